import { pageParts } from "../../knowledge/page-parts.js";
import { cleanBlock } from "../clean-text.js";
import { type PageVisitor, walkPage, wordsOfClass } from "./page-walk.js";

/** What a page says about its article outside the running text, as it stands there. */
export interface PageFacts {
  readonly language?: string;
  /** The text of `<title>`. */
  readonly title?: string;
  /** Contents of `<meta>` by name in lower case; the first of each name. */
  readonly meta: ReadonlyMap<string, string>;
  readonly jsonLd: readonly string[];
  readonly headlines: readonly string[];
  /** Values of `<time datetime>` outside navigation, in order. */
  readonly times: readonly { readonly value: string; readonly isPublication: boolean }[];
  /** Texts of rel=author, itemprop=author and byline classes, in order. */
  readonly bylines: readonly string[];
}

/** A script or a byline that is longer is none. */
const SCRIPT_MOST = 500_000;
const BYLINE_MOST = 200;

/** Collects the facts of a page in one walk; undefined where the page is nested too deep. */
export function readPageFacts(html: string): PageFacts | undefined {
  const reader = new FactReader();
  return walkPage(html, reader) ? reader.result() : undefined;
}

interface Capture {
  readonly depth: number;
  readonly kind: "title" | "json-ld" | "h1" | "byline";
  text: string;
}

class FactReader implements PageVisitor {
  private readonly meta = new Map<string, string>();
  private readonly jsonLd: string[] = [];
  private readonly headlines: string[] = [];
  private readonly bylines: string[] = [];
  private readonly times: { value: string; isPublication: boolean }[] = [];
  private readonly captures: Capture[] = [];
  private language: string | undefined;
  private title: string | undefined;
  private depth = 0;
  /** Depth at which a part that is not the article's began. */
  private outside: number | undefined;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.depth++;
    if (name === "meta") return this.readMeta(attributes);
    if (name === "html") this.language = attributes.lang || attributes["xml:lang"] || undefined;
    const words = attributes.class || attributes.id ? wordsOfClass(attributes) : [];
    if (this.outside === undefined && isOutside(name, words)) this.outside = this.depth;
    if (name === "time" && this.outside === undefined && attributes.datetime) this.readTime(attributes, words);
    const kind = captureOf(name, attributes, words);
    if (kind && (this.outside === undefined || kind === "json-ld" || kind === "h1"))
      this.captures.push({ depth: this.depth, kind, text: "" });
  }

  text(text: string): void {
    for (const capture of this.captures) if (capture.text.length < SCRIPT_MOST) capture.text += text;
  }

  close(): void {
    const capture = this.captures.at(-1);
    if (capture && capture.depth === this.depth) {
      this.captures.pop();
      this.keep(capture);
    }
    if (this.outside === this.depth) this.outside = undefined;
    this.depth--;
  }

  result(): PageFacts {
    const { meta, jsonLd, headlines, bylines, times, language, title } = this;
    return { meta, jsonLd, headlines, bylines, times, ...(language && { language }), ...(title && { title }) };
  }

  private keep({ kind, text }: Capture): void {
    if (kind === "json-ld") this.jsonLd.push(text);
    else if (kind === "title") this.title ??= cleanBlock(text);
    else if (kind === "h1") this.headlines.push(cleanBlock(text));
    else if (text.length <= BYLINE_MOST && text.trim()) this.bylines.push(cleanBlock(text));
  }

  private readMeta(attributes: Readonly<Record<string, string>>): void {
    const name = (
      attributes.property ??
      attributes.name ??
      attributes.itemprop ??
      attributes["http-equiv"]
    )?.toLowerCase();
    const content = attributes.content && cleanBlock(attributes.content);
    if (name && content && !this.meta.has(name)) this.meta.set(name, content.slice(0, 1000));
  }

  private readTime(attributes: Readonly<Record<string, string>>, words: readonly string[]): void {
    const isUpdate =
      words.some((word) => /^(?:updated?|modified|dateModified)$/i.test(word)) ||
      attributes.itemprop === "dateModified";
    const isPublication =
      attributes.itemprop === "datePublished" ||
      attributes.pubdate !== undefined ||
      words.some((word) => /^(?:published|pubdate|posted)$/.test(word));
    if (!isUpdate) this.times.push({ value: attributes.datetime ?? "", isPublication });
  }
}

const isOutside = (name: string, words: readonly string[]) =>
  name === "nav" ||
  name === "footer" ||
  words.some((word) => word === "related" || word === "comments" || word === "sidebar" || word === "recirculation");

function captureOf(
  name: string,
  attributes: Readonly<Record<string, string>>,
  words: readonly string[],
): Capture["kind"] | undefined {
  if (name === "title") return "title";
  if (name === "script") return attributes.type?.toLowerCase() === "application/ld+json" ? "json-ld" : undefined;
  if (name === "h1") return "h1";
  const isAuthor = /\bauthor\b/.test(attributes.rel ?? "") || attributes.itemprop === "author";
  return isAuthor || words.some((word) => pageParts().bylines.has(word)) ? "byline" : undefined;
}
