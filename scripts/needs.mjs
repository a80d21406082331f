// What a text must hold for a regular expression to match in it: lists of literals, of each of which it holds one. Looking
// for these is far cheaper than compiling the expression, which most texts never come to need.

/** More strings than this are not spelt out one by one. */
const MOST = 48;
/** Shorter literals stand in nearly every text. */
const SHORTEST = 3;

/**
 * Lists what a match of a pattern holds, in lower case: one of each list at least. A pattern that can match without any
 * literal gives no list.
 *
 * @param {string} pattern the source of a regular expression
 * @returns {string[][]}
 */
export function needsOf(pattern) {
  const reader = { pattern, at: 0 };
  const found = listsOf(readChoice(reader));
  if (reader.at < pattern.length) throw new Error(`needs: cannot read "${pattern.slice(reader.at)}"`);
  return found.map(shortest);
}

/** What holds a longer literal holds the shorter one in it. */
const shortest = (list) =>
  list.filter((literal) => !list.some((other) => other !== literal && literal.includes(other)));

// What is known of a piece: all strings that it can be, where they are few (`all`), else the lists that hold of it (`lists`).
const EMPTY = { all: [""] };
const ANYTHING = { lists: [] };

const isLong = (strings) => strings.every((string) => string.length >= SHORTEST);
const listsOf = ({ all, lists }) => lists ?? (isLong(all) ? [all] : []);

function readChoice(reader) {
  const branches = [readRow(reader)];
  while (reader.pattern[reader.at] === "|") {
    reader.at++;
    branches.push(readRow(reader));
  }
  return branches.length === 1 ? branches[0] : eitherOf(branches);
}

function eitherOf(branches) {
  const all = [...new Set(branches.flatMap((branch) => branch.all ?? []))];
  if (branches.every((branch) => branch.all) && all.length <= MOST) return { all };
  const best = branches.map((branch) => listsOf(branch).sort((a, b) => rareness(b) - rareness(a))[0]);
  return { lists: best.every(Boolean) ? [[...new Set(best.flat())]] : [] };
}

/** The longer its shortest literal, and the fewer they are, the fewer texts have one of a list. */
const rareness = (list) => Math.min(...list.map((literal) => literal.length)) - list.length / 100;

function readRow(reader) {
  const lists = [];
  let run = EMPTY;
  let isWhole = true;
  const end = () => {
    if (isLong(run.all)) lists.push(run.all);
    run = EMPTY;
    isWhole = false;
  };
  while (reader.at < reader.pattern.length && !"|)".includes(reader.pattern[reader.at])) {
    const piece = readRepeated(reader);
    const all = piece.all && run.all.flatMap((before) => piece.all.map((after) => before + after));
    if (all && all.length <= MOST) {
      run = { all: [...new Set(all)] };
      continue;
    }
    end();
    if (piece.all) run = piece;
    else lists.push(...piece.lists);
  }
  if (isWhole) return run;
  end();
  return { lists };
}

function readRepeated(reader) {
  const piece = readPiece(reader);
  const sign = /^(?:([?*+])|\{(\d+)(?:,\d*)?\})\??/.exec(reader.pattern.slice(reader.at));
  if (!sign) return piece;
  reader.at += sign[0].length;
  if (sign[1] === "?" && piece.all) return { all: ["", ...piece.all] };
  const least = sign[1] === "+" ? 1 : Number(sign[2] ?? 0);
  return least === 0 ? ANYTHING : { lists: listsOf(piece) };
}

function readPiece(reader) {
  const rest = reader.pattern.slice(reader.at);
  const taken = /^(?:\^|\$|\\[bB])/.exec(rest);
  if (taken) return take(reader, taken[0], EMPTY);
  if (rest[0] === "(") return readGroup(reader);
  if (rest[0] === "[") return readClass(reader);
  const wide = /^(?:\.|\\p\{\w+\}|\\[dDwWsSP](?:\{\w+\})?)/.exec(rest);
  if (wide) return take(reader, wide[0], ANYTHING);
  const escape = /^\\(?:u([0-9a-f]{4})|([^\w]))/i.exec(rest);
  if (rest[0] === "\\" && !escape) throw new Error(`needs: what is "${rest.slice(0, 6)}"?`);
  const character = escape ? (escape[2] ?? String.fromCharCode(Number.parseInt(escape[1], 16))) : rest[0];
  return take(reader, escape?.[0] ?? rest[0], { all: [character.toLowerCase()] });
}

function readGroup(reader) {
  const [open] = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(reader.pattern.slice(reader.at));
  reader.at += open.length;
  const inside = readChoice(reader);
  reader.at++;
  // What stands ahead is no part of the match, but of the text.
  if (open === "(?=") return { lists: listsOf(inside) };
  return /[=!]$/.test(open) ? EMPTY : inside;
}

function readClass(reader) {
  const [text] = /^\[(?:\\.|[^\]\\])*\]/.exec(reader.pattern.slice(reader.at));
  const inside = text.slice(1, -1);
  const few = /^[^\\^-]{1,4}$|^-[^\\^-]{0,3}$|^[^\\^-]{1,3}-$/u.test(inside);
  return take(reader, text, few ? { all: [...new Set(inside.toLowerCase())] } : ANYTHING);
}

function take(reader, text, piece) {
  reader.at += text.length;
  return piece;
}
