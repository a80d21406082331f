import type { MeetingKind } from "../../knowledge/meetings.js";
import type { EventStatus, Finding, Span, When } from "../../model/index.js";

/** One place in a report that speaks of a meeting, with all that this place says of it. */
export interface Sighting extends Finding {
  readonly kind: MeetingKind;
  readonly status: EventStatus;
  readonly sentence: number;
  /** Indexes into `times`. */
  readonly times: readonly number[];
  /** When it was or is to be, from its first day to its last. */
  readonly when?: When;
  /** True where `when` runs from its first day to its last, and is not an interval in which its day lies. */
  readonly whole?: true;
  /** True where `when` is the day on which it began, or ended, and no clause beside tells the other. */
  readonly edge?: "begin" | "end";
  /** True where it still went on when the report came out. */
  readonly open?: true;
  /** True where an hour alone is told, so that `when` is the day of the report. */
  readonly hour?: true;
  /** Index into `entities`: the town, region or country. */
  readonly place?: number;
  readonly venue?: Span;
  /** Index into `times` of a duration. */
  readonly duration?: number;
  /** Indexes into `entities` of those who take part. */
  readonly who: readonly number[];
  /** Indexes into `entities` of those of whom it is left open: "and possibly the minister". */
  readonly maybe?: readonly number[];
  /** Those who take part by no name: "the experts", "the scientific committee". */
  readonly unnamed?: Span;
  /** True for "the talks", "the meeting": it points to one that was told before. */
  readonly definite: boolean;
  /** Index into `entities` of the one whom it was with, where several were met one after the other. */
  readonly apart?: number;
  /** How many take part, where they are counted: 3 for "the three sides". */
  readonly count?: number;
  /** True where "the two sides" meet, by no name. */
  readonly both: boolean;
  /** True where its clause tells of it: that it was held, went on, ended. */
  readonly told: boolean;
  /** True for one told apart from the others by a word: "previous", "earlier", "next". */
  readonly other: boolean;
  /** True for "a round", "a session": one of a series also where it is a further one. */
  readonly serial?: true;
  /** Which of its days is spoken of: 3 for "on the third day of talks". */
  readonly nth?: number;
  /** Which of the series it is: 3 for "the third round". */
  readonly ordinal?: number;
  /** Who sits at it: "ministerial", "technical". */
  readonly level?: string;
  /** The words that say which one it is, without article: "annual meeting". */
  readonly label?: Span;
  /** True for several that somebody holds with each by himself: "separate meetings". */
  readonly parted?: true;
}
