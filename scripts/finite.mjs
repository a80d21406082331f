// What a regular expression matches where that is a list: "^(?:an?|the)$" is "a", "an" and "the".

/** Longer lists are not spelt out. */
const MOST = 64;

/**
 * Lists all texts that an expression matches from "^" to "$", where they are few; gives nothing for one that matches more, or parts
 * of a text too, or has signs that are not read here.
 *
 * @param {string} source
 * @returns {string[] | undefined}
 */
export function textsOf(source) {
  if (!source.startsWith("^")) return undefined;
  const reader = { pattern: source, at: 1 };
  // A row alone: in "^a|b$" each anchor is of one branch.
  const found = readRow(reader);
  return found && source.slice(reader.at) === "$" ? [...new Set(found)] : undefined;
}

function readChoice(reader) {
  const found = readRow(reader);
  while (found && reader.pattern[reader.at] === "|") {
    reader.at++;
    const more = readRow(reader);
    if (!more || found.length + more.length > MOST) return undefined;
    found.push(...more);
  }
  return found;
}

function readRow(reader) {
  let found = [""];
  while (reader.at < reader.pattern.length && !"|)$".includes(reader.pattern[reader.at])) {
    const piece = readRepeated(reader);
    if (!piece || found.length * piece.length > MOST) return undefined;
    found = found.flatMap((before) => piece.map((after) => before + after));
  }
  return found;
}

function readRepeated(reader) {
  const piece = readPiece(reader);
  const sign = reader.pattern[reader.at];
  if (!piece || (sign !== undefined && "*+{".includes(sign))) return undefined;
  if (sign !== "?") return piece;
  reader.at++;
  return ["", ...piece];
}

/** The beginning of a group, a character, an escape, or a class that is a list. */
const PIECE =
  /^(?:(\((?:\?:)?(?!\?))|([^\\^$.*+?()[\]{}|])|\\([^\w\s])|\\u([0-9a-f]{4})|\[((?:[^\\^\]-]|\\u[0-9a-f]{4})+)\])/;

const UNIT = /\\u([0-9a-f]{4})/g;
const unitOf = (code) => String.fromCharCode(Number.parseInt(code, 16));

function readPiece(reader) {
  const [text, group, plain, escaped, unit, oneOf] = PIECE.exec(reader.pattern.slice(reader.at)) ?? [];
  if (text === undefined) return undefined;
  reader.at += text.length;
  if (oneOf !== undefined) return [...oneOf.replaceAll(UNIT, (_, code) => unitOf(code))];
  if (group === undefined) return [plain ?? escaped ?? unitOf(unit)];
  const inside = readChoice(reader);
  if (reader.pattern[reader.at] !== ")") return undefined;
  reader.at++;
  return inside;
}
