import { type BoilerplateEntry, boilerplate } from "../knowledge/boilerplate.js";
import { outletOf } from "../knowledge/world.js";
import type { SetApart } from "../model/index.js";
import type { DraftBlock } from "./draft.js";
import { endsSentence, isCaptionShaped, isCreditShaped, isTitleCase } from "./sentence-shape.js";
import { writerOfNote } from "./writer-note.js";

export interface Sifted {
  readonly blocks: readonly DraftBlock[];
  readonly setApart: readonly SetApart[];
  /** The outlet that names itself in what was set apart, with the entry that told it. */
  readonly outlet?: { readonly name: string; readonly by: string };
}

interface Mark {
  readonly by: string;
  readonly where: BoilerplateEntry["where"];
  readonly midst: boolean;
  readonly opens?: BoilerplateEntry["opens"];
  readonly outlet?: string;
}

type Marks = (Mark | undefined)[];

/** The tail is looked for in so many blocks before the end. */
const TAIL_MOST = 40;
/** A line of a link list is shorter than this. */
const LINK_MOST = 140;

/**
 * Sets apart what is page furniture and no part of the report. A block is set apart whole or not at
 * all, but for calls that end one of the last.
 */
export function setBoilerplateApart(given: readonly DraftBlock[]): Sifted {
  const blocks = given.flatMap(withCreditApart).flatMap(withFurnitureApart);
  const body = firstParagraph(blocks);
  const marks: Marks = blocks.map((block, i) => markLine(block, i < body));
  markLinkLists(blocks, marks);
  markBiographies(blocks, marks);
  markTail(blocks, marks);
  const outlet = marks.find((mark) => mark?.outlet !== undefined);
  return {
    blocks: blocks.filter((_, i) => !marks[i]),
    setApart: blocks.flatMap((block, i) => {
      const mark = marks[i];
      return mark ? [{ text: block.text, by: mark.by }] : [];
    }),
    ...(outlet?.outlet !== undefined && { outlet: { name: outlet.outlet, by: outlet.by } }),
  };
}

/** A caption holds the credit of its picture ("... at dawn. Photo: A. Writer"): blocks of their own, so that it can go. */
function withCreditApart(block: DraftBlock): readonly DraftBlock[] {
  if (
    block.kind !== "caption" &&
    !((block.kind === "plain" || block.kind === "paragraph") && isCaptionShaped(block.text))
  )
    return [block];
  const cut = withoutLastCredit(block);
  if (cut.length > 1) return cut;
  const pieces = block.text.split(/(?<=[.!?]) (?=\p{Lu})/u);
  return pieces.some(isImageCredit) ? pieces.map((text) => ({ ...block, kind: "caption", text })) : [block];
}

