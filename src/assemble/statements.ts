import type { Attribution, Place, Reading, Ref, Span, Statement, StatementFamily, When } from "../model/index.js";
import { idOf, unique } from "./ids.js";
import { inOnePiece } from "./readable.js";
import type { Record } from "./record.js";

/** Assembles what was said: most reported first, then in the order of the reports. */
export function assembleStatements(record: Record): Statement[] {
  const all = record.links.families.flatMap((family) => statementOf(record, family) ?? []);
  return unique(
    [...all].sort(
      (a, b) => b.variants.length - a.variants.length || b.text.length - a.text.length || (a.text < b.text ? -1 : 1),
    ),
  );
}

function statementOf(record: Record, family: StatementFamily): Statement | undefined {
  const first = family.members[0];
  const fullest = first && attributionAt(record, first);
  if (!first || !fullest) return undefined;
  // Who is not known to speak says nothing that could be reported; what stands between quotation marks was said by somebody.
  if (family.speaker === undefined && family.unnamed === undefined && fullest.kind !== "direct") return undefined;
  const text = wordsOf(record.reading(first.reading), fullest);
  const speaker = family.speaker === undefined ? undefined : record.id(family.speaker);
  const places = family.members.flatMap((ref) => placesOf(record, ref));
  const when = saidWhen(record.reading(first.reading), fullest);
  const via = family.members.map((ref) => attributionAt(record, ref)?.via).find((v) => v !== undefined);
  return {
    ...record.cite(idOf("statement", speaker ?? family.unnamed, text), places, { said: true }),
    ...(speaker === undefined ? {} : { by: speaker }),
    ...(speaker === undefined && family.unnamed !== undefined ? { unnamed: family.unnamed } : {}),
    kind: fullest.kind,
    text,
    ...(when ? { when } : {}),
    ...(via === undefined ? {} : { via }),
    variants: variantsOf(record, family, text),
  };
}

function variantsOf(record: Record, family: StatementFamily, text: string): Statement["variants"] {
  const byReport = new Map<number, Ref[]>();
  for (const ref of family.members) byReport.set(ref.reading, [...(byReport.get(ref.reading) ?? []), ref]);
  return [...byReport]
    .sort(([a], [b]) => a - b)
    .map(([reading, refs]) => {
      const words = refs.flatMap((ref) => {
        const attribution = attributionAt(record, ref);
        return attribution ? [wordsOf(record.reading(reading), attribution)] : [];
      });
      const own = words[0] ?? "";
      return {
        report: record.reading(reading).intake.report.id,
        text: own,
        same: refs.every((ref) => family.same?.[family.members.indexOf(ref)] ?? normal(own) === normal(text)),
        evidence: record.evidence(refs.flatMap((ref) => placesOf(record, ref))),
      };
    });
}

/** Words only: marks, capitals and white space do not make another wording. */
const normal = (text: string): string =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(" ") ?? "";

const attributionAt = (record: Record, ref: Ref): Attribution | undefined =>
  record.reading(ref.reading).attributions[ref.index];

/** The words of an attribution; what its cue splits is put together. */
function wordsOf(reading: Reading, attribution: Attribution): string {
  const { text } = reading.intake.report;
  return inOnePiece(stretches(attribution).map((span) => text.slice(span.start, span.end).trim()));
}

/** "Described the session | as “productive”": parts that only a word or a mark parts are one stretch of the report. */
function stretches({ content, cue, kind }: Attribution): Span[] {
  return content.reduce<Span[]>((all, span) => {
    const last = all.at(-1);
    const near =
      last !== undefined && span.start - last.end <= SHORT_GAP && !(cue.start >= last.end && cue.end <= span.start);
    return near && kind !== "direct" ? [...all.slice(0, -1), { start: last.start, end: span.end }] : [...all, span];
  }, []);
}

/** Characters: room for "as", a comma and marks, not for a cue with its speaker. */
const SHORT_GAP = 12;

/** Evidence for a statement is what was said and, so that one sees by whom, the sentence around it. */
function placesOf(record: Record, ref: Ref): Place[] {
  const attribution = attributionAt(record, ref);
  return attribution ? attribution.content.map((span) => record.place(ref, span)) : [];
}

/** Gives the day on which something was said: the date of its sentence that is no part of what was said. */
export function saidWhen(reading: Reading, attribution: Attribution): When | undefined {
  const inside = (at: number) => attribution.content.some((c) => at >= c.start && at < c.end);
  const span = reading.sentences[attribution.sentence];
  return reading.times.find(
    (t) => span && t.start >= span.start && t.end <= span.end && t.type === "DATE" && !inside(t.start) && t.when,
  )?.when;
}
