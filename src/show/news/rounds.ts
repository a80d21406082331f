import type { Round } from "../../model/index.js";
import type { News, ReportDays } from "./report-days.js";

/** Finds on which day each meeting was first told, and told to be held, called off or planned where it was not before. */
export const roundNews = (days: ReportDays): News[] =>
  days.dossier.rounds.flatMap((round) => {
    const { id, name, evidence, status } = round;
    const first = days.first(evidence);
    if (first === undefined) return [];
    const course = round.course ?? [{ day: first, status }];
    const head = { section: "rounds", entry: id, about: name } as const;
    const opening = `${course.findLast(({ day }) => day <= first)?.status ?? course[0]?.status ?? status}${whenOf(round)}`;
    return [
      {
        day: first,
        ...(round.when && { when: round.when }),
        change: { ...head, is: "round-new", after: opening, evidence: days.on(evidence, first) },
      },
      ...course.flatMap((stood, i): News[] => {
        const before = course[i - 1]?.status;
        const own = days.on(evidence, stood.day);
        if (before === undefined || own.length === 0) return [];
        return [
          { day: stood.day, change: { ...head, is: "round-status", before, after: stood.status, evidence: own } },
        ];
      }),
    ];
  });

function whenOf({ when }: Round): string {
  const [from = "", to = ""] = [when?.from.slice(0, 10), when?.to.slice(0, 10)];
  return when ? `, ${from === to ? from : `${from} to ${to}`}` : "";
}
