import { homedir } from "node:os";
import { join, resolve } from "node:path";
import type { Library } from "../app/library/open-library.js";

/** Where the library is: the file that was named, else one in the folder where this system has users' data. */
function libraryPath(named?: string): string {
  return named === undefined ? join(dataFolder(), "rapporteur", "library.db") : resolve(named);
}

function dataFolder(): string {
  const { XDG_DATA_HOME: data, LOCALAPPDATA: local } = process.env;
  if (data) return data;
  if (process.platform === "darwin") return join(homedir(), "Library", "Application Support");
  return process.platform === "win32" && local ? local : join(homedir(), ".local", "share");
}

/** Opens the library for a piece of work, and closes it whatever comes. */
export async function withLibrary<T>(
  options: { readonly library?: string },
  work: (library: Library) => T | Promise<T>,
): Promise<T> {
  const { openLibrary } = await import("../app/library/open-library.js");
  const library = await openLibrary(libraryPath(options.library));
  try {
    return await work(library);
  } finally {
    library.close();
  }
}
