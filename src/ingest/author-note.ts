import { reportHeads } from "../knowledge/report-heads.js";
import { outletOf } from "../knowledge/world.js";
import type { DraftBlock, HeadFields } from "./draft.js";
import type { Sifted } from "./set-apart.js";
import { writerOfNote } from "./writer-note.js";

/** The note on the writer is among so many last blocks. */
const NOTE_LAST = 4;
/** "A. Writer reported from Oslo" stands under the byline at times, among so many first blocks. */
const HEAD_FIRST = 7;
const LONGEST = 400;

/**
 * Sets apart what ends a report on those who wrote it: the note that begins with the writer's name and tells an office,
 * and the line that names who of the staff helped. A line that names another outlet tells where the report comes from: it
 * stays.
 */
export function setNotesApart(blocks: readonly DraftBlock[], { byline, outlet }: HeadFields): Sifted {
  const writers = byline?.split(/, | and /) ?? [];
  const last = blocks.length - NOTE_LAST;
  const by = blocks.map((block, i) => {
    if (i === 0 || block.text.length > LONGEST) return undefined;
    if (i >= last && isNote(block, blocks, writers)) return "head:author-note";
    const isUnderHead = i < HEAD_FIRST && writers.some((writer) => block.text.startsWith(writer));
    return (i >= last || isUnderHead) && isStaffCredit(block.text, outlet) ? "head:staff-credit" : undefined;
  });
  return {
    blocks: blocks.filter((_, i) => by[i] === undefined),
    setApart: blocks.flatMap(({ text }, i) => (by[i] === undefined ? [] : [{ text, by: by[i] }])),
  };
}

/** The name of the writer again, what the writer does, or a note on somebody else of whom the report says nothing. */
const isNote = (block: DraftBlock, blocks: readonly DraftBlock[], writers: readonly string[]): boolean =>
  writers.some(
    (writer) =>
      (block.text === writer && block.kind !== "byline") ||
      tellsOffice(block.text, writer) ||
      isNoteByGivenName(block, blocks, writer),
  ) || isNoteOnOther(block, blocks);

function tellsOffice(text: string, writer: string): boolean {
  if (!text.startsWith(`${writer} `)) return false;
  const words = wordsOf(text.slice(writer.length + 1));
  const { biographyVerbs, biographyDuties, newsroom } = reportHeads();
  if (biographyDuties.has(words[0] ?? "")) return true;
  return biographyVerbs.has(words[0] ?? "") && words.some((word) => newsroom.has(word));
}

/** "Ana covers ports and wages.", close under the writer's name that stands there again. */
function isNoteByGivenName(block: DraftBlock, blocks: readonly DraftBlock[], writer: string): boolean {
  const given = `${writer.split(" ")[0]} `;
  if (!block.text.startsWith(given)) return false;
  const i = blocks.indexOf(block);
  const isUnderName = blocks.slice(Math.max(HEAD_FIRST, i - 2), i).some(({ text }) => text === writer);
  return isUnderName && reportHeads().biographyVerbs.has(wordsOf(block.text.slice(given.length))[0] ?? "");
}

const wordsOf = (text: string) => text.toLowerCase().split(/[^a-z]+/);

/** "A. Writer is a reporter at WKQO.", on somebody of whom the report says nothing else. */
function isNoteOnOther(block: DraftBlock, blocks: readonly DraftBlock[]): boolean {
  const name = writerOfNote(block.text);
  if (name === undefined) return false;
  const surname = name.split(" ").at(-1) ?? "";
  return !blocks.some((other) => other !== block && other.text.includes(surname));
}

function isStaffCredit(text: string, outlet: string | undefined): boolean {
  if (!reportHeads().staffCredits.some(({ find }) => find(text) !== undefined)) return false;
  const own = outlet === undefined ? undefined : (outletOf(outlet)?.name ?? outlet);
  return namesIn(text).every((name) => (outletOf(name)?.name ?? own) === own);
}

/** Every run of up to four words that begins with a capital. */
function namesIn(text: string): string[] {
  const words = text.split(/[\s,;:.()[\]]+/);
  return words.flatMap((word, i) =>
    /^\p{Lu}/u.test(word) ? [1, 2, 3, 4].map((length) => words.slice(i, i + length).join(" ")) : [],
  );
}
