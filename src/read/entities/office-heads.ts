import { titles } from "../../knowledge/titles.js";
import type { Token } from "../../model/index.js";
import { touches } from "./named.js";

/** The noun that heads an office, as tokens: "secretary of state", "son-in-law". */
export interface OfficeHead {
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
  /** Singular, lower case, hyphens as spaces. */
  readonly words: string;
  readonly plural: boolean;
  /** True for "ex-minister". */
  readonly former: boolean;
}

/** Finds the longest head of an office that ends before token `last`. */
export function officeHeadBefore(tokens: readonly Token[], last: number, floor: number): OfficeHead | undefined {
  const token = tokens[last - 1];
  if (!token) return undefined;
  const { headsByLast } = titles();
  const end = token.norm.slice(token.norm.lastIndexOf("-") + 1);
  const heads = headsByLast.get(end) ?? headsByLast.get(singular(token, end));
  // "9:50pm NAME left": an hour, no prime minister.
  if (!heads || isHalfDay(tokens, last - 1)) return undefined;
  for (const words of heads) {
    const first = matchBack(tokens, last, floor, words);
    if (first === undefined) continue;
    return {
      first,
      last,
      words: words.join(" "),
      plural: end !== words.at(-1),
      former: token.norm.startsWith("ex-"),
    };
  }
  return undefined;
}

/** "9:50pm General NAME left": the half of the day behind an hour. */
export const isHalfDay = (tokens: readonly Token[], i: number): boolean =>
  /^[ap]\.?m\.?$/i.test(tokens[i]?.text ?? "") && /\d$/.test(tokens[i - 1]?.text ?? "");

function singular(token: Token, end: string): string {
  if (token.xpos !== "NNS" && token.xpos !== "NNPS" && !end.endsWith("s")) return end;
  if (end.endsWith("men")) return `${end.slice(0, -3)}man`;
  if (end.endsWith("women")) return `${end.slice(0, -5)}woman`;
  return end.endsWith("s") && !end.endsWith("ss") ? end.slice(0, -1) : end;
}

/** Matches words against the tokens before `last`, from the right; hyphens between or inside tokens are passed over. */
function matchBack(
  tokens: readonly Token[],
  last: number,
  floor: number,
  words: readonly string[],
): number | undefined {
  let at = last - 1;
  let left = words.length - 1;
  for (let own = partsOf(tokens, at); left >= 0; ) {
    if (own.length === 0) {
      at -= tokens[at - 1]?.norm === "-" && touches(tokens, at - 1) ? 2 : 1;
      if (at < floor) return undefined;
      own = partsOf(tokens, at);
    }
    const part = own.pop() ?? "";
    const word = words[left] ?? "";
    const isLast = left === words.length - 1;
    if (part !== word && !(isLast && (part === `${word}s` || part === word.replace(/man$/, "men")))) return undefined;
    left--;
    if (left < 0) return own.length === 0 || own[0] === "ex" ? at : undefined;
  }
  return at;
}

const partsOf = (tokens: readonly Token[], at: number): string[] => (tokens[at]?.norm ?? "").split("-");
