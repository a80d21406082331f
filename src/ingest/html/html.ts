import { RapporteurError } from "../../errors.js";
import type { Diagnostic, SetApart } from "../../model/index.js";
import { type Draft, type DraftBlock, draftOf } from "../draft.js";
import { bareWords, sameWords } from "../sentence-shape.js";
import { findArticle } from "./article.js";
import { type PageBlocks, readPageBlocks } from "./page-blocks.js";
import { readPageFacts } from "./page-facts.js";
import { readPageHead } from "./page-head.js";
import { restoreLost } from "./restore.js";

/** Reads a saved web page: its article without what stands around it, and its head from metadata. */
export async function readHtml(text: string, from: string): Promise<Draft> {
  const { html, diagnostics } = shallow(text, from);
  const facts = readPageFacts(html);
  if (!facts) throw tooDeep(from);
  const { head, learnt } = readPageHead(facts);
  const body = await readArticle(html, from);
  const titled = withHeadline(body.blocks, head.title, facts.headlines);
  const { blocks, setApart } = withoutRepeats(titled);
  return draftOf(from, blocks, {
    head,
    learnt,
    setApart: [...body.setApart, ...setApart].filter(
      (one) => head.title === undefined || !sameWords(one.text, head.title),
    ),
    diagnostics: [...diagnostics, ...body.diagnostics],
  });
}

const tooDeep = (from: string) =>
  new RapporteurError("unreadable", `${from} is nested too deep to be read as a page`, {
    hint: "save the article as text and hand that over",
  });

/** Elements that only wrap. A page nested thousands deep is made of them, and is read without them. */
const WRAPPERS =
  /<\/?(?:div|span|section|font|center|table|tbody|tr|td|b|i|em|strong|blockquote|ul|ol|li)\b[^<>]{0,1000}>/gi;

function shallow(html: string, from: string): { html: string; diagnostics: Diagnostic[] } {
  if (nestingOf(html) <= WRAPPED_MOST) return { html, diagnostics: [] };
  const message = `${from} is nested too deep: its wrapping elements were taken out before it was read`;
  return {
    html: html.replace(WRAPPERS, "\n<br><br>\n"),
    diagnostics: [{ code: "page-nested", severity: "warning", message, by: "ingest" }],
  };
}

const WRAPPED_MOST = 300;

/** How deep wrapping elements are open at most, counted without parsing. */
function nestingOf(html: string): number {
  let depth = 0;
  let most = 0;
  for (const [tag] of html.matchAll(WRAPPERS)) {
    depth = tag[1] === "/" ? Math.max(0, depth - 1) : depth + 1;
    most = Math.max(most, depth);
  }
  return most;
}

async function readArticle(html: string, from: string): Promise<PageBlocks & { diagnostics: Diagnostic[] }> {
  const { content, failure } = await findArticle(html);
  const article = content === undefined ? undefined : readPageBlocks(content);
  const page = withoutChrome(html);
  if (article && article.blocks.length > 0) return { ...restoreLost(article, page), diagnostics: [] };
  const why = failure ? ` (${failure.slice(0, 120)})` : "";
  const message = `no article was told in ${from}${why}: the page is read without its navigation`;
  return { ...page, diagnostics: [{ code: "article-not-told", severity: "warning", message, by: "ingest" }] };
}

/** A page whose article stands in what looks like chrome by its class is read whole. */
function withoutChrome(html: string): PageBlocks {
  const nothing = { blocks: [], setApart: [] };
  const bare = readPageBlocks(html, { withoutChrome: true }) ?? nothing;
  const whole = readPageBlocks(html) ?? nothing;
  return lengthOf(bare) < lengthOf(whole) * CHROME_MOST ? whole : bare;
}

/** Where less than this share of a page's paragraphs is left without chrome, the article went with it. */
const CHROME_MOST = 0.3;

const lengthOf = ({ blocks }: PageBlocks) =>
  blocks.reduce((sum, { kind, text }) => sum + (kind === "paragraph" ? text.length : 0), 0);

/** Puts the headline that the page shows first, once; other first-level headings are headings. */
function withHeadline(
  blocks: readonly DraftBlock[],
  title: string | undefined,
  shown: readonly string[],
): DraftBlock[] {
  const rest = blocks
    .filter((block, i) => !(title !== undefined && i < 6 && block.kind !== "paragraph" && sameWords(block.text, title)))
    .map((block) => (block.kind === "headline" ? { ...block, kind: "heading" as const } : block));
  return title !== undefined && shown.includes(title) ? [{ kind: "headline", text: title }, ...rest] : rest;
}

/** A link's text of at least this share makes a block a link. */
const LINK_SHARE = 0.85;

/** Sets apart sentences shown twice (pull quotes) and blocks that are only links to other pages. */
function withoutRepeats(blocks: readonly DraftBlock[]): { blocks: DraftBlock[]; setApart: SetApart[] } {
  const whole = blocks
    .filter((block) => block.kind === "paragraph")
    .map((block) => bareWords(block.text))
    .join("\n");
  const setApart: SetApart[] = [];
  const kept = blocks.filter((block) => {
    const by = isLink(block) ? "html:links" : isRepeat(block, whole) ? "html:pull-quote" : undefined;
    if (by) setApart.push({ text: block.text, by });
    return !by;
  });
  return { blocks: kept, setApart };
}

const isLink = ({ kind, linked, text }: DraftBlock) =>
  (linked ?? 0) >= LINK_SHARE && kind !== "heading" && text.length < 250;

function isRepeat({ kind, text }: DraftBlock, whole: string): boolean {
  const words = bareWords(text);
  return (
    (kind === "blockquote" || kind === "plain") &&
    words.split(" ").length >= 6 &&
    words.length < 400 &&
    whole.includes(words)
  );
}
