import { hearsay } from "../knowledge/hearsay.js";
import { firstFrom, type Links, once, type Place, type Reading, type Span, type Standing } from "../model/index.js";
import { keyOfSpan } from "../model/span-key.js";
import { Origins } from "./origins.js";
import type { Resting } from "./resting.js";
import { standingWhy } from "./standing-why.js";

/** What is claimed by an entry, as far as it bears on how well it stands. */
export interface Claim {
  /** Where origins differ: whether this side is the weaker one. */
  readonly differs?: "stronger" | "weaker";
  /** True where the entry only holds that somebody said it. */
  readonly said?: boolean;
  /** The outlets that have it from a report which has it otherwise, where nobody else stands behind it. */
  readonly altered?: readonly string[];
  /** Those who are said to tell it, where only who denies it tells of them. */
  readonly rumour?: string;
}

/**
 * Tells how well an entry stands that these places carry. Outlets count heads; origins count who really had it first:
 * a speaker, an unnamed source, a credited agency, or the newsroom that a group of reports comes from.
 */
export function standing(links: Links, places: readonly Place[], claim: Claim): Standing {
  const origins = originsOf(links);
  const { resting, kinds, outlets, names } = origins.behind(places, claim.said === true);
  const hedged = claim.said !== true && places.length > 0 && places.every((place) => isHearsay(links, place));
  const grade = credibility(resting, kinds.size, claim, hedged);
  const why = standingWhy({
    credibility: grade,
    origins: names,
    outlets,
    differs: claim.differs !== undefined,
    said: claim.said === true,
    ...(claim.altered ? { altered: claim.altered } : {}),
    ...(claim.rumour === undefined ? {} : { rumour: claim.rumour }),
  });
  return { outlets, origins: kinds.size, credibility: grade, why, ...(claim.said ? { said: true } : {}) };
}

/**
 * Counts the origins behind places, and the outlets whose reports are no copies of another one of them.
 *
 * @param said as for a claim: who heard it counts
 */
export function supportOf(
  links: Links,
  places: readonly Place[],
  said: boolean,
): Pick<Standing, "origins" | "outlets"> {
  const origins = originsOf(links);
  const readings = places.map(({ reading }) => reading);
  const copies = origins.copiesAmong(readings);
  const own = readings.filter((reading) => !copies.has(reading));
  return {
    origins: origins.behind(places, said).kinds.size,
    outlets: new Set(own.map((reading) => origins.outlet(reading))).size,
  };
}

/** Grades by the Admiralty scale, as DESIGN has it. */
function credibility(
  resting: readonly Resting[],
  origins: number,
  claim: Claim,
  hedged: boolean,
): Standing["credibility"] {
  if (claim.differs) return claim.differs === "weaker" ? 5 : 4;
  if (origins === 0 || (origins === 1 && resting.every(({ rest }) => rest.kind === "unnamed"))) return 6;
  if (hedged) return 4;
  if (origins > 1) return 1;
  return resting.some(({ rest }) => rest.kind === "named") ? 2 : 3;
}

/** One index of origins for each set of links: a dossier asks it for every entry. */
const known = new WeakMap<Links, Origins>();

/** Gives the index of the origins behind the places of a set of reports. */
export function originsOf(links: Links): Origins {
  const origins = known.get(links) ?? new Origins(links);
  known.set(links, origins);
  return origins;
}

/** Characters before a place in which a word of distance still bears on it. */
const REACH = 40;

/** Tells whether the report keeps its distance: within the place, or right in front of it in the same sentence. */
function isHearsay({ readings }: Links, place: Place): boolean {
  const reading = readings[place.reading];
  return reading !== undefined && hearsayIn(reading)(place);
}

const hearsayIn = once((reading: Reading) => {
  const known = new Map<number, boolean>();
  return (place: Span): boolean => {
    const key = keyOfSpan(place);
    const found = known.get(key) ?? keepsDistance(reading, place);
    known.set(key, found);
    return found;
  };
});

function keepsDistance(reading: Reading, place: Span): boolean {
  const sentence = reading.sentences[firstFrom(reading.sentences, place.start + 1) - 1];
  if (!sentence) return false;
  const from = Math.max(sentence.start, place.start - REACH);
  return hearsay().pattern.test(reading.intake.report.text.slice(from, place.end));
}
