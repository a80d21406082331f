/** How many answers a memo keeps before it begins anew. */
const KEPT = 1 << 12;

/** Gives a function that keeps what another gives for a text: for what is asked of the same names again and again. */
export function memo<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    const kept = known.get(text);
    if (kept) return kept.value;
    const own = ownCopy(text);
    const value = find(own ?? text);
    if (own === undefined) return value;
    if (known.size >= KEPT) known.clear();
    known.set(own, { value });
    return value;
  };
}

/** V8 copies a shorter piece when it cuts it off: it has nothing of the text. */
const CUT = 13;
const SURROGATE = /[\ud800-\udfff]/;

/**
 * Copies a piece of a text, so that keeping it does not keep the whole text that it was cut from. Gives nothing for a piece with
 * broken characters.
 */
export function ownCopy(piece: string): string | undefined {
  if (piece.length < CUT && !SURROGATE.test(piece)) return piece;
  const copy = Buffer.from(piece).toString();
  return copy === piece ? copy : undefined;
}
