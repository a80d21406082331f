import { tolls } from "../../../knowledge/framings.js";
import type { Claim } from "./claims.js";
import { isLength } from "./lengths.js";
import { sharedThings } from "./pairs.js";
import { spellOf } from "./spells.js";

/**
 * Says what the sides give different numbers for: in the words that most of them use, and what befell the counted.
 * Undefined where no two sides have a word for it.
 */
export function aboutOf(sides: readonly (readonly Claim[])[]): string | undefined {
  if (sides.some((side) => side.some(isLength))) return "how long the meeting lasted";
  const claims = sides.flat();
  const [first] = claims;
  const shared = sides.flatMap((side) => side.filter((claim) => isShared(claim, side, sides)));
  const counts = first?.quantity.kind === "count";
  const thing =
    mostUsed(shared.length > 0 || !counts ? shared : claims) ??
    (first?.quantity.unit === "people" ? "people" : undefined);
  const fate = claims.find(({ head, quantity }) => tolls().has(head) && quantity.happening);
  const happening = fate?.quantity.happening;
  const verb = doneBy(claims);
  if (thing === undefined && verb !== undefined) return verb;
  const befell = happening && fate.reading.intake.report.text.slice(happening.start, happening.end);
  // "People were killed on the road" says it already.
  return befell === undefined || thing?.split(" ").includes(befell) ? thing : `${thing}, ${befell}`;
}

/** "Cost a day": what all numbers are told to be for by one verb. */
function doneBy(claims: readonly Claim[]): string | undefined {
  const verbs = new Set(claims.map(({ verb }) => verb));
  const each = claims.flatMap(({ reading, quantity }) => spellOf(reading, quantity).each ?? [])[0];
  const [verb] = verbs;
  return verbs.size === 1 && verb !== undefined && each !== undefined ? `${verb} a ${each}` : undefined;
}

/** Counted on another side too. */
const isShared = (claim: Claim, own: readonly Claim[], sides: readonly (readonly Claim[])[]): boolean =>
  sides.some((side) => side !== own && side.some((other) => sharedThings(claim, other).length > 0));

/** The words that most claims have for what they count; of equals the shortest. */
function mostUsed(claims: readonly Claim[]): string | undefined {
  const uses = new Map<string, number>();
  for (const { reading, quantity, nouns } of claims) {
    if (!quantity.about || nouns.length === 0) continue;
    const whole = reading.intake.report.text.slice(quantity.about.start, quantity.about.end).replace(/\s+/g, " ");
    const text = whole.replace(SAID_OF_IT, "");
    uses.set(text, (uses.get(text) ?? 0) + 1);
  }
  return [...uses].sort(([a, n], [b, m]) => m - n || a.length - b.length || (a < b ? -1 : 1))[0]?.[0];
}

/** "The lake, which is to hold". */
const SAID_OF_IT = /,? (?:which|who|that)\b.*$/;
