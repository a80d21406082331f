import type { Clause, NounPhrase, VerbGroup } from "../../model/index.js";
import type { Item } from "./items.js";

type ClauseKind = Clause["kind"];
export type ComplementForm = NonNullable<Clause["complement"]>["form"];

/** A clause while it is being read. Phrases and verbs are indexes into the layers, places are token indexes. */
export interface Frame {
  kind: ClauseKind;
  subject?: number | undefined;
  verb?: number | undefined;
  object?: number | undefined;
  indirectObject?: number | undefined;
  agent?: number | undefined;
  readonly obliques: { preposition: string; phrase: number }[];
  complement?: { first: number; last: number; form: ComplementForm } | undefined;
  /** The frame whose complement this one is or belongs to. */
  owner?: Frame | undefined;
  readonly parent?: Frame | undefined;
  /** Where its words begin. */
  readonly first: number;
  /** Stands between commas or dashes and may be over at the next one. */
  readonly insert?: boolean | undefined;
  /** For an insert that reports: where the words around it ended before it. */
  readonly before?: number | undefined;
  /** Where its words end, exclusive; set when it is closed. */
  last?: number | undefined;
  by: string;
}

export interface Grounds {
  readonly items: readonly Item[];
  readonly phrases: readonly NounPhrase[];
  readonly groups: readonly VerbGroup[];
  /** Tells whether a noun phrase only says when: "Tuesday", "last week". */
  readonly temporal: (phrase: number) => boolean;
  /** Tells whether a noun phrase is something written or recorded: "a letter". */
  readonly document: (phrase: number) => boolean;
  /** Tells whether a noun phrase ends in a person's name. */
  readonly person: (phrase: number) => boolean;
  /** Tells whether a noun phrase is somebody who can speak: a name, a person's pronoun, a noun for people or bodies. */
  readonly somebody: (phrase: number) => boolean;
  /** Tells whether a verb group opens with "to". */
  readonly infinitive: (group: number) => boolean;
  /** Tells whether a verb group is one bare form: "discuss". */
  readonly bare: (group: VerbGroup) => boolean;
}

/** What the reader learns about phrases on the way. */
export interface Bonds {
  readonly appositions: Map<number, number>;
  readonly joins: Map<number, number>;
  /** Verb groups that look like participles and are finite: "... but stressed that". */
  readonly finite: Set<number>;
  /** Verb groups that look finite and are participles: "Asked whether ...,". */
  readonly participles: Set<number>;
}
