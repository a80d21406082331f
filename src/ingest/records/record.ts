import { recordFields } from "../../knowledge/record-fields.js";
import { cleanBlock } from "../clean-text.js";
import { type Draft, type DraftBlock, draftOf } from "../draft.js";
import { readPlainText } from "../plain-text.js";
import { sameWords } from "../sentence-shape.js";
import { type Fields, headOfFields, textField, versionOfFields } from "./record-head.js";

/** Makes a draft of one report in JSON; undefined where it holds no text, or more than `most` characters. */
export async function draftOfRecord(fields: Fields, from: string, most: number): Promise<Draft | undefined> {
  const body = textField(fields, recordFields().text);
  if (!body || body.value.length > most) return undefined;
  const { head, learnt } = headOfFields(fields, "json");
  const versionOf = versionOfFields(fields);
  return draftOf(from, withTitle(await blocksOf(body.value), head.title), {
    ...{ head, learnt },
    ...(versionOf && { versionOf }),
  });
}

async function blocksOf(text: string): Promise<readonly DraftBlock[]> {
  if (!/<(?:p|br|div|h[1-6]|li|article|blockquote)\b[^<>]{0,500}>/i.test(text)) return readPlainText(text);
  const { readPageBlocks } = await import("../html/page-blocks.js");
  return readPageBlocks(text)?.blocks ?? readPlainText(text);
}

/** The title stands first, once. */
function withTitle(blocks: readonly DraftBlock[], title: string | undefined): DraftBlock[] {
  const clean = title === undefined ? "" : cleanBlock(title);
  if (clean === "") return [...blocks];
  const rest = blocks.filter((block, i) => !(i < 3 && sameWords(block.text, clean)));
  return [{ kind: "headline", text: clean }, ...rest];
}
