// ABIs and their registers.

/** Which registers, by their position among an ABI's, each argument of a signature is in: two for a 64-bit one that takes a pair. */
function positionsOf(abi, { args }) {
  const { pairs } = data.abis[abi];
  let next = 0;
  return args.map((index) => {
    const isPair = pairs !== 'single' && /^[iu]64$/.test(data.args[index].type);
    if (isPair && pairs === 'even') {
      next += next % 2;
    }
    const positions = isPair ? [next, next + 1] : [next];
    next += positions.length;
    return positions;
  });
}

/** A register as one writes it: `%rdi`, `$a0`, `orig_rax`, and `x8` for the whole of `w8`. */
const spelled = (register) => register?.toLowerCase().replace(/^(?:%|\$|orig_)/, '').replace(/^w(?=\d)/, 'x');

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

/** What the registers of an ABI hold: the call's number, an argument by its position, the result, whether that is an error. */
const rolesOf = ({ number, args, result, error }) => [
  { register: number, role: 'the call’s number' },
  ...args.map((register, position) => ({ register, role: `the ${ORDINALS[position]} argument`, position })),
  { register: result, role: 'the result' },
  { register: error, role: 'whether the result is an error' },
];
const roles = allAbis.flatMap((abi) => rolesOf(data.abis[abi]).map((role) => ({ ...role, abi, word: spelled(role.register) })));

/** What a word means as a register's name. */
function registersNamed(word) {
  const name = spelled(word);
  return roles.filter((role) => role.word === name);
}

/** Whether the register is one of those that an argument is in. */
const isIn = ({ abi, position }, signature, arg) => positionsOf(abi, signature)[arg].includes(position);

/** Whether a call on a shown ABI leaves something in the register: its number, its result, or one of its arguments. */
function holds({ abi, position }, call) {
  const on = list.abis.includes(abi) ? call.onAbi[abi] : undefined;
  return on !== undefined && (position === undefined
    || (on.variant.signature.args !== null && positionsOf(abi, on.variant.signature).flat().includes(position)));
}

/** `the first argument on x86_64, x32; the result on …` */
function registerNote(registers) {
  return grouped(registers, ({ role }) => role).flatMap(([role, of], index) => [index > 0 ? '; ' : '', `${role} on `, ...separated(of.map(({ abi }) => abiLink(abi)))]);
}

const abiLink = (abi) => element('a', { href: `#abi-${data.abis[abi].name}` }, data.abis[abi].name);

/** How a program calls the kernel, in a line. */
function callingSentence(abi) {
  const { number, args, result, instruction } = data.abis[abi];
  return `the call’s number ${number ? `in ${number}` : 'in the instruction'}, the arguments in ${args.join(', ')}, then ${instruction}; the result is in ${result}.`;
}

/** An ABI: all that holds for its calls. */
function abiParts(abi) {
  const facts = data.abis[abi];
  const hex = (number) => inRadix(number, 16);
  const wide = { single: undefined, any: 'in two registers', even: 'in two registers: the first and second, the third and fourth, …' }[facts.pairs];
  const code = (text) => element('code', {}, text);
  const named = (names) => names.length > 0 ? code(names.join(', ')) : undefined;
  const items = [
    ['number', facts.number ? code(facts.number) : 'in the instruction'],
    ['arguments', code(facts.args.join(', '))],
    ['a 64-bit argument', wide],
    ['instruction', code(facts.instruction)],
    ['result', code(facts.result)],
    ['error', facts.error ? `if ${facts.error} is set, the result is the errno` : 'a result from -4095 to -1 is the errno, negative'],
    ['pointers', `${facts.bits} bits`],
    ['byte order', facts.endians.join(' or ')],
    ['AUDIT_ARCH', code(facts.audit.map(hex).join(', '))],
    ['ELF machine', code(facts.elf.join(', '))],
    ['the kernel’s table', code(facts.table)],
    ['other names', named(facts.names.filter((name) => !name.includes('-')))],
    ['compilers’ targets', named(facts.names.filter((name) => name.includes('-')))],
  ];
  const terms = items.filter(([, text]) => text !== undefined)
    .flatMap(([term, text]) => [element('dt', {}, term), element('dd', {}, text)]);
  const total = data.calls.filter((call) => call.onAbi[abi]).length;
  const show = button(`List the ${count(total, 'call')} of ${facts.name}`, {}, () => {
    chooseAbis([abi]);
    close();
  });
  return [title(facts.name, `abi-${facts.name}`), element('dl', { class: 'keyed' }, ...terms), element('p', {}, show),
    element('p', {}, element('a', { href: '#abi-all' }, 'The registers of all ABIs'))];
}

/** All ABIs side by side. */
function allAbiParts() {
  const rows = allAbis.map((abi) => {
    const { number, args, result, error, instruction } = data.abis[abi];
    return [abiLink(abi), number ?? '–', result, error ?? '–', instruction, args.join(' ')];
  });
  const head = ['ABI', 'Number', 'Result', 'Error if set', 'Instruction', 'Arguments'];
  return [title('Registers of all ABIs', 'abi-all'),
    element('p', {}, 'A program puts the number of a call and its arguments there, and runs the instruction. Where there is no register ',
      'for errors, a result from -4095 to -1 is the errno, negative.'),
    detailTable('Registers of all ABIs', head, rows)];
}
