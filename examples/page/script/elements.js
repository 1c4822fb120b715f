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
const quiet = (text) => element('p', { class: 'quiet' }, text);
const count = (number, noun) => `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
const inRadix = (number, radix) => radix === 16 ? `0x${number.toString(16)}` : String(number);
const abiNames = (abis) => abis.map((abi) => data.abis[abi].name);
const namesOf = (bits) => categories.filter((_, bit) => (bits & 1 << bit) !== 0);

/** A button that does something. */
function button(text, attributes, act) {
  const node = element('button', { type: 'button', ...attributes }, text);
  node.addEventListener('click', act);
  return node;
}

/** What has the same key, together: each key with all that has it, in the order of the first. */
function grouped(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...groups.get(key) ?? [], item]);
  }
  return [...groups];
}

/** Lists, with commas between what they have. */
const separated = (nodes) => nodes.flatMap((node, index) => index > 0 ? [', ', node] : [node]);

/** A table in the details, which scrolls by itself where it is too wide. The first cell of a row is its head. */
function detailTable(label, head, rows) {
  const cells = (row) => row.map((cell, index) => index === 0 ? element('th', { scope: 'row' }, cell) : element('td', {}, ...[cell].flat()));
  return element('div', { class: 'layout', tabindex: '0', role: 'group', 'aria-label': label },
    element('table', { 'aria-label': label },
      element('thead', {}, element('tr', {}, ...head.map((text) => element('th', { scope: 'col' }, text)))),
      element('tbody', {}, ...rows.map((row) => element('tr', {}, ...cells(row))))));
}

/** A text, those parts of it marked that the words of the query are found in. */
function marked(text, words) {
  const looked = words.filter(({ isCategory }) => !isCategory).flatMap(({ word, pasted }) => [word, ...pasted]);
  const parts = looked.map((word) => word.replace(/[^\w]/g, '\\$&'));
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
  return ['(', ...(args ? list : ['...']), `${end}) `, element('span', { class: 'arrow' }, '->'), ' ',
    element(isResultMarked ? 'mark' : 'span', { class: 'type' }, returns)];
}
