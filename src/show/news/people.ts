import { inOrder, type News, type ReportDays } from "./report-days.js";

/** Finds on which day each person was first told to have an office, and to have left one. */
export const peopleNews = (days: ReportDays): News[] =>
  days.dossier.people.flatMap(({ id, name, roles }) => {
    const all = inOrder(days, roles);
    return all.flatMap(({ day, entry: { title, former, evidence } }): News[] => {
      // Another wording of an office that the person is known by is no news; one that ended is.
      if (!former && all.some((other) => other.day < day && !other.entry.former)) return [];
      const is = former ? "role-ended" : "role-new";
      return [
        {
          day,
          change: { is, section: "people", entry: id, about: name, after: title, evidence: days.on(evidence, day) },
        },
      ];
    });
  });
