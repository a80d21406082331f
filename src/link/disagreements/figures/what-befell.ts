import { fates } from "../../../knowledge/framings.js";
import {
  fileUnder,
  firstFrom,
  type LinkedDisagreement,
  type LinkedFigure,
  once,
  type Place,
  type Quantity,
  type Reading,
  type Ref,
} from "../../../model/index.js";
import { modeOf } from "./status.js";

interface Given {
  readonly ref: Ref;
  readonly reading: Reading;
  readonly quantity: Quantity;
}

/** Finds numbers that are those of the dead in one report, and of the dead and the hurt in another. */
export function findFateDisagreements(
  readings: readonly Reading[],
  figures: readonly LinkedFigure[],
): LinkedDisagreement[] {
  return figures.flatMap((figure) =>
    fatesApart(
      figure,
      figure.members.flatMap((ref): Given[] => {
        const reading = readings[ref.reading];
        const quantity = reading?.quantities[ref.index];
        return reading && quantity && modeOf(reading, quantity) ? [{ ref, reading, quantity }] : [];
      }),
    ),
  );
}

function fatesApart(figure: LinkedFigure, given: readonly Given[]): LinkedDisagreement[] {
  const sides = new Map<string, Given[]>();
  for (const g of given) {
    const fate = fatesIn(g.reading)(g.quantity);
    if (fate.includes("dead")) fileUnder(sides, fate, g);
  }
  const groups = [...sides.values()];
  const [first, second] = groups.map(([one]) => one);
  if (!first || !second || !sameValue(first, second) || first.ref.reading === second.ref.reading) return [];
  return [
    {
      about: `what befell the ${figure.thing}`,
      kind: "wording",
      sides: groups.map((group) => ({ value: fateText(group[0]), places: group.map(placeOf) })),
    },
  ];
}

const sameValue = (a: Given, b: Given): boolean =>
  a.quantity.least === b.quantity.least && a.quantity.most === b.quantity.most;

/** The fates that the sentence tells, sorted: "dead", "dead hurt". */
const fatesIn = once((reading: Reading) => once((quantity: Quantity) => fatesOf(reading, quantity)));

function fatesOf(reading: Reading, quantity: Quantity): string {
  const sentence = reading.sentences[quantity.sentence];
  if (!sentence) return "";
  const found = reading.tokens
    .slice(sentence.first, clauseEnd(reading, quantity, sentence.last))
    .flatMap((t) => fates().get(t.lemma.toLowerCase()) ?? []);
  return [...new Set(found)]
    .filter((f) => f === "dead" || f === "hurt")
    .sort()
    .join(" ");
}

/** The next comma after the figure's verb ends what is said of it; lists of figures go on after it. */
function clauseEnd(reading: Reading, quantity: Quantity, last: number): number {
  let i = firstFrom(reading.tokens, quantity.end);
  let told = false;
  for (; i < last; i++) {
    const token = reading.tokens[i];
    if (token && fates().has(token.lemma.toLowerCase())) told = true;
    if (told && token?.norm === ",") break;
  }
  return i;
}

function fateText(given: Given | undefined): string {
  if (!given) return "";
  const { reading, quantity } = given;
  const sentence = reading.sentences[quantity.sentence];
  const end = sentence ? clauseEnd(reading, quantity, sentence.last) : 0;
  const last = reading.tokens.slice(0, end).findLast((t) => fates().has(t.lemma.toLowerCase()));
  return reading.intake.report.text.slice(quantity.start, Math.max(quantity.end, last?.end ?? 0));
}

const placeOf = ({ ref, reading, quantity }: Given): Place => {
  const sentence = reading.sentences[quantity.sentence];
  return { reading: ref.reading, start: sentence?.start ?? quantity.start, end: sentence?.end ?? quantity.end };
};
