import type { Visit } from "./visits.js";

/** An answer, ready to be sent. */
export interface Page {
  readonly status: number;
  /** Media type, with the encoding of text. */
  readonly type: string;
  /** A text, or bytes where it is none. */
  readonly body: string | Uint8Array;
  /** The name to save it under, where it is a file rather than a page. */
  readonly file?: string;
  /** True where the body brings a policy of its own: a page that is one file, with its style and script in it. */
  readonly ownPolicy?: boolean;
  /** What it shows of which process, where it is a page of one: so that the first page can tell what came since. */
  readonly visit?: Visit;
}

/** Where the pages' one style sheet and one script lie; their addresses change with what is in them. */
export interface Assets {
  readonly style: string;
  readonly script: string;
  readonly icon: string;
}

/** Makes a page of HTML. */
export const page = (body: string, status = 200): Page => ({ status, type: "text/html; charset=utf-8", body });

/** Makes a page of JSON, indented: it is read by people too. */
export const json = (value: unknown): Page => ({
  status: 200,
  type: "application/json; charset=utf-8",
  body: `${JSON.stringify(value, null, 2)}\n`,
});
