import type { Figure, Origin, When } from "./dossier.js";
import type { Reading } from "./reading.js";
import type { Span } from "./span.js";

/** A finding of one layer in a set of readings: which reading, and its index in that layer. */
export interface Ref {
  readonly reading: number;
  readonly index: number;
}

/** A stretch of one of the readings' texts. */
export interface Place extends Span {
  readonly reading: number;
}

/** One person, state, body, place or group, whatever the reports call it. */
export interface LinkedEntity {
  readonly key: string;
  readonly kind: "person" | "state" | "body" | "place" | "group";
  /** The fullest form; of equally full ones the one that most reports use. */
  readonly name: string;
  /** Every other form seen, sorted. */
  readonly aliases: readonly string[];
  /** Index into `entities` of the state or body that a person speaks for, or that a body belongs to. */
  readonly party?: number;
  readonly country?: string;
  /** The entities of the readings that are this one: `index` is into `Reading.entities`. */
  readonly members: readonly Ref[];
  /** Offices, each once however the reports word it; the fullest wording first. */
  readonly offices: readonly LinkedOffice[];
}

export interface LinkedOffice {
  readonly title: string;
  /** Index into `entities`. */
  readonly of?: number;
  readonly former: boolean;
  readonly places: readonly Place[];
}

/** One utterance in all its wordings. */
export interface StatementFamily {
  /** `index` is into `Reading.attributions`; the fullest wording first. */
  readonly members: readonly Ref[];
  /**
   * For each member whether its words are those of the first one: what is cut, or told around a quotation, changes no
   * word of it.
   */
  readonly same?: readonly boolean[];
  /** Index into `entities`. */
  readonly speaker?: number;
  readonly unnamed?: string;
}

/** One meeting, call or visit, as several reports speak of it. */
export interface LinkedMeeting {
  /** `index` is into `Reading.meetings`. */
  readonly members: readonly Ref[];
  readonly when?: When;
}

/** One happening that several reports tell. */
export interface LinkedEvent {
  /** `index` is into `Reading.events`; the most telling first. */
  readonly members: readonly Ref[];
}

/** One plan, with its mentions in all reports. */
export interface LinkedProposal {
  /** `index` is the `proposal` number within the reading. */
  readonly members: readonly Ref[];
}

/** Quantities that are given for the same thing. */
export interface LinkedFigure {
  /** `index` is into `Reading.quantities`. */
  readonly members: readonly Ref[];
  readonly about: string;
  /** The thing counted without what befell it: "soldiers" of "soldiers killed". */
  readonly thing: string;
  readonly unit: string;
  /** How its numbers differ, where they cannot all hold of one thing: as in `Figure`. */
  readonly differ?: NonNullable<Figure["differ"]>;
}

/** A report (as a whole) or a stretch of it rests on an origin. */
export interface OriginLink {
  readonly reading: number;
  /** Index into `origins`. */
  readonly origin: number;
  readonly how: "credits" | "copies" | "quotes";
  /** Only paragraphs are copied: what else the report has is its own. */
  readonly part?: boolean;
  /** Share of this report's sentences that stand almost word for word in the other, for "copies". */
  readonly overlap?: number;
  /** What rests on it. Left out for the whole report. */
  readonly scope?: Span;
  /** The words that say so. */
  readonly places: readonly Place[];
}

/** What is the same across the reports of a set. Indexes are into the lists of this object and its readings. */
export interface Links {
  /** Sorted by report id; a report that came twice stands once. */
  readonly readings: readonly Reading[];
  readonly entities: readonly LinkedEntity[];
  /** `entityOf[reading][i]` is the index into `entities` of that reading's entity i. */
  readonly entityOf: readonly (readonly number[])[];
  readonly families: readonly StatementFamily[];
  readonly meetings: readonly LinkedMeeting[];
  readonly events: readonly LinkedEvent[];
  readonly proposals: readonly LinkedProposal[];
  readonly figures: readonly LinkedFigure[];
  readonly disagreements: readonly LinkedDisagreement[];
  readonly origins: readonly Origin[];
  readonly originLinks: readonly OriginLink[];
  /** For each reading the number of its group: reports that copy or credit one another are one group. */
  readonly groups: readonly number[];
}

/** Who is who across the readings: what every other part of linking asks. */
export type Identities = Pick<Links, "entities" | "entityOf">;

/** Values that cannot both hold, or two lights in which reports tell one thing. */
export interface LinkedDisagreement {
  readonly about: string;
  readonly kind: "figure" | "date" | "place" | "who" | "wording" | "framing" | "status";
  /** Why they may differ, where the reports themselves show it. */
  readonly cause?: string;
  /** Two or more. `value` is word for word what a report says, or a date. */
  readonly sides: readonly {
    readonly value: string;
    readonly places: readonly Place[];
    /** The numbers that differ; `index` is into `Reading.quantities`. */
    readonly numbers?: readonly Ref[];
    /** The words for those who are said to tell it, where no report does but for those who have it denied: "reports on Monday". */
    readonly rumour?: string;
    /** Where reports tell that who gave the value took it back. */
    readonly withdrawn?: readonly Place[];
  }[];
}
