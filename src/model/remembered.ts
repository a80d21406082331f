/** Texts that are remembered before all are forgotten: a set asks for the same few again and again. */
const MOST_REMEMBERED = 20_000;

/** Makes a reader of names and the like read each text once. */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const old = known.get(text);
    if (old !== undefined) return old;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
