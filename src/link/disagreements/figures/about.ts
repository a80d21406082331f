import { tolls } from "../../../knowledge/framings.js";
import { units } from "../../../knowledge/units.js";
import { firstFrom, once, type Quantity, type Reading } from "../../../model/index.js";
import { labelOf } from "../../figure-label.js";
import { isShareOfVote } from "../facts/votes.js";
import type { Claim } from "./claims.js";
import { isLength } from "./lengths.js";
import { spellOf } from "./spells.js";

/**
 * Says what the sides give different numbers for: in the words that most of them use, and what befell the counted.
 * Undefined where no two sides have a word for it.
 */
export function aboutOf(sides: readonly (readonly Claim[])[]): string | undefined {
  if (sides.some((side) => side.some(isLength))) return "how long the meeting lasted";
  const claims = sides.flat();
  const [first] = claims;
  const shared = sharedBySides(sides);
  const counts = first?.quantity.kind === "count";
  const thing =
    mostUsed(shared.length > 0 || !counts ? shared : claims) ??
    (first?.quantity.unit === "people" ? "people" : undefined);
  const fate = claims.find(({ head, quantity }) => tolls().has(head) && quantity.happening);
  const happening = fate?.quantity.happening;
  const verb = thing === undefined ? (doneBy(claims) ?? deedOf(claims) ?? voteOf(claims)) : undefined;
  if (verb !== undefined) return verb;
  const befell = happening && fate.reading.intake.report.text.slice(happening.start, happening.end);
  // "People were killed on the road" says it already.
  if (fate === undefined || befell === undefined || thing === undefined || thing.split(" ").includes(befell))
    return lengthOf(claims, thing);
  return `${thing}${isTheirs(fate) ? " who " : thing.includes(" ") ? ", " : " "}${befell}`;
}

/** "400 cooks have died": what befell them is their own verb. */
function isTheirs({ reading, quantity }: Claim): boolean {
  const verb = quantity.happening && reading.tokens[firstFrom(reading.tokens, quantity.happening.start)];
  const group = verb && reading.verbs.find(({ start, end }) => start <= verb.start && verb.end <= end);
  return verb !== undefined && group?.passive === false && quantity.end <= verb.start;
}

/** "The four-year-long war": how long it has lasted, and no number of wars. */
function lengthOf(claims: readonly Claim[], thing: string | undefined): string | undefined {
  const isLength = claims.every(({ quantity }) => quantity.kind === "duration");
  const isLong = claims.some(({ reading, quantity: { start, end, about } }) =>
    /-long\b/.test(reading.intake.report.text.slice(start, about?.start ?? end)),
  );
  return thing !== undefined && isLength && isLong ? `how long the ${thing} has lasted` : thing;
}

/** "Cost a day": what all numbers are told to be for by one verb. */
function doneBy(claims: readonly Claim[]): string | undefined {
  const verb = claims[0]?.verb;
  if (verb === undefined || claims.some((claim) => claim.verb !== verb)) return undefined;
  for (const { reading, quantity } of claims) {
    const { each } = spellOf(reading, quantity);
    if (each !== undefined) return `${verb} a ${each}`;
  }
  return undefined;
}

/** "What opening the fund again would cost": what the numbers are told to be of by one of the reports. */
const deedOf = (claims: readonly Claim[]): string | undefined =>
  claims
    .flatMap(({ reading, quantity }) => (isOfDeed(reading, quantity) ? (labelOf(reading, quantity, "") ?? []) : []))
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];

const voteOf = (claims: readonly Claim[]): string | undefined =>
  claims.some(({ reading, quantity }) => isShareOfVote(reading, quantity)) ? "share of the vote" : undefined;

const isOfDeed = ({ tokens }: Reading, { about, deed }: Quantity): boolean =>
  deed !== undefined && about !== undefined && tokens[firstFrom(tokens, about.start)]?.xpos === "VBG";

/** The claims of what is counted on another side too. */
function sharedBySides(sides: readonly (readonly Claim[])[]): Claim[] {
  const on = new Map<string, number>();
  for (const side of sides) {
    const own = new Set<string>();
    for (const { things } of side) for (const thing of things) own.add(thing);
    for (const thing of own) on.set(thing, (on.get(thing) ?? 0) + 1);
  }
  const isShared = ({ things }: Claim): boolean => {
    for (const thing of things) if ((on.get(thing) ?? 0) > 1) return true;
    return false;
  };
  return sides.flat().filter(isShared);
}

/** The words that most claims have for what they count; of equals the shortest. */
function mostUsed(claims: readonly Claim[]): string | undefined {
  const uses = new Map<string, number>();
  for (const claim of claims) {
    const text = thingIn(claim);
    if (text !== undefined) uses.set(text, (uses.get(text) ?? 0) + 1);
  }
  return [...uses].sort(([a, n], [b, m]) => m - n || a.length - b.length || (a < b ? -1 : 1))[0]?.[0];
}

/** The words for what a claim counts. */
const thingIn = once(({ reading, quantity: { about }, nouns, head }: Claim): string | undefined =>
  // "The new figure": of what, nobody knows.
  about && nouns.length > 0 && !units().estimates.has(head)
    ? reading.intake.report.text.slice(about.start, about.end).replace(/\s+/g, " ").replace(SAID_OF_IT, "")
    : undefined,
);

/** "The lake, which is to hold". */
const SAID_OF_IT = /,? (?:which|who|that)\b.*$/;
