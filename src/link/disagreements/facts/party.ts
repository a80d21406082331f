import { sameThings } from "../../../knowledge/framings.js";
import { leads } from "../../../knowledge/opposites.js";
import {
  firstFrom,
  type NounPhrase,
  once,
  overlaps,
  type Reading,
  type Span,
  spansWithin,
  type Token,
} from "../../../model/index.js";
import { stemOf } from "../../families/stem.js";
import { valueOf } from "../figures/replaces.js";
import type { Party } from "./fact.js";

const NAMING = new Set(["NOUN", "PROPN", "ADJ"]);

/** Gives who or what a phrase is, in terms that hold across reports. */
export function partyOf(reading: Reading, index: number): Party | undefined {
  const phrase = reading.phrases[index];
  const head = reading.tokens[phrase?.head ?? -1];
  if (!phrase || !head) return undefined;
  const entity = entityOf(reading, phrase.first, head) ?? besideIt(reading, phrase) ?? speakerOf(reading, phrase);
  if (entity === undefined && phrase.kind === "pronoun") return undefined;
  const said = spansWithin(reading.tokens, { start: phrase.start, end: endOf(reading, phrase) });
  // "Three-year" is no number of them, and another report may leave it out.
  const times = spansWithin(reading.times, phrase.full);
  const whole = said.filter(
    (token, i) => !isHyphened(said[i - 1]) && !isHyphened(said[i + 1]) && !times.some((time) => overlaps(time, token)),
  );
  const own = [...whole, ...standingBy(reading, said.at(-1))].filter(
    (token) => token !== head && NAMING.has(token.upos),
  );
  const apart = whole.filter(({ norm }) => leads().apart.has(norm)).map(({ norm }) => norm);
  const count = whole.find((token) => token.start < head.start && token.upos === "NUM")?.norm;
  const lemma = head.lemma.toLowerCase();
  const day = times.find(({ type }) => type !== "DURATION");
  return {
    phrase: index,
    ...(entity === undefined ? {} : { entity }),
    head: sameThings().get(lemma) ?? lemma,
    joined: (phrase.joined ?? []).map(
      (other) => reading.tokens[reading.phrases[other]?.head ?? -1]?.lemma.toLowerCase() ?? "",
    ),
    stems: new Set(own.filter(({ norm }) => !leads().apart.has(norm)).map(stemOf)),
    apart: apart.join(" "),
    ...(day ? { at: day.value } : {}),
    ...(count === undefined ? {} : { count }),
    ...sizeOf(said),
    ...(said[0] && OURS.has(said[0].norm) ? { ours: true as const } : {}),
  };
}

const OURS = new Set(["our", "we"]);

/** "Our team": that of whoever says so. */
function speakerOf({ tokens, attributions }: Reading, phrase: NounPhrase): number | undefined {
  if (!OURS.has(tokens[phrase.first]?.norm ?? "")) return undefined;
  return attributions.find(({ content }) => content.some((part) => overlaps(part, phrase)))?.speaker;
}

/** "A six-year timetable", "the 90-day extension": the number by which it is called. */
function sizeOf(said: readonly Token[]): { readonly size?: string } {
  const at = said.findIndex((token, i) => token.upos === "NUM" && isHyphened(said[i + 1]));
  const [number, unit] = [said[at], said[at + 2]];
  return at < 0 || !number || !unit ? {} : { size: `${valueOf(number)} ${stemOf(unit)}` };
}

/** "The curfew | in Jaffna": where it is, or with whom, right behind it. */
function standingBy({ tokens, phrases, times }: Reading, last: Token | undefined): readonly Token[] {
  const at = firstFrom(tokens, last?.end ?? Number.POSITIVE_INFINITY);
  if (!leads().beside.has(tokens[at]?.norm ?? "")) return [];
  const phrase = phrases[firstFrom(phrases, tokens[at]?.end ?? 0)];
  if (!phrase || phrase.first !== at + 1 || times.some((time) => overlaps(time, phrase))) return [];
  return tokens.slice(phrase.first, phrase.last);
}

const isHyphened = (token: Token | undefined): boolean => token?.xpos === "HYPH";

/** "The leader of the opposition, Ana Reyes". */
function besideIt(reading: Reading, { apposition }: NounPhrase): number | undefined {
  const head = reading.tokens[reading.phrases[apposition ?? -1]?.head ?? -1];
  return head && reading.mentions.find((one) => overlaps(one, head))?.entity;
}

/** With what hangs on it by "of" and its like, up to the next comma: what is said of it further on is another thing. */
function endOf({ intake }: Reading, { end, full }: Span & { readonly full: Span }): number {
  const stop = intake.report.text.slice(end, full.end).search(/[,;:—–]| - |\b(?:who|which|that)\b/);
  return stop < 0 ? Math.max(end, full.end) : end + stop;
}

/** Whom the head names; "her members" are those of whom she speaks for. */
function entityOf(reading: Reading, first: number, head: Span): number | undefined {
  const mention = reading.mentions.find((one) => overlaps(one, head));
  if (mention) return mention.entity;
  const opening = reading.tokens[first];
  if (opening?.xpos !== "PRP$") return undefined;
  return reading.mentions.find((one) => overlaps(one, opening))?.entity;
}

/** Gives the stems of all that a report says. */
export const stemsIn = once((reading: Reading): ReadonlySet<string> => {
  const words = reading.tokens.filter(({ upos }) => NAMING.has(upos) || upos === "VERB");
  return new Set(words.map(stemOf));
});
