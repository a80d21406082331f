import type { Evidence, Figure } from "../../model/index.js";
import { inOrder, type News, type ReportDays } from "./report-days.js";
import { onlyLast } from "./was.js";
import { shareIn, wordingOf } from "./wording.js";

/** Finds on which day each figure was first given, and another value than any before. */
export const figureNews = (days: ReportDays): News[] =>
  days.dossier.figures.flatMap((figure) => valuesOf(days, figure));

function valuesOf(days: ReportDays, { id, about, values, differ }: Figure): News[] {
  const all = inOrder(days, values);
  return [...new Set(all.map(({ day }) => day))].map((day) => {
    const own = all.filter((one) => one.day === day);
    const after = own.map(({ entry }) => entry.text).join(" / ");
    const evidence = own.flatMap(({ entry }) => days.on(entry.evidence, day));
    const head = { section: "figures", entry: id, about, after, evidence } as const;
    // Only a figure of several days moves: others differ by who gives them, or are of other things.
    const last = differ === "days" ? onlyLast(all, day) : undefined;
    const before = last && isCountOfSame(days, { about, was: last.evidence, now: evidence }) ? last.text : undefined;
    return {
      day,
      change: before === undefined ? { ...head, is: "figure-new" } : { ...head, is: "figure-moved", before },
    };
  });
}

interface Turn {
  readonly about: string;
  readonly was: readonly Evidence[];
  readonly now: readonly Evidence[];
}

/** Share of the words of the shorter sentence that both have: with less they count the same people for another thing. */
const ALIKE = 0.4;

/**
 * Tells whether two sentences tell the same of what they count, beside naming it. Where the name of the figure tells it
 * ("people who died"), that is enough.
 */
function isCountOfSame(days: ReportDays, { about, was, now }: Turn): boolean {
  if (/\b(?:who|that|which)\b/.test(about)) return true;
  const [a, b] = [was, now].map((evidence) => restOf(days, evidence, about));
  if (a === undefined || b === undefined) return false;
  return a.size <= b.size ? shareIn(a, b) >= ALIKE : shareIn(b, a) >= ALIKE;
}

function restOf(days: ReportDays, [first]: readonly Evidence[], about: string): Set<string> | undefined {
  if (first === undefined) return undefined;
  const named = new Set([...wordingOf(about).words, ...wordingOf(first.quote).words]);
  return new Set([...wordingOf(days.sentenceOf(first)).words].filter((word) => !named.has(word)));
}
