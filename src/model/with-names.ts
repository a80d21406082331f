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
  // "In his reply, Mr Bell said": a pronoun goes before its name only where a preposition or conjunction opens the words.
  const fronts = /^(?:ADP|SCONJ|VERB)$/.test(tokens[firstFrom(tokens, span.start)]?.upos ?? "");
  if (fronts) for (const { form, entity } of inside) if (form !== "pronoun") named.add(entity);
  let told = "";
  let at = span.start;
  for (const mention of inside) {
    if (mention.form !== "pronoun") named.add(mention.entity);
    const word = tokens[firstFrom(tokens, mention.start)];
    const name = nameOf(mention.entity);
    if (mention.form !== "pronoun" || !word || name === undefined || named.has(mention.entity)) continue;
    const opens = mention.start === span.start && OPENING.has(word.norm);
    const isQuoted = quotations.some((q) => q.kind === "speech" && within(mention, q));
    if (!opens && (isQuoted || !PERSONAL.has(word.norm))) continue;
    named.add(mention.entity);
    told += `${text.slice(at, mention.start)}[${isOwner(word, tokens[firstFrom(tokens, word.end)]) ? `${name}'s` : name}]`;
    at = mention.end;
  }
  return told + text.slice(at, span.end);
}

/** "Her" is both: what follows tells which. */
const isOwner = (word: Token, next: Token | undefined): boolean =>
  OWNING.has(word.norm) || (word.norm === "her" && next !== undefined && OWNED.test(next.xpos));
