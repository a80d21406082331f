/** What a thrown error is about; stable, for programs. Doubts about a text are diagnostics, never errors. */
export type ErrorCode =
  | "data-missing"
  | "usage"
  | "no-reports"
  | "unreadable"
  | "too-large"
  | "broken-document"
  | "binary"
  | "empty"
  | "write-failed"
  | "fetch-refused"
  | "fetch-failed"
  | "not-found"
  | "disk-full"
  | "library-busy"
  | "library-unwritable"
  | "library-broken"
  | "library-newer";

/** An error with a stable code, a message in lower case that names the value, and a hint at the remedy. */
export class RapporteurError extends Error {
  readonly code: ErrorCode;
  readonly hint?: string;

  constructor(code: ErrorCode, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "RapporteurError";
    this.code = code;
    if (options.hint !== undefined) this.hint = options.hint;
  }
}