function withoutLastCredit(block: DraftBlock): readonly DraftBlock[] {
  for (const { index } of [...block.text.matchAll(/(?<=[.!?”")\]]) (?=\S)| (?=[([])| (?=[|–—-] )/gu)].reverse()) {
    const credit = block.text.slice(index + 1).replace(/^[|–—-] /, "");
    if (isImageCredit(credit))
      return [
        { ...block, kind: "caption", text: block.text.slice(0, index).trim() },
        { ...block, kind: "caption", text: credit },
      ];
  }
  return [block];
}

const isImageCredit = (text: string): boolean =>
  firstLine(text, (entry) => entry.id.startsWith("image-credit")) !== undefined;

/** The last blocks end in a call at times ("... based on agency reports. Spotted a mistake? Tell us"): cut before it. */
function withFurnitureApart(block: DraftBlock, i: number, blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  if (i < blocks.length - CALLS_LAST || block.text.length > boilerplate().longest) return [block];
  const starts = [...block.text.matchAll(/(?<=[.!?]) (?=\p{Lu})/gu)]
    .slice(-CALL_SENTENCES)
    .map(({ index }) => index + 1);
  if (markLine(block, false)) return [block];
  const start = starts.find((from) => markLine({ ...block, text: block.text.slice(from) }, false));
  return start === undefined
    ? [block]
    : [
        { ...block, text: block.text.slice(0, start - 1) },
        { ...block, text: block.text.slice(start) },
      ];
}

/** A call at the end of a paragraph is among so many last blocks, and has so many sentences. */
const CALLS_LAST = 5;
const CALL_SENTENCES = 3;

/** The first block that reads like the body: it ends as a sentence does, or is long. */
function firstParagraph(blocks: readonly DraftBlock[]): number {
  const first = blocks.findIndex(
    (block) => block.text.length > 200 || (block.text.length > 60 && endsSentence(block.text)),
  );
  return first < 0 ? blocks.length : first;
}

function markLine(block: DraftBlock, inHead: boolean): Mark | undefined {
  if (block.kind === "headline") return undefined;
  if (block.text.length > boilerplate().longest) return undefined;
  const applies = (entry: BoilerplateEntry) => entry.where === "line" || (entry.where === "head" && inHead);
  return firstLine(block.text, applies) ?? markRow(block.text, applies);
}

/** A row of furniture ("Tweet this | Print | Comments", "[Tweet] [Print]") is furniture in each of its parts. */
function markRow(text: string, applies: (entry: BoilerplateEntry) => boolean): Mark | undefined {
  const parts = text.split(/\s*[|·•[\]]\s*/).filter(Boolean);
  if (parts.length < 2 || parts.length > 12) return undefined;
  const marks = parts.map((part) => firstLine(part, applies));
  const outlet = marks.find((mark) => mark?.outlet !== undefined)?.outlet;
  const first = marks.every((mark) => mark !== undefined) ? marks[0] : markLinks(parts, applies);
  if (!first) return undefined;
  const { by, where, midst } = first;
  return { by, where, midst, ...(outlet !== undefined && { outlet }) };
}

/** A row of site links: all but one of its words are such ("Cookies | Privacy | Contact the Herald"). */
function markLinks(parts: readonly string[], applies: (entry: BoilerplateEntry) => boolean): Mark | undefined {
  if (parts.length < 3 || parts.some((part) => part.split(" ").length > LINK_WORDS)) return undefined;
  for (const left of parts) {
    const mark = firstLine(parts.filter((part) => part !== left).join(" "), applies);
    if (mark?.by === "navigation") return mark;
  }
  return undefined;
}

/** The picture before a line of furniture ("🕒 3 minute read"). */
const ICON = /^(?![©®™])\p{Extended_Pictographic}\uFE0F?\s*/u;

/** Words in one link of such a row at most. */
const LINK_WORDS = 4;

type Among = (lower: string) => readonly BoilerplateEntry[];

const firstLine = (text: string, applies: (entry: BoilerplateEntry) => boolean): Mark | undefined =>
  firstMatch(text, (lower) => boilerplate().lines(lower).filter(applies));

function firstMatch(text: string, among: Among): Mark | undefined {
  const bare = text.replace(ICON, "");
  if (bare !== text && bare !== "") return firstMatch(bare, among);
  const lower = text.toLowerCase();
  for (const entry of among(lower)) {
    const found = entry.match(text, lower);
    if (!found) continue;
    // A copyright line of an agency tells where the report comes from: it stays.
    if (found.outlet !== undefined && outletOf(found.outlet)?.kind === "agency") return undefined;
    const { id, where, midst, opens } = entry;
    return { by: id, where, midst, ...(opens && { opens }), ...found };
  }
  return undefined;
}

/** Marks the lines after "Related articles". What may be the heading of the text that goes on stays. */
function markLinkLists(blocks: readonly DraftBlock[], marks: Marks): void {
  marks.forEach((mark, i) => {
    if (mark?.opens !== "list" && mark?.opens !== "items") return;
    const belongs = mark.opens === "items" ? (block?: DraftBlock) => block?.kind === "item" : isLinkLine;
    let end = i + 1;
    while (end < blocks.length && (marks[end] || belongs(blocks[end]))) end++;
    const last = blocks[end - 1];
    const bodyGoesOn = end < blocks.length;
    if (bodyGoesOn && end - i > 2 && last && !marks[end - 1] && last.linked === undefined && isTitleCase(last.text))
      end--;
    for (let k = i + 1; k < end; k++) marks[k] ??= belongingTo(mark);
  });
}

const belongingTo = ({ by, where, midst }: Mark): Mark => ({ by, where, midst });

const isLinkLine = (block: DraftBlock | undefined) =>
  block !== undefined && block.text.length <= LINK_MOST && !endsSentence(block.text) && !isCreditShaped(block.text);

function markBiographies(blocks: readonly DraftBlock[], marks: Marks): void {
  marks.forEach((mark, i) => {
    if (mark?.opens !== "bio") return;
    for (let k = i + 1; k < Math.min(blocks.length, i + 4); k++) marks[k] ??= belongingTo(mark);
  });
}

/**
 * Marks what stands after the last paragraph of the body: donation calls and account lines, and behind furniture that
 * ends a page the lines without a stop.
 */
function markTail(blocks: readonly DraftBlock[], marks: Marks): void {
  const tails = blocks.map((block, i) => (i < blocks.length - TAIL_MOST ? undefined : (marks[i] ?? markInTail(block))));
  const start = tailStart(blocks, tails);
  const own = tails.slice(start).filter((mark) => mark !== undefined);
  const isSure =
    own.some((mark) => mark.where !== "behind" && !mark.midst) ||
    own.filter((mark) => mark.where === "behind").length >= TALK_LEAST;
  let appeal = false;
  let ended: Mark | undefined;
  for (let i = start; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block) break;
    const mark = tails[i]?.where === "behind" && !isSure ? undefined : tails[i];
    const carriesOn = appeal && boilerplate().carriesAppealOn(block.text.slice(0, APPEAL_MOST));
    marks[i] ??= mark ?? (carriesOn ? APPEAL : ended && isLinkAtEnd(block) ? belongingTo(ended) : undefined);
    appeal ||= marks[i]?.opens === "appeal";
    if (start > 0 && mark && !mark.midst) ended ??= mark;
  }
}

/** So many paragraphs in which an outlet talks of itself speak for each other. */
const TALK_LEAST = 3;

const APPEAL: Mark = { by: "appeal", where: "tail", midst: false };
/** A paragraph of an appeal is searched so far. */
const APPEAL_MOST = 1300;

const markInTail = ({ text }: DraftBlock): Mark | undefined =>
  firstMatch(text.slice(0, APPEAL_MOST), () => boilerplate().ends);

/** The first of the last blocks that are all furniture, credits or lines without a stop. */
function tailStart(blocks: readonly DraftBlock[], tails: Marks): number {
  let start = blocks.length;
  while (start > 0 && blocks.length - start < TAIL_MOST) {
    const block = blocks[start - 1];
    if (!block || !(tails[start - 1] || isTailLike(block) || isLinkAtEnd(block))) break;
    start--;
  }
  return start;
}

/** A line of a list at the end of a page; a headline there can be a question. Who wrote it, and for whom, is none. */
const isLinkAtEnd = (block: DraftBlock): boolean =>
  block.kind !== "item" &&
  block.kind !== "blockquote" &&
  !/["“”]|^(?:©|\([cC]\))/.test(block.text) &&
  !/^[\W_]{0,3}by /i.test(block.text) &&
  outletOf(block.text) === undefined &&
  (isLinkLine(block) || (block.text.length <= LINK_MOST && /[^.!?] ?[?!]$/.test(block.text)));

const isTailLike = ({ text }: DraftBlock) =>
  text.length < APPEAL_MOST &&
  (isCreditShaped(text) || boilerplate().carriesAppealOn(text) || writerOfNote(text) !== undefined);
