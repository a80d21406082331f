import { peopleWords } from "../../knowledge/people.js";
import type { LanguageBase, Token } from "../../model/index.js";
import { capital, foldName, type Named, type NameMap, slice, touches } from "./named.js";
import { officeHeadBefore } from "./office-heads.js";

/** Gives where the run of capitals begins that ends before a token. */
export function runStart(tokens: readonly Token[], end: number): number {
  let first = end;
  // "Ranchers for Local Control": many at the head, and what they are for.
  const isFor = (i: number) =>
    /^(?:for|against)$/.test(tokens[i]?.norm ?? "") && /^NNP?S$/.test(tokens[i - 1]?.xpos ?? "");
  const isOwn = (i: number) => i >= 0 && tokens[i]?.sentence === tokens[end]?.sentence;
  for (let next = runBefore(tokens, first); next < first && isOwn(next); next = runBefore(tokens, first)) {
    first = next;
    if (first < end && isFor(first - 1) && isOwn(first - 2) && capital(tokens[first - 2])) first -= 2;
  }
  // "For Havna, which": the preposition that opens the sentence is no part of it.
  const before = tokens[first - 1];
  const opens = before?.sentence !== tokens[first]?.sentence || before?.upos === "PUNCT";
  while (opens && first < end && peopleWords().stop.has(tokens[first]?.norm ?? "")) first++;
  return first;
}

/** One word with a capital back, "al-" and what stands before it with it: "Liwa al-Nasr". */
function runBefore(tokens: readonly Token[], first: number): number {
  if (capital(tokens[first - 1])) return first - 1;
  const isHyphen = tokens[first - 1]?.norm === "-" && touches(tokens, first - 1) && touches(tokens, first - 2);
  // "Pace-O-Matic".
  if (isHyphen && capital(tokens[first - 2])) return first - 2;
  const particle = tokens[first - 1]?.norm === "-" ? first - 2 : first - 1;
  const binds = peopleWords().particles.has(tokens[particle]?.norm ?? "") && capital(tokens[particle - 1]);
  return binds && tokens[particle]?.upos !== "ADP" ? particle - 1 : first;
}

/** Gives the end of a run of unknown words with capitals that begins no person's name and no office. */
export function runEnd(tokens: readonly Token[], names: NameMap, first: number): number {
  const { given, stop, honorifics, particles, joins } = peopleWords();
  const lead = tokens[first];
  if (!lead || given.has(lead.text) || honorifics.has(lead.norm) || stop.has(lead.norm)) return first;
  let last = first;
  for (let i = first; i < first + 5; i++) {
    const token = tokens[i];
    // "the church group Mares da Luz": a particle binds what stands on either side.
    const bound = tokens[i + 1]?.norm === "-" ? i + 2 : i + 1;
    if (i > first && particles.has(token?.norm ?? "") && !joins.has(token?.norm ?? "") && capital(tokens[bound])) {
      i = bound - 1;
      continue;
    }
    if (token?.norm === "-" && i > first && touches(tokens, i - 1) && touches(tokens, i) && capital(tokens[i + 1]))
      continue;
    if (!token || !capital(token) || !inRun(token, i === first) || officeHeadBefore(tokens, i + 1, first)) break;
    const name = names.at(i);
    if (name && (i === first ? name.what !== "place" && name.what !== "demonym" : name.first < first)) break;
    last = i + 1;
  }
  const only = names.at(first);
  return only && last <= only.last ? first : last;
}

/** "Ferries First": what stands behind the first word may be any with a capital, but no day. */
const inRun = ({ upos, norm }: Token, first: boolean): boolean =>
  upos === "PROPN" ? !peopleWords().stop.has(norm) : upos === "NOUN" || (!first && ["ADJ", "ADV"].includes(upos));

/** Makes a body of the words between two tokens: of the state that a name inside it is of. */
export function bodyOf(base: LanguageBase, names: NameMap, first: number, last: number): Named {
  const name = slice(base, first, last);
  for (let i = first; i < last; i++) {
    const of = names.at(i)?.of;
    if (of) return { first, last, what: "body", key: `body:${foldName(name)}`, name, of, by: "names/body-told" };
  }
  return { first, last, what: "body", key: `body:${foldName(name)}`, name, by: "names/body-told" };
}
