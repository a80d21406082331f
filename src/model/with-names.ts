import type { Token } from "./language.js";
import type { Reading } from "./reading.js";
import { firstFrom, type Span, spansWithin, within } from "./span.js";

/** Pronouns that stand for what is told before, where they open words that stand alone. */
export const OPENING = new Set(["he", "she", "they", "it", "his", "her", "their", "its"]);
/** Those of them that say whose the next thing is, and nothing else. */
export const OWNING = new Set(["his", "their", "its"]);
/** Further on "it" and "they" stand mostly for what the words themselves have named. */
const PERSONAL = new Set(["he", "she", "him", "her", "his"]);
/** Plain verbs too: a noun such as "offer" behind "her" is often taken for one. */
const OWNED = /^(?:NN|JJ|CD|VBP?$)/;

/**
 * Gives words of a report with the name for the first pronoun of each one who is not named in them, in brackets as editors do. Past
 * its opening what is quoted stays as it is.
 *
 * @param nameOf gives the name for an entity of the reading, undefined where there is none that helps
 */
export function withNames(reading: Reading, span: Span, nameOf: (entity: number) => string | undefined): string {
  const { quotations, tokens, mentions } = reading;
  const { text } = reading.intake.report;
  const inside = spansWithin(mentions, span);
  const named = new Set<number>();
  const opening = inside[0];
  const opened = opening && opening.start === span.start ? describedBy(reading, opening, inside) : undefined;
  // "In his reply, Mr Bell said": a pronoun goes before its name only where a preposition or conjunction opens the words.
  const fronts = /^(?:ADP|SCONJ|VERB)$/.test(tokens[firstFrom(tokens, span.start)]?.upos ?? "");
  if (fronts) for (const { form, entity } of inside) if (form !== "pronoun") named.add(entity);
  const described = opened === undefined ? undefined : nameOf(opened.entity);
  let told = opened && described !== undefined ? `[${described}]` : "";
  let at = opened && described !== undefined ? opened.end : span.start;
  for (const mention of inside) {
    if (mention.form !== "pronoun") named.add(mention.entity);
    const word = tokens[firstFrom(tokens, mention.start)];
    const name = nameOf(mention.entity);
    if (mention.form !== "pronoun" || !word || name === undefined || named.has(mention.entity)) continue;
    const opens = mention.start === span.start && OPENING.has(word.norm);
    const isQuoted = quotations.some((q) => q.kind === "speech" && within(mention, q));
    if (!opens && (isQuoted || !PERSONAL.has(word.norm))) continue;
    named.add(mention.entity);
    const next = tokens[firstFrom(tokens, word.end)];
    const joined = next?.start === word.end ? auxiliaryOf(next) : undefined;
    told += `${text.slice(at, mention.start)}[${isOwner(word, next) ? `${name}'s` : name}]${joined === undefined ? "" : ` ${joined}`}`;
    at = joined === undefined || !next ? mention.end : next.end;
  }
  return told + text.slice(at, span.end);
}

/** "The skipper added that": a word that is no name opens what is told, of one whom the words do not name. */
function describedBy(
  { entities, tokens, intake }: Reading,
  opening: Reading["mentions"][number],
  inside: Reading["mentions"],
): Reading["mentions"][number] | undefined {
  if (opening.form !== "description" || entities[opening.entity]?.kind !== "person") return undefined;
  const isNamed = inside.some(
    ({ form, entity }) => entity === opening.entity && form !== "pronoun" && form !== "description",
  );
  const isBare = /^The \p{Ll}+$/u.test(intake.report.text.slice(opening.start, opening.end));
  const next = tokens[firstFrom(tokens, opening.end)];
  return !isNamed && isBare && next?.upos === "VERB" ? opening : undefined;
}

/** "He's also told them", "she'll come": what is cut short behind a pronoun stands whole behind a name. */
function auxiliaryOf({ norm, lemma }: Token): string | undefined {
  const end = norm.replace("’", "'");
  if (end === "'ll") return "will";
  if (end === "'d") return lemma === "have" ? "had" : "would";
  return end === "'s" && (lemma === "be" || lemma === "have") ? (lemma === "be" ? "is" : "has") : undefined;
}

/** "Her" is both: what follows tells which. */
const isOwner = (word: Token, next: Token | undefined): boolean =>
  OWNING.has(word.norm) || (word.norm === "her" && next !== undefined && OWNED.test(next.xpos));
