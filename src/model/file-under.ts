/** Puts a value on the list under a key; a list that is copied for every value takes quadratic time. */
export function fileUnder<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
