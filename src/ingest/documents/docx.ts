import { RapporteurError } from "../../errors.js";
import { type Draft, draftOf } from "../draft.js";
import { readPageBlocks } from "../html/page-blocks.js";

/** A document with more HTML than this holds no report. */
const MOST_CHARACTERS = 5_000_000;

/** Reads a Word document: headings, paragraphs, lists and quotes as its styles mark them. */
export async function readDocx(bytes: Uint8Array, from: string): Promise<Draft> {
  const mammoth = (await import("mammoth")).default;
  let html: string;
  try {
    const options = {
      styleMap: [
        "p[style-name='Title'] => h1:fresh",
        "p[style-name='Quote'] => blockquote:fresh",
        "p[style-name='Caption'] => figcaption:fresh",
      ],
    };
    html = (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)).value;
  } catch (cause) {
    throw broken(from, cause);
  }
  const blocks = html.length > MOST_CHARACTERS ? undefined : readPageBlocks(html)?.blocks;
  if (!blocks) throw broken(from);
  return draftOf(from, blocks);
}

const broken = (from: string, cause?: unknown) =>
  new RapporteurError("broken-document", `${from} cannot be read as a Word document`, {
    hint: "open it in a word processor and save it again as .docx, or save it as text",
    cause,
  });
