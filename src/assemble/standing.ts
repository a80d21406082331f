import type { Links, Place, Standing } from "../model/index.js";

/** What is claimed by an entry, as far as it bears on how well it stands. */
export interface Claim {
  /** Where origins differ: whether this side is the weaker one. */
  readonly differs?: "stronger" | "weaker";
  /** True where the entry only holds that somebody said it. */
  readonly said?: boolean;
}

/** Tells how well an entry stands that these places carry. */
export function standing(_links: Links, places: readonly Place[], _claim: Claim): Standing {
  const outlets = new Set(places.map((p) => p.reading)).size;
  return { outlets, origins: outlets, credibility: 3 };
}
