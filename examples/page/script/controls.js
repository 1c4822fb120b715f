// The controls.

function chooseAbis(abis) {
  chosen.abis = abis;
  showAbis();
  showResults();
  // What is of the chosen ABIs in the open call.
  for (const part of byId('open-article').querySelectorAll('.struct, .registers')) {
    part.show();
  }
}

function showAbis() {
  for (const box of byId('abi-choices').querySelectorAll('input')) {
    box.checked = chosen.abis.includes(Number(box.value));
  }
  const names = abiNames(chosen.abis);
  byId('abi-summary').textContent = names.length === allAbis.length ? `all ${names.length}`
    : names.length > 6 ? `${names.length} of ${allAbis.length}` : names.join(', ') || 'none';
}

function makeAbiMenu() {
  for (const name of Object.keys(PRESETS)) {
    byId('abi-presets').append(button(name, {}, () => chooseAbis(preset(name))));
  }
  byId('abi-choices').append(...allAbis.map((abi) => element('label', {},
    element('input', { type: 'checkbox', value: abi }), data.abis[abi].name)));
  byId('abi-choices').addEventListener('change', () => {
    const checked = [...byId('abi-choices').querySelectorAll('input:checked')];
    chooseAbis(checked.map((box) => Number(box.value)));
  });
  document.addEventListener('click', ({ target }) => {
    if (!byId('abi-menu').contains(target)) {
      byId('abi-menu').open = false;
    }
  });
}

/** Lists only calls of any of these categories, or all if there are none. */
function chooseCategories(bits) {
  chosen.categories = bits;
  for (const [index, pill] of [...byId('category-row').children].entries()) {
    pill.setAttribute('aria-pressed', (bits & 1 << index) !== 0);
  }
  showResults();
}

function makeCategoryRow() {
  for (const { name, meaning } of data.categories) {
    const toggle = () => chooseCategories(chosen.categories ^ categoryBit(name));
    const isPressed = (chosen.categories & categoryBit(name)) !== 0;
    byId('category-row').append(button(name, { title: meaning ?? undefined, 'aria-pressed': isPressed }, toggle));
    byId('category-list').append(element('dt', {}, element('code', {}, name)), element('dd', {}, meaning ?? ''));
  }
  byId('category-row').querySelector('[aria-pressed=true]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
}

/** Moves from the search box into the list, within it, and back. */
function move(step) {
  const links = byId('result-rows').rows;
  const at = [...links].findIndex((row) => row.contains(document.activeElement));
  if (at + step < 0) {
    byId('search-box').focus();
    return;
  }
  makeRows(at + step + 1);
  links[at + step]?.querySelector('a.name').focus();
}

function escape() {
  const menu = byId('abi-menu');
  const box = byId('search-box');
  if (menu.open) {
    menu.open = false;
    menu.querySelector('summary').focus();
  } else if (isOpen() || document.body.classList.contains('covered')) {
    close();
  } else if (document.activeElement !== box) {
    box.focus();
    box.select();
  } else {
    box.value = chosen.query = '';
    showResults();
  }
}

document.addEventListener('keydown', (event) => {
  const { key, target } = event;
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) {
    return;
  }
  const isInBox = target === byId('search-box');
  const isInList = byId('result-rows').contains(target);
  if (key === 'Escape') {
    escape();
  } else if (key === '/' && !target.matches('input[type=search]')) {
    uncover();
    byId('search-box').focus();
    byId('search-box').select();
  } else if (key === 'ArrowDown' && (isInBox || isInList)) {
    move(1);
  } else if (key === 'ArrowUp' && isInList) {
    move(-1);
  } else if (key === 'Enter' && isInBox && list.results.length > 0) {
    location.hash = list.results[0].call.name;
  } else {
    return;
  }
  event.preventDefault();
});

byId('search-box').addEventListener('input', ({ target }) => {
  chosen.query = target.value;
  showResults();
});
byId('show-choice').addEventListener('change', ({ target }) => {
  chosen.show = target.value;
  showResults();
});
byId('radix-choice').addEventListener('change', ({ target }) => {
  chosen.radix = Number(target.value);
  showResults();
});
byId('close-button').addEventListener('click', close);
byId('help-button').addEventListener('click', () => {
  if (isOpen()) {
    close();
  }
  isHelpOpen = true;
  arrange();
  byId('help-title').focus();
});
byId('list-pane').addEventListener('scroll', fill, { passive: true });
addEventListener('resize', fill);
addEventListener('popstate', () => {
  openFromAddress();
  // The address that one went back to has what was chosen then.
  writeAddress();
});
narrow.addEventListener('change', arrange);

byId('page-source').textContent = `From the tables of sysno ${data.version}: ${count(data.calls.length, 'name')} of calls, ${count(data.abis.length, 'ABI')}.`;
readAddress();
makeAbiMenu();
makeCategoryRow();
showAbis();
showResults();
openFromAddress();
// But where that brings a keyboard up, which covers half of the screen.
if (!isOpen() && !isTouched) {
  byId('search-box').focus();
}
