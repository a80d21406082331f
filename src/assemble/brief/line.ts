import type { Dispute, Dossier, Evidence, Standing } from "../../model/index.js";
import type { DayIn } from "../days-in.js";
import type { Form } from "../form-of.js";

/** One sentence of the briefing. Never without evidence. */
export interface Line {
  readonly text: string;
  /** What it tells without its day or whose it is, to know by whether it has been told; a line that has none is told anyhow. */
  readonly core?: string;
  /** True for what has no day: where a later section tells it, it is left to that. */
  readonly undated?: true;
  /** True where it belongs under the last line that is no detail. */
  readonly detail?: true;
  /** True where it says nothing without a detail under it. */
  readonly leads?: true;
  /** The sides whose want it tells. */
  readonly sides?: readonly string[];
  readonly evidence: readonly Evidence[];
  /** The sides that it tells, where it tells of a disagreement. */
  readonly disputes?: readonly Dispute[];
  /** True for a step of a known day. */
  readonly dated?: true;
  /** True for what was called off: it is told, but nothing comes of it. */
  readonly off?: true;
  /** For a step to come: how many parties take it, how many reports tell of it, and whether it is only possible. */
  readonly meets?: number;
  readonly reports?: number;
  readonly perhaps?: true;
}

/** A section of the brief with its lines. */
export interface Section {
  readonly section: string;
  readonly lines: readonly Line[];
}

/** What the briefing is written from: the dossier, and look-ups by id. */
export interface Source {
  readonly dossier: Dossier;
  readonly nameOf: (id: string) => string;
  /** Gives an entry's evidence with the places that carry what a line prints of it first. */
  readonly factsOf: (evidence: readonly Evidence[]) => readonly Evidence[];
  /** What the first sentences of the reports say came of the talks, the best told first. */
  readonly outcomes: readonly Line[];
  /** What the newest report says has happened since. */
  readonly latest?: Line;
  /** Tells how a line stands. */
  readonly standingOf: (line: Pick<Line, "text" | "evidence" | "disputes">) => Standing | undefined;
  /** Tells what words of a report are: a thing, all that is so, or what a text does. */
  readonly formOf: (evidence: Evidence) => Form;
  /** Gives the days that the sentences of a place name. */
  readonly daysIn: (evidence: Evidence) => readonly DayIn[];
  /** Gives the sentence around evidence as it can stand alone, or undefined where a pronoun opens it that nobody can resolve. */
  readonly sentenceOf: (evidence: Evidence) => string | undefined;
}

/** Counts the reports that evidence comes from. */
export const countReports = (evidence: readonly Evidence[]): number => new Set(evidence.map((e) => e.report)).size;
