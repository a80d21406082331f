import { describe, expect, it } from "vitest";
import { asLibraryError } from "./failures.js";

describe("what SQLite says", () => {
  it.each<[string, object, string]>([
    ["a folder that takes no files", { code: "UNKNOWN_SQLITE_ERROR_1544", rawCode: 1544 }, "library-unwritable"],
    ["a file that takes no writing", { code: "SQLITE_READONLY", rawCode: 8 }, "library-unwritable"],
    ["a write that fails", { code: "SQLITE_IOERR_WRITE", rawCode: 778 }, "disk-full"],
    ["a disk that is full", { code: "UNKNOWN_SQLITE_ERROR_269", rawCode: 269 }, "disk-full"],
    ["another that writes", { code: "SQLITE_BUSY_SNAPSHOT", rawCode: 517 }, "library-busy"],
    ["a damaged file", { code: "UNKNOWN_SQLITE_ERROR_779", rawCode: 779 }, "library-broken"],
  ])("is told as what it means for a library: %s", (_, error, code) => {
    expect(asLibraryError(Object.assign(new Error("said"), error), "library.db")).toMatchObject({ code });
  });

  it("stays as it is where it is no fault of the file", () => {
    const error = Object.assign(new Error("no such column"), { code: "SQLITE_ERROR", rawCode: 1 });
    expect(asLibraryError(error, "library.db")).toBe(error);
  });
});
