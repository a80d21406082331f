import type { Figure } from "../../model/index.js";
import { inOrder, type News, type ReportDays } from "./report-days.js";

/** Finds on which day each figure was first given, and another value than any before. */
export const figureNews = (days: ReportDays): News[] =>
  days.dossier.figures.flatMap((figure) => valuesOf(days, figure));

function valuesOf(days: ReportDays, { id, about, values }: Figure): News[] {
  const all = inOrder(days, values);
  return [...new Set(all.map(({ day }) => day))].map((day, i, order) => {
    const given = (of: string | undefined): string =>
      all
        .filter((one) => one.day === of)
        .map(({ entry }) => entry.text)
        .join(" / ");
    const evidence = all.filter((one) => one.day === day).flatMap(({ entry }) => days.on(entry.evidence, day));
    const head = { section: "figures", entry: id, about, after: given(day), evidence } as const;
    return {
      day,
      change: i === 0 ? { ...head, is: "figure-new" } : { ...head, is: "figure-moved", before: given(order[i - 1]) },
    };
  });
}
