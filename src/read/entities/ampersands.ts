import type { LanguageBase, Token } from "../../model/index.js";
import { isEnglish } from "../language/gazetteer.js";
import { capital, foldName, type NameMap, slice } from "./named.js";

/**
 * Adds what "&" joins and nothing else tells to be a name: "Skerby Crane & Hoist". It must begin with a word that is none of English: "Arts &
 * Culture" heads a page.
 */
export function addAmpersands(base: LanguageBase, names: NameMap): void {
  const { tokens } = base;
  const isPerson = (at: number) => base.names.some((n) => n.kind === "person" && n.first <= at && at < n.last);
  tokens.forEach((token, i) => {
    if (token.norm !== "&" || names.at(i) || isPerson(i - 1)) return;
    const [first, last] = [run(tokens, names, i, -1), run(tokens, names, i, 1)];
    const opens = tokens[first];
    if (first === i || last === i || !opens || isEnglish(opens.norm)) return;
    const name = slice(base, first, last + 1);
    names.put({ first, last: last + 1, what: "body", key: `body:${foldName(name)}`, name, by: "names/body-company" });
  });
}

/** The last token of the words with a capital on one side, which are of no name yet, or of a place or a body alone. */
function run(tokens: readonly Token[], names: NameMap, from: number, step: 1 | -1): number {
  let at = from;
  while (Math.abs(at - from) < LONGEST) {
    const next = tokens[at + step];
    const known = names.at(at + step);
    if (!next || !capital(next) || next.sentence !== tokens[from]?.sentence || !next.upos.endsWith("N")) break;
    if (known && known.what !== "place" && known.what !== "body") break;
    at += step;
  }
  return at;
}

/** Words on one side, at most. */
const LONGEST = 4;
