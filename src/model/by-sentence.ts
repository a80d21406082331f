/** What a sentence holds of a layer: indexes into the layer, in order. */
const cache = new WeakMap<readonly object[], readonly (readonly number[])[]>();

/** Gives the indexes of a layer's items that stand in a sentence. The layer is filed once, so that asking is free. */
export function bySentence(layer: readonly { readonly sentence: number }[], sentence: number): readonly number[] {
  let filed = cache.get(layer);
  if (!filed) {
    const lists: number[][] = [];
    layer.forEach((item, index) => {
      (lists[item.sentence] ??= []).push(index);
    });
    filed = lists;
    cache.set(layer, filed);
  }
  return filed[sentence] ?? [];
}
