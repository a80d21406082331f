import type { Change, Figure } from "../model/index.js";
import type { Versions } from "./context.js";
import { matchEntries } from "./match.js";

type Value = Figure["values"][number];

/** Finds the figures that came, and those for which a report gives another value than any before. */
export function diffFigures(versions: Versions): Change[] {
  const { pairs, added } = matchEntries(versions.before.figures, versions.after.figures, (a, b) => a.unit === b.unit);
  return [
    ...added.flatMap((figure) => {
      const [value] = figure.values;
      const evidence = versions.news(figure.evidence);
      return value && evidence.length > 0
        ? [{ ...head(figure), is: "figure-new" as const, after: value.text, evidence }]
        : [];
    }),
    ...pairs.flatMap(([before, after]) => moved(versions, before, after)),
  ];
}

function moved(versions: Versions, before: Figure, after: Figure): Change[] {
  const [last] = before.values;
  return after.values
    .filter((value) => !before.values.some((known) => same(known, value)))
    .flatMap((value) => {
      const evidence = versions.news(value.evidence);
      if (evidence.length === 0 || !last) return [];
      return [{ ...head(after), is: "figure-moved" as const, before: last.text, after: value.text, evidence }];
    });
}

const same = (a: Value, b: Value): boolean => a.least === b.least && a.most === b.most;

const head = ({ id, about }: Figure) => ({ section: "figures", entry: id, about }) as const;
