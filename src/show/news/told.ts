import { inOrder, type News, type ReportDays } from "./report-days.js";

/** Finds on which day each thing was first said. */
export const statementNews = (days: ReportDays): News[] =>
  inOrder(days, days.dossier.statements).map(({ day, entry }) => {
    const { id, by: speaker, unnamed = "", kind, text, evidence, when } = entry;
    const by = speaker === undefined ? unnamed : days.name(speaker);
    const head = { is: "statement-new", section: "statements", entry: id, about: by, by } as const;
    return {
      day,
      ...(when && { when }),
      change: { ...head, after: text, ...(kind === "direct" ? {} : { told: true }), evidence: days.on(evidence, day) },
    };
  });

/** Finds on which day each event was first told, and each step that lies ahead. */
export const eventNews = (days: ReportDays): News[] =>
  inOrder(days, days.dossier.timeline).map(({ day, entry: { id, text, status, evidence, when } }) => ({
    day,
    ...(when && { when }),
    change: {
      is: "event-new",
      section: "timeline",
      entry: id,
      about: text,
      after: status,
      evidence: days.on(evidence, day),
    },
  }));
