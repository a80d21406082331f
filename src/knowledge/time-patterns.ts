/** One element of a pattern over atoms. */
export type Part =
  | { readonly kind: "words"; readonly words: readonly string[]; readonly optional: boolean }
  | { readonly kind: "class"; readonly name: string; readonly as: string; readonly optional: boolean }
  | { readonly kind: "group"; readonly choices: readonly (readonly Part[])[]; readonly optional: boolean }
  /** Where the expression itself begins (">>") or ends ("<<"). */
  | { readonly kind: "edge"; readonly side: "start" | "end"; readonly optional: false };

/** Parses a pattern of `data/en/times.yaml`, whose head tells the notation; throws on brackets that do not match. */
export function parsePattern(pattern: string): Part[] {
  const pieces = pattern.split(" ").filter((piece) => piece !== "");
  const [parts, rest] = parseSequence(pieces, 0);
  if (rest < pieces.length) throw new Error(`pattern "${pattern}": ")" without "("`);
  return parts[0] ?? [];
}

/** Parses choices up to the closing bracket or the end. */
function parseSequence(pieces: readonly string[], from: number): [choices: Part[][], next: number] {
  const choices: Part[][] = [[]];
  let at = from;
  for (; at < pieces.length; at++) {
    const piece = pieces[at] ?? "";
    if (piece === ")" || piece === ")?") break;
    if (piece === "|") choices.push([]);
    else if (piece === "(") {
      const [inner, close] = parseSequence(pieces, at + 1);
      if (close >= pieces.length) throw new Error(`pattern "${pieces.join(" ")}": "(" without ")"`);
      choices.at(-1)?.push({ kind: "group", choices: inner, optional: pieces[close] === ")?" });
      at = close;
    } else choices.at(-1)?.push(parsePiece(piece));
  }
  return [choices, at];
}

function parsePiece(piece: string): Part {
  if (piece === ">>" || piece === "<<")
    return { kind: "edge", side: piece === ">>" ? "start" : "end", optional: false };
  const optional = piece.length > 1 && piece.endsWith("?");
  const bare = optional ? piece.slice(0, -1) : piece;
  const named = /^<([a-z]+)(?::([a-z-]+))?>$/.exec(bare);
  if (named) return { kind: "class", name: named[1] ?? "", as: named[2] ?? named[1] ?? "", optional };
  return { kind: "words", words: bare.split("|"), optional };
}
