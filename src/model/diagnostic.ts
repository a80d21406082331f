import type { Span } from "./span.js";

/** A doubt about a report or its text. Text never makes a step throw: it leaves one of these. */
export interface Diagnostic {
  /** Stable and kebab-case, e.g. "language-not-read". */
  readonly code: string;
  readonly severity: "info" | "warning" | "error";
  /** Lower case: what is wrong, and what was done about it. */
  readonly message: string;
  /** The rule or step that raised it. */
  readonly by: string;
  readonly span?: Span;
}
