const data = JSON.parse(document.getElementById('page-data').textContent);

// The calls, as they are searched.

const categoryBit = (name) => 1 << data.categories.indexOf(name);
const UNIMPLEMENTED = categoryBit('unimplemented');

for (const { names } of data.constants) {
  for (const constant of names) {
    const [name, values] = constant;
    constant.word = name.toLowerCase();
    /** Its values, each with the ABIs that have it. */
    constant.values = typeof values === 'number' ? [[values, data.abis.map((_, abi) => abi)]] : values;
  }
}
for (const arg of data.args) {
  arg.words = `${arg.name}: ${arg.type}`.toLowerCase();
  arg.constants = data.constants[arg.constants];
}
for (const member of data.members) {
  member.constants = data.constants[member.constants];
}
const structsByName = new Map(data.structs.map((struct) => [struct.name, struct]));
for (const call of data.calls) {
  /** The variant and the number of each ABI, by the ABI's index. */
  call.onAbi = [];
  for (const variant of call.variants) {
    variant.signature = data.signatures[variant.signature];
    for (const [abi, number] of variant.numbers) {
      call.onAbi[abi] = { variant, number };
    }
  }
}
/** The greatest number of each ABI. */
const longest = data.abis.map((_, abi) => Math.max(...data.calls.map((call) => call.onAbi[abi]?.number ?? 0)));
const callsByName = new Map(data.calls.map((call) => [call.name, call]));
const allAbis = data.abis.map((_, index) => index);

const PRESETS = {
  Common: (abi) => ['x86_64', 'x86', 'aarch64', 'arm', 'riscv64'].includes(abi.name),
  '64-bit': (abi) => abi.bits === 64,
  '32-bit': (abi) => abi.bits === 32,
  All: () => true,
  None: () => false,
};
const preset = (name) => allAbis.filter((abi) => PRESETS[name](data.abis[abi]));

/** All that one chooses. It is in the page's address, but for the call that is open, which is the address's fragment. */
const chosen = { query: '', abis: preset('Common'), categories: 0, show: '', radix: 10, sort: undefined };

// Searching.

/** The words of a query. `fd: i32` and `*const iovec` are one word each, for a signature writes them so. */
function wordsOf(query) {
  const words = query.toLowerCase().match(/(?:[^\s:]+:\s*)?(?:\*(?:const|mut)\s+)*\S+/g) ?? [];
  return words.map((word) => word.replace(/\s+/g, ' ').replace(/: ?/, ': ').trim());
}

const bitsOf = (isMeant) => data.categories.filter(isMeant).reduce((bits, name) => bits | categoryBit(name), 0);

/** A word, prepared: the number that it may be, the categories that it is or begins, and which of all arguments it is found in. */
function prepare(word) {
  const isCategory = word.startsWith('%');
  // strace's `%%stat` is `stat_like` here.
  const category = isCategory ? word.replace(/^%%(.+)/, '%$1_like').slice(1) : word;
  const isBits = bitsOf((name) => name === category);
  const beginsBits = bitsOf((name) => name.startsWith(category));
  const number = /^(\d+|0x[\da-f]+)$/.test(word) ? Number(word) : undefined;
  const argRanks = isCategory ? [] : data.args.map((arg) => {
    const isWhole = arg.name.toLowerCase() === word || arg.words.endsWith(` ${word}`);
    const isConstant = () => arg.constants?.names.some((constant) => constant.word === word);
    return isWhole ? 5 : arg.words.includes(word) ? 7 : isConstant() ? 8 : Infinity;
  });
  return { word, isCategory, isBits, beginsBits, number, argRanks };
}

