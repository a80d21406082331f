/** What a feed says of one report. */
export interface FeedItem {
  /** What the feed knows it by: its id, else its address. */
  readonly id: string;
  /** Where the report is; absolute. */
  readonly url: string;
  readonly title?: string;
  /** ISO day or instant. */
  readonly published?: string;
}

/** An item as the parsers find it: any part can be missing or bad. */
export type FoundItem = { readonly [K in keyof FeedItem]?: FeedItem[K] | undefined };
