import { type ErrorCode, RapporteurError } from "../errors.js";

interface Told {
  readonly when: RegExp;
  readonly code: ErrorCode;
  readonly what: string;
  readonly hint: string;
}

/** What SQLite and the file system say, and what that means for a library. */
const TOLD: readonly Told[] = [
  {
    when: /SQLITE_FULL|SQLITE_IOERR_(?:WRITE|FSYNC|TRUNCATE|SHMSIZE)|ENOSPC|EFBIG|EDQUOT|disk is full/,
    code: "disk-full",
    what: "the disk takes no more",
    hint: "make room, then go on: what was told to be in the library is there",
  },
  {
    when: /SQLITE_BUSY|SQLITE_LOCKED|database is locked/,
    code: "library-busy",
    what: "another process has been writing to it for too long",
    hint: "try again when that one has ended",
  },
  {
    when: /SQLITE_CORRUPT|SQLITE_NOTADB|not a database|malformed/,
    code: "library-broken",
    what: "the file is damaged or no library",
    hint: "`rapporteur doctor` tells more; a backup takes its place",
  },
  {
    when: /SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|SQLITE_IOERR|Unable to open|EACCES|EROFS|EPERM|ENOTDIR|EEXIST|ENOENT/,
    code: "library-unwritable",
    what: "it cannot be opened for writing there",
    hint: "name another place with --library",
  },
];

/** Says what went wrong with the file of a library; what is no fault of the file stays as it is. */
export function asLibraryError(error: unknown, path: string): unknown {
  if (error instanceof RapporteurError) return error;
  const told = toldBy(error);
  if (!told) return error;
  const { message = "" } = error as { message?: string };
  const why = told.what.startsWith("the disk") ? `: ${message}` : "";
  return new RapporteurError(told.code, `the library ${path}: ${told.what}${why}`, { cause: error, hint: told.hint });
}

/** Says why a copy of a library cannot be written: nothing is wrong with the library itself. */
export const asCopyError = (error: unknown): RapporteurError =>
  new RapporteurError("write-failed", `the copy cannot be written: ${toldBy(error)?.what ?? String(error)}`, {
    cause: error,
    hint: "name another place for it",
  });

function toldBy(error: unknown): Told | undefined {
  const { code = "", rawCode = 0, message = "" } = error as { code?: string; rawCode?: number; message?: string };
  const said = [code, PRIMARY[rawCode & 0xff] ?? "", message];
  return TOLD.find(({ when }) => said.some((one) => when.test(one)));
}

/** The result codes of SQLite, of which the lowest byte is enough: the driver has no names for some of the longer ones. */
const PRIMARY: Readonly<Record<number, string>> = {
  3: "SQLITE_PERM",
  5: "SQLITE_BUSY",
  6: "SQLITE_LOCKED",
  8: "SQLITE_READONLY",
  10: "SQLITE_IOERR",
  11: "SQLITE_CORRUPT",
  13: "SQLITE_FULL",
  14: "SQLITE_CANTOPEN",
  26: "SQLITE_NOTADB",
};