/** How well a word fits a call on the chosen ABIs: 0 is best, and Infinity is not at all. */
function rank({ word, isCategory, isBits, beginsBits, number, argRanks }, { call, variants, categories }) {
  let best = categories & isBits ? 4 : categories & beginsBits ? 6 : Infinity;
  if (isCategory) {
    return best;
  }
  if (call.name === word || (number !== undefined && chosen.abis.some((abi) => call.onAbi[abi]?.number === number))) {
    return 0;
  }
  if (call.name.includes(word)) {
    return call.name.startsWith(word) ? 1 : call.name.includes(`_${word}`) ? 2 : 3;
  }
  for (const { signature } of variants) {
    for (const arg of signature.args ?? []) {
      best = Math.min(best, argRanks[arg]);
    }
    if (signature.returns.toLowerCase().includes(word)) {
      best = Math.min(best, 9);
    }
  }
  return best;
}

/** The calls that the chosen ABIs have, each with its variants there. */
function callsOf(abis) {
  const views = data.calls.map((call) => {
    const variants = [...new Set(abis.flatMap((abi) => call.onAbi[abi]?.variant ?? []))];
    return { call, variants, categories: variants.reduce((bits, variant) => bits | variant.categories, 0) };
  });
  return views.filter(({ variants }) => variants.length > 0);
}

function isShown({ call, variants, categories }) {
  const hasCategory = chosen.categories === 0 || (categories & chosen.categories) !== 0;
  switch (chosen.show) {
    case 'everywhere': return hasCategory && chosen.abis.every((abi) => call.onAbi[abi]);
    case 'missing': return hasCategory && !chosen.abis.every((abi) => call.onAbi[abi]);
    case 'differ': return hasCategory && new Set(variants.map(({ signature }) => signature)).size > 1;
    default: return hasCategory;
  }
}

/** The calls that all words fit: the best fit first, or by the numbers of the ABI that one sorts by. */
function find(views, words) {
  const fits = views.filter(isShown).map((view) => ({ view, rank: words.reduce((sum, word) => sum + rank(word, view), 0) }));
  const results = fits.filter(({ rank }) => rank < Infinity);
  // A stable sort: where the keys are equal, the names' order stays.
  const key = ({ view, rank }) => chosen.sort === undefined ? rank : view.call.onAbi[chosen.sort]?.number ?? Number.MAX_VALUE;
  return results.sort((a, b) => key(a) - key(b)).map(({ view }) => view);
}

// Making elements. Text becomes text nodes, never HTML.

function element(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) {
      node.setAttribute(name, value);
    }
  }
  node.append(...children);
  return node;
}

