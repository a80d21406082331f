import { once, type Report } from "../../model/index.js";

type Published = NonNullable<Report["published"]>;

/**
 * Compares when two reports were out: negative where the first was earlier, 0 where that cannot be told. The hours of two instants
 * are compared; a day without an hour and an hour of that same day tell nothing. Of an inferred interval the whole must be over before.
 */
export function publishedBefore(a: Published | undefined, b: Published | undefined): number {
  if (!a || !b) return 0;
  const [x, y] = [instantOf(a), instantOf(b)];
  if (x !== undefined && y !== undefined) return x - y;
  if (daysOf(a).last < daysOf(b).first) return -1;
  return daysOf(b).last < daysOf(a).first ? 1 : 0;
}

/** Milliseconds in universal time, where an hour is given; without a zone the hour is taken for one of universal time. */
function instantOf({ value, latest }: Published): number | undefined {
  if (!value.includes("T") || latest !== undefined) return undefined;
  const at = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(value) ? value : `${value}Z`);
  return Number.isNaN(at) ? undefined : at;
}

/** An instant is of the day where it was out or of the one in universal time: by which another report counts is not known. */
const daysOf = once((published: Published): { readonly first: string; readonly last: string } => {
  const { value, latest = value } = published;
  const instant = instantOf(published);
  const days = [value, latest, instant === undefined ? value : new Date(instant).toISOString()];
  const sorted = days.map((day) => day.slice(0, DAY)).sort();
  return { first: sorted[0] ?? value, last: sorted.at(-1) ?? value };
});

const DAY = "2026-03-12".length;
