import { promises } from "node:fs";
import { basename, dirname, join } from "node:path";
import { RapporteurError } from "../errors.js";

/**
 * Writes a file in one step: whoever reads it sees the old one or the new one, never a part.
 *
 * @throws RapporteurError "write-failed"
 */
export async function writeAtomically(path: string, text: string | Uint8Array): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    await promises.writeFile(draft, text);
    await promises.rename(draft, path);
  } catch (cause) {
    await promises.rm(draft, { force: true }).catch(() => {});
    throw writeFailed(path, cause);
  }
}

/**
 * Makes a folder where there is none.
 *
 * @throws RapporteurError "write-failed"
 */
export async function makeFolder(path: string): Promise<void> {
  await promises.mkdir(path, { recursive: true }).catch((cause) => {
    throw writeFailed(path, cause);
  });
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such folder",
  EACCES: "no permission to write there",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EISDIR: "it is a directory",
  ENOTDIR: "a file stands where a folder should",
  EEXIST: "a file stands where a folder should",
};

function writeFailed(path: string, cause: unknown): RapporteurError {
  const { code, message } = cause as NodeJS.ErrnoException;
  return new RapporteurError("write-failed", `${path} cannot be written: ${reasons[code ?? ""] ?? message}`, {
    cause,
    hint: "name another place with --out",
  });
}
