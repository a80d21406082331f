/** What a file is, told by its content first and by its name second. */
export type Format = "text" | "markdown" | "html" | "pdf" | "docx" | "json" | "jsonl";

const BY_NAME: Readonly<Record<string, Format>> = {
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
  xhtml: "html",
  mhtml: "html",
  json: "json",
  jsonl: "jsonl",
  ndjson: "jsonl",
  ninjs: "json",
};

/** Tells a PDF or a DOCX by its first bytes; undefined for what has to be decoded as text first. */
export function binaryFormatOf(bytes: Uint8Array): "pdf" | "docx" | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  if (start.includes("%PDF-")) return "pdf";
  if (start.startsWith("PK\u0003\u0004")) return "docx";
  return undefined;
}

/** Names a format that is text and yet none that is read: its marks would stand in the report. */
export function unreadFormatOf(text: string): string | undefined {
  const start = text.slice(0, 600).trimStart();
  if (start.startsWith("{\\rtf")) return "Rich Text";
  if (/^(?:<\?xml[^>]{0,200}>\s*)?<(?:rss|feed|rdf:RDF|newsItem|NewsML|nitf)\b/.test(start)) return "an XML feed";
  return undefined;
}

/** Tells what a decoded file is. */
export function textFormatOf(text: string, from: string): Format {
  const start = text.slice(0, 4096).trimStart();
  if (/^[[{]/.test(start) && isJson(start)) return isLines(text) ? "jsonl" : "json";
  if (
    /^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,400}-->\s*)?<(?:!doctype html|html|head|body|article|main|div|p|h1|meta)\b/i.test(
      start,
    )
  )
    return "html";
  const named = BY_NAME[/\.(\w{2,8})$/.exec(from)?.[1]?.toLowerCase() ?? ""];
  if (named === "html") return /<\/?[a-z][^>]{0,500}>/i.test(start) ? "html" : "text";
  return named === "markdown" ? "markdown" : "text";
}

/** `[talks in] Geneva` opens a text too: JSON goes on with a string, an object, a list or an end. */
const isJson = (start: string) => /^\{\s*["}]/.test(start) || /^\[\s*[[{\]]/.test(start);

/** JSON Lines: the first line is an object of its own. */
function isLines(text: string): boolean {
  const start = text.trimStart();
  if (!start.startsWith("{")) return false;
  const end = start.indexOf("\n");
  const first = (end < 0 ? start : start.slice(0, end)).trim();
  return first.endsWith("}") && start.slice(first.length).trim().startsWith("{");
}
