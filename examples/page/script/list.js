// The list of results.

/**
 * What the list shows: the ABIs that have a column, their calls, the words that are looked for, the results, and how many of these have
 * a row yet.
 */
const list = { abis: [], views: [], words: [], results: [], rows: 0 };
/** Rows that are made at first. More follow once these are seen, and as one scrolls: a thousand rows would keep a key waiting. */
const FIRST_ROWS = 12;

function row({ call, variants, categories }, index) {
  const [{ signature }] = variants;
  const registers = list.words.flatMap((word) => word.registers);
  const abi = list.abis.find((abi) => call.onAbi[abi]);
  const isHit = (arg, position) => list.words.some(({ argRanks }) => argRanks[arg] < Infinity)
    || registers.some((register) => register.abi === abi && isIn(register, signature, position));
  const differ = new Set(variants.map((variant) => variant.signature)).size;
  const name = element('a', { href: `#${call.name}`, class: 'name', 'aria-current': call === opened.call ? 'true' : undefined },
    ...marked(call.name, list.words));
  const cells = list.abis.map((abi) => numberCell(call, abi));
  const heading = element('th', { scope: 'row', role: 'rowheader' },
    element('span', { class: 'name-line' }, name,
      element('span', { class: 'tags' }, namesOf(categories).join(' ')),
      ...(call.since ? [element('span', { class: 'since' }, 'since ', marksRelease(call) ? element('mark', {}, call.since) : call.since)] : []),
      ...(differ > 1 ? [element('span', { class: 'differ' }, `${differ} signatures`)] : [])),
    element('code', { class: 'signature' }, ...signatureParts(signature, isHit)));
  return element('tr', { role: 'row', 'aria-rowindex': index + 2 }, heading, ...cells);
}

const marksRelease = (call) => list.words.some(({ release }) => release === call.release);

function numberCell(call, abi) {
  const { name } = data.abis[abi];
  const on = call.onAbi[abi];
  const attributes = { role: 'cell', 'data-abi': name };
  if (!on) {
    return element('td', { ...attributes, class: 'absent', 'aria-label': 'none' }, '–');
  }
  const number = inRadix(on.number, chosen.radix);
  if (on.variant.categories & UNIMPLEMENTED) {
    return element('td', { ...attributes, 'aria-label': `${number} unimplemented` }, element('span', { class: 'gone' }, number));
  }
  const isHit = list.words.some((word) => word.number === on.number || word.abis.includes(abi));
  return element('td', attributes, isHit ? element('mark', {}, number) : number);
}

/** Makes rows, until the list has that many. */
function makeRows(until) {
  const results = list.results.slice(list.rows, until);
  byId('result-rows').append(...results.map((view, index) => row(view, list.rows + index)));
  list.rows += results.length;
}

/** Makes rows until they reach well beyond what is seen. */
function fill() {
  const pane = byId('list-pane');
  while (list.rows < list.results.length && pane.scrollTop + 1.5 * pane.clientHeight > pane.scrollHeight) {
    // So many that one who scrolls to the end waits for it but a few times.
    makeRows(Math.ceil(1.5 * list.rows));
  }
}

/** Searches, and shows the results from the first one on. */
function showResults() {
  list.words = wordsOf(chosen.query).map(prepare);
  showColumns(list.words.flatMap(({ abis }) => abis));
  list.results = find(list.views, list.words);
  list.rows = 0;

  byId('result-head').replaceChildren(element('th', { scope: 'col', role: 'columnheader' }, 'Call'), ...list.abis.map(columnHead));
  byId('result-table').style.setProperty('--columns', `${list.abis.reduce((sum, abi) => sum + width(abi), 0)}rem`);
  byId('result-rows').replaceChildren();
  byId('result-table').hidden = list.results.length === 0;
  byId('result-table').setAttribute('aria-rowcount', list.results.length + 1);
  byId('result-count').textContent = `${count(list.results.length, 'call')} on ${count(list.abis.length, 'ABI')}`;
  byId('list-pane').scrollTop = 0;
  makeRows(FIRST_ROWS);
  requestAnimationFrame(() => setTimeout(fill));
  byId('word-notes').replaceChildren(...list.words.flatMap(notesOf));
  showNoResult();
  writeAddress();
}

