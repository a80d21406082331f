import { type Disagreement, type Figure, fileUnder, type Standing } from "../../model/index.js";
import { whyValuesDiffer } from "../../show/figure-differ.js";
import { valueId } from "../entry-ids.js";
import type { WebRecord } from "../record.js";

/** A value with the id of the entry that it is. */
export interface Valued {
  readonly value: Figure["values"][number];
  readonly id: string;
  /** Ids of entries of the same value that are shown with it. */
  readonly also?: readonly string[];
}

/** Values that are shown as one figure. */
export interface FigureGroup {
  readonly about: string;
  readonly unit: string;
  readonly values: readonly Valued[];
  /** The figure that it is, where it is one of the record. */
  readonly figure?: Figure;
  /** Why its values differ, where that is no disagreement. */
  readonly why?: string | undefined;
  readonly disputed?: Disagreement;
}

/** The figures of a record as its page shows them. */
interface Grouped {
  readonly disputed: readonly FigureGroup[];
  readonly several: readonly FigureGroup[];
  readonly single: readonly Figure[];
}

/**
 * Groups the figures: what takes sides in one disagreement stands together, though the reports count it by other words, so that
 * nothing that is disputed stands alone.
 */
export function groupFigures({ dossier: { figures, disagreements } }: WebRecord): Grouped {
  const byDispute = new Map<string, Figure[]>();
  for (const figure of figures) {
    const [first] = figure.standing.disputes ?? [];
    if (first) fileUnder(byDispute, first.disagreement, figure);
  }
  const disputed = disagreements.flatMap((one) => {
    const members = byDispute.get(one.id) ?? [];
    return members.length > 0 ? [gathered(one, members)] : [];
  });
  const rest = figures.filter(({ standing }) => !standing.disputes);
  return {
    disputed,
    several: rest.filter(({ values }) => values.length > 1).map(groupOf),
    single: rest.filter(({ values }) => values.length === 1),
  };
}

function groupOf(figure: Figure): FigureGroup {
  const values = figure.values.map((value, i) => ({ value, id: valueId(figure, i) }));
  return { about: figure.about, unit: figure.unit, values, figure, why: whyValuesDiffer(figure) };
}

/** The fullest figure gives its name, and the others their values: one of a single value is that value. */
function gathered(disputed: Disagreement, members: readonly Figure[]): FigureGroup {
  const [first, ...others] = [...members].sort((a, b) => b.values.length - a.values.length);
  const isOne = first !== undefined && first.values.length > 1;
  const values = (isOne ? others : members).flatMap((figure) =>
    figure.values.length > 1
      ? groupOf(figure).values
      : figure.values.map((value) => ({ value: standingOn(value, figure.standing), id: figure.id })),
  );
  if (!isOne) return { about: disputed.about, unit: first?.unit ?? "", values: merged(values), disputed };
  const own = groupOf(first);
  return { ...own, values: merged([...own.values, ...values]), disputed };
}

/** The same number on the same side is one value. */
function merged(values: readonly Valued[]): Valued[] {
  const byNumber = new Map<string, Valued>();
  for (const one of values) {
    const { least, most, standing } = one.value;
    const key = `${least} ${most} ${standing?.disputes?.[0]?.side}`;
    const known = byNumber.get(key);
    const evidence = [...(known?.value.evidence ?? []), ...one.value.evidence];
    byNumber.set(
      key,
      known ? { ...known, value: { ...known.value, evidence }, also: [...(known.also ?? []), one.id] } : one,
    );
  }
  return [...byNumber.values()];
}

const standingOn = (value: Valued["value"], standing: Standing): Valued["value"] => ({ standing, ...value });
