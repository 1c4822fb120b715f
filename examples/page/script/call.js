// A call.

/** The heading of what is open, which is a link to it. */
const title = (text, fragment) => element('h2', { id: 'open-title', tabindex: '-1' }, element('a', { href: `#${fragment}` }, text));

function callParts(call) {
  return [title(call.name, call.name), element('p', { class: 'categories' }, ...categoryParts(call)), element('p', {}, ...originParts(call)),
    ...signatureSections(call), ...meaningSection(call), ...structSection(call), ...numberSection(call), ...kernelSection(call)];
}

/** The manual page, and since when there is such a call. */
function originParts(call) {
  const since = call.since ? `Since Linux ${call.since}.` : 'It isn’t known since when.';
  if (!call.page) {
    return [`${since} No manual page describes it.`];
  }
  const [name, section] = call.page;
  const href = `https://man7.org/linux/man-pages/man${section}/${name}.${section}.html`;
  return [`${since} Manual page: `, element('a', { href, rel: 'noreferrer' }, `${name}(${section})`)];
}

/** The categories, each with the ABIs on which the call is in it, unless these are all that have the call. One lists all calls of it. */
function categoryParts(call) {
  const all = call.variants.reduce((bits, { categories }) => bits | categories, 0);
  if (all === 0) {
    return [element('span', { class: 'quiet' }, 'In no category.')];
  }
  return namesOf(all).flatMap((name) => {
    const inIt = call.variants.filter(({ categories }) => categories & categoryBit(name));
    const where = inIt.length === call.variants.length ? '' : ` on ${abiNames(abisOf(inIt)).join(', ')}`;
    const only = button(name, { title: `List the calls of the category ${name}` }, () => {
      chooseCategories(categoryBit(name));
      uncover();
    });
    return [element('span', { class: 'category' }, only, where), ' '];
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
      element('pre', { tabindex: '0', 'aria-label': 'Signature' }, element('code', {}, element('b', {}, call.name), ...code)),
      registerTable(call, signature)));
  }
  if (signatures.length > 1) {
    sections.push(element('p', { class: 'quiet' }, `Marked: what differs from the signature on ${abis.length} ABIs.`));
  }
  return sections;
}

/** Where a program that is to make the call puts its number and its arguments, and finds its result, on the chosen ABIs. */
function registerTable(call, signature) {
  const table = element('div', { class: 'registers' });
  const names = (signature.args ?? []).map((index) => data.args[index].name);
  table.show = () => {
    const abis = chosen.abis.filter((abi) => call.onAbi[abi]?.variant.signature === signature);
    const rows = abis.map((abi) => {
      const { number, args, result } = data.abis[abi];
      const held = signature.args ? positionsOf(abi, signature) : [];
      const value = String(call.onAbi[abi].number);
      return [abiLink(abi), ...(number ? [`${number} = ${value}`] : [value]),
        ...held.map((positions) => positions.map((position) => args[position] ?? '?').join(' ')), result];
    });
    const label = `Registers of ${call.name} on ${abiNames(abis).join(', ')}`;
    table.replaceChildren(...(abis.length > 0 ? [detailTable(label, ['Registers', 'number', ...names, 'result'], rows)] : []));
  };
  table.show();
  return table;
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
  return items.length > 0 ? [element('h3', {}, 'What they mean'), element('dl', { class: 'keyed meanings' }, ...items)] : [];
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
    const label = `struct ${struct.name} on ${abiNames(abis).join(', ')}`;
    const head = ['Offset', 'Bytes', 'Member', 'Meaning'].map((text) => element('th', { scope: 'col' }, text));
    return [element('p', { class: 'abi-list' }, `${abiNames(abis).join(', ')}: ${count(size, 'byte')}, aligned to ${alignment}`),
      element('div', { class: 'layout', tabindex: '0', role: 'group', 'aria-label': label },
        element('table', { 'aria-label': label }, element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...rows)))];
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

/** A file of the kernel, in the release that the page is from. */
function sourceLink(file) {
  const href = `https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/${file}?h=v${data.kernel}`;
  return element('a', { href, rel: 'noreferrer' }, element('code', {}, file));
}

/** The functions of the kernel that are the call's entries, their files, and the files that have the numbers. */
function kernelSection(call) {
  // Where most ABIs have the same, only the others are named.
  const all = call.entries.reduce((sum, { abis }) => sum + abis.length, 0);
  const place = ({ file, abis }) => element('div', {}, file ? sourceLink(file) : 'a file that isn’t known',
    ...(abis.length > all / 2 ? [] : [element('span', { class: 'quiet' }, ` on ${abiNames(abis).join(', ')}`)]));
  const entries = [...call.entries].sort((a, b) => b.abis.length - a.abis.length);
  const items = grouped(entries, ({ name }) => name).flatMap(([name, entries]) => [
    element('dt', {}, element('code', {}, name)), element('dd', {}, ...entries.map(place))]);
  const has = allAbis.filter((abi) => call.onAbi[abi]);
  const tables = grouped(has, (abi) => data.abis[abi].table).map(([table, abis]) => element('li', {}, sourceLink(table),
    element('span', { class: 'quiet' }, ` ${abiNames(abis).join(', ')}`)));
  const files = element('details', { class: 'tables', 'aria-label': 'Files of the numbers' },
    element('summary', {}, `The numbers are from ${count(tables.length, 'file')}`), element('ul', {}, ...tables));
  const functions = items.length > 0 ? element('dl', { class: 'keyed kernel' }, ...items) : quiet('The newest kernel has no function for it.');
  return [element('h3', {}, 'In the kernel'), functions, files];
}
