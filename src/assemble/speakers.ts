import { sourcing } from "../knowledge/sourcing.js";
import { type Attribution, type Links, type OriginLink, overlaps, type Place } from "../model/index.js";
import { belongsTo } from "./belongs-to.js";
import { manyMeant } from "./many-meant.js";
import { MeantBodies } from "./meant-body.js";
import { isOnRecord } from "./origin-names.js";
import type { Rest } from "./resting.js";
import { voiceOf } from "./voice-of.js";
import { estimateAt } from "./whose-figure.js";
import { sidesOfEntities } from "./whose-side.js";

/** What a report is known to have from others, as far as it bears on who says a thing. */
export interface Heard {
  /** Those without a name and documents that a report quotes where an attribution begins. */
  readonly unnamed: readonly OriginLink[] | undefined;
  /** Whom the sentence credits. */
  readonly credited: () => string | undefined;
  /** Tells whether a report of the set is by an outlet of that name. */
  readonly isOutlet: (name: string) => boolean;
}

/** "The ministry" as it stands within a sentence. */
function inSentence(words: string): string {
  const [first = ""] = words.split(" ");
  const isLead = sourcing().definite.has(first.toLowerCase()) || /^An?$/.test(first);
  return isLead ? first.toLowerCase() + words.slice(first.length) : words;
}

/** Finds on whom a thing rests that somebody says. */
export class Speakers {
  readonly #links: Links;
  readonly #meant: MeantBodies;
  readonly #sides: readonly number[];
  /** What those rest on who say something by name, by number of the entity. */
  readonly #named: readonly Rest[];

  constructor(links: Links) {
    this.#links = links;
    this.#meant = new MeantBodies(links);
    this.#sides = sidesOfEntities(links);
    this.#named = links.entities.map((_, i) => ({
      origin: `entity ${i}`,
      kind: "named",
      side: `entity ${this.#sides[i] ?? i}`,
    }));
  }

  /** Gives what the words of an attribution rest on; nothing where the report alone tells them, or has them from another outlet. */
  restOf(place: Place, said: Attribution, heard: Heard): Rest | undefined {
    const reading = this.#links.readings[place.reading];
    const { unnamed } = said;
    const speaker = said.speaker ?? (reading && voiceOf(reading, said));
    const entity = speaker === undefined ? undefined : this.#links.entityOf[place.reading]?.[speaker];
    if (entity !== undefined && entity >= 0)
      return this.outletName(entity) === undefined ? this.named(entity, place) : undefined;
    const meant = unnamed === undefined && reading ? manyMeant(reading, said) : undefined;
    if (meant !== undefined) return this.described(place, meant);
    if (unnamed === undefined || !reading || heard.isOutlet(unnamed)) return undefined;
    const link = heard.unnamed?.find(({ scope }) => scope && overlaps(scope, place));
    const owner = this.#ownerOf(place, said);
    // Somebody whom the reader is to know ("the union"), though this report's words do not tell who it is.
    if (!link) return owner === undefined ? this.described(place, unnamed) : this.#named[owner];
    const side = owner === undefined ? {} : { side: `entity ${this.#sides[owner] ?? owner}` };
    const isNamed = isOnRecord(unnamed);
    // What one agency has from people whom it does not name is one origin: nobody can tell them apart.
    const origin = (isNamed ? undefined : heard.credited()) ?? `origin ${link.origin}`;
    return { origin, kind: isNamed ? "named" : "unnamed", words: inSentence(unnamed), ...side };
  }

  /** Gives what rests on somebody whom the set knows: "the distant yards" are the group of that name. */
  named(entity: number, { reading }: Pick<Place, "reading">): Rest {
    const { key = "", name = "" } = this.#links.entities[entity] ?? {};
    const meant = key.startsWith("described:") ? this.#meant.of(reading, name) : undefined;
    return this.#named[meant ?? entity] ?? { origin: `entity ${entity}`, kind: "named" };
  }

  /** Gives what rests on somebody of whom there are only words. */
  described({ reading }: Pick<Place, "reading">, words: string): Rest {
    const meant = this.#meant.of(reading, words);
    return (
      (meant === undefined ? undefined : this.#named[meant]) ?? {
        origin: `described ${words.toLowerCase()}`,
        kind: "told",
        words: inSentence(words),
      }
    );
  }

  /** Gives what rests on an estimate that no clause puts to anybody; marked where the report does not tell whose it is. */
  estimating(place: Place, own: Rest): Rest | undefined {
    const reading = this.#links.readings[place.reading];
    const estimate = reading && estimateAt(reading, place);
    if (!reading || !estimate) return undefined;
    const { owner } = estimate;
    if (!owner) return { ...own, estimate: true };
    const mention = reading.mentions.find((one) => overlaps(one, owner));
    const entity = this.#links.entityOf[place.reading]?.[mention?.entity ?? -1] ?? -1;
    if (entity >= 0 && !this.#links.entities[entity]?.key.startsWith("described:")) return this.named(entity, place);
    // "By our count": the report's own.
    if (owner.kind === "pronoun") return undefined;
    const words = reading.intake.report.text.slice(owner.start, owner.end).replace(/['’]s?$/, "");
    return { ...this.described(place, words), kind: "unnamed" };
  }

  /** Gives the name of an entity that is an outlet. */
  outletName(entity: number | undefined): string | undefined {
    const { key = "", name } = this.#links.entities[entity ?? -1] ?? {};
    return key.startsWith("outlet:") ? name : undefined;
  }

  #ownerOf({ reading: r }: Place, said: Attribution): number | undefined {
    const reading = this.#links.readings[r];
    const owner = reading && belongsTo(reading, said, (words) => this.#meant.of(r, words));
    if (!owner) return undefined;
    return "linked" in owner ? owner.linked : this.#links.entityOf[r]?.[owner.entity];
  }
}
