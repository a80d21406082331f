import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { MODEL_MAGIC, slotOf } from "../dist/knowledge/models.js";
import { classMark } from "../dist/read/language/word-classes.js";

/** Writes sections (typed arrays or strings) as `readModelFile` reads them. Gives the size in bytes. */
export function writeModelFile(path, sections) {
  const parts = sections.map((section) =>
    typeof section === "string"
      ? Buffer.from(section, "utf8")
      : Buffer.from(section.buffer, section.byteOffset, section.byteLength),
  );
  const head = new Uint32Array(2 + 2 * parts.length);
  head[0] = MODEL_MAGIC;
  head[1] = parts.length;
  let at = head.byteLength;
  parts.forEach((part, i) => {
    head[2 + 2 * i] = at;
    head[3 + 2 * i] = part.length;
    at = (at + part.length + 3) & ~3;
  });
  const file = Buffer.alloc(at);
  Buffer.from(head.buffer).copy(file, 0);
  parts.forEach((part, i) => part.copy(file, head[2 + 2 * i]));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, file);
  return file.length;
}

/** Builds the two sections of a hash table from [key, value] pairs; the same pairs in the same order, the same bytes. */
export function hashTableSections(pairs, fill = 0.8) {
  let slots = 16;
  while (slots * fill < pairs.length) slots *= 2;
  const keys = new Int32Array(slots);
  const values = new Uint32Array(slots);
  for (const [key, value] of pairs) {
    let slot = slotOf(key) & (slots - 1);
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (slots - 1);
    keys[slot] = key;
    values[slot] = value;
  }
  return [keys, values];
}

/** Builds the two sections of a table of `WordClasses` from a map of norms' hashes to numbers. */
export function markedSections(numbers, Numbers) {
  let slots = 16;
  while (slots * 0.8 < numbers.size) slots *= 2;
  const marks = new Uint16Array(slots);
  const classes = new Numbers(slots);
  for (const [norm, number] of numbers) {
    let slot = slotOf(norm) & (slots - 1);
    while (classes[slot] !== 0) slot = (slot + 1) & (slots - 1);
    marks[slot] = classMark(norm);
    classes[slot] = number;
  }
  return [marks, classes];
}
