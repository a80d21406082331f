import type { WebRecord } from "../record.js";

/** Makes what depends on a record alone once a record, when it is first asked for: a record does not change. */
export function remembered<T>(make: (record: WebRecord) => T): (record: WebRecord) => T {
  const made = new WeakMap<WebRecord, { readonly value: T }>();
  return (record) => {
    const known = made.get(record) ?? { value: make(record) };
    made.set(record, known);
    return known.value;
  };
}
