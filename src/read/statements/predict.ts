import type { Reading, Span } from "../../model/index.js";

type Pair = readonly [start: number, end: number];

/** One line of an attribution file: source, cue and content as lists of [start, end). */
export interface AttributionLine {
  readonly id: string;
  readonly attributions: readonly {
    readonly source: readonly Pair[];
    readonly cue: readonly Pair[];
    readonly content: readonly Pair[];
  }[];
}

/** Writes a report's attributions in the line form of labelled sets, which hold the outermost alone: "he said she had told". */
export function toAttributionLine(id: string, { attributions }: Pick<Reading, "attributions">): AttributionLine {
  const pair = (span: Span): Pair => [span.start, span.end];
  return {
    id,
    attributions: attributions
      .filter(({ parent }) => parent === undefined)
      .map(({ source, cue, content }) => ({
        source: source ? [pair(source)] : [],
        cue: [pair(cue)],
        content: content.map(pair),
      })),
  };
}
