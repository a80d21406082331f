import type { Place } from "../model/index.js";

/** What a place rests on. Places with one `origin` are not independent of each other. */
export interface Rest {
  readonly origin: string;
  /** A speaker by name; a source that nobody names; what somebody else is credited with; or what the report itself tells. */
  readonly kind: "named" | "unnamed" | "told" | "own";
  /** The words for a source that nobody names. */
  readonly words?: string;
  /** With whose word it is one: a guild's for its spokeswoman; left out where it is its own. */
  readonly side?: string;
  /** True where it is an estimate of which the report does not tell whose it is. */
  readonly estimate?: true;
  /** The name of the agency or outlet that is credited. */
  readonly credited?: string;
}

/** A place and what it rests on. */
export interface Resting {
  readonly place: Place;
  readonly rest: Rest;
}

/** Gives what tells an origin from others: those of one side are one. */
export const sideOf = ({ side, origin }: Rest): string => side ?? origin;
