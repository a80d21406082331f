import { reportHeads } from "../knowledge/report-heads.js";
import type { LearntFrom, SetApart, Span } from "../model/index.js";
import { creditedWriters, isPersonShaped, nameBeforeTown, outletOfByline, readByline, readNameLine } from "./byline.js";
import { isPlace, isRegionOrState, readDateline } from "./dateline.js";
import type { DraftBlock, HeadFields } from "./draft.js";
import { hasGivenName } from "./given-name.js";
import { type HeadLine, outletOfIssue, readHeadLine } from "./head-lines.js";
import { titled } from "./letters.js";
import { isHeadlineWithMark, LONG_LINE } from "./marked-headline.js";
import { readMasthead } from "./masthead.js";
import type { MastheadLine } from "./masthead-row.js";
import { inFull, isOutlet, isSectionName } from "./outlet-shape.js";
import { FOOT_LINES, readFoot } from "./place-and-day.js";
import { isReleaseLine, issuerOf } from "./release-head.js";
import { endsSentence, isCaptionShaped, isCreditShaped, isHeadlineShaped, sameWords } from "./sentence-shape.js";
import { readStampLine, readUnderTitle } from "./stamp-line.js";

/** The head as read from the text, and the blocks with what they turned out to be. */
export interface TextHead {
  readonly blocks: readonly DraftBlock[];
  readonly head: HeadFields;
  readonly learnt: LearntFrom;
  readonly setApart: readonly SetApart[];
  /** The days that the date of publication can stand for, in a text that gives figures alone or no year. */
  readonly either?: readonly string[];
  /** The block that a dateline opens, with the characters that the dateline covers. */
  readonly datelineIn?: { readonly block: DraftBlock; readonly span: Span };
}

/** A stamp or a byline in the midst of the text is shorter than this, in characters. */
const LONGEST_STAMP = 90;

/** The head has at most so many lines: kicker, headline, standfirst, byline, stamp, place. */
const HEAD_MOST = 9;

/**
 * Reads the head of a report out of its blocks: headline, byline, dateline, stamps and the outlet's own name.
 *
 * @param known what metadata give
 * @param own the outlet's name, where the page's furniture gives it
 */
export function readTextHead(blocks: readonly DraftBlock[], known: HeadFields = {}, own?: string): TextHead {
  const reader = new HeadReader(blocks, known, own);
  const end = bodyStart(blocks, reader.masthead.length);
  const read = blocks.map((block, i) => (i < end ? reader.headBlock(block, i) : reader.bodyBlock(block)));
  return reader.result(read.filter((block) => block !== undefined));
}

/** The head ends with the first block behind the masthead that reads like the body and is no line of the head. */
function bodyStart(blocks: readonly DraftBlock[], masthead: number): number {
  const start = blocks.findIndex((block, i) => i >= masthead && (i >= HEAD_MOST || isBody(block, blocks, i)));
  return start < 0 ? Math.max(masthead, blocks.length - 1) : start;
}

