import type { Links } from "../model/index.js";
import { bareName } from "./origin-names.js";
import type { Rest } from "./resting.js";

/** Knows the groups that newsrooms' own reports are in, by their names. */
export class Newsrooms {
  readonly #links: Links;
  readonly #groups = new Map<string, number>();

  constructor(links: Links, outletOf: (reading: number) => string) {
    this.#links = links;
    for (const { reading, scope, how, origin } of links.originLinks)
      if (!scope && how === "credits") this.#groups.set(this.#bareNameOf(origin), links.groups[reading] ?? reading);
    for (const [i] of links.readings.entries()) this.#groups.set(bareName(outletOf(i)), links.groups[i] ?? i);
  }

  /** Gives what rests on an agency or outlet that is credited: its own reports and those that rest on it whole are one with it. */
  credited(origin: number): Pick<Rest, "origin" | "credited"> {
    const group = this.#groups.get(this.#bareNameOf(origin));
    const credited = this.#links.origins[origin]?.name ?? "";
    return { origin: group === undefined ? `origin ${origin}` : `group ${group}`, credited };
  }

  /** Tells whether a report is by an outlet of that name, or rests on it whole. */
  has(name: string): boolean {
    return this.#groups.has(bareName(name));
  }

  /** Gives what rests on an outlet that says something itself: "the Harbour Post put it at 300". */
  saying(entity: number, name: string): Pick<Rest, "origin" | "credited"> {
    const group = this.#groups.get(bareName(name));
    return { origin: group === undefined ? `entity ${entity}` : `group ${group}`, credited: name };
  }

  /** The outlet's name without the initials that reports call it by. */
  #bareNameOf(origin: number): string {
    return bareName((this.#links.origins[origin]?.name ?? "").replace(/ \(\p{Lu}+\)$/u, ""));
  }
}
