import { RapporteurError } from "../../errors.js";
import { type Draft, draftOf } from "../draft.js";
import { blocksOfPages, type PdfLine } from "./pdf-lines.js";

/** A report has a few pages; a document with more is cut there. */
const PAGES_MOST = 100;

/** Reads a PDF: lines joined into paragraphs, running heads and page numbers left out, hyphenation mended. */
export async function readPdf(bytes: Uint8Array, from: string): Promise<Draft> {
  const { getDocumentProxy } = await import("unpdf");
  let pages: PdfLine[][];
  try {
    // The library takes the bytes for itself: it is handed a copy. Verbosity 0: it prints nothing.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    pages = [];
    for (let number = 1; number <= Math.min(document.numPages, PAGES_MOST); number++) {
      const page = await document.getPage(number);
      pages.push(linesOf((await page.getTextContent()).items as readonly unknown[]));
    }
    await document.destroy();
  } catch (cause) {
    throw new RapporteurError("broken-document", `${from} cannot be read as a PDF: ${String(cause).slice(0, 120)}`, {
      hint: "open it in a viewer and print it to a new PDF, or save its text",
      cause,
    });
  }
  const blocks = blocksOfPages(pages);
  if (blocks.length === 0) {
    throw new RapporteurError("empty", `${from} is a PDF without text: its pages are pictures`, {
      hint: "run it through text recognition first",
    });
  }
  return draftOf(from, blocks);
}

interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Joins the pieces of a page to lines: those at one height, a gap between them is a space. */
function linesOf(items: readonly unknown[]): PdfLine[] {
  const lines: { text: string; top: number; left: number; right: number; size: number }[] = [];
  for (const item of items) {
    if (!isItem(item) || item.str === "") continue;
    const [left, top] = [item.transform[4] ?? 0, item.transform[5] ?? 0];
    const size = Math.abs(item.transform[3] ?? 0) || item.height;
    const line = lines.at(-1);
    if (line && Math.abs(line.top - top) < Math.max(2, size * 0.4) && left >= line.left) {
      const gap = left - line.right > size * 0.15 && !line.text.endsWith(" ") && !item.str.startsWith(" ");
      line.text += gap ? ` ${item.str}` : item.str;
      line.right = left + item.width;
      line.size = Math.max(line.size, item.str.trim() ? size : 0);
    } else if (item.str.trim() !== "") lines.push({ text: item.str, top, left, right: left + item.width, size });
  }
  return lines;
}

const isItem = (item: unknown): item is Item =>
  typeof item === "object" && item !== null && "str" in item && "transform" in item;