function isBody(block: DraftBlock, blocks: readonly DraftBlock[], i: number): boolean {
  if (block.kind === "headline" || (block.kind === "heading" && i === 0)) return false;
  if (block.kind === "item" || block.text.length > 220) return true;
  // A headline may open as a dateline does ("NORWAY: Crews to vote"); what follows a dateline is longer.
  if (!endsSentence(block.text) && (block.text.length < LONG_LINE || !readDateline(block.text)?.sure)) return false;
  if (isHeadlineWithMark(block, blocks, i) || readHeadLine(block.text) || isCreditShaped(block.text)) return false;
  return i === 0 || readStampLine(block.text) === undefined;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

class HeadReader {
  private readonly head: Writable<HeadFields> = {};
  private readonly learnt: Writable<LearntFrom> = {};
  private readonly setApart: SetApart[] = [];
  private either: readonly string[] | undefined;
  private updated: string | undefined;
  private agency: string | undefined;
  private datelineIn: TextHead["datelineIn"];
  private paragraphs = 0;

  readonly masthead: readonly MastheadLine[];

  constructor(
    private readonly blocks: readonly DraftBlock[],
    private readonly known: HeadFields,
    own: string | undefined,
  ) {
    this.masthead = readMasthead(blocks, own);
  }

  headBlock(block: DraftBlock, i: number): DraftBlock | undefined {
    const over = this.masthead[i];
    // "Press release | Oslo, 17.10.2024", between who gives it out and the headline.
    const stamp = over?.kind === "tagline" ? readStampLine(block.text) : undefined;
    if (stamp) return this.keepLine(block, stamp);
    if (over?.kind === "tagline" || over?.kind === "section") return this.leaveOut(block.text, `head:${over.kind}`);
    if (block.kind !== "headline" && this.isSection(block.text)) return this.leaveOut(block.text, "head:section");
    // "For immediate release", under the headline.
    if (block.kind === "plain" && this.head.title !== undefined && isReleaseLine(block.text))
      return this.leaveOut(block.text, "head:tagline");
    const line =
      over ??
      (block.kind === "headline"
        ? undefined
        : (readHeadLine(block.text) ?? this.nameLine(block, i) ?? this.underTitle(i)));
    if (line && (over || this.head.title !== undefined || Object.keys(line).length > 1))
      return this.keepLine(block, line);
    const issue = this.head.title === undefined ? outletOfIssue(block.text) : undefined;
    if (issue !== undefined) this.learn("outlet", issue, "text:issue");
    if (this.isHeadline(block) && !isKicker(block, this.blocks[i + 1])) return this.keepHeadline(block);
    this.findStandfirstByline(block);
    // A document has one headline; further first-level headings are headings.
    if (block.kind === "headline") return { ...block, kind: "heading" };
    if (block.kind !== "plain") return block;
    if (endsSentence(block.text) || isCreditShaped(block.text)) return { ...block, kind: "paragraph" };
    return /[,;:]$/.test(block.text) || isCaptionShaped(block.text) ? block : { ...block, kind: "heading" };
  }

  bodyBlock(block: DraftBlock): DraftBlock {
    this.findOutlet(block);
    if (block.kind === "headline") return { ...block, kind: "heading" };
    if (block.kind !== "plain" && block.kind !== "paragraph") return block;
    const isStamp = block.text.length < LONGEST_STAMP && readHeadLine(block.text)?.kind === "dateline";
    if (!isStamp && this.paragraphs++ === 0) this.findStandfirstByline(block);
    if (this.paragraphs <= 3 && !this.datelineIn && this.head.dateline === undefined) {
      const opened = this.keepDateline(block);
      if (opened) return opened;
    }
    const line = block.text.length < LONGEST_STAMP ? readHeadLine(block.text) : undefined;
    const byline = this.paragraphs <= 2 ? this.bylineUnderLead(block, line) : undefined;
    if (byline) return this.keepLine(block, byline) ?? block;
    if (line?.kind !== "dateline" || line.place !== undefined || line.outlet !== undefined) return block;
    this.keepStamp(line, "text:stamp");
    return { ...block, kind: "dateline" };
  }

  result(blocks: readonly DraftBlock[]): TextHead {
    if (this.head.published === undefined && this.either === undefined) this.findFoot(blocks);
    if (this.updated !== undefined) this.learn("published", { value: this.updated, by: "text" }, "text:updated");
    // An agency's own copy names it in the dateline alone; a paper that prints it names itself elsewhere.
    if (this.agency !== undefined) this.learn("outlet", this.agency, "text:dateline-agency");
    const issuer = this.head.outlet === undefined ? issuerOf(this.blocks, this.head.title) : undefined;
    if (issuer !== undefined) this.learn("outlet", issuer, "text:issuer");
    const outlet = this.head.outlet === undefined ? undefined : inFull(this.head.outlet, this.blocks[0]?.text);
    if (outlet !== undefined) this.head.outlet = outlet;
    const { head, learnt, setApart, datelineIn } = this;
    const writers = this.head.byline === undefined ? creditedWriters(this.blocks) : undefined;
    if (writers !== undefined) this.learn("byline", writers, "text:credit-line");
    const either = head.published === undefined ? this.either : undefined;
    return { blocks, head, learnt, setApart, ...(datelineIn && { datelineIn }), ...(either && { either }) };
  }

  /** "World", "Business | Norway"; a region or a state over the headline is one too, where others have the place under it. */
  private isSection(text: string): boolean {
    const parts = text.split(/\s*[|»>/]\s*/);
    const [first = ""] = parts;
    if (parts.length > 1)
      return isSectionName(first) && parts.every((part) => isSectionName(part) || isRegionOrState(titled(part)));
    return isSectionName(text) || (this.head.title === undefined && isRegionOrState(titled(text)));
  }

  /** The title that metadata give is the headline; without them the first line that can be one is. */
  private isHeadline(block: DraftBlock): boolean {
    if (this.known.title !== undefined) return this.head.title === undefined && sameWords(block.text, this.known.title);
    return this.head.title === undefined && canBeHeadline(block);
  }

  /** Names alone between the headline and the body are those of the writers. */
  private nameLine(block: DraftBlock, i: number): HeadLine | undefined {
    const known = this.known.byline;
    if (known !== undefined && block.text.length < 120 && !endsSentence(block.text) && block.text.includes(known))
      return { kind: "byline", byline: known };
    if (this.head.title === undefined || this.head.byline !== undefined || block.kind === "item") return undefined;
    if (isReleaseLine(block.text)) return undefined;
    const alone = readNameLine(block.text);
    const names = alone ?? nameBeforeTown(block.text);
    const next = this.blocks[i + 1];
    const beside = next && (endsSentence(next.text) || readHeadLine(next.text) !== undefined || isPlace(next.text));
    const sure =
      names !== undefined &&
      (/ and |-/.test(names) ||
        hasGivenName(names) ||
        (alone !== undefined && alone !== block.text) ||
        (next && readHeadLine(next.text)) ||
        this.isApart(names, i));
    return names !== undefined && beside && sure ? { kind: "byline", byline: names } : undefined;
  }

  private underTitle(i: number): HeadLine | undefined {
    const { title, outlet = this.known.outlet } = this.head;
    return title === undefined ? undefined : readUnderTitle(this.blocks, i, outlet === undefined);
  }

  /** A long standfirst reads like the first paragraph; the byline can stand under it. */
  private bylineUnderLead(block: DraftBlock, line: HeadLine | undefined): HeadLine | undefined {
    if (line === undefined || nameBeforeTown(block.text) !== undefined)
      return this.nameLine(block, this.blocks.indexOf(block));
    const isSigned = line.kind === "byline" && /^(?:\d{1,2} min\b.{0,8} )?(?:[Bb]y|BY)\b/.test(block.text);
    return isSigned && this.head.byline === undefined ? line : undefined;
  }

  /** Stands apart from what is over it, but for a stamp, and under it, and the text does not speak of who it is. */
  private isApart(names: string, i: number): boolean {
    const [own, ...rest] = this.blocks.slice(i);
    const surname = names.split(" ").at(-1) ?? "";
    const isOff = own?.gap === true || readHeadLine(this.blocks[i - 1]?.text ?? "") !== undefined;
    return isOff && rest[0]?.gap === true && !rest.some(({ text }) => text.includes(surname));
  }

  /** "Talks fail | Harbour Times", "Harbour Times | Talks fail": the outlet beside the headline is no part of it. */
  private keepHeadline(block: DraftBlock): DraftBlock {
    const by = block.kind === "plain" ? "text:headline" : `text:${block.kind}`;
    const [, title = block.text, outlet = ""] = /^(.{8,}?)\s+[|–—-]\s+([^|]{3,50})$/.exec(block.text) ?? [];
    const [, before = "", rest = ""] = /^([^|»]{3,40}?)\s+[|»]\s+(.{8,})$/.exec(block.text) ?? [];
    const isSuffixed = this.known.title === undefined && isOutlet(outlet);
    const isPrefixed = this.known.title === undefined && !isSuffixed && isOutlet(before);
    const text = isSuffixed ? title : isPrefixed ? rest : block.text;
    this.learn("title", text, by);
    if (isSuffixed || isPrefixed) {
      this.learn("outlet", isSuffixed ? outlet : before, "text:title-suffix");
      this.leaveOut(block.text.replace(text, "").trim(), "head:outlet-line");
    }
    return { ...block, text, kind: "headline" };
  }

  private leaveOut(text: string, by: string): undefined {
    this.setApart.push({ text, by });
  }

  private keepLine(block: DraftBlock, line: HeadLine): DraftBlock | undefined {
    if (line.byline !== undefined) this.learn("byline", line.byline, "text:byline");
    if (line.place !== undefined) this.learn("dateline", line.place, "text:dateline-line");
    if (line.outlet !== undefined) this.learn("outlet", line.outlet, "text:outlet-line");
    this.keepStamp(line, line.place === undefined ? "text:stamp" : "text:dateline");
    return line.kind === "outlet" ? this.leaveOut(block.text, "head:outlet-line") : { ...block, kind: line.kind };
  }

  private keepStamp(line: HeadLine, by: string): void {
    if (line.published !== undefined) this.learn("published", { value: line.published, by: "text" }, by);
    this.either ??= line.either;
    const updated = line.updated;
    if (updated !== undefined && (this.updated === undefined || updated > this.updated)) this.updated = updated;
  }

  private keepDateline(block: DraftBlock): DraftBlock | undefined {
    const found = readDateline(block.text);
    if (!found || (this.paragraphs > 1 && !found.sure)) return undefined;
    if (found.place !== undefined) this.learn("dateline", found.place, "text:dateline");
    if (found.date !== undefined) this.learn("published", { value: found.date, by: "text" }, "text:dateline");
    this.agency = found.agency;
    const paragraph: DraftBlock = { ...block, kind: "paragraph" };
    this.datelineIn = { block: paragraph, span: { start: 0, end: found.length } };
    return paragraph;
  }

  /** "Done at Port Lusk, 3 May 2026": a text that a body gives out can have its place and day under it. */
  private findFoot(blocks: readonly DraftBlock[]): void {
    const foot = readFoot(blocks.slice(-FOOT_LINES).map(({ text }) => text));
    if (foot?.published === undefined) return;
    this.learn("published", { value: foot.published, by: "text" }, "text:foot");
    if (foot.place !== undefined) this.learn("dateline", foot.place, "text:foot");
  }

  private findOutlet(block: DraftBlock): void {
    if (this.head.outlet !== undefined || block.text.length > 400) return;
    const signedFor = readByline(block.text) === undefined ? undefined : outletOfByline(block.text);
    if (signedFor !== undefined) this.learn("outlet", signedFor, "text:byline");
    for (const { id, find } of reportHeads().outletLines) {
      const name = find(block.text);
      if (name) this.learn("outlet", name, `text:${id}`);
    }
  }

  private findStandfirstByline(block: DraftBlock): void {
    if (this.head.byline !== undefined || block.text.length > 400) return;
    for (const { id, find } of reportHeads().standfirstBylines) {
      const name = find(block.text);
      if (name && isPersonShaped(name)) this.learn("byline", name, `text:standfirst-${id}`);
    }
  }

  private learn<K extends keyof HeadFields>(field: K, value: NonNullable<HeadFields[K]>, by: string): void {
    if (this.head[field] !== undefined) return;
    this.head[field] = value as Writable<HeadFields>[K];
    this.learnt[field] = by;
  }
}

const canBeHeadline = (block: DraftBlock) =>
  block.kind === "headline" ||
  ((block.kind === "plain" || block.kind === "heading") &&
    isHeadlineShaped(block.text) &&
    !isCaptionShaped(block.text));

/** A label over the headline: one to three words before a longer line that can be the headline. */
function isKicker(block: DraftBlock, next: DraftBlock | undefined): boolean {
  if (block.kind === "headline" || !next || block.text.split(" ").length > 3) return false;
  if (isPlace(block.text) && (isSectionName(next.text) || readHeadLine(next.text)?.kind === "dateline")) return true;
  return canBeHeadline(next) && next.text.split(" ").length >= 5 && readHeadLine(next.text) === undefined;
}
