/** How something stood from the reports of a day on. */
interface Stood<S> {
  /** ISO day. */
  readonly day: string;
  readonly status: S;
}

/**
 * Finds how something stood by the reports up to each day, the oldest first, a day only where it came to stand otherwise.
 * Nothing where it never did, and where what has no day decides how it stands now.
 *
 * @param dayOf the ISO day of the report that a thing told comes from
 * @param statusOf how it stands by what is told
 */
export function courseOf<T, S extends string>(
  told: readonly T[],
  dayOf: (one: T) => string | undefined,
  statusOf: (told: readonly T[]) => S,
): { readonly course?: readonly Stood<S>[] } {
  const days = [...new Set(told.flatMap((one) => dayOf(one) ?? []))].sort();
  const course: Stood<S>[] = [];
  for (const day of days) {
    const status = statusOf(told.filter((one) => (dayOf(one) ?? "9") <= day));
    if (status !== course.at(-1)?.status) course.push({ day, status });
  }
  return course.length > 1 && course.at(-1)?.status === statusOf(told) ? { course } : {};
}
