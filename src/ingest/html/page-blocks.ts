import { pageParts } from "../../knowledge/page-parts.js";
import type { SetApart } from "../../model/index.js";
import { cleanBlock } from "../clean-text.js";
import type { DraftBlock } from "../draft.js";
import { itemOf } from "../plain-text.js";
import { endsSentence } from "../sentence-shape.js";
import { type PageVisitor, walkPage, wordsOfClass } from "./page-walk.js";

export interface PageBlocks {
  readonly blocks: readonly DraftBlock[];
  readonly setApart: readonly SetApart[];
}

interface BlockOptions {
  /** Leave out what is chrome by its element or class: for a page of which no article was told. */
  readonly withoutChrome?: boolean;
}

/** Reads the blocks of a page or a part of one: headings, paragraphs, items, block quotes and captions in order. */
export function readPageBlocks(html: string, options: BlockOptions = {}): PageBlocks | undefined {
  const reader = new BlockReader(options.withoutChrome ?? false);
  return walkPage(html, reader) ? reader.result() : undefined;
}

type Role = "skip" | "pull" | "item" | "quote" | "caption" | "title" | "heading" | "link" | "bold" | "block" | "inline";

const HEADING = /^h[2-6]$/;
/** So many characters of a block are kept: a longer one is no paragraph. */
const BLOCK_MOST = 200_000;
/** A cell with more characters is laid out, not listed. */
const CELL_MOST = 80;

class BlockReader implements PageVisitor {
  private readonly blocks: DraftBlock[] = [];
  private readonly setApart: SetApart[] = [];
  private readonly roles: Role[] = [];
  private readonly open_: Record<Role, number> = {
    skip: 0,
    pull: 0,
    item: 0,
    quote: 0,
    caption: 0,
    title: 0,
    heading: 0,
    link: 0,
    bold: 0,
    block: 0,
    inline: 0,
  };
  private buffer = "";
  private linked = 0;
  private bold = 0;
  /** An inline element begins right after text. */
  private isJoint = false;

  constructor(private readonly withoutChrome: boolean) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const role = this.roleOf(name, attributes);
    if (pageParts().blocks.has(name)) this.flush();
    else if (name === "br") this.buffer += "\n";
    else if (name === "td" || name === "th") this.startCell();
    else if (name === "span" || name === "time" || name === "a") this.isJoint = true;
    this.roles.push(role);
    this.open_[role]++;
  }

  text(text: string): void {
    if (this.open_.skip > 0 || this.buffer.length > BLOCK_MOST) return;
    const flat = text.replace(/\s+/g, " ");
    // "<span>Ana Brandt</span><span>Correspondent</span>": the page sets them apart by its style alone.
    if (this.isJoint && /[\p{Ll}\d]$/u.test(this.buffer) && /^\p{Lu}\p{Ll}/u.test(flat)) this.buffer += " ";
    this.isJoint = false;
    this.buffer += flat;
    if (this.open_.link > 0) this.linked += flat.trim().length;
    if (this.open_.bold > 0) this.bold += flat.trim().length;
  }

  close(name: string): void {
    if (pageParts().blocks.has(name)) this.flush();
    const role = this.roles.pop();
    if (role !== undefined) this.open_[role]--;
  }

  result(): PageBlocks {
    this.flush();
    return { blocks: this.blocks, setApart: this.setApart };
  }

  private roleOf(name: string, attributes: Readonly<Record<string, string>>): Role {
    const parts = pageParts();
    if (parts.skipped.has(name) || isHidden(attributes)) return "skip";
    const words = attributes.class || attributes.id ? wordsOfClass(attributes) : [];
    if (words.some((word) => parts.hidden.has(word))) return "skip";
    if (words.some((word) => parts.pullQuotes.has(word))) return "pull";
    if (this.withoutChrome && isChrome(name, words)) return "skip";
    if (name === "h1") return "title";
    if (HEADING.test(name)) return "heading";
    if (name === "li") return "item";
    if (name === "blockquote") return "quote";
    if (name === "figcaption" || name === "caption") return "caption";
    if (name === "a") return "link";
    return name === "b" || name === "strong" ? "bold" : "inline";
  }

  /** The cells of a table of figures are one row; those of a table that lays out a page are blocks. */
  private startCell(): void {
    if (this.buffer.includes("\n") || this.buffer.length > CELL_MOST) this.flush();
    else this.buffer += " ";
  }

  private flush(): void {
    const { buffer, linked, bold } = this;
    this.buffer = "";
    this.linked = 0;
    this.bold = 0;
    if (buffer.trim() === "") return;
    const length = buffer.trim().length;
    for (const text of splitAtBreaks(buffer).map(cleanBlock)) {
      if (text === "") continue;
      if (this.open_.pull > 0) this.setApart.push({ text, by: "html:pull-quote" });
      else this.blocks.push({ ...this.blockOf(text, bold / length), ...(linked > 0 && { linked: linked / length }) });
    }
  }

  private blockOf(text: string, bold: number): DraftBlock {
    const kind = this.kindOf(text, bold);
    const marked = kind === "plain" || kind === "paragraph" ? itemOf(text) : undefined;
    return marked === undefined ? { kind, text } : { kind: "item", text: marked };
  }

  private kindOf(text: string, bold: number): DraftBlock["kind"] {
    if (this.open_.title > 0) return "headline";
    if (this.open_.heading > 0) return "heading";
    if (this.open_.caption > 0) return "caption";
    if (this.open_.item > 0) return "item";
    if (this.open_.quote > 0) return "blockquote";
    return bold > 0.9 || !endsSentence(text) ? "plain" : "paragraph";
  }
}

const isHidden = (attributes: Readonly<Record<string, string>>) =>
  attributes.hidden !== undefined ||
  attributes["aria-hidden"] === "true" ||
  /display:\s*none/i.test(attributes.style ?? "");

const isChrome = (name: string, words: readonly string[]) =>
  name === "footer" ||
  name === "aside" ||
  (name !== "body" &&
    name !== "html" &&
    name !== "article" &&
    name !== "main" &&
    words.some((word) => pageParts().chrome.has(word)));

/** Two line breaks end a paragraph; one does where a sentence ends before it or a list mark stands after it. */
function splitAtBreaks(buffer: string): string[] {
  if (!buffer.includes("\n")) return [buffer];
  const pieces: string[] = [];
  for (const part of buffer.split(/\n\s*\n/)) {
    for (const line of part.split("\n").map((piece) => piece.trim())) {
      const before = pieces.at(-1);
      const carriesOn =
        before !== undefined && before !== "" && !endsSentence(before) && !/:$/.test(before) && /^\p{Ll}/u.test(line);
      if (carriesOn) pieces[pieces.length - 1] = `${before} ${line}`;
      else pieces.push(line);
    }
    pieces.push("");
  }
  return pieces;
}
