import { reportHeads } from "../knowledge/report-heads.js";
import type { LearntFrom, SetApart, Span } from "../model/index.js";
import { readDateline } from "./dateline.js";
import type { DraftBlock, HeadFields } from "./draft.js";
import { type HeadLine, readHeadLine } from "./head-lines.js";
import { endsSentence, isHeadlineShaped } from "./sentence-shape.js";

/** The head as read from the text, and the blocks with what they turned out to be. */
export interface TextHead {
  readonly blocks: readonly DraftBlock[];
  readonly head: HeadFields;
  readonly learnt: LearntFrom;
  readonly setApart: readonly SetApart[];
  /** The block that a dateline opens, with the characters that the dateline covers. */
  readonly datelineIn?: { readonly block: DraftBlock; readonly span: Span };
}

type Fields = { -readonly [K in keyof HeadFields]: HeadFields[K] };

/** The head has at most so many lines: kicker, headline, standfirst, byline, stamp, place. */
const HEAD_MOST = 9;

/** Reads the head of a report out of its blocks: headline, byline, dateline, stamps and the outlet's own name. */
export function readTextHead(blocks: readonly DraftBlock[]): TextHead {
  const state = new HeadReader();
  const end = bodyStart(blocks);
  const read = blocks.map((block, i) =>
    i < end ? state.headBlock(block, blocks, i) : state.bodyBlock(block, i - end),
  );
  return state.result(read.filter((block) => block !== undefined));
}

/** The head ends with the first block that reads like the body and is no line of the head. */
function bodyStart(blocks: readonly DraftBlock[]): number {
  const start = blocks.findIndex(
    (block, i) =>
      i >= HEAD_MOST ||
      ((block.text.length > 220 ||
        endsSentence(block.text) ||
        readDateline(block.text)?.sure ||
        block.kind === "item") &&
        block.kind !== "headline" &&
        !(block.kind === "heading" && i === 0) &&
        !isHeadlineWithMark(block, blocks, i) &&
        !readHeadLine(block.text)),
  );
  return start < 0 ? 0 : start;
}

/** "Will the talks fail?" opens the text as a headline, not as a sentence, where a longer paragraph follows. */
function isHeadlineWithMark(block: DraftBlock, blocks: readonly DraftBlock[], i: number): boolean {
  const next = blocks[i + 1];
  return (
    i === 0 &&
    /[?!]["”’']?$/.test(block.text) &&
    block.text.length < 130 &&
    next !== undefined &&
    next.text.length > block.text.length
  );
}

class HeadReader {
  private readonly head: Fields = {};
  private readonly learnt: { -readonly [K in keyof LearntFrom]: string } = {};
  private readonly setApart: SetApart[] = [];
  private updated: string | undefined;
  private datelineIn: TextHead["datelineIn"];

  headBlock(block: DraftBlock, blocks: readonly DraftBlock[], i: number): DraftBlock | undefined {
    const line = block.kind === "headline" ? undefined : readHeadLine(block.text);
    if (line) return this.keepLine(block, line);
    if (this.head.title === undefined && canBeHeadline(block) && !isKicker(block, blocks[i + 1])) {
      this.learn("title", block.text, block.kind === "plain" ? "text:headline" : `text:${block.kind}`);
      return { ...block, kind: "headline" };
    }
    return block.kind === "plain" ? { ...block, kind: endsSentence(block.text) ? "paragraph" : "heading" } : block;
  }

  bodyBlock(block: DraftBlock, place: number): DraftBlock {
    if (block.kind === "plain" || block.kind === "paragraph") {
      if (place < 3 && this.head.dateline === undefined) this.keepDateline(block, place);
      const line = block.text.length < 70 ? readHeadLine(block.text) : undefined;
      if (line?.kind === "dateline" && line.place === undefined && line.outlet === undefined) {
        this.keepStamp(line, "text:stamp");
        return { ...block, kind: "dateline" };
      }
    }
    this.findOutlet(block);
    return block;
  }

  result(blocks: readonly DraftBlock[]): TextHead {
    if (this.head.published === undefined && this.updated !== undefined)
      this.learn("published", { value: this.updated, by: "text" }, "text:updated");
    return {
      blocks,
      head: this.head,
      learnt: this.learnt,
      setApart: this.setApart,
      ...(this.datelineIn && { datelineIn: this.datelineIn }),
    };
  }

  private keepLine(block: DraftBlock, line: HeadLine): DraftBlock | undefined {
    if (line.byline !== undefined) this.learn("byline", line.byline, "text:byline");
    if (line.place !== undefined) this.learn("dateline", line.place, "text:dateline-line");
    if (line.outlet !== undefined) this.learn("outlet", line.outlet, "text:outlet-line");
    this.keepStamp(line, line.place === undefined ? "text:stamp" : "text:dateline");
    if (line.kind !== "outlet") return { ...block, kind: line.kind };
    this.setApart.push({ text: block.text, by: "head:outlet-line" });
    return undefined;
  }

  private keepStamp(line: HeadLine, by: string): void {
    if (line.published !== undefined) this.learn("published", { value: line.published, by: "text" }, by);
    if (line.updated !== undefined && (this.updated === undefined || line.updated > this.updated))
      this.updated = line.updated;
  }

  private keepDateline(block: DraftBlock, place: number): void {
    const found = readDateline(block.text);
    if (!found || (place > 0 && !found.sure)) return;
    if (found.place !== undefined) this.learn("dateline", found.place, "text:dateline");
    if (found.date !== undefined) this.learn("published", { value: found.date, by: "text" }, "text:dateline");
    this.datelineIn = { block, span: { start: 0, end: found.length } };
  }

  private findOutlet(block: DraftBlock): void {
    if (this.head.outlet !== undefined || block.text.length > 400) return;
    for (const { id, pattern } of reportHeads().outletLines) {
      const name = pattern.exec(block.text)?.groups?.outlet;
      if (name) this.learn("outlet", name, `text:${id}`);
    }
  }

  private learn<K extends keyof HeadFields>(field: K, value: NonNullable<HeadFields[K]>, by: string): void {
    if (this.head[field] !== undefined) return;
    this.head[field] = value as Fields[K];
    this.learnt[field] = by;
  }
}

const canBeHeadline = (block: DraftBlock) =>
  block.kind === "headline" || ((block.kind === "plain" || block.kind === "heading") && isHeadlineShaped(block.text));

/** A label over the headline: one to three words before a longer line that can be the headline. */
function isKicker(block: DraftBlock, next: DraftBlock | undefined): boolean {
  if (block.kind === "headline" || !next || block.text.split(" ").length > 3) return false;
  return canBeHeadline(next) && next.text.split(" ").length >= 5 && readHeadLine(next.text) === undefined;
}
