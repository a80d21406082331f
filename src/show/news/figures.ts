import type { Figure } from "../../model/index.js";
import { inOrder, type News, type ReportDays } from "./report-days.js";
import { onlyLast } from "./was.js";

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
    const before = differ === "days" ? onlyLast(all, day)?.text : undefined;
    return {
      day,
      change: before === undefined ? { ...head, is: "figure-new" } : { ...head, is: "figure-moved", before },
    };
  });
}
