import { fileUnder, firstFrom, type LinkedDisagreement, type Place, type Timex, within } from "../../../model/index.js";
import type { Claim } from "./claims.js";
import type { Context } from "./context.js";
import { sharedWords } from "./pairs.js";
import { isOnlyOne } from "./told.js";

/** A number with the day or year by which it is to be reached. */
interface Due {
  readonly claim: Claim;
  readonly time: Timex;
}

/** Weight of what is said of both from which on one number is of one thing. Set on examples/. */
const LEAST_SHARED = 1;

/** Finds numbers that one report has reached by one date and another report by another. */
export function findDeadlineDisagreements(
  claims: readonly Claim[],
  { told, weigh, numberOf }: Context,
): LinkedDisagreement[] {
  const due = new Map(claims.flatMap((claim) => dueOf(claim) ?? []).map((one) => [one.claim, one]));
  const done = new Set<Claim>();
  return [...due.values()].flatMap((one) => {
    if (done.has(one.claim)) return [];
    const same = told.withNumberOf(one.claim).flatMap((other) => {
      const weight = sharedWords(one.claim, other).reduce((sum, word) => sum + weigh(word), 0);
      const known = due.get(other);
      return known && (known === one || weight >= LEAST_SHARED || isOnlyOne(one.claim, other)) ? [known] : [];
    });
    for (const { claim } of same) done.add(claim);
    return apart(same, numberOf);
  });
}

function apart(all: readonly Due[], numberOf: Context["numberOf"]): LinkedDisagreement[] {
  const sides = new Map<string, Due[]>();
  for (const one of all) {
    const others = all.filter(({ claim }) => claim.reading === one.claim.reading);
    // A report that gives two dates tells of two goals.
    if (others.every(({ time }) => time.value === one.time.value)) fileUnder(sides, one.time.value, one);
  }
  const list = [...sides.values()];
  if (list.length < 2 || list.some((a, i) => list.some((b, j) => i < j && meet(a[0], b[0])))) return [];
  const about = `by when ${list[0]?.[0] ? numberIn(list[0][0].claim) : ""}`;
  const placeOf = (due: Due) => placed(due, numberOf);
  return [{ about, kind: "date", sides: list.map((side) => ({ value: textOf(side[0]), places: side.map(placeOf) })) }];
}

const numberIn = ({ reading, quantity }: Claim): string =>
  reading.intake.report.text.slice(quantity.start, quantity.end);

const textOf = (due: Due | undefined): string =>
  due ? due.claim.reading.intake.report.text.slice(due.time.start, due.time.end) : "";

const meet = (a: Due | undefined, b: Due | undefined): boolean =>
  !a?.time.when || !b?.time.when || (a.time.when.from <= b.time.when.to && b.time.when.from <= a.time.when.to);

const placed = ({ claim: { reading, quantity } }: Due, numberOf: Context["numberOf"]): Place => {
  const sentence = reading.sentences[quantity.sentence] ?? quantity;
  return { reading: numberOf(reading), start: sentence.start, end: sentence.end };
};

/** The one date behind a "by" in the sentence of the number. */
function dueOf(claim: Claim): Due | undefined {
  const { reading, quantity } = claim;
  const sentence = reading.sentences[quantity.sentence];
  const dates = reading.times.filter((time) => sentence && time.type === "DATE" && within(time, sentence));
  const due = dates.filter(({ start }) => reading.tokens[firstFrom(reading.tokens, start) - 1]?.norm === "by");
  const [time] = due;
  return claim.mode && time?.when && due.length === 1 ? { claim, time } : undefined;
}
