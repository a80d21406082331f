import { speakerWords } from "../../knowledge/speakers.js";
import { titles } from "../../knowledge/titles.js";
import { peopleOf } from "../../knowledge/world.js";
import type { NounPhrase, Token } from "../../model/index.js";
import type { EntityInput } from "./entity-input.js";
import { quotedSpeech } from "./quoted-speech.js";
import type { MentionDraft, Registry } from "./registry.js";

/** The rule that a rival stands on; no mention of the reading has it. */
const BY = "pronouns/rival";

/** Tells whether a mention stands for somebody of whom the report gives no name that is known. */
export const isRival = (mention: MentionDraft): boolean => mention.of.key === BY;

/**
 * Finds the people without a known name who do something: "the skipper smiled", "a banker rang". A pronoun after them is
 * theirs rather than that of a person named further back.
 */
export function findRivals(base: EntityInput, registry: Registry): MentionDraft[] {
  const named = new Set<number>();
  for (const { of, first, last } of registry.mentions())
    if (of.kind === "person") for (let i = first; i < last; i++) named.add(i);
  const people = new Set<number>();
  for (const name of base.names) if (name.kind === "person") for (let i = name.first; i < name.last; i++) people.add(i);
  const subjects = new Set(base.clauses.map((clause) => clause.subject));
  const beside = new Set(
    base.phrases.flatMap(({ head, apposition }) => (apposition !== undefined && named.has(head) ? [apposition] : [])),
  );
  const quoted = quotedSpeech(base.quotations);
  return base.phrases.flatMap((phrase, index) => {
    if (!subjects.has(index) || beside.has(index) || isNamed(base, phrase, named) || quoted(phrase.start) !== undefined)
      return [];
    const sex = sexOf(base, phrase, people);
    if (sex === undefined) return [];
    const of = { key: BY, kind: "person" as const, name: "", forms: [], offices: [], ...(sex ? { sex } : {}) };
    const { start, end, first, last } = phrase;
    return [{ of, form: "description" as const, acts: true, by: BY, start, end, first, last }];
  });
}

/** Tells whether the phrase, what ends it or the name beside it is a person's that the report names. */
function isNamed({ tokens, phrases }: EntityInput, phrase: NounPhrase, named: ReadonlySet<number>): boolean {
  if (named.has(phrase.head)) return true;
  for (let i = phrase.last; (tokens[i]?.end ?? Number.POSITIVE_INFINITY) <= phrase.full.end; i++)
    if (tokens[i]?.end === phrase.full.end && named.has(i)) return true;
  const beside = phrases[phrase.apposition ?? -1];
  return beside !== undefined && named.has(beside.head);
}

/** Gives the sex of one person, null where the noun does not tell it, nothing where the phrase is no one person. */
function sexOf(base: EntityInput, phrase: NounPhrase, people: ReadonlySet<number>): "f" | "m" | null | undefined {
  const head = base.tokens[phrase.head];
  if (!head || (phrase.joined?.length ?? 0) > 0) return undefined;
  if (isNational(base.tokens, phrase)) return null;
  if (phrase.kind === "name") return people.has(phrase.head) ? null : undefined;
  if (phrase.kind !== "nominal" || head.xpos.endsWith("S")) return undefined;
  const { people: speakers, bodies, genders } = speakerWords();
  if (!speakers.has(head.lemma) || bodies.has(head.lemma) || base.tokens[phrase.head + 1]?.norm === "-")
    return undefined;
  const told = titles().gender.get(head.lemma);
  if (told) return told;
  if (genders.he.some((ending) => head.lemma.endsWith(ending))) return "m";
  return genders.she.some((ending) => head.lemma.endsWith(ending)) ? "f" : null;
}

/** "The Dane", "the Norwegian": one person, by where he or she is from. */
export const isNational = (tokens: readonly Token[], { first, last }: Pick<NounPhrase, "first" | "last">): boolean =>
  last - first === 2 &&
  tokens[first]?.norm === "the" &&
  /^\p{Lu}/u.test(tokens[first + 1]?.text ?? "") &&
  peopleOf(`${tokens[first + 1]?.text}s`) !== undefined;