const byId = (id) => document.getElementById(id);
const unseen = (text) => element('span', { class: 'unseen' }, text);
const count = (number, noun) => `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
const inRadix = (number, radix) => radix === 16 ? `0x${number.toString(16)}` : String(number);
const abiNames = (abis) => abis.map((abi) => data.abis[abi].name);
const namesOf = (categories) => data.categories.filter((_, bit) => (categories & 1 << bit) !== 0);

/** A text, those parts of it marked that the words of the query are found in. */
function marked(text, words) {
  const parts = words.filter(({ isCategory }) => !isCategory).map(({ word }) => word.replace(/[^\w]/g, '\\$&'));
  if (parts.length === 0) {
    return [text];
  }
  return text.split(new RegExp(`(${parts.join('|')})`, 'i')).map((part, index) => index % 2 ? element('mark', {}, part) : part);
}

/** The arguments and the result. `isMarked` says which arguments are marked; with `lines`, each has a line of its own. */
function signatureParts({ args, returns }, isMarked, lines = false, isResultMarked = false) {
  const list = (args ?? []).flatMap((index, position) => {
    const { name, type } = data.args[index];
    const arg = element(isMarked(index, position) ? 'mark' : 'span', {}, name, ': ', element('span', { class: 'type' }, type));
    const before = lines ? '\n    ' : position > 0 ? ' ' : '';
    return [before, arg, position < args.length - 1 || lines ? ',' : ''];
  });
  const end = lines && list.length > 0 ? '\n' : '';
  return ['(', ...(args ? list : ['...']), `${end}) -> `,
    element(isResultMarked ? 'mark' : 'span', { class: 'type' }, returns)];
}

// The list of results.

/** What the list shows: the calls of the chosen ABIs, the words that are looked for, the results, and how many have a row yet. */
const list = { views: [], words: [], results: [], rows: 0 };
/** Rows that are made at first. More follow once these are seen, and as one scrolls: a thousand rows would keep a key waiting. */
const FIRST_ROWS = 12;

function row({ call, variants, categories }, index) {
  const isHit = (arg) => list.words.some(({ argRanks }) => argRanks[arg] < Infinity);
  const [{ signature }] = variants;
  const differ = new Set(variants.map((variant) => variant.signature)).size;
  const name = element('a', { href: `#${call.name}`, class: 'name', 'aria-current': call === openCall ? 'true' : undefined },
    ...marked(call.name, list.words));
  const cells = chosen.abis.map((abi) => numberCell(call, abi));
  const heading = element('th', { scope: 'row', role: 'rowheader' },
    element('span', { class: 'name-line' }, name,
      element('span', { class: 'tags' }, namesOf(categories).join(' ')),
      ...(differ > 1 ? [element('span', { class: 'differ' }, `${differ} signatures`)] : [])),
    element('code', { class: 'signature' }, ...signatureParts(signature, isHit)));
  return element('tr', { role: 'row', 'aria-rowindex': index + 2 }, heading, ...cells);
}

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
  const isHit = list.words.some((word) => word.number === on.number);
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
  list.results = find(list.views, list.words);
  list.rows = 0;

  byId('result-head').replaceChildren(element('th', { scope: 'col', role: 'columnheader' }, 'Call'), ...chosen.abis.map(columnHead));
  byId('result-table').style.setProperty('--columns', `${chosen.abis.reduce((sum, abi) => sum + width(abi), 0)}rem`);
  byId('result-rows').replaceChildren();
  byId('result-table').hidden = list.results.length === 0;
  byId('result-table').setAttribute('aria-rowcount', list.results.length + 1);
  byId('result-count').textContent = `${count(list.results.length, 'call')} on ${count(chosen.abis.length, 'ABI')}`;
  byId('list-pane').scrollTop = 0;
  makeRows(FIRST_ROWS);
  requestAnimationFrame(() => setTimeout(fill));
  showNoResult();
  writeAddress();
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
  const button = element('button', { type: 'button', title: isSorted ? 'Sort by name' : `Sort by the numbers of ${name}`, 'data-abi': name }, name);
  button.addEventListener('click', () => {
    chosen.sort = isSorted ? undefined : abi;
    showResults();
    byId('result-head').querySelector(`[data-abi=${name}]`).focus();
  });
  const style = `width: ${width(abi)}rem`;
  return element('th', { scope: 'col', role: 'columnheader', 'aria-sort': isSorted ? 'ascending' : undefined, style }, button);
}

/** Where there is no result: why, and what would have one. */
function showNoResult() {
  byId('no-result').hidden = list.results.length > 0;
  if (list.results.length > 0) {
    return;
  }
  const elsewhere = chosen.abis.length < allAbis.length ? findOnAllAbis().length : 0;
  const button = element('button', { type: 'button' }, 'Choose all ABIs');
  button.addEventListener('click', () => chooseAbis(allAbis));
  byId('no-result').replaceChildren(...(elsewhere > 0
    ? [`No call of the chosen ABIs matches, but ${count(elsewhere, 'call')} of others. `, button]
    : ['No call matches.']));
}

function findOnAllAbis() {
  const { abis } = chosen;
  chosen.abis = allAbis;
  const results = find(callsOf(allAbis), list.words);
  chosen.abis = abis;
  return results;
}

// A call.

let openCall;

