// The data, as they are searched and shown.

const data = JSON.parse(document.getElementById('page-data').textContent);

const categories = data.categories.map(({ name }) => name);
const categoryBit = (name) => 1 << categories.indexOf(name);
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
  // If two releases brought it, for two kinds of machines, the first one counts.
  call.release = call.since && releaseOf(call.since.split(';')[0]);
  for (const entry of call.entries) {
    const [name, file, abis] = entry;
    Object.assign(entry, { name, file, abis });
  }
}
for (const abi of data.abis) {
  abi.words = [abi.name, ...abi.names].map((name) => name.toLowerCase());
}
/** The greatest number of each ABI. */
const longest = data.abis.map((_, abi) => Math.max(...data.calls.map((call) => call.onAbi[abi]?.number ?? 0)));
const callsByName = new Map(data.calls.map((call) => [call.name, call]));
const allAbis = data.abis.map((_, index) => index);
const abisByName = new Map(allAbis.map((abi) => [data.abis[abi].name, abi]));

const PRESETS = {
  Common: (abi) => ['x86_64', 'x86', 'aarch64', 'arm', 'riscv64'].includes(abi.name),
  '64-bit': (abi) => abi.bits === 64,
  '32-bit': (abi) => abi.bits === 32,
  All: () => true,
  None: () => false,
};
const preset = (name) => allAbis.filter((abi) => PRESETS[name](data.abis[abi]));

/** All that one chooses. It is in the page's address, but for what is open, which is the address's fragment. */
const chosen = { query: '', abis: preset('Common'), categories: 0, show: '', radix: 10, sort: undefined };

/** A release as a number, so that 5.10 is after 5.9; `undefined` for another text. */
function releaseOf(text) {
  const parts = text.match(/^v?(\d+)\.(\d+)(?:\.(\d+))?(?:\.\d+)?$/)?.slice(1, 4);
  return parts?.reduce((release, part) => release * 1000 + Number(part ?? 0), 0);
}
