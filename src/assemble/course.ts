/** How something stood from the reports of a day on. */
interface Stood<S> {
  /** ISO day. */
  readonly day: string;
  readonly status: S;
}

/** A thing told of how something stands, and of which day its report is. */
interface Told<S> {
  /** ISO day; nothing where its report has none. */
  readonly day: string | undefined;
  readonly status: S | undefined;
}

/**
 * Finds how something stood by the reports up to each day, the oldest first, a day only where it came to stand otherwise.
 * Nothing where it never did, and where what has no day decides how it stands now.
 *
 * @param all what the reports tell of it
 * @param statusOf how it stands by some of that
 */
export function courseOf<T, S extends string>(
  all: readonly T[],
  tell: (one: T) => Told<S>,
  statusOf: (some: readonly T[]) => S,
): { readonly course?: readonly Stood<S>[] } {
  const told = all.map((one) => ({ one, ...tell(one) }));
  if (new Set(told.map(({ status }) => status)).size < 2) return {};
  const course: Stood<S>[] = [];
  const byDay = new Map<string, Set<S | undefined>>();
  for (const { day, status } of told) if (day !== undefined) byDay.set(day, (byDay.get(day) ?? new Set()).add(status));
  for (const [day, statuses] of [...byDay].sort(([a], [b]) => (a < b ? -1 : 1))) {
    // More of what it stands at changes nothing: of a long process few days need be looked at.
    if ([...statuses].every((one) => one === course.at(-1)?.status)) continue;
    const status = statusOf(told.filter((one) => (one.day ?? "9") <= day).map(({ one }) => one));
    if (status !== course.at(-1)?.status) course.push({ day, status });
  }
  return course.length > 1 && course.at(-1)?.status === statusOf(all) ? { course } : {};
}
