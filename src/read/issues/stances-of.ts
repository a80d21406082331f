import { matterWords } from "../../knowledge/issues.js";
import { firstFrom, overlaps, type Span, type Stance, within } from "../../model/index.js";
import type { MeetingInput } from "../events/meetings.js";
import { isBehindAnother } from "./behind-another.js";
import { isOnlyWanted } from "./matter.js";
import { isFirm, type Named } from "./named-matter.js";
import { carriesOn, isBare, isPointer, needsContext } from "./points.js";
import type { Want } from "./want.js";

/** Tells what the last that somebody wanted was of. */
export interface Recent {
  readonly index: number;
  readonly codes: readonly string[];
  readonly who: number;
}

/** Matters around a want, and the codes of what was wanted last. */
interface Around extends Record<"here" | "opened" | "led" | "before" | "topic" | "near" | "stuck", readonly Named[]> {
  readonly last: Recent;
}

/**
 * Gives what somebody is told to want. It is the matter that stands in it; else the one that opens the list item, or that the sentence before spoke of.
 * What is none of them is kept without a code: another report may say that it is one.
 */
export function stancesOf(
  reading: MeetingInput,
  want: Want,
  told: readonly number[],
  { here, opened, led, before, topic, near, stuck, last: recent }: Around,
): Stance[] {
  const give = (code: string | undefined, from = 0): Stance => {
    const { start, end } = spanOf(reading, told, from);
    const { who, by } = want;
    return code === undefined ? { start, end, who, by } : { start, end, code, who, by };
  };
  const wanted = here.filter((n) => want.what.some((span: Span) => within(n, span)));
  const own = wanted.map((n) => give(n.code));
  if (wanted.some(isFirm)) return own;
  // "On catering, the guild wants two cooks": it is of what the sentence opens with.
  if (opened.length > 0) return [...own, ...opened.map((n) => give(n.code))];
  // "The guild, whose members drive the trams, asks for 8%": what is told of who asks is nothing that he asks.
  const isDoing = (n: Named) => want.doing !== undefined && within(n, want.doing);
  const firm = here.filter((n) => isFirm(n) && !isDoing(n));
  // "The front wants the dam; the army has ruled that out": it was told in the same sentence.
  const isBefore = (n: Named) => want.what.every((span: Span) => n.end <= span.start);
  const pointed = [firm.filter(isBefore), here.filter(isBefore)].find((all) => all.length > 0) ?? [];
  if (isPointer(reading, want) && pointed.length > 0) return pointed.slice(-1).map((n) => give(n.code));
  if (firm.length === 0 && led.length > 0) return [...own, ...led.map((n) => give(n.code))];
  // "Chile rejects that": nobody knows what without the sentence before.
  const last = before.findLast(isFirm) ?? before.at(-1);
  const isSaid = wanted.some(({ by }) => isOnlyWanted(by)) || (own.length > 0 && want.by.startsWith("stances:frame"));
  if (firm.length === 0 && last && !isSaid && carriesOn(reading, want)) {
    const context = needsContext(reading, want, told) ? 1 : 0;
    const meant = [...before.filter((n) => overlaps(n, last)), ...(isFirm(last) ? [] : stuck)];
    return [...own, ...meant.map((n) => give(n.code, context))];
  }
  // What stands behind what is wanted is told of another: "insists on checks, which Chile calls a breach of its sovereignty".
  const isBehind = (n: Named) => want.what.some((span: Span) => n.start >= span.end);
  if (firm.every(isBehind) && stuck.length > 0)
    return [...own, ...stuck.map((n) => give(n.code, needsContext(reading, want, told) ? 1 : 0))];
  if (firm.every(isBehind) && topic.length > 0) return [...own, ...topic.map((n) => give(n.code))];
  // "Wants a ceiling of 60": how many is told, and not of what.
  const isOnlyMeasure = wanted.every((n) => matterWords().measures.has(n.code.slice(OWN_CODE)));
  if (own.length > 0 && !(isOnlyMeasure && isBare(reading, want))) return own;
  const back =
    isBare(reading, want) && !isBehindAnother(reading, told, want)
      ? pointingBack(
          {
            firm: firm.filter((n) => !isOfName(reading, n)),
            near,
            last: recent,
            // What one and the same side asked for before is told of it already.
            context: recent.who === want.who || !needsContext(reading, want, told) ? 0 : 1,
          },
          want,
          give,
        )
      : [give(undefined)];
  return own.length > 0 ? [...own, ...back.filter(({ code }) => code !== undefined)] : back;
}

/** Characters of "matter-" before the word of a matter that no list holds. */
const OWN_CODE = 7;

/** Tells whether a matter stands in the words for somebody, as in "the finance ministry": it is none. */
export const isOfName = (reading: MeetingInput, span: Span): boolean =>
  reading.mentions
    .slice(Math.max(0, firstFrom(reading.mentions, span.start + 1) - 2), firstFrom(reading.mentions, span.end))
    .some((m) => overlaps(m, span));

/** "Will go no lower than 70 boats", "has ruled that out": it is of what was told right before, in the sentence or in the one before it. */
function pointingBack(
  {
    firm,
    near,
    last,
    context,
  }: Pick<Around, "near" | "last"> & { readonly firm: readonly Named[]; readonly context: number },
  want: Want,
  give: (code: string | undefined, from?: number) => Stance,
): Stance[] {
  const told = firm.filter((n) => want.what.every((span: Span) => n.end <= span.start)).at(-1);
  if (told) return firm.filter((n) => overlaps(n, told)).map((n) => give(n.code));
  if (last.codes.length > 0) return last.codes.map((code) => give(code, context));
  const before = near.findLast(isFirm) ?? near.at(-1);
  return before ? near.filter((n) => overlaps(n, before)).map((n) => give(n.code, context)) : [give(undefined)];
}

/** From the first sentence that it is told in to the last, with as many before them. */
function spanOf(reading: MeetingInput, told: readonly number[], before: number): Span {
  const first = reading.sentences[Math.max(0, (told[0] ?? 0) - before)];
  const last = reading.sentences[told.at(-1) ?? 0];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}
