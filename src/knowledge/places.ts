import { foldForm, lookUp } from "./forms.js";
import { stateOf } from "./states.js";
import { table } from "./table.js";

/** A town or region, with the state that it lies in where that is known and not contested. */
export interface KnownPlace {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** True for a region, a sea, a province: something that a town may lie in. */
  readonly region?: true;
}

interface Row {
  readonly in: string;
  readonly names: readonly string[];
  readonly towns?: readonly string[];
}

const regions = table<readonly Row[], ReadonlyMap<string, KnownPlace>>("world/regions", (raw) => {
  const places = new Map<string, KnownPlace>();
  for (const { in: code, names, towns = [] } of raw) {
    const country = code ? { country: code } : {};
    for (const name of names) places.set(foldForm(name), { name, ...country, region: true });
    for (const name of towns) places.set(foldForm(name), { name, ...country });
  }
  return places;
});

/** Towns by name: the code of the country with the most populous one. Some 8,000 entries, split on first use. */
const cities = table<Readonly<Record<string, string>>, ReadonlyMap<string, string>>("world/cities", (raw) => {
  const codes = new Map<string, string>();
  for (const [code, list] of Object.entries(raw)) for (const name of list.split(",")) codes.set(name, code);
  return codes;
});

/** Finds the town or region that a name stands for, a state's capital included; states themselves are `stateOf`'s. */
export function placeOf(form: string): KnownPlace | undefined {
  const name = foldForm(form);
  const region = lookUp(regions(), name);
  if (region) return region;
  const state = stateOf(name);
  if (state?.form === "capital") return { name, country: state.code };
  const country = lookUp(cities(), name);
  return country === undefined ? undefined : { name, country };
}

/** Lists the regions and venues by name. */
export const regionForms = (): Iterable<string> => regions().keys();
