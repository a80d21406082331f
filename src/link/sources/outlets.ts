import { bareOutlet } from "../../knowledge/outlet-sites.js";
import { sourcing } from "../../knowledge/sourcing.js";
import { outletOf } from "../../knowledge/world.js";
import type { Reading } from "../../model/index.js";
import { outletName } from "./outlet-name.js";

/** Characters from the head of a report within which an agency signs its dateline: "OSLO, May 3 (Reuters) -". */
const HEAD = 600;

/** What the reports of a set tell of outlets and agencies. */
export class Outlets {
  /** What stands in brackets at the head of a report. */
  readonly #signs = new Set<string>();
  readonly #initials = new Map<string, string>();
  /** The outlets that the reports are by, as they write themselves. */
  readonly #own = new Map<string, string>();

  constructor(readings: readonly Reading[]) {
    for (const reading of readings) {
      const { intake, credits } = reading;
      const own = outletName(reading);
      if (own !== undefined) this.#own.set(bareOutlet(own), own);
      const { text } = intake.report;
      for (const sign of text.slice(0, HEAD).matchAll(/\((\p{Lu}[^()\n]{1,40})\)/gu)) this.#signs.add(sign[1] ?? "");
      for (const { name, start, end } of credits) {
        const words = this.#initials.has(name) ? [] : (text.slice(start, end).match(/\b\p{Lu}{2,6}\b/gu) ?? []);
        const initials = words.find((word) => outletOf(word)?.name === name && !name.includes(word));
        if (initials) this.#initials.set(name, initials);
      }
    }
  }

  /** Tells agencies from other outlets: by the list, by the name ("Norwire"), or by how its own reports are signed. */
  kind(name: string): "agency" | "outlet" {
    const known = outletOf(name)?.kind;
    if (known) return known;
    const last = name.split(" ").at(-1) ?? "";
    if (sourcing().names.get(last) === "agency" || /wire$/i.test(last)) return "agency";
    return this.#signs.has(name) ? "agency" : "outlet";
  }

  /** Gives the name by which an outlet of the set calls itself: "The Harbour Post" for "Harbour Post". */
  ownName(name: string): string {
    return this.#own.get(bareOutlet(name)) ?? name;
  }

  /** Gives the name with the initials by which the reports call it: "Agence France-Presse (AFP)". */
  nameWithInitials(name: string): string {
    const initials = this.#initials.get(name);
    return initials ? `${name} (${initials})` : name;
  }
}
