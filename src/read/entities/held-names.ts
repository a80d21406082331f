import { actorWords } from "../../knowledge/actors.js";
import { meetingWords } from "../../knowledge/meetings.js";
import { titles } from "../../knowledge/titles.js";
import type { LanguageBase, Token } from "../../model/index.js";
import { bodyOf } from "./body-runs.js";
import { capital, type NameMap } from "./named.js";
import { officeHeadBefore } from "./office-heads.js";

/** Tokens before "of" in which the words of the office stand. */
const MOST_OFFICE = 5;
/** Tokens that a name has at most. */
const LONGEST = 8;

/**
 * Adds the bodies that only who leads or works for them tells: "president of the United Hauliers of Lund", "Ana Orr of Dune Analytics".
 */
export function addHeldNames(base: LanguageBase, names: NameMap): void {
  const { tokens } = base;
  const people = new Set(base.names.filter(({ kind }) => kind === "person").map(({ last }) => last));
  tokens.forEach((token, i) => {
    if (token.norm !== "of") return;
    const isTheirs = tokens[i + 1]?.norm === "the" && isOffice(tokens, i);
    const first = isTheirs ? i + 2 : i + 1;
    if (!isTheirs && !people.has(i)) return;
    const last = nameEnd(tokens, names, first);
    if (last - first < 2 || !(isTheirs ? isAnyBody(tokens, last) : isFirm(tokens, last))) return;
    names.put(bodyOf(base, names, first, last));
  });
}

/** "Its president of", "the deputy director of": the office is a body's and no state's alone. */
function isOffice(tokens: readonly Token[], of: number): boolean {
  const head = officeHeadBefore(tokens, of, Math.max(0, of - MOST_OFFICE));
  const { ofBodies, corporate, leaders, spokes } = titles();
  return (
    head !== undefined &&
    (head.words === "president" || [ofBodies, corporate, leaders, spokes].some((list) => list.has(head.words)))
  );
}

/** Where the words with capitals end that no list knows as one name, "of" and "for" between them let pass. */
function nameEnd(tokens: readonly Token[], names: NameMap, first: number): number {
  let last = first;
  for (let i = first; i < first + LONGEST; i++) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[first]?.sentence) break;
    const binds =
      i > first && /^(?:of|for|and|&)$/.test(token.norm) && capital(tokens[i + 1]) && capital(tokens[i - 1]);
    if (binds) continue;
    if (!capital(token) || !/^(?:PROPN|NOUN|ADJ|VERB)$/.test(token.upos)) break;
    last = i + 1;
  }
  // What a list or another rule knows whole is no part of another's name, but for the place that one is of.
  for (let i = first; i < last; i++) {
    const name = names.at(i);
    if (name && ((name.what !== "place" && name.what !== "demonym") || name.last - name.first >= last - first))
      return first;
  }
  return last;
}

/** No day, place, meeting or paper: "the head of the Working Group" leads one, "the chair of the Plenary Session" does not. */
function isAnyBody(tokens: readonly Token[], last: number): boolean {
  const noun = tokens[last - 1]?.norm ?? "";
  const { placeWords, papers } = actorWords();
  return (
    !placeWords.has(noun) &&
    !papers.has(noun) &&
    !meetingWords().nouns.has(noun) &&
    !officeHeadBefore(tokens, last, last - 2)
  );
}

/** "Dune Analytics", "Northern Growers": a name of a trade or of many; "New Haven" may be a town. */
function isFirm(tokens: readonly Token[], last: number): boolean {
  const noun = tokens[last - 1];
  return (
    noun !== undefined &&
    (noun.norm.endsWith("ics") ||
      actorWords().sorts.get(noun.norm) === "company" ||
      actorWords().workforces.has(noun.norm))
  );
}
