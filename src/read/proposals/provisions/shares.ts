import type { Token } from "../../../model/index.js";

/**
 * Gives where a row of shares ends that begins with an amount: "Peru 29 percent of the catch, Chile 24 and the isles 18", as a token;
 * undefined where one alone gets something.
 */
export function endOfShares(tokens: readonly Token[], from: number): number | undefined {
  let end: number | undefined;
  for (let at = from; ; ) {
    const next = endOfShare(tokens, at);
    if (next === undefined) return end;
    end = next;
    at = next;
  }
}

/** ", Chile 24", " and the isles 18 percent": who, and right behind how much. */
function endOfShare(tokens: readonly Token[], from: number): number | undefined {
  let at = from;
  while (/^(?:,|and)$/.test(tokens[at]?.norm ?? "") && at - from < LINKS) at++;
  if (at === from) return undefined;
  const who = at;
  while (at - who < LONGEST && /^(?:DT|JJ|NNPS?|NNS?)$/.test(tokens[at]?.xpos ?? "")) at++;
  if (at === who || tokens[at]?.xpos !== "CD") return undefined;
  at++;
  while (/^(?:%|percent|per|cent)$/.test(tokens[at]?.norm ?? "")) at++;
  return /^[,.;]$|^and$|^for$|^\)$|^–$/.test(tokens[at]?.norm ?? "") ? at : undefined;
}

/** Tokens between two shares, and of who gets one, at most. */
const LINKS = 2;
const LONGEST = 4;
