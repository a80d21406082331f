import type { Disagreement } from "../../model/index.js";
import { inOrder, type News, type ReportDays } from "./report-days.js";

/** Finds on which day reports came to disagree: that of the second side. */
export const disagreementNews = (days: ReportDays): News[] =>
  days.dossier.disagreements.flatMap((one) => {
    const sides = inOrder(days, one.sides);
    const day = sides[1]?.day;
    if (day === undefined) return [];
    const values = (of: typeof sides): string => of.map(({ entry }) => entry.value).join(" / ");
    const before = values(sides.filter((side) => side.day < day));
    return [
      {
        day,
        change: {
          ...head(one),
          is: "disagreement-arose",
          ...(before && { before }),
          after: values(sides.filter((side) => side.day <= day)),
          evidence: sides.flatMap(({ entry }) => days.on(entry.evidence, day)),
        },
      },
    ];
  });

const head = ({ id, about }: Disagreement) => ({ section: "disagreements", entry: id, about }) as const;
