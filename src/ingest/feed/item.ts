/** What a feed says of one report. */
export interface FeedItem {
  /** What the feed knows it by: its id, else its address. */
  readonly id: string;
  /** Where the report is; absolute. */
  readonly url: string;
  readonly title?: string;
  /** ISO day or instant. */
  readonly published?: string;
  /** When the report last changed, as the feed has it. */
  readonly changed?: string;
}

/** A part of a feed that is in files of its own: an index of sitemaps names them. */
export interface FeedPart {
  readonly url: string;
  /** When it changed, as the index has it. */
  readonly changed?: string;
}

/** An item as the parsers find it: any part can be missing or bad. */
export type FoundItem = { readonly [K in keyof FeedItem]?: FeedItem[K] | undefined };
