/** What is kept under keys: a map, or a table on disk that is looked into when asked. */
export interface Kept<V> {
  get(key: number): V | undefined;
  set(key: number, value: V): unknown;
}
