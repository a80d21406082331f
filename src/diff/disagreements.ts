import type { Change, Disagreement } from "../model/index.js";
import type { Versions } from "./context.js";
import { matchEntries } from "./match.js";

/** Finds where reports came to disagree, and where they no longer do. */
export function diffDisagreements(versions: Versions): Change[] {
  const cited = (all: readonly Disagreement[]) =>
    all.map((one) => ({ ...one, evidence: one.sides.flatMap(({ evidence }) => evidence) }));
  const { added, gone } = matchEntries(
    cited(versions.before.disagreements),
    cited(versions.after.disagreements),
    (a, b) => a.kind === b.kind,
  );
  return [
    ...added.flatMap((one) => {
      const evidence = versions.news(one.evidence);
      return evidence.length === 0
        ? []
        : [{ ...head(one), is: "disagreement-arose" as const, after: sidesOf(one), evidence }];
    }),
    ...gone.map((one) => ({
      ...head(one),
      is: "disagreement-resolved" as const,
      before: sidesOf(one),
      evidence: one.evidence,
    })),
  ];
}

const sidesOf = ({ sides }: Disagreement): string => sides.map(({ value }) => value).join(" / ");

const head = ({ id, about }: Disagreement) => ({ section: "disagreements", entry: id, about }) as const;
