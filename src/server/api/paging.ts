/** Cuts a page out of a list. */
export function cutPage<T>(
  list: readonly T[],
  { from, most }: { from: number; most: number },
): { items: T[]; next?: number } {
  const next = from + most;
  return { items: list.slice(from, next), ...(next < list.length ? { next } : {}) };
}

/** Makes a page of one entry more than was asked for: the last one only tells that there is a next page. */
export function pageOfMore<T>(
  more: readonly T[],
  { from, most }: { from: number; most: number },
): { items: T[]; next?: number } {
  return { items: more.slice(0, most), ...(more.length > most ? { next: from + most } : {}) };
}

/** Passes a value on to be written: the library's types are read-only all through, which the schemas' are not. */
export const written = (value: object): never => value as never;
