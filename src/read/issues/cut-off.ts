import type { Span } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";

/** Gives where a stretch ends: what "but", "while" or a reporting clause begins is no more of it: "agreed to open the port, mediators said, but ...". */
export function cutOff(reading: EventInput, span: Span): number {
  const text = reading.intake.report.text.slice(span.start, span.end);
  const stop = text.search(/;|,? (?:but|while|although|though|even as|after)\b/);
  const end = stop < 0 ? span.end : span.start + stop;
  const told = reading.clauses.find(
    (c) =>
      c.start > span.start && c.start < end && c.kind === "main" && reading.intake.report.text[c.start - 2] === ",",
  );
  return told ? told.start : end;
}
