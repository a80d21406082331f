import { crc32 } from "node:zlib";

/** A file of an archive. */
export interface Packed {
  readonly name: string;
  readonly text: string;
}

/** 1 January 1980, the first day that the format knows: the same files are to give the same bytes. */
const DAY = 0x21;
const VERSION = 20;
/** Names are UTF-8. */
const UTF8 = 0x800;

/** Packs files into a ZIP archive (PKWARE APPNOTE 4.3), stored as they are: what packs them tighter differs by machine. */
export function zip(files: readonly Packed[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text } of files) {
    const [path, bytes] = [Buffer.from(name), Buffer.from(text)];
    const about = aboutFile(path, bytes);
    directory.push(
      fields([4, 0x02014b50], [2, VERSION]),
      about,
      fields([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
      path,
    );
    const local = [fields([4, 0x04034b50]), about, path, bytes];
    parts.push(...local);
    offset += sizeOf(local);
  }
  const count = files.length;
  const end = fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, sizeOf(directory)],
    [4, offset],
    [2, 0],
  );
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

/** What stands of a file before its bytes and in the directory alike. */
const aboutFile = (path: Buffer, bytes: Buffer): Buffer =>
  fields(
    ...([
      [2, VERSION],
      [2, UTF8],
      [2, 0],
      [2, 0],
      [2, DAY],
    ] as const),
    ...([
      [4, crc32(bytes)],
      [4, bytes.length],
      [4, bytes.length],
      [2, path.length],
      [2, 0],
    ] as const),
  );

/** Writes numbers of two or four bytes, the lowest byte first. */
function fields(...numbers: readonly (readonly [size: 2 | 4, value: number])[]): Buffer {
  const buffer = Buffer.alloc(numbers.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of numbers) at = buffer.writeUIntLE(value, at, size);
  return buffer;
}

const sizeOf = (buffers: readonly Buffer[]): number => buffers.reduce((sum, { length }) => sum + length, 0);
