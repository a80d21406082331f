import type { Clause, Span } from "../../model/index.js";
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
    (c) =>
      c.start > span.start &&
      c.start < end &&
      c.kind === "main" &&
      (text[c.start - 2] === "," || isJoined(reading, c, span)),
  );
  return told ? told.start : end;
}

/** "Asks for 9% and the yard is offering four": another does something else. */
function isJoined(reading: EventInput, { start, subject, verb }: Clause, span: Span): boolean {
  const [who, does] = [reading.phrases[subject ?? -1], reading.verbs[verb]];
  const opens = reading.tokens[who?.first ?? -1];
  const before = reading.tokens[(who?.first ?? 0) - 1];
  if (!who || !does || !opens || who.start < start || who.start <= span.start || before?.norm !== "and") return false;
  const isPlain = does.first === does.head && reading.tokens[does.head]?.xpos !== "VBZ";
  return does.finite && does.start > who.start && !isPlain;
}

const ENDS = /;|,? (?:but|while|although|though|even as|after)\b|, (?:which|whose|who)\b/;

const RELATIVE = /,? (?:which|whose|that (?:is|are|was|were|will|would|has|have|had))\b/;
