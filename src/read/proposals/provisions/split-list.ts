import { firstFrom, type Span, spansWithin, type Token } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";

/** "Committing X to A, effectively ending B, and ceding C": the parts at ", and" and at gerunds after a comma or "and". */
export function splitList(reading: EventInput, span: Span): Span[] {
  const tokens = spansWithin(reading.tokens, span);
  // "The choice between rent, sale and nothing": what stands between things is of all of them.
  const between = tokens.findIndex((t, i) => t.norm === "between" || isMadeOf(tokens, i));
  const cuts = isInfinitive(tokens, 0)
    ? infinitiveCuts(tokens)
    : isGerund(tokens[0])
      ? gerundCuts(tokens)
      : phraseCuts(reading, tokens);
  const parts: Span[] = [];
  let from = 0;
  for (const cut of [...cuts.filter((at) => between < 0 || at < between), tokens.length]) {
    const first = tokens[from];
    const last = tokens.slice(from, cut).findLast((t) => t.norm !== "," && t.norm !== "and");
    if (first && last && last.end > first.start) parts.push({ start: first.start, end: last.end });
    from = tokens[cut + 1]?.norm === "and" ? cut + 2 : cut + 1;
  }
  return parts;
}

/** "A council made up of a chair and five deputies": what stands behind is of the council. */
const isMadeOf = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.norm === "comprising" ||
  (tokens[i]?.norm === "of" &&
    ["up", "composed", "consisting", "consist", "consists"].includes(tokens[i - 1]?.norm ?? ""));

/** "To keep A, to make no B and to reserve C": at every comma or "and" before another. */
const infinitiveCuts = (tokens: readonly Token[]): number[] =>
  tokens.flatMap((t, i) =>
    (t.norm === "," && isInfinitive(tokens, tokens[i + 1]?.norm === "and" ? i + 2 : i + 1)) ||
    (t.norm === "and" && tokens[i - 1]?.norm !== "," && isInfinitive(tokens, i + 1))
      ? [i]
      : [],
  );

const isInfinitive = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.norm === "to" && tokens[i + 1]?.upos === "VERB";

/** "Ending A, and ceding B": at every "and" before a gerund. */
const gerundCuts = (tokens: readonly Token[]): number[] =>
  tokens.flatMap((t, i) => (t.norm === "and" && isGerund(tokens[i + 1]) ? [i] : []));

/** At the beginning of a term a gerund is often tagged as the noun that it looks like. */
const isGerund = (token: Token | undefined): boolean =>
  token?.xpos === "VBG" || (token !== undefined && /^[a-z]{3,}ing$/.test(token.norm) && token.upos === "NOUN");

/**
 * "A truce, the release of prisoners and the deployment of monitors": at commas and at the last "and" before a new phrase
 * with a determiner or a number of its own. "Guards and depot staff" stays one.
 */
function phraseCuts(reading: EventInput, tokens: readonly Token[]): number[] {
  const opens = (i: number) => {
    const next = tokens[i];
    if (next === undefined || isBareCount(tokens, i)) return false;
    // "The ports of Bodo, Tromso and Narvik": a bare name is what something before it is of.
    if (isBareName(reading, next)) return false;
    return /^(DT|CD|PRP\$|JJ|NN)/.test(next.xpos) && isPhraseStart(reading, next.start);
  };
  const own = (i: number) => /^(DT|CD|PRP\$)$/.test(tokens[i]?.xpos ?? "");
  const commas = tokens.flatMap((t, i) =>
    t.norm === "," && !isApposed(reading, tokens, i) && opens(tokens[i + 1]?.norm === "and" ? i + 2 : i + 1) ? [i] : [],
  );
  const ands = tokens.flatMap((t, i) => (t.norm === "and" && opens(i + 1) && tokens[i - 1]?.norm !== "," ? [i] : []));
  const last = ands.at(-1);
  if (isOneObject(tokens, commas[0])) return [];
  if (commas.length > 0) return last !== undefined && last > (commas.at(-1) ?? 0) ? [...commas, last] : commas;
  // Without commas two plurals of one kind are two things ("limits on A and restrictions on B"), else a determiner must say so.
  const plural = (i: number) => {
    const start = tokens[i]?.start;
    const phrase = start === undefined ? undefined : reading.phrases[firstFrom(reading.phrases, start)];
    return phrase !== undefined && /S$/.test(reading.tokens[phrase.head]?.xpos ?? "");
  };
  const isNew = last !== undefined && (own(last + 1) || (plural(0) && plural(last + 1)));
  return isNew ? [last] : [];
}

/** "Under the Coast League, the old guild of pilots": what stands behind a name and "the" says who that is. */
function isApposed(reading: EventInput, tokens: readonly Token[], i: number): boolean {
  const [before, next] = [tokens[i - 1], tokens[i + 1]];
  if (before?.upos !== "PROPN" || next?.norm !== "the") return false;
  const at = reading.phrases.findIndex(({ start }) => start === next.start);
  return at >= 0 && reading.phrases.some(({ apposition }) => apposition === at);
}

/** "Fears for jobs, rents and schools": bare nouns behind a bare noun are all what the first thing is of. */
function isOneObject(tokens: readonly Token[], comma: number | undefined): boolean {
  if (comma === undefined) return false;
  const link = tokens.slice(0, comma).findLastIndex((t) => t.upos === "ADP");
  const isBare = (t: Token) => t.upos === "NOUN" || t.upos === "ADJ" || t.norm === "the";
  const [own, rest] = [tokens.slice(link + 1, comma), tokens.slice(comma)];
  const isNoun = tokens[link - 1]?.upos === "NOUN";
  const parts = rest.filter((t) => t.norm !== "," && t.norm !== "and" && t.norm !== "or");
  return (
    link > 0 &&
    isNoun &&
    own.length > 0 &&
    own.length <= LONGEST_ITEM &&
    own.every(isBare) &&
    parts.every(isBare) &&
    parts.length <= rest.length - parts.length + LONGEST_ITEM
  );
}

/** Words of an item of such a list, at most. */
const LONGEST_ITEM = 2;

/** "Fees of 8 percent, 6 percent and 2 percent": numbers in a row are of one thing. */
function isBareCount(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.xpos !== "CD") return false;
  const unit = tokens.slice(i + 1, i + 3).filter((t) => /^(?:%|percent|per|cent)$/.test(t.norm)).length;
  return /^(?:,|and)?$/.test(tokens[i + 1 + unit]?.norm ?? "");
}

/** A phrase of names alone. */
function isBareName(reading: EventInput, { start }: Token): boolean {
  const phrase = reading.phrases[firstFrom(reading.phrases, start)];
  return phrase?.start === start && spansWithin(reading.tokens, phrase).every(({ xpos }) => xpos.startsWith("NNP"));
}

const isPhraseStart = (reading: EventInput, start: number): boolean =>
  reading.phrases[firstFrom(reading.phrases, start)]?.start === start;
