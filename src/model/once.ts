/**
 * Makes a finder look at each thing once: what it found is kept as long as the thing is. For what is asked of one reading
 * again and again as reports are added to a set; it must depend on the thing alone.
 */
export function once<K extends object, V>(find: (thing: K) => V): (thing: K) => V {
  const kept = new WeakMap<K, { readonly found: V }>();
  return (thing) => {
    const known = kept.get(thing);
    if (known) return known.found;
    const found = find(thing);
    kept.set(thing, { found });
    return found;
  };
}
