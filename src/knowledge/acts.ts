import { PhraseIndex } from "./phrase-index.js";
import { table } from "./table.js";

/** An entry of data/en/acts.yaml as it stands there. */
interface RawAct {
  readonly id: string;
  /** PLOVER event type. */
  readonly type: string;
  readonly verbs: readonly string[];
  readonly nouns?: readonly string[];
  readonly objects?: readonly string[];
  readonly subjects?: readonly string[];
  readonly not?: readonly string[];
  readonly complement?: readonly string[];
  readonly needs?: "somebody" | "somebody-or-place" | "command";
  readonly agents?: "civilian";
  readonly intransitive?: boolean;
}

/** What somebody does to or with others, with what must stand around its verb. */
export interface Act extends Pick<RawAct, "id" | "type" | "needs" | "agents" | "intransitive"> {
  readonly objects?: PhraseIndex<true>;
  readonly subjects?: PhraseIndex<true>;
  readonly not?: PhraseIndex<true>;
  readonly complement?: ReadonlySet<string>;
}

interface ActTable {
  /** A lemma, with its particle or preposition where it needs one ("call for"), to the acts that it can tell, in order. */
  readonly byVerb: ReadonlyMap<string, readonly Act[]>;
  /** The first words of those keys. */
  readonly firstWords: ReadonlySet<string>;
  readonly nouns: PhraseIndex<Act>;
  /** Words for those in power: who they are is no civilian. */
  readonly authorities: ReadonlySet<string>;
  /** Types of what is done together or for another; the other types but for words are hostile deeds. */
  readonly friendly: ReadonlySet<string>;
  readonly hostile: ReadonlySet<string>;
  readonly willing: ReadonlySet<string>;
  readonly trying: ReadonlySet<string>;
  readonly alleging: ReadonlySet<string>;
  readonly attitudes: ReadonlySet<string>;
}

interface Raw {
  readonly acts: readonly RawAct[];
  readonly authorities: readonly string[];
  readonly friendly: readonly string[];
  readonly hostile: readonly string[];
  readonly willing: readonly string[];
  readonly trying: readonly string[];
  readonly alleging: readonly string[];
  readonly attitudes: readonly string[];
}

const indexOf = (words: readonly string[]) => new PhraseIndex(words.map((word) => [word, true as const] as const));

const toAct = ({ id, type, needs, agents, intransitive, objects, subjects, not, complement }: RawAct): Act => ({
  id,
  type,
  ...(needs && { needs }),
  ...(agents && { agents }),
  ...(intransitive && { intransitive }),
  ...(objects && { objects: indexOf(objects) }),
  ...(subjects && { subjects: indexOf(subjects) }),
  ...(not && { not: indexOf(not) }),
  ...(complement && { complement: new Set(complement) }),
});

/** Gives what is done to or with others by the verbs and nouns that tell it, typed by PLOVER. */
export const acts = table("en/acts", (raw: Raw): ActTable => {
  const byVerb = new Map<string, Act[]>();
  const nouns: (readonly [string, Act])[] = [];
  for (const entry of raw.acts) {
    const act = toAct(entry);
    for (const verb of entry.verbs) byVerb.set(verb, [...(byVerb.get(verb) ?? []), act]);
    for (const noun of entry.nouns ?? []) nouns.push([noun, act]);
  }
  return {
    byVerb,
    firstWords: new Set([...byVerb.keys()].map((verb) => verb.split(" ")[0] ?? "")),
    nouns: new PhraseIndex(nouns),
    authorities: new Set(raw.authorities),
    friendly: new Set(raw.friendly),
    hostile: new Set(raw.hostile),
    willing: new Set(raw.willing),
    trying: new Set(raw.trying),
    alleging: new Set(raw.alleging),
    attitudes: new Set(raw.attitudes),
  };
});
