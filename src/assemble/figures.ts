import type { Disagreement, Dispute, Figure, LinkedFigure, Place, Quantity, Ref, Standing } from "../model/index.js";
import { fileUnder } from "../model/index.js";
import { idOf, unique } from "./ids.js";
import { type MattersTold, withIssues } from "./matters-told.js";
import type { Record } from "./record.js";
import { standing } from "./standing.js";
import { Verdicts } from "./verdicts.js";

interface Given {
  readonly ref: Ref;
  readonly quantity: Quantity;
}

/** A value of a figure with the places where it is given. */
interface Valued {
  readonly value: Figure["values"][number];
  readonly places: readonly Place[];
}

interface Beside {
  readonly record: Record;
  readonly matters: MattersTold;
  readonly verdicts: Verdicts;
}

/** Assembles the figures: those that most reports give first. Each value has its own verdict, and the figure that of its best. */
export function assembleFigures(
  record: Record,
  matters: MattersTold,
  disagreements: readonly Disagreement[],
): Figure[] {
  const verdicts = new Verdicts(disagreements.filter(({ kind }) => kind === "figure"));
  const all = record.links.figures.flatMap((linked) => figureOf({ record, matters, verdicts }, linked) ?? []);
  return unique([...all].sort((a, b) => b.evidence.length - a.evidence.length || (a.about < b.about ? -1 : 1)));
}

function figureOf({ record, matters, verdicts }: Beside, linked: LinkedFigure): Figure | undefined {
  const given = linked.members.flatMap((ref): Given[] => {
    const quantity = record.reading(ref.reading).quantities[ref.index];
    return quantity ? [{ ref, quantity }] : [];
  });
  if (given.length === 0) return undefined;
  const valued = valuesOf(record, given);
  const values = takeOtherSides(
    valued.map((one) => judged(record, one, verdicts)),
    verdicts,
  );
  const disputes = values.flatMap(({ standing }) => standing?.disputes ?? []);
  const whole = standing(
    record.links,
    valued.flatMap(({ places }) => places),
    {},
  );
  return {
    id: idOf("figure", linked.about, linked.unit),
    evidence: record.evidence(given.map((g) => record.sentence(g.ref.reading, g.quantity))),
    standing: standingOf(whole, values, { disputes, apart: linked.differ !== undefined }, verdicts),
    about: linked.about,
    unit: linked.unit,
    ...withIssues(matters.ofQuantities(linked.members)),
    ...(linked.differ === undefined || disputes.length > 0 ? {} : { differ: linked.differ }),
    values,
  };
}

/** A value stands as the side that it takes, else by the reports that give it. */
function judged(record: Record, { value, places }: Valued, verdicts: Verdicts): Figure["values"][number] {
  const own = { evidence: value.evidence, standing: standing(record.links, places, {}) };
  return { ...value, standing: verdicts.judge(own, { words: [value.text] }).standing };
}

/** Where one value takes a side, another that rests on words of the other side takes that one, however it writes the number. */
function takeOtherSides(values: Figure["values"], verdicts: Verdicts): Figure["values"] {
  const taken = values.flatMap(({ standing }) => standing?.disputes ?? []);
  if (taken.length === 0) return values;
  return values.map((value) => {
    const { evidence, standing } = value;
    if (!standing || standing.disputes) return value;
    const others = verdicts.sidesOf(evidence).filter(({ disagreement, side }) => {
      const own = taken.filter((one) => one.disagreement === disagreement);
      return own.length > 0 && own.every((one) => one.side !== side);
    });
    return others.length === 0 ? value : { ...value, standing: verdicts.standingAs(standing, others) };
  });
}

/** Where the values cannot all hold of one thing, what confirms them all together confirms none: the figure stands as its best value. */
function standingOf(
  whole: Standing,
  values: Figure["values"],
  { disputes, apart }: { readonly disputes: readonly Dispute[]; readonly apart: boolean },
  verdicts: Verdicts,
): Standing {
  if (disputes.length > 0) return verdicts.standingAs(whole, distinct(disputes));
  const [best] = values.flatMap(({ standing }) => standing ?? []).sort((a, b) => a.credibility - b.credibility);
  return apart && best ? best : whole;
}

/** Each side once, in the order in which sides are told by. */
function distinct(disputes: readonly Dispute[]): Dispute[] {
  const byKey = new Map(disputes.map((one) => [`${one.disagreement} ${one.side}`, one]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** One a value: reports that give the same bounds stand together. */
function valuesOf(record: Record, given: readonly Given[]): Valued[] {
  const groups = new Map<string, Given[]>();
  for (const g of given) {
    const key = `${g.quantity.least} ${g.quantity.most}`;
    fileUnder(groups, key, g);
  }
  return [...groups.values()].flatMap((group) => {
    const first = group[0];
    if (!first) return [];
    const { least, most, approximate } = first.quantity;
    const value = {
      ...(least === undefined ? {} : { least }),
      ...(most === undefined ? {} : { most }),
      approximate,
      text: record.text(record.place(first.ref, first.quantity)),
      evidence: record.evidence(group.map((g) => record.place(g.ref, g.quantity))),
    };
    return [{ value, places: group.map((g) => record.place(g.ref, g.quantity)) }];
  });
}