function showCall(call) {
  openCall = call;
  byId('open-call').hidden = !call;
  byId('help-text').hidden = Boolean(call);
  document.title = call ? `${call.name} – Linux system calls` : 'Linux system calls';
  for (const link of byId('result-rows').querySelectorAll('a.name[aria-current]')) {
    link.removeAttribute('aria-current');
  }
  if (!call) {
    return;
  }
  rowLink(call)?.setAttribute('aria-current', 'true');
  rowLink(call)?.scrollIntoView({ block: 'nearest' });
  byId('open-call').replaceChildren(...callParts(call));
  byId('side-pane').scrollTop = 0;
  byId('call-title').focus();
}

/** The link to a call in the list of results, if the call is one of them. */
function rowLink(call) {
  const index = list.results.findIndex((result) => result.call === call);
  makeRows(index + 1);
  return byId('result-rows').rows[index]?.querySelector('a.name');
}

function callParts(call) {
  const parts = [element('h2', { id: 'call-title', tabindex: '-1' }, element('a', { href: `#${call.name}` }, call.name))];
  parts.push(element('p', { class: 'categories' }, ...categoryParts(call)));
  if (call.page) {
    const [name, section] = call.page;
    const href = `https://man7.org/linux/man-pages/man${section}/${name}.${section}.html`;
    parts.push(element('p', {}, 'Manual page: ', element('a', { href, rel: 'noreferrer' }, `${name}(${section})`)));
  } else {
    parts.push(element('p', { class: 'quiet' }, 'No manual page describes it.'));
  }
  return [...parts, ...signatureSections(call), ...meaningSection(call), ...structSection(call), ...numberSection(call)];
}

/** The categories, each with the ABIs on which the call is in it, unless these are all that have the call. */
function categoryParts(call) {
  const all = call.variants.reduce((bits, { categories }) => bits | categories, 0);
  if (all === 0) {
    return [element('span', { class: 'quiet' }, 'In no category.')];
  }
  return namesOf(all).flatMap((name) => {
    const inIt = call.variants.filter(({ categories }) => categories & categoryBit(name));
    const where = inIt.length === call.variants.length ? '' : ` on ${abiNames(abisOf(inIt)).join(', ')}`;
    return [element('span', { class: 'category' }, element('b', {}, name), where), ' '];
  });
}

/** The ABIs of variants, in the ABIs' order. */
function abisOf(variants) {
  return variants.flatMap(({ numbers }) => numbers.map(([abi]) => abi)).sort((a, b) => a - b);
}

/** The different signatures of a call, each with the ABIs that have it: that of most ABIs first. */
function signaturesOf(call) {
  const signatures = [...new Set(call.variants.map(({ signature }) => signature))];
  const groups = signatures.map((signature) => {
    return { signature, abis: abisOf(call.variants.filter((variant) => variant.signature === signature)) };
  });
  return groups.sort((a, b) => b.abis.length - a.abis.length);
}

function signatureSections(call) {
  const signatures = signaturesOf(call);
  const [{ signature: usual, abis }] = signatures;
  const heading = signatures.length > 1 ? `${signatures.length} signatures` : 'Signature';
  const sections = [element('h3', {}, heading)];
  for (const { signature, abis } of signatures) {
    const differs = difference(usual, signature);
    const code = signatureParts(signature, differs, true, usual.returns !== signature.returns);
    const onAbis = signatures.length > 1 ? [abiList(abis)] : [];
    sections.push(element('div', { class: 'variant' }, ...onAbis,
      element('pre', { tabindex: '0', 'aria-label': 'Signature' }, element('code', {}, element('b', {}, call.name), ...code))));
  }
  if (signatures.length > 1) {
    sections.push(element('p', { class: 'quiet' }, `Marked: what differs from the signature on ${abis.length} ABIs.`));
  }
  return sections;
}

