import { deserialize, serialize } from "node:v8";
import { Story, type StoryState } from "../../link/stories/story.js";

type Counts = NonNullable<StoryState["sum"]>;

/** Packs a story for the library: eight bytes a feature. */
export function packStory(story: Story): Uint8Array {
  const { sum, latest, ...rest } = story.save();
  // With one member the sum is that member.
  const vectors = [...(latest ?? []), ...(story.members.length > 1 && sum ? [sum] : [])];
  return serialize({ ...rest, vectors: vectors.map(packCounts) });
}

/** Takes a story out of what `packStory` gave; undefined where its state is to be made again. */
export function unpackStory(state: Uint8Array): Story | undefined {
  if (state.length === 0) return undefined;
  const { vectors, ...rest } = deserialize(state) as StoryState & { vectors: readonly Uint8Array[] };
  const counts = vectors.map(unpackCounts);
  const one = counts.length === 1;
  return new Story({ ...rest, latest: one ? counts : counts.slice(0, -1), sum: counts.at(-1) ?? [] });
}

function packCounts(counts: Counts): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(counts.length * 8));
  for (const [i, [key, weight]] of counts.entries()) {
    bytes.setUint32(i * 8, key);
    bytes.setFloat32(i * 8 + 4, weight);
  }
  return new Uint8Array(bytes.buffer);
}

function unpackCounts(packed: Uint8Array): Counts {
  const bytes = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  return Array.from({ length: packed.byteLength / 8 }, (_, i) => [bytes.getUint32(i * 8), bytes.getFloat32(i * 8 + 4)]);
}
