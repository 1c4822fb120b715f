// The address.

/** Opens what the address's fragment names: a call, or with `abi-` an ABI. */
function openFromAddress() {
  let name = location.hash.slice(1);
  try {
    name = decodeURIComponent(name);
  } catch {
    // No UTF-8 behind its `%`: then it is no call's name either.
  }
  isHelpOpen = false;
  const abi = name.startsWith('abi-') ? name.slice(4) : '';
  show(callsByName.get(name), abi === 'all' ? abi : abisByName.get(abi));
  if (name !== '' && !isOpen()) {
    byId('no-result').hidden = false;
    byId('no-result').textContent = abi === '' ? `There is no call named ${name}.` : `There is no ABI named ${abi}.`;
  }
  arrange();
}

/** Closes what is open, and goes back to where it was opened. */
function close() {
  const { call } = opened;
  if (isOpen()) {
    history.pushState(null, '', location.pathname + location.search);
  }
  isHelpOpen = false;
  show();
  arrange();
  (call && rowLink(call) || byId(isTouched ? 'list-pane' : 'search-box')).focus();
}

let addressTimer;

/** Writes into the address what is chosen, once nothing has changed for a moment: browsers limit how often one may. */
function writeAddress() {
  clearTimeout(addressTimer);
  addressTimer = setTimeout(() => {
    const params = new URLSearchParams();
    const abis = abiNames(chosen.abis).join(',');
    if (chosen.query.trim() !== '') params.set('q', chosen.query.trim());
    if (abis !== abiNames(preset('Common')).join(',')) params.set('abi', abis);
    if (chosen.categories !== 0) params.set('category', namesOf(chosen.categories).join(','));
    if (chosen.show !== '') params.set('show', chosen.show);
    if (chosen.radix !== 10) params.set('radix', chosen.radix);
    if (chosen.sort !== undefined) params.set('sort', data.abis[chosen.sort].name);
    const search = String(params).replaceAll('%2C', ',');
    history.replaceState(null, '', location.pathname + (search && `?${search}`) + location.hash);
  }, 200);
}

/** Reads from the address what is chosen. What it does not know there, it passes over. */
function readAddress() {
  const params = new URLSearchParams(location.search);
  chosen.query = params.get('q') ?? '';
  if (params.has('abi')) {
    const names = params.get('abi').split(',');
    chosen.abis = allAbis.filter((abi) => names.includes(data.abis[abi].name));
  }
  const named = (params.get('category') ?? '').split(',').filter((name) => categories.includes(name));
  chosen.categories = named.reduce((bits, name) => bits | categoryBit(name), 0);
  byId('show-choice').value = params.get('show') ?? '';
  chosen.show = byId('show-choice').value;
  chosen.radix = params.get('radix') === '16' ? 16 : 10;
  byId('radix-choice').value = chosen.radix;
  chosen.sort = abisByName.get(params.get('sort'));
  byId('search-box').value = chosen.query;
}
