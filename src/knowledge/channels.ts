import { table } from "./table.js";

interface Raw {
  readonly occasions: string;
  readonly documents: string;
  readonly addressees: string;
  readonly outlets: string;
  readonly carriers: string;
  readonly places: readonly string[];
  readonly prepositions: readonly string[];
  readonly speaking: readonly string[];
}

/** What is known of where and to whom things are said: sets of lemmas. */
export interface ChannelWords {
  readonly occasions: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
  readonly addressees: ReadonlySet<string>;
  readonly outlets: ReadonlySet<string>;
  /** Of outlets those that are one where a word in front tells which. */
  readonly carriers: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly speaking: ReadonlySet<string>;
}

/** Gives the words for occasions and addressees. */
export const channelWords = table<Raw, ChannelWords>("en/channels", (raw) => ({
  occasions: new Set(raw.occasions.split(/\s+/)),
  documents: new Set(raw.documents.split(/\s+/)),
  addressees: new Set(raw.addressees.split(/\s+/)),
  outlets: new Set(raw.outlets.split(/\s+/)),
  carriers: new Set(raw.carriers.split(/\s+/)),
  places: new Set(raw.places),
  prepositions: new Set(raw.prepositions),
  speaking: new Set(raw.speaking),
}));
