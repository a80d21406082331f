import { firstFrom, type Mention, type Reading, type Span, spansWithin, type Token } from "../../model/index.js";

/**
 * Gives words of a report as what a quarrel is about: the first pronoun of each one who is not named in them is replaced by the
 * name that it stands for, in brackets as editors do. What is quoted stays as it is.
 */
export function named(reading: Reading, span: Span): string {
  const { tokens, quotations } = reading;
  const { text } = reading.intake.report;
  const inside = spansWithin(reading.mentions, span);
  const told = new Set(inside.filter(({ form }) => form !== "pronoun").map(({ entity }) => entity));
  let words = "";
  let at = span.start;
  for (const mention of inside) {
    const word = tokens[firstFrom(tokens, mention.start)];
    const name = nameOf(reading, mention);
    const isQuoted = quotations.some((q) => q.kind === "speech" && q.start <= mention.start && mention.end <= q.end);
    if (mention.form !== "pronoun" || !word || name === undefined || told.has(mention.entity) || isQuoted) continue;
    // Further on "it" and "they" stand mostly for what the words themselves have named.
    if (mention.start !== span.start && !PERSONAL.has(word.norm)) continue;
    told.add(mention.entity);
    words += `${text.slice(at, mention.start)}[${isOwner(word, tokens[firstFrom(tokens, word.end)]) ? `${name}'s` : name}]`;
    at = mention.end;
  }
  return words + text.slice(at, span.end);
}

/** The name, if it is one: "the minister" for "she" helps nobody. */
const nameOf = (reading: Reading, { entity }: Mention): string | undefined => {
  const name = reading.entities[entity]?.name ?? "";
  return /^\p{Lu}/u.test(name) ? name : undefined;
};

/** "Her" is both: what follows tells which. */
const isOwner = (word: Token, next: Token | undefined): boolean =>
  OWNING.has(word.norm) || (word.norm === "her" && next !== undefined && /^(?:NN|JJ|CD|VBP?$)/.test(next.xpos));

const PERSONAL = new Set(["he", "she", "him", "her", "his"]);
const OWNING = new Set(["his", "their", "its"]);
