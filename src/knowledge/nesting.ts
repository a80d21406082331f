import { once } from "../model/index.js";
import { placeOf } from "./world.js";

/** What is asked of a place: a state, or a town or region with its country where that is known. */
interface PlaceLike {
  readonly kind: string;
  readonly key: string;
  readonly name: string;
  readonly country?: string;
}

/**
 * Tells whether one of two places may lie in the other: a town in a region or state, "South Jutland" in "Jutland". More
 * precise is no other place. Where the country of one is not known, nothing speaks against it.
 */
export function isNested(a: PlaceLike, b: PlaceLike): boolean {
  if (a.name.endsWith(` ${b.name}`) || b.name.endsWith(` ${a.name}`)) return true;
  if (isWide(a) === isWide(b)) return false;
  const [p, q] = [countryOf(a), countryOf(b)];
  return p === undefined || q === undefined || p === q;
}

/** Tells a state or region from a town. */
export const isWide = once(
  (place: PlaceLike): boolean => place.kind === "state" || placeOf(place.name)?.region === true,
);

const countryOf = (place: PlaceLike): string | undefined =>
  place.kind === "state" ? place.key.replace("state:", "") : place.country;
