// The pane beside the list.

/** What is open there: a call, or an ABI, of which `'all'` is all of them; if neither is, the help is shown. */
const opened = { call: undefined, abi: undefined };
const isOpen = () => opened.call !== undefined || opened.abi !== undefined;

/** Shows a call, an ABI, or neither. */
function show(call, abi) {
  Object.assign(opened, { call, abi });
  byId('open-article').hidden = !isOpen();
  byId('help-text').hidden = isOpen();
  for (const link of byId('result-rows').querySelectorAll('a.name[aria-current]')) {
    link.removeAttribute('aria-current');
  }
  if (!isOpen()) {
    document.title = 'Linux system calls';
    return;
  }
  const link = rowLink(call);
  link?.setAttribute('aria-current', 'true');
  link?.scrollIntoView({ block: 'nearest' });
  byId('open-article').replaceChildren(...(call ? callParts(call) : abi === 'all' ? allAbiParts() : abiParts(abi)));
  byId('open-article').classList.toggle('is-call', Boolean(call));
  document.title = `${byId('open-title').textContent} – Linux system calls`;
  byId('side-pane').scrollTop = 0;
  byId('open-title').focus();
}

/** The link to a call in the list of results, if the call is one of them. */
function rowLink(call) {
  const index = list.results.findIndex((result) => result.call === call);
  makeRows(index + 1);
  return byId('result-rows').rows[index]?.querySelector('a.name');
}

// On a narrow screen, what is open covers the list.

/** Whether the search box, if it has the focus, brings a keyboard up, which covers half of the screen. */
const isTouched = matchMedia('(pointer: coarse)').matches;
const narrow = matchMedia('(max-width: 60rem)');
let isHelpOpen = false;

function arrange() {
  const covers = narrow.matches && (isOpen() || isHelpOpen);
  document.body.classList.toggle('covered', covers);
  byId('top-bar').inert = covers;
  byId('list-pane').inert = covers;
  byId('close-button').hidden = !isOpen() && !covers;
}

/** Closes what covers the list. */
function uncover() {
  if (document.body.classList.contains('covered')) {
    close();
  }
}
