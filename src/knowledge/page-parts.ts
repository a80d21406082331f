import { table } from "./table.js";

type MetaField = "title" | "outlet" | "published" | "byline" | "language";

interface Raw {
  readonly skipped: readonly string[];
  readonly blocks: readonly string[];
  readonly chrome: readonly string[];
  readonly hidden: readonly string[];
  readonly pullQuotes: readonly string[];
  readonly bylines: readonly string[];
  readonly articleTypes: readonly string[];
  readonly meta: Readonly<Record<MetaField, readonly string[]>>;
}

/** What the elements, classes and metadata of a web page mean, as data/en/page-parts.yaml has it. */
export interface PageParts {
  readonly skipped: ReadonlySet<string>;
  readonly blocks: ReadonlySet<string>;
  readonly chrome: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
  readonly pullQuotes: ReadonlySet<string>;
  readonly bylines: ReadonlySet<string>;
  readonly articleTypes: ReadonlySet<string>;
  /** Names of `<meta>` in lower case, the best first. */
  readonly meta: Readonly<Record<MetaField, readonly string[]>>;
}

/** Gives the table of page parts. */
export const pageParts = table<Raw, PageParts>("en/page-parts", (raw) => ({
  skipped: new Set(raw.skipped),
  blocks: new Set(raw.blocks),
  chrome: new Set(raw.chrome),
  hidden: new Set(raw.hidden),
  pullQuotes: new Set(raw.pullQuotes),
  bylines: new Set(raw.bylines),
  articleTypes: new Set(raw.articleTypes),
  meta: raw.meta,
}));
