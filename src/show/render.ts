import type { Dossier } from "../model/index.js";

/** The formats that a dossier can be rendered in. */
export const formats = ["text", "json", "html", "md", "csv", "ics", "docx"] as const;

export type Format = (typeof formats)[number];

/** What a format gives: bytes where it is no text. */
export type Rendered<F extends Format> = F extends "docx" ? Uint8Array : string;

/** What some formats ask for besides the dossier. */
export interface RenderOptions {
  /** Text: columns to wrap at; 80 by default. */
  readonly width?: number;
  /** Text: whether to colour with terminal escapes; false by default. */
  readonly colour?: boolean;
  /** CSV: the section to render, one of `csvSections`. */
  readonly section?: string;
}

/**
 * Renders a dossier. Pure: the same dossier and options give the same bytes; each format's code is loaded when asked for.
 *
 * @throws RapporteurError "usage" for "csv" without a section that exists
 */
export async function render<F extends Format>(
  dossier: Dossier,
  format: F,
  options: RenderOptions = {},
): Promise<Rendered<F>> {
  return (await renderAny(dossier, format, options)) as Rendered<F>;
}

async function renderAny(dossier: Dossier, format: Format, options: RenderOptions): Promise<string | Uint8Array> {
  switch (format) {
    case "text":
      return (await import("./text.js")).renderText(dossier, options);
    case "md":
      return (await import("./markdown.js")).renderMarkdown(dossier);
    case "html":
      return (await import("./html/page.js")).renderPage(dossier);
    case "json":
      return (await import("./json.js")).renderJson(dossier);
    case "csv":
      return (await import("./csv.js")).renderCsv(dossier, options.section);
    case "ics":
      return (await import("./calendar.js")).renderCalendar(dossier);
    case "docx":
      return (await import("./docx/docx.js")).writeDocx((await import("./outline.js")).outlineBrief(dossier));
  }
}
