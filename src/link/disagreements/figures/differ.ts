import { textParts, tolls } from "../../../knowledge/framings.js";
import { fileUnder, type LinkedFigure, type Reading, type Ref } from "../../../model/index.js";
import { type Claim, claimOf } from "./claims.js";
import { areOfOneState } from "./of-one-state.js";
import { cannotBothHold, grows, modesMeet } from "./pairs.js";

type Differ = NonNullable<LinkedFigure["differ"]>;

/** Reports of one number that are compared with those of another. */
const MOST = 4;
/** Numbers of one figure that are compared. */
const MOST_NUMBERS = 12;

/** Says of figures whose numbers cannot all hold of one thing why they may differ though the reports contradict each other nowhere. */
export const explainFigures = (figures: readonly LinkedFigure[], readings: readonly Reading[]): LinkedFigure[] =>
  figures.map((figure) => {
    const differ = figure.members.length > 1 ? differOf(figure, readings) : undefined;
    return differ === undefined ? figure : { ...figure, differ };
  });

/** One number of a figure: some claims of it, and the readings that give it. */
interface Given {
  readonly claims: readonly Claim[];
  readonly readings: ReadonlySet<number>;
}

/** The reason that most pairs of numbers have. */
function differOf({ members }: LinkedFigure, readings: readonly Reading[]): Differ | undefined {
  const byNumber = new Map<string, Ref[]>();
  for (const ref of members) {
    const quantity = readings[ref.reading]?.quantities[ref.index];
    if (quantity) fileUnder(byNumber, `${quantity.least} ${quantity.most}`, ref);
  }
  if (byNumber.size < 2) return undefined;
  const numbers = [...byNumber.values()].slice(0, MOST_NUMBERS).map((refs) => givenBy(refs, readings));
  const reasons = new Map<Differ, number>();
  for (const [i, some] of numbers.entries())
    for (const others of numbers.slice(i + 1)) {
      const reason = reasonOf(some, others);
      if (reason) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
  return [...reasons].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function givenBy(refs: readonly Ref[], readings: readonly Reading[]): Given {
  const claims = refs.slice(0, MOST).flatMap(({ reading, index }) => {
    const own = readings[reading];
    const quantity = own?.quantities[index];
    return own && quantity ? [claimOf(own, quantity, index)] : [];
  });
  return { claims, readings: new Set(refs.map(({ reading }) => reading)) };
}

/** The reason that two numbers differ for: one that any two reports of them show. */
function reasonOf(some: Given, others: Given): Differ | undefined {
  const pairs = some.claims.flatMap((a) => others.claims.map((b) => [a, b] as const));
  const apart = pairs.filter(([a, b]) => cannotBothHold(a, b));
  if (apart.length === 0) return undefined;
  const isShown = (shows: (a: Claim, b: Claim) => boolean): boolean => apart.some(([a, b]) => shows(a, b));
  if (isShown((a) => a.quantity.kind === "points" || textParts().has(a.quantity.unit))) return "versions";
  if (isShown((a, b) => grows(a, b) || areOfTwoTolls(a, b) || !areOfOneState(a, b))) return "days";
  if ([...others.readings].some((reading) => some.readings.has(reading))) return "one report";
  return isShown((a, b) => !a.mode || !b.mode || !modesMeet(a, b)) ? "wishes" : "unsure";
}

/** The dead of one day are not those of the next. */
const areOfTwoTolls = (a: Claim, b: Claim): boolean =>
  tolls().has(a.head) && tolls().has(b.head) && publishedOn(a) !== publishedOn(b);

const publishedOn = ({ reading }: Claim): string | undefined => reading.intake.report.published?.value.slice(0, 10);
