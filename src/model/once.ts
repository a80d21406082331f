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

/**
 * Makes a maker look at each group of things once: what it made is kept, with the first of them, until a group that begins with
 * it holds others. For what is made of the groups of a set that grows, most of which are the same in the next; it must depend on
 * the things and their order alone.
 */
export function onceForGroup<T extends object, V>(make: (group: readonly T[]) => V): (group: readonly T[]) => V {
  const kept = new WeakMap<T, { readonly group: readonly T[]; readonly made: V }>();
  return (group) => {
    const [first] = group;
    const known = first && kept.get(first);
    if (known?.group.length === group.length && known.group.every((one, i) => one === group[i])) return known.made;
    const made = make(group);
    if (first) kept.set(first, { group, made });
    return made;
  };
}
