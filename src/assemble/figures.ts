import type { Figure, LinkedDisagreement, LinkedFigure, Place, Quantity, Ref } from "../model/index.js";
import { fileUnder } from "../model/index.js";
import { idOf, unique } from "./ids.js";
import { type MattersTold, withIssues } from "./matters-told.js";
import type { Record } from "./record.js";

interface Given {
  readonly ref: Ref;
  readonly quantity: Quantity;
}

/** Assembles the figures: those that most reports give first. */
export function assembleFigures(record: Record, matters: MattersTold): Figure[] {
  const disputed = disputedIn(record);
  const all = record.links.figures.flatMap((linked) => figureOf({ record, disputed, matters }, linked) ?? []);
  return unique([...all].sort((a, b) => b.evidence.length - a.evidence.length || (a.about < b.about ? -1 : 1)));
}

/** The disagreements over figures, under the places of their first sides. */
function disputedIn(record: Record): ReadonlyMap<string, readonly LinkedDisagreement[]> {
  const disputed = new Map<string, LinkedDisagreement[]>();
  for (const one of record.links.disagreements)
    if (one.kind === "figure") for (const place of one.sides[0]?.places ?? []) fileUnder(disputed, keyOf(place), one);
  return disputed;
}

const keyOf = ({ reading, start }: Place): string => `${reading} ${start}`;

interface Beside {
  readonly record: Record;
  readonly disputed: ReadonlyMap<string, readonly LinkedDisagreement[]>;
  readonly matters: MattersTold;
}

function figureOf({ record, disputed, matters }: Beside, linked: LinkedFigure): Figure | undefined {
  const given = linked.members.flatMap((ref): Given[] => {
    const quantity = record.reading(ref.reading).quantities[ref.index];
    return quantity ? [{ ref, quantity }] : [];
  });
  if (given.length === 0) return undefined;
  const places = given.map((g) => record.sentence(g.ref.reading, g.quantity));
  const told = new Set(places.map(keyOf));
  const near = new Set([...told].flatMap((key) => disputed.get(key) ?? []));
  const differs = [...near].some((d) => d.sides.every((side) => side.places.some((p) => told.has(keyOf(p)))));
  return {
    ...record.cite(idOf("figure", linked.about, linked.unit), places, differs ? { differs: "stronger" } : {}),
    about: linked.about,
    unit: linked.unit,
    ...withIssues(matters.ofQuantities(linked.members)),
    values: valuesOf(record, given),
  };
}

/** One a value: reports that give the same bounds stand together. */
function valuesOf(record: Record, given: readonly Given[]): Figure["values"] {
  const groups = new Map<string, Given[]>();
  for (const g of given) {
    const key = `${g.quantity.least} ${g.quantity.most}`;
    fileUnder(groups, key, g);
  }
  return [...groups.values()].flatMap((group) => {
    const first = group[0];
    if (!first) return [];
    const { least, most, approximate } = first.quantity;
    return [
      {
        ...(least === undefined ? {} : { least }),
        ...(most === undefined ? {} : { most }),
        approximate,
        text: record.text(record.place(first.ref, first.quantity)),
        evidence: record.evidence(group.map((g) => record.place(g.ref, g.quantity))),
      },
    ];
  });
}
