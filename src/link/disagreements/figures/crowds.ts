import { protests, tolls } from "../../../knowledge/framings.js";
import { clauseAround } from "../../../model/clause-around.js";
import { fileUnder, once, overlaps, type Reading } from "../../../model/index.js";
import { daysIn } from "../../figure-sights.js";
import type { Claim } from "./claims.js";
import { publishedOn } from "./of-one-state.js";
import { cannotBothHold, type Pair } from "./pairs.js";
import { areEqual } from "./told.js";

/** Who came out to protest, as one report counts them. */
interface Crowd {
  readonly claim: Claim;
  readonly days: readonly string[];
  /** Names of the places around it. */
  readonly places: readonly string[];
}

/** Fewer are picked out of a crowd, not its number. */
const LEAST = 20;
/** How far two counts of one crowd may be apart: police and marchers seldom count alike. */
const FURTHEST = 4;
/** Days between two reports of one protest, at most. */
const NEWS = 1;
/** Crowds that one is compared with: of hundreds of reports those that stand nearest in the set. */
const REACH = 40;

/** Pairs the counts that reports give of those who came out to one protest, by whatever noun: the crowd, the pickets, the boats. */
export function findCrowdPairs(claims: readonly Claim[]): Pair[] {
  const byKind = new Map<string, Crowd[]>();
  for (const crowd of claims.flatMap((claim) => crowdOf(claim) ?? [])) fileUnder(byKind, kindOf(crowd.claim), crowd);
  return [...byKind.values()].flatMap((all) => {
    const sole = all.filter((one) => all.every((other) => isSoleBeside(one, other)));
    return sole.flatMap((a, i) =>
      sole.slice(i + 1, i + REACH).flatMap((b): Pair[] => (areApart(a, b) ? [[a.claim, b.claim]] : [])),
    );
  });
}

const kindOf = ({ quantity, head }: Claim): string => (quantity.unit === "people" ? "people" : head);

/** A report that counts two crowds tells of two protests, or of two counts. */
const isSoleBeside = ({ claim: a }: Crowd, { claim: b }: Crowd): boolean =>
  a.reading !== b.reading || areEqual(a.size, b.size);

function areApart(a: Crowd, b: Crowd): boolean {
  const [x, y] = [a.claim, b.claim];
  if (x.reading === y.reading || Math.abs(publishedOn(x.reading) - publishedOn(y.reading)) > NEWS) return false;
  if (Math.max(x.size, y.size) > FURTHEST * Math.min(x.size, y.size) || !cannotBothHold(x, y)) return false;
  if (a.days.length > 0 && b.days.length > 0 && !a.days.some((day) => b.days.includes(day))) return false;
  return isKnown(a, y.reading) && isKnown(b, x.reading);
}

/** Where it was, the other report must have heard of. */
const isKnown = ({ places }: Crowd, other: Reading): boolean =>
  places.length === 0 || places.some((place) => namesIn(other).has(place));

const namesIn = once(
  ({ entities }: Reading): ReadonlySet<string> => new Set(entities.map(({ name }) => name.toLowerCase())),
);

const crowdOf = once((claim: Claim): Crowd | undefined => {
  const { reading, quantity, mode, size, head } = claim;
  const isCount = quantity.kind === "count" && size >= LEAST && (mode === "is" || mode === "either");
  if (!isCount || tolls().has(head) || quantity.happening || !tellsProtest(claim)) return undefined;
  const { sentence } = quantity;
  const own = daysIn(reading, sentence);
  const span = reading.sentences[sentence] ?? quantity;
  const named = reading.mentions.filter(
    (mention) => overlaps(mention, span) && reading.entities[mention.entity]?.kind === "place",
  );
  return {
    claim,
    days: [...(own.length > 0 ? own : daysIn(reading, sentence - 1))],
    places: named.map(({ entity }) => (reading.entities[entity]?.name ?? "").toLowerCase()),
  };
});

function tellsProtest({ reading, quantity }: Claim): boolean {
  const { words, signs, other } = protests();
  const clause = clauseAround(reading, quantity);
  if (other.has(reading.verbs[clause?.verb ?? -1]?.lemma ?? "")) return false;
  const block = reading.sentences[quantity.sentence]?.block;
  return [0, -1, 1].some((step) => {
    const { first = 0, last = 0, block: at } = reading.sentences[quantity.sentence + step] ?? {};
    if (at !== block) return false;
    const lemmas = reading.tokens.slice(first, last).map(({ lemma }) => lemma.toLowerCase());
    return lemmas.some((lemma) => words.has(lemma) || (step === 0 && signs.has(lemma)));
  });
}
