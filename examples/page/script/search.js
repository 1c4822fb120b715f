// Searching.

/** The words of a query. `fd: i32` and `*const iovec` are one word each, for a signature writes them so. */
function wordsOf(query) {
  const words = query.toLowerCase().match(/(?:[^\s:]+:\s*)?(?:\*(?:const|mut)\s+)*\S+/g) ?? [];
  return words.map((word) => word.replace(/\s+/g, ' ').replace(/: ?/, ': ').trim());
}

/**
 * The names in a word that was copied from somewhere: a header, `__NR_openat`; the kernel's symbols and stack traces,
 * `__x64_sys_openat+0x1e/0x30`; its tracepoints, `syscalls:sys_enter_openat`; a manual, `openat(2)`; a program, `openat()`,
 * `libc::SYS_openat`, `SCMP_SYS(openat)`. `sys_exit_group` has two: it may be the function of `exit_group`, or where `group` returns.
 * Other words have none.
 */
function pastedNames(word) {
  const [, prefix, name, rest] = word.match(/^(?:[\w-]*[:/] ?)*(\w*?(?:sys|nr\d*)[_(])?(\w+?)((?:[().]|\+0x).*)?$/) ?? [];
  if (!prefix && !rest) {
    return [];
  }
  const traced = prefix && name.match(/^(?:enter|exit)_(\w+)$/)?.[1];
  return traced ? [name, traced] : [name];
}

const bitsOf = (isMeant) => categories.filter(isMeant).reduce((bits, name) => bits | categoryBit(name), 0);

/** A word, prepared: all that it may be, and which of all arguments it is found in. */
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
  const abis = allAbis.filter((abi) => data.abis[abi].words.includes(word));
  return {
    word, isCategory, isBits, beginsBits, number, argRanks, abis,
    pasted: pastedNames(word), release: releaseOf(word), registers: registersNamed(word),
  };
}

/** How well a word fits a call on the shown ABIs: 0 is best, and Infinity is not at all. */
function rank(word, { call, variants, categories }) {
  return Math.min(rankOfText(word, call, variants, categories), rankOfName(word, call), rankOfMeaning(word, call));
}

/** By what is in its row. */
function rankOfText({ word, isCategory, isBits, beginsBits, number, argRanks }, call, variants, categories) {
  let best = categories & isBits ? 4 : categories & beginsBits ? 6 : Infinity;
  if (isCategory) {
    return best;
  }
  if (call.name === word || (number !== undefined && list.abis.some((abi) => call.onAbi[abi]?.number === number))) {
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

/** By the names that others give it: the beginning of one, too, since one may be typing it. */
function rankOfName({ pasted }, call) {
  if (pasted.length === 0) {
    return Infinity;
  }
  const isEntry = ({ name, abis }) => abis.some((abi) => list.abis.includes(abi)) && pasted.some((text) => name.endsWith(`sys_${text}`));
  return pasted.includes(call.name) ? 0 : call.entries.some(isEntry) ? 1 : pasted.some((text) => call.name.startsWith(text)) ? 2 : Infinity;
}

/** By the release that brought it, by what registers hold, and by the ABIs that have it. */
function rankOfMeaning({ release, registers, abis }, call) {
  if (release !== undefined && call.release >= release) {
    // Below 1, so that the release itself and those after it stay together, in their order.
    return (call.release - release) / 1e9;
  }
  if (registers.some((register) => holds(register, call))) {
    return 5;
  }
  return abis.some((abi) => call.onAbi[abi]) ? 10 : Infinity;
}

/** The calls that these ABIs have, each with its variants there. */
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
    case 'everywhere': return hasCategory && list.abis.every((abi) => call.onAbi[abi]);
    case 'missing': return hasCategory && !list.abis.every((abi) => call.onAbi[abi]);
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

// "Did you mean …?", as the library suggests it: `nearest.rs` has the same rules.

const LONGEST_TEXT = 64;

/** The name or category that is nearest to a word which nothing fits; `undefined` if none is near. */
function nearest({ word, isCategory, pasted }, abis) {
  const text = isCategory ? word.replace(/^%+/, '') : pasted[0] ?? word;
  const byNumber = (abi) => data.calls.filter((call) => call.onAbi[abi]).sort((a, b) => a.onAbi[abi].number - b.onAbi[abi].number);
  const names = isCategory ? [] : new Set(abis.flatMap(byNumber).map(({ name }) => name));
  const offers = [...names, ...categories.map((name) => `%${name}`)];
  let [found, smallest] = [undefined, Infinity];
  for (const offer of text.length > LONGEST_TEXT ? [] : offers) {
    const name = offer.replace('%', '');
    // At most a third of the letters may be wrong. With more, nearly any name would be suggested for any text.
    const tooFar = Math.min(smallest, Math.floor(Math.max(text.length, name.length) / 3) + 1);
    if (Math.abs(text.length - name.length) < tooFar) {
      const letters = distance(text, name);
      if (letters < tooFar) {
        [found, smallest] = [offer, letters];
      }
    }
  }
  return found;
}

/** How many letters must be inserted, removed, replaced, or exchanged with their neighbour, to turn one text into the other. */
function distance(text, name) {
  let [lastButOne, last] = [[], Array.from({ length: name.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= text.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= name.length; j += 1) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (text[i - 1] === name[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && text[i - 1] === name[j - 2] && text[i - 2] === name[j - 1]) {
        row[j] = Math.min(row[j], lastButOne[j - 2] + 1);
      }
    }
    [lastButOne, last] = [last, row];
  }
  return last[name.length];
}
