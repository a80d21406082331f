/** Markup that is safe to send: made by `html` alone. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a template: markup as it is, text escaped, nothing for what is missing. */
export type Piece = Markup | string | number | false | undefined | readonly Piece[];

/** Builds markup; every text put in is escaped, so that no report can bring markup of its own. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return { markup: parts.reduce((all, part, i) => all + markupOf(pieces[i - 1]) + part) };
}

/** Takes markup, style or script that the program itself holds. Never for anything that a report says. */
export const trusted = (markup: string): Markup => ({ markup });

/** Joins pieces with a separator, those that are missing left out. */
export function joined(pieces: readonly Piece[], separator: string): Piece {
  const there = pieces.filter((piece) => !isMissing(piece));
  return there.flatMap((piece, i) => (i === 0 ? [piece] : [separator, piece]));
}

/** Tells whether a piece writes nothing. */
export const isMissing = (piece: Piece): boolean =>
  piece === undefined || piece === false || piece === "" || (Array.isArray(piece) && piece.every(isMissing));

function markupOf(piece: Piece): string {
  if (piece === undefined || piece === false) return "";
  if (typeof piece === "string") return escape(piece);
  if (typeof piece === "number") return String(piece);
  return "markup" in piece ? piece.markup : piece.map(markupOf).join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? "");
