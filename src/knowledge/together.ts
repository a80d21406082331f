import { PhraseIndex } from "./phrase-index.js";
import { table } from "./table.js";

/** How a verb tells that people were together: data/negotiation/together.yaml says what belongs to each. */
export type TogetherClass = "meets" | "together" | "ends" | "calls" | "again" | "kept" | "bids" | "seats" | "moves";

/** A verb of being together; a loose one is also one of those who do not talk. */
export interface TogetherPhrase {
  readonly kind: TogetherClass;
  readonly loose: boolean;
}

interface Verbs {
  readonly verbs: readonly string[];
}

interface Raw {
  readonly meets: Verbs & { readonly seldom: readonly string[] };
  readonly together: Verbs & { readonly loose: readonly string[] };
  readonly shares: readonly { readonly verbs: readonly string[]; readonly things: readonly string[] }[];
  readonly ends: Verbs;
  readonly seats: Verbs & { readonly moving: readonly string[]; readonly words: readonly string[] };
  readonly calls: Verbs;
  readonly again: Verbs;
  readonly kept: Verbs & { readonly things: readonly string[] };
  readonly bids: Verbs;
  readonly both: readonly string[];
  readonly pairs: readonly string[];
  readonly nouns: readonly string[];
  readonly loose_nouns: readonly string[];
  readonly rumours: readonly string[];
  readonly agents: readonly string[];
  readonly rooms: readonly string[];
  readonly bare: readonly string[];
  readonly urges: readonly string[];
}

const filed = (kind: TogetherClass, phrases: readonly string[], loose = false) =>
  phrases.map((phrase) => [phrase, { kind, loose }] as const);

/** Gives the phrases by which reports tell that the sides were together without any word for a meeting. */
export const togetherWords = table("negotiation/together", (raw: Raw) => ({
  /** By what is behind the verb most telling first: a verb may be of several classes. */
  verbs: [
    filed("again", raw.again.verbs),
    filed("kept", raw.kept.verbs),
    filed("calls", raw.calls.verbs),
    filed("meets", raw.meets.verbs),
    filed("meets", raw.meets.seldom, true),
    filed("together", raw.together.verbs),
    filed("ends", raw.ends.verbs),
    filed("seats", raw.seats.verbs),
    filed("moves", raw.seats.moving, true),
    filed("bids", raw.bids.verbs),
    filed("together", raw.together.loose, true),
  ].map((entries) => new PhraseIndex<TogetherPhrase>(entries)),
  shares: raw.shares.map(({ verbs, things }) => ({
    verbs: new PhraseIndex(verbs.map((verb) => [verb, verb] as const)),
    things: new PhraseIndex(things.map((thing) => [thing, thing] as const)),
  })),
  seatWords: new PhraseIndex(raw.seats.words.map((word) => [word, word] as const)),
  keptThings: new Set(raw.kept.things),
  both: new Set(raw.both),
  pairs: new Set(raw.pairs),
  /** Noun for a meeting where the text makes it one -> true where it is mostly something else. */
  nouns: new PhraseIndex([
    ...raw.nouns.map((noun) => [noun, false] as const),
    ...raw.loose_nouns.map((noun) => [noun, true] as const),
  ]),
  rumours: new Set(raw.rumours),
  agents: new Set(raw.agents),
  bidding: new Set(raw.bids.verbs),
  rooms: new Set(raw.rooms),
  bare: new Set(raw.bare),
  urges: new Set(raw.urges),
}));
