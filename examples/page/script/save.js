// What the list shows, as CSV and JSON: a line or an object for each number, in the list's order.

/** The calls of the list on its ABIs. */
function savedCalls() {
  return list.results.flatMap(({ call }) => list.abis.filter((abi) => call.onAbi[abi]).map((abi) => {
    const { number, variant: { signature, categories } } = call.onAbi[abi];
    const entry = call.entries.find(({ abis }) => abis.includes(abi));
    return {
      abi: data.abis[abi].name,
      number,
      name: call.name,
      args: signature.args?.map((index, position) => ({
        name: data.args[index].name,
        type: data.args[index].type,
        registers: positionsOf(abi, signature)[position].map((at) => data.abis[abi].args[at]),
        meaning: data.args[index].meaning ?? null,
      })) ?? null,
      returns: signature.returns,
      categories: namesOf(categories),
      manual_page: call.page ? `${call.page[0]}(${call.page[1]})` : null,
      since: call.since,
      entry: entry?.name ?? null,
      file: entry?.file ?? null,
    };
  }));
}

const asJson = (calls) => `[\n${calls.map((call) => JSON.stringify(call)).join(',\n')}\n]\n`;

/** As RFC 4180 has it, but for the ends of lines. */
function asCsv(calls) {
  const cell = (value) => /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  const columns = ['abi', 'number', 'name', 'signature', 'categories', 'manual_page', 'since', 'entry', 'file'];
  const lines = calls.map((call) => {
    const args = call.args?.map(({ name, type }) => `${name}: ${type}`).join(', ') ?? '...';
    const texts = { ...call, signature: `${call.name}(${args}) -> ${call.returns}`, categories: call.categories.join(' ') };
    return columns.map((column) => cell(String(texts[column] ?? ''))).join(',');
  });
  return [columns.join(','), ...lines, ''].join('\n');
}

/** Hands a file to the browser, which saves it. */
function save(text, type, ending) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  element('a', { href: address, download: `syscalls.${ending}` }).click();
  // Not at once: the browser may not have begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

byId('csv-button').addEventListener('click', () => save(asCsv(savedCalls()), 'text/csv', 'csv'));
byId('json-button').addEventListener('click', () => save(asJson(savedCalls()), 'application/json', 'json'));