/** A column for each ABI that is chosen, or named in the query. */
function showColumns(named) {
  const abis = allAbis.filter((abi) => chosen.abis.includes(abi) || named.includes(abi));
  if (!abis.includes(chosen.sort)) {
    chosen.sort = undefined;
  }
  if (abis.join() !== list.abis.join() || list.views.length === 0) {
    list.abis = abis;
    list.views = callsOf(abis);
  }
}

/**
 * How wide an ABI's column is, in rem, by its longest text. A browser that had to find it from the cells would take longer for
 * that than for all else that a search needs.
 */
function width(abi) {
  return Math.max(data.abis[abi].name.length, inRadix(longest[abi], chosen.radix).length) * 0.57 + 1.6;
}

/** The name of an ABI, which sorts by its numbers, and again does not. */
function columnHead(abi) {
  const { name } = data.abis[abi];
  const isSorted = chosen.sort === abi;
  const title = isSorted ? 'Sort by name' : `Sort by the numbers of ${name}`;
  const sort = button(name, { title, 'data-abi': name }, () => {
    chosen.sort = isSorted ? undefined : abi;
    showResults();
    byId('result-head').querySelector(`[data-abi=${name}]`).focus();
  });
  const style = `width: ${width(abi)}rem`;
  return element('th', { scope: 'col', role: 'columnheader', 'aria-sort': isSorted ? 'ascending' : undefined, style }, sort);
}

/** What a word says beyond the calls that it finds: which registers are meant, which ABI, which release. */
function notesOf({ word, registers, abis, release }) {
  const notes = [];
  if (registers.length > 0) {
    notes.push([element('code', {}, word), ': ', ...registerNote(registers), '.']);
  }
  for (const abi of abis) {
    const { name } = data.abis[abi];
    const also = name === word ? [] : [element('code', {}, word), abis.length > 1 ? ' may be ' : ' is '];
    notes.push([...also, abiLink(abi), `: ${callingSentence(abi)}`]);
  }
  if (release !== undefined) {
    const isNew = ({ call }) => call.release === release;
    notes.push([`${count(list.views.filter(isNew).length, 'call')} came with Linux ${word.replace('v', '')}; then those of later releases.`]);
  }
  return notes.map((parts) => element('p', {}, ...parts));
}

/** Where there is no result: why, and what would have one. */
function showNoResult() {
  byId('no-result').hidden = list.results.length > 0;
  if (list.results.length === 0) {
    byId('no-result').replaceChildren(...noResult());
  }
}

function noResult() {
  const elsewhere = list.abis.length < allAbis.length ? onAllAbis(() => find(list.views, list.words)).length : 0;
  if (elsewhere > 0) {
    const choose = button('Choose all ABIs', {}, () => chooseAbis(allAbis));
    return [`No call of the chosen ABIs matches, but ${count(elsewhere, 'call')} of others. `, choose];
  }
  // The word that nothing fits, of several.
  const lost = onAllAbis(() => list.words.find((word) => list.views.every((view) => rank(word, view) === Infinity)));
  const meant = lost && (nearest(lost, list.abis) ?? nearest(lost, allAbis));
  return ['No call matches.', ...(meant ? [' Did you mean ', button(meant, { class: 'meant' }, () => replaceWord(lost.word, meant)), '?'] : [])];
}

/** What a function finds if the list has all ABIs. */
function onAllAbis(find) {
  const { abis, views } = list;
  Object.assign(list, { abis: allAbis, views: callsOf(allAbis) });
  const found = find();
  Object.assign(list, { abis, views });
  return found;
}

/** Writes another word into the query in the place of one. */
function replaceWord(word, other) {
  const words = wordsOf(chosen.query).map((text) => text === word ? other : text);
  byId('search-box').value = chosen.query = words.join(' ');
  showResults();
  byId('search-box').focus();
}
