import type { Reading, Timex } from "../../model/index.js";

/** Writes a report's temporal expressions in the line form of labelled sets: TIMEX3 type and value. */
export const toTimexLine = (id: string, { times }: Pick<Reading, "times">): TimexLine => ({
  id,
  timexes: times.map(({ start, end, type, value }) => ({ start, end, type, value })),
});

interface TimexLine {
  readonly id: string;
  readonly timexes: readonly Pick<Timex, "start" | "end" | "type" | "value">[];
}
