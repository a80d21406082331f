import { RapporteurError } from "../errors.js";
import { readDataFile } from "./table.js";

/**
 * First four bytes of a model's file: "RAPM".
 *
 * @public train/ writes it
 */
export const MODEL_MAGIC = 0x4d504152;

/**
 * A table from 32-bit keys to 32-bit values with open addressing: a read-only view of a model's file. Key 0 marks an
 * empty slot. The number of slots is a power of two.
 */
export interface HashTable {
  readonly keys: Int32Array;
  readonly values: Uint32Array;
}

/** Gives the value under a key, or 0. */
export function lookUp(table: HashTable, key: number): number {
  const { keys } = table;
  const mask = keys.length - 1;
  let slot = slotOf(key) & mask;
  for (;;) {
    const found = keys[slot];
    if (found === key) return table.values[slot] as number;
    if (found === 0 || found === undefined) return 0;
    slot = (slot + 1) & mask;
  }
}

/**
 * Spreads a key over the slots of a table.
 *
 * @public train/ fills the tables by it
 */
export const slotOf = (key: number): number => {
  const spread = Math.imul(key, 0x9e3779b1);
  return spread ^ (spread >>> 15);
};

/** The sections of a model's file, as views without copying. */
export interface ModelFile {
  readonly bytes: (section: number) => Uint8Array;
  readonly int8: (section: number) => Int8Array;
  readonly int16: (section: number) => Int16Array;
  readonly uint16: (section: number) => Uint16Array;
  readonly int32: (section: number) => Int32Array;
  readonly uint32: (section: number) => Uint32Array;
  /** Lines of a text section. */
  readonly lines: (section: number) => readonly string[];
  /** A table from two sections in a row: keys, values. */
  readonly hashTable: (section: number) => HashTable;
}

/**
 * Reads a model's file: magic, number of sections, then start and length in bytes of each; little-endian, every
 * section on a multiple of four bytes.
 */
export function readModelFile(path: string): ModelFile {
  const raw = readDataFile(path);
  const file = raw.byteOffset % 4 === 0 ? raw : Buffer.from(Uint8Array.from(raw).buffer);
  const head = new Uint32Array(file.buffer, file.byteOffset, 2);
  if (head[0] !== MODEL_MAGIC) throw new RapporteurError("data-missing", `data/${path} is not a model of this version`);
  const index = new Uint32Array(file.buffer, file.byteOffset + 8, 2 * (head[1] as number));
  const at = (section: number): [number, number] => [
    file.byteOffset + (index[2 * section] as number),
    index[2 * section + 1] as number,
  ];
  const bytes = (section: number) => new Uint8Array(file.buffer, ...at(section));
  const view = <T>(make: (buffer: ArrayBufferLike, start: number, length: number) => T, width: number) => {
    return (section: number): T => {
      const [start, length] = at(section);
      return make(file.buffer, start, length / width);
    };
  };
  const int32 = view((b, s, l) => new Int32Array(b, s, l), 4);
  const uint32 = view((b, s, l) => new Uint32Array(b, s, l), 4);
  return {
    bytes,
    int8: view((b, s, l) => new Int8Array(b, s, l), 1),
    int16: view((b, s, l) => new Int16Array(b, s, l), 2),
    uint16: view((b, s, l) => new Uint16Array(b, s, l), 2),
    int32,
    uint32,
    lines: (section) => Buffer.from(bytes(section)).toString("utf8").split("\n"),
    hashTable: (section) => ({ keys: int32(section), values: uint32(section + 1) }),
  };
}
