/** Characters that XML 1.0 has no place for are left out. */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const NAMES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Writes a text so that it can stand in XML, in an attribute too. */
export const escapeXml = (text: string): string =>
  text.replace(NO_XML, "").replace(/[&<>"]/g, (mark) => NAMES[mark] ?? "");
