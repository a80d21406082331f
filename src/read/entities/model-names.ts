import { actorWords } from "../../knowledge/actors.js";
import { peopleWords } from "../../knowledge/people.js";
import type { LanguageBase } from "../../model/index.js";
import { isHeading } from "./headings.js";
import { capital, foldName, type NameMap, slice } from "./named.js";

/** Adds bodies and places that only the name model knows, where nothing else has claimed their tokens. */
export function addModelNames(base: LanguageBase, names: NameMap): void {
  const { stop, given } = peopleWords();
  for (const name of base.names) {
    if (name.by === "names/proper-nouns" || (name.kind !== "body" && name.kind !== "place")) continue;
    const first = base.tokens[name.first];
    const sentence = base.sentences[first?.sentence ?? -1];
    if (!first || !sentence || isHeading(base, sentence)) continue;
    const start = first.norm === "the" ? name.first + 1 : name.first;
    const head = base.tokens[start];
    if (!capital(head) || stop.has(head?.norm ?? "") || given.has(head?.text ?? "")) continue;
    const text = slice(base, start, name.last);
    if (!/^[\p{L}\d][\p{L}\d\s.,&'’+/-]*$/u.test(text) || /^[RD]-/.test(text)) continue;
    if (!trusted(base, start, name.last, name.kind)) continue;
    const key = name.kind === "body" ? `body:${foldName(text)}` : `place:${text.toLowerCase()}`;
    names.add({
      first: start,
      last: name.last,
      what: name.kind,
      key,
      name: text,
      by: `names/model-${name.kind}`,
      ...country(base, names, name.last),
    });
  }
}

/** The model mixes bodies up: one word needs to be an acronym, or to stand where only a place can. */
function trusted({ tokens }: LanguageBase, first: number, last: number, kind: "body" | "place"): boolean {
  if (actorWords().collective.has(tokens[last - 1]?.norm ?? "")) return false;
  // "The Zamoura Accord" is a paper.
  if (kind === "body" && actorWords().papers.has(tokens[last - 1]?.norm ?? "")) return false;
  const before = tokens[first - 1];
  if (kind === "place") return before?.upos === "ADP" || before?.norm === "," || tokens[last]?.norm === ",";
  return last - first > 1 || /^\p{Lu}{2,6}$/u.test(tokens[first]?.text ?? "");
}

/** "Elmstead, Ohio": the country of what follows. */
function country({ tokens }: LanguageBase, names: NameMap, last: number): { country?: string } {
  const after = tokens[last]?.norm === "," ? names.at(last + 1) : undefined;
  return after?.country ? { country: after.country } : {};
}
