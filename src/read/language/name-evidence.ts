import { hashNorm } from "./features.js";
import { isOwned, PHRASE, phraseMask, WORD } from "./gazetteer.js";
import type { LabelledSpan } from "./name-decoder.js";
import type { NameContext } from "./name-features.js";
import { keyOf } from "./name-trimming.js";

/** What the running text of a report tells of its names. */
export interface NameEvidence {
  /** By the key of a name's words: the label that it has throughout. */
  readonly labels: ReadonlyMap<number, number>;
  /** Keys of the surnames of people who are named in full. */
  readonly surnames: ReadonlySet<number>;
}

const PER = 1;
const ORG = 2;
const LOC = 3;

/**
 * What a name of one word that stands several times loses as a person where the report names nobody in full by it:
 * reports introduce people by their full names or titles, and companies and places without ado. The second for the
 * first word of a longer name that is no person's. In steps of the model's weights; set on the project's own examples
 * and the political news of PolNeAR (dev), where people's names win by 500 and more, others by 450 and less.
 */
const UNINTRODUCED = 450;
const PART_OF_OTHER = 800;

/**
 * What a cue beside a name adds for a body ("Northline, which", "Northline's shareholders") or for a place ("at
 * Northline") against a person. Same steps.
 */
const BODY_CUE = 600;
const PLACE_CUE = 400;
/** What an article before a full name adds for a place: "the Northline Hill depot". */
const ARTICLE_CUE = 800;
const THE = hashNorm("the");
const COMMA = hashNorm(",");
const WHICH = hashNorm("which");
const OWNER = new Set(["'s", "’s"].map((word) => hashNorm(word)));
const AT = new Set(["at", "in", "near", "outside"].map((word) => hashNorm(word)));

/** All places of one name in running text. */
interface Tally {
  /** The model's scores, added up. */
  readonly sums: number[];
  places: number;
  /** Whether a title stands before one of them. */
  titled: boolean;
  /** Whether one of them has a cue for something else than a person. */
  cued: boolean;
  readonly length: number;
}

/**
 * Gathers the names of the running text: a name keeps one label throughout a report, the one that its places favour
 * together, and a surname belongs to the person who was named in full.
 *
 * @param trusted tells whether a span stands in running text, where its capitals say something
 */
export function gatherEvidence(
  context: NameContext,
  spans: readonly LabelledSpan[],
  trusted: (span: LabelledSpan) => boolean,
): NameEvidence {
  const tallies = new Map<number, Tally>();
  const surnames = new Set<number>();
  const heads = new Set<number>();
  for (const span of spans) {
    if (!trusted(span)) continue;
    const { from, to, label } = span;
    tally(context, tallies, span);
    if (to - from === 1) continue;
    if (label === PER) surnames.add(keyOf(context, surnameOf(context, from, to), to));
    else heads.add(keyOf(context, from, from + 1));
  }
  const labels = new Map<number, number>();
  for (const key of surnames) if (!isFamousPlace(key)) labels.set(key, PER);
  for (const [key, found] of tallies) {
    if (labels.has(key)) continue;
    const often = found.places > 1 && !found.titled && found.cued ? UNINTRODUCED : 0;
    const handicap = heads.has(key) ? PART_OF_OTHER : often;
    labels.set(key, favoured(key, found, surnames.size > 0 ? handicap : 0));
  }
  return { labels, surnames };
}

function tally(context: NameContext, tallies: Map<number, Tally>, { from, to, label, scores }: LabelledSpan): void {
  const key = keyOf(context, from, to);
  const found = tallies.get(key) ?? { sums: [0, 0, 0, 0], places: 0, titled: false, cued: false, length: to - from };
  found.titled ||= from > 0 && ((context.masks[from - 1] as number) & WORD.before) !== 0;
  found.places++;
  if (isBodyLike(context, to) || isPlaceLike(context, from, to)) found.cued = true;
  if (label === PER && isBodyLike(context, to)) found.sums[ORG] = (found.sums[ORG] ?? 0) + BODY_CUE;
  else if (label === PER && isPlaceLike(context, from, to)) found.sums[LOC] = (found.sums[LOC] ?? 0) + PLACE_CUE;
  else if (label === PER && to - from > 1 && from > 0 && context.words.norm[from - 1] === THE)
    found.sums[LOC] = (found.sums[LOC] ?? 0) + ARTICLE_CUE;
  for (let i = PER; i <= LOC; i++) found.sums[i] = (found.sums[i] ?? 0) + (scores?.[i] ?? 0) + (i === label ? 1 : 0);
  tallies.set(key, found);
}

/** Tells whether what follows a name is said of bodies: "which", or something that they have. */
function isBodyLike({ words }: NameContext, to: number): boolean {
  if (words.norm[to] === COMMA) return words.norm[to + 1] === WHICH;
  const isOwner = OWNER.has(words.norm[to] ?? 0);
  return isOwned(words.norm[isOwner ? to + 1 : to] ?? 0);
}

const isPlaceLike = ({ words }: NameContext, from: number, to: number): boolean =>
  from > 0 && AT.has(words.norm[from - 1] ?? 0) && !OWNER.has(words.norm[to] ?? 0);

function favoured(key: number, { sums, places, length }: Tally, handicap: number): number {
  if (phraseMask(key) & PHRASE.country) return LOC;
  const people = (sums[PER] ?? 0) - (length === 1 ? places * handicap : 0);
  const bodies = sums[ORG] ?? 0;
  const sites = sums[LOC] ?? 0;
  if (people >= bodies && people >= sites) return PER;
  return bodies >= sites ? ORG : LOC;
}

/** Tells whether a surname is a state or a capital as well: there only its own context can tell. */
const isFamousPlace = (key: number): boolean => (phraseMask(key) & (PHRASE.country | PHRASE.capital)) !== 0;

/** Gives the index at which a full name's surname begins: the last word, with particles and joined parts before it. */
function surnameOf(context: NameContext, from: number, to: number): number {
  let start = to - 1;
  while (start - 1 > from && ((context.masks[start - 1] as number) & (WORD.particle | WORD.connector)) !== 0) start--;
  return start;
}
