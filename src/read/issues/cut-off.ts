import type { Span } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";

/**
 * Gives where a stretch ends: what "but", "while" or a reporting clause begins is no more of it: "agreed to open the port,
 * mediators said, but ...".
 */
export function cutOff(reading: EventInput, span: Span): number {
  return cutAt(reading, span, ENDS);
}

/** Gives where it ends without what is only told of it: "a committee that is to mark the border" agrees nothing of the border. */
export function cutRelative(reading: EventInput, span: Span): number {
  return Math.min(cutAt(reading, span, ENDS), cutAt(reading, span, RELATIVE));
}

function cutAt(reading: EventInput, span: Span, ends: RegExp): number {
  const { text } = reading.intake.report;
  const stop = text.slice(span.start, span.end).search(ends);
  const end = stop < 0 ? span.end : span.start + stop;
  const told = reading.clauses.find(
    (c) => c.start > span.start && c.start < end && c.kind === "main" && text[c.start - 2] === ",",
  );
  return told ? told.start : end;
}

const ENDS = /;|,? (?:but|while|although|though|even as|after)\b|, (?:which|whose|who)\b/;

const RELATIVE = /,? (?:which|whose|that (?:is|are|was|were|will|would|has|have|had))\b/;