/** What the arguments of all signatures, and what is returned, mean. */
function meaningSection(call) {
  const signatures = call.variants.map(({ signature }) => signature);
  const args = new Set(signatures.flatMap(({ args }) => args ?? []).map((index) => data.args[index]));
  // Of other types, an argument means the same: it is said once.
  const said = new Map();
  for (const { name, meaning, constants } of args) {
    said.set(`${name}: ${meaning}`, { name: element('code', {}, name), meaning, constants });
  }
  for (const { meaning, constants } of signatures) {
    said.set(`: ${meaning}`, { name: 'returns', meaning, constants: data.constants[constants] });
  }
  const items = [...said.values()].filter(({ meaning }) => meaning).flatMap(({ name, meaning, constants }) => [
    element('dt', {}, name), element('dd', {}, meaning, ...(constants ? [constantList(constants)] : []))]);
  return items.length > 0 ? [element('h3', {}, 'What they mean'), element('dl', { class: 'keyed' }, ...items)] : [];
}

/** The constants of a set, which one opens to read: the first names, and then all with their values. */
function constantList({ names, flags }) {
  const first = names.slice(0, 3).map(([name]) => name).join(flags ? ' | ' : ', ');
  const more = names.length > 3 ? `, … ${names.length} names` : '';
  const details = element('details', { class: 'constants', 'aria-label': 'Constants' }, element('summary', {}, element('code', {}, first), more));
  details.addEventListener('toggle', () => {
    // There may be thousands: they are made when one asks for them.
    if (details.open && !details.querySelector('dl')) {
      const items = names.flatMap((constant) => [element('dt', {}, element('code', {}, constant[0])),
        element('dd', {}, constantValue(constant, flags))]);
      details.append(element('dl', { class: 'keyed' }, ...items));
    }
  });
  return details;
}

/** The struct that a type is, or points to, if the page has it: `*mut stat`, `timespec`, `iovec [8]`. */
const structOf = (type) => structsByName.get(type.match(/^(?:\*(?:const|mut) )?(\w+)(?: \[\d*\])?$/)?.[1]);

/** The structs that the arguments of all signatures point to, each of which one opens to read. */
function structSection(call) {
  const args = call.variants.flatMap(({ signature }) => signature.args ?? []).map((index) => data.args[index]);
  const structs = new Set(args.map(({ type }) => structOf(type)).filter(Boolean));
  const heading = structs.size > 1 ? 'Structs' : 'Struct';
  return structs.size > 0 ? [element('h3', {}, heading), ...[...structs].map(structDetails)] : [];
}

/** A struct: closed, its name and size; open, its members on the chosen ABIs, and the structs that these lead to. */
function structDetails(struct) {
  const summary = element('summary', {});
  const body = element('div', { class: 'struct-body' });
  const details = element('details', { class: 'struct', 'aria-label': `struct ${struct.name}` }, summary, body);
  /** Shows it as it is on the chosen ABIs; of one that is closed, no more than its name. */
  details.show = () => {
    const layouts = layoutsOf(struct);
    const sizes = [...new Set(layouts.map(({ size }) => size))].sort((a, b) => a - b);
    const text = layouts.length === 0 ? 'not on the chosen ABIs' : `${sizes.join(', ')} bytes`;
    summary.replaceChildren(element('code', {}, 'struct ', element('b', {}, struct.name)), ' ', element('span', { class: 'quiet' }, text));
    body.replaceChildren(...(details.open ? structParts(struct, layouts) : []));
  };
  details.addEventListener('toggle', (event) => {
    if (event.target === details) {
      details.show();
    }
  });
  details.show();
  return details;
}

/** What a struct is on the chosen ABIs: of each layout the chosen ABIs that have it. */
function layoutsOf({ layouts }) {
  const onChosen = layouts.map((layout) => ({ ...layout, abis: layout.abis.filter((abi) => chosen.abis.includes(abi)) }));
  return onChosen.filter(({ abis }) => abis.length > 0).sort((a, b) => b.abis.length - a.abis.length);
}

function structParts(struct, layouts) {
  const inner = new Set();
  const tables = layouts.flatMap(({ abis, size, alignment, members }) => {
    const rows = members.map(([index, offset, bytes, below]) => {
      const { text, meaning, constants } = data.members[index];
      const [name, type] = text.split(/: (.*)/);
      const other = structOf(type);
      if (other && other !== struct) {
        inner.add(other);
      }
      const start = below === undefined ? String(offset) : `${offset}, bit ${below}`;
      return element('tr', {}, element('td', {}, start), element('td', {}, bytes === 0 ? '–' : String(bytes)),
        element('th', { scope: 'row' }, element('code', {}, name, ': ', element('span', { class: 'type' }, type))),
        element('td', {}, meaning ?? '', ...(constants ? [constantList(constants)] : [])));
    });
    const head = ['Offset', 'Bytes', 'Member', 'Meaning'].map((text) => element('th', { scope: 'col' }, text));
    return [element('p', { class: 'abi-list' }, `${abiNames(abis).join(', ')}: ${count(size, 'byte')}, aligned to ${alignment}`),
      element('div', { class: 'layout', tabindex: '0', role: 'group', 'aria-label': `struct ${struct.name} on ${abiNames(abis).join(', ')}` },
        element('table', {}, element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...rows)))];
  });
  const variants = struct.variants.map((name) => structsByName.get(name)).filter((variant) => layoutsOf(variant).length > 0);
  if (variants.length > 0 && layouts.length > 0) {
    tables.push(element('p', { class: 'quiet' }, 'In its place, by its values:'), ...variants.map(structDetails));
  }
  if (inner.size > 0) {
    tables.push(element('p', { class: 'quiet' }, 'In it, or behind its pointers:'), ...[...inner].map(structDetails));
  }
  return tables;
}

/** The value of a constant, and where it differs: that of most ABIs first. */
function constantValue({ values }, flags) {
  const groups = [...values].sort(([, a], [, b]) => b.length - a.length);
  const number = (value) => inRadix(value, flags || value > 0xFFF ? 16 : 10);
  const [[usual, abis], ...others] = groups;
  const has = groups.flatMap(([, abis]) => abis);
  const lacks = allAbis.filter((abi) => !has.includes(abi));
  const on = (value, abis) => `${number(value)} on ${abiNames(abis).join(', ')}`;
  if (abis.length <= allAbis.length / 2) {
    return groups.map(([value, abis]) => on(value, abis)).join('; ');
  }
  return [number(usual), ...others.map(([value, abis]) => on(value, abis)),
    ...(lacks.length > 0 ? [`not on ${abiNames(lacks).join(', ')}`] : [])].join('; ');
}

/** Which arguments of a signature differ from the usual ones: all but those at the start and at the end that are the same. */
function difference({ args: usual }, { args }) {
  if (!usual || !args) {
    return () => true;
  }
  const isSame = (position) => args[position] === usual[position];
  const isSameFromEnd = (back) => args.at(-back) === usual.at(-back);
  let start = 0;
  while (start < args.length && isSame(start)) {
    start += 1;
  }
  let end = 0;
  while (start + end < Math.min(args.length, usual.length) && isSameFromEnd(end + 1)) {
    end += 1;
  }
  return (index, position) => position >= start && position < args.length - end;
}

function abiList(abis) {
  const names = abis.flatMap((abi, index) => [index > 0 ? ', ' : '',
    chosen.abis.includes(abi) ? element('b', {}, data.abis[abi].name) : data.abis[abi].name]);
  return element('p', { class: 'abi-list' }, `${count(abis.length, 'ABI')}: `, ...names);
}

function numberSection(call) {
  const has = allAbis.filter((abi) => call.onAbi[abi]);
  const lacks = allAbis.filter((abi) => !call.onAbi[abi]);
  const items = has.map((abi) => {
    const { number, variant } = call.onAbi[abi];
    const isGone = variant.categories & UNIMPLEMENTED;
    return element('li', { class: chosen.abis.includes(abi) ? 'chosen' : undefined },
      element('span', { class: 'abi' }, data.abis[abi].name), ' ',
      element('span', { class: isGone ? 'gone' : undefined }, String(number)), ' ',
      element('span', { class: 'hex' }, inRadix(number, 16)), ...(isGone ? [unseen(' unimplemented')] : []));
  });
  const parts = [element('h3', {}, `Numbers on ${count(has.length, 'ABI')}`), element('ul', { class: 'numbers' }, ...items)];
  if (lacks.length > 0) {
    parts.push(element('p', { class: 'quiet' }, `Not on ${abiNames(lacks).join(', ')}.`));
  }
  return parts;
}

// On a narrow screen, a call or the help covers the list.

const narrow = matchMedia('(max-width: 60rem)');
let isHelpOpen = false;

function arrange() {
  const covers = narrow.matches && Boolean(openCall || isHelpOpen);
  document.body.classList.toggle('covered', covers);
  byId('top-bar').inert = covers;
  byId('list-pane').inert = covers;
  byId('close-button').hidden = !openCall && !covers;
}

// The address.

/** Opens the call that the address's fragment names. */
function openFromAddress() {
  let name = location.hash.slice(1);
  try {
    name = decodeURIComponent(name);
  } catch {
    // No UTF-8 behind its `%`: then it is no call's name either.
  }
  isHelpOpen = false;
  showCall(callsByName.get(name));
  if (name !== '' && !openCall) {
    byId('no-result').hidden = false;
    byId('no-result').textContent = `There is no call named ${name}.`;
  }
  arrange();
}

/** Closes what is open, and goes back to where it was opened. */
function close() {
  const call = openCall;
  if (call) {
    history.pushState(null, '', location.pathname + location.search);
  }
  isHelpOpen = false;
  showCall(undefined);
  arrange();
  (call && rowLink(call) || byId('search-box')).focus();
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
  const categories = (params.get('category') ?? '').split(',').filter((name) => data.categories.includes(name));
  chosen.categories = categories.reduce((bits, name) => bits | categoryBit(name), 0);
  byId('show-choice').value = params.get('show') ?? '';
  chosen.show = byId('show-choice').value;
  chosen.radix = params.get('radix') === '16' ? 16 : 10;
  byId('radix-choice').value = chosen.radix;
  chosen.sort = chosen.abis.find((abi) => data.abis[abi].name === params.get('sort'));
  byId('search-box').value = chosen.query;
}

// The controls.

function chooseAbis(abis) {
  chosen.abis = abis;
  if (!abis.includes(chosen.sort)) {
    chosen.sort = undefined;
  }
  showAbis();
  showResults();
  for (const details of byId('open-call').querySelectorAll('details.struct')) {
    details.show();
  }
}

function showAbis() {
  list.views = callsOf(chosen.abis);
  for (const box of byId('abi-choices').querySelectorAll('input')) {
    box.checked = chosen.abis.includes(Number(box.value));
  }
  const names = abiNames(chosen.abis);
  byId('abi-summary').textContent = names.length === allAbis.length ? `all ${names.length}`
    : names.length > 6 ? `${names.length} of ${allAbis.length}` : names.join(', ') || 'none';
}

function makeAbiMenu() {
  for (const name of Object.keys(PRESETS)) {
    const button = element('button', { type: 'button' }, name);
    button.addEventListener('click', () => chooseAbis(preset(name)));
    byId('abi-presets').append(button);
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

function makeCategoryRow() {
  for (const name of data.categories) {
    const isPressed = () => (chosen.categories & categoryBit(name)) !== 0;
    const button = element('button', { type: 'button', 'aria-pressed': isPressed() }, name);
    button.addEventListener('click', () => {
      chosen.categories ^= categoryBit(name);
      button.setAttribute('aria-pressed', isPressed());
      showResults();
    });
    byId('category-row').append(button);
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
  } else if (openCall || document.body.classList.contains('covered')) {
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
    if (document.body.classList.contains('covered')) {
      close();
    }
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
  if (openCall) {
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
if (!openCall && !matchMedia('(pointer: coarse)').matches) {
  byId('search-box').focus();
}
