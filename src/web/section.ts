import type { Piece } from "../show/html/markup.js";
import type { WebRecord } from "./record.js";

/** What a section writes of a record, for a query. */
export interface Written {
  readonly body: Piece;
  /** What stands beside the page where there is room: what it can be narrowed by. */
  readonly aside?: Piece;
}

/** Ids of the entries that a page is narrowed to; all where there are none. */
export type Chosen = ReadonlySet<string> | undefined;

/** A page of a record. */
export interface Section {
  /** The last part of its address; "" for the first page. */
  readonly path: string;
  readonly name: string;
  /** Says in a line what stands there and what can be done with it. */
  readonly hint?: string;
  /** The letter that leads to it behind "g". */
  readonly key: string;
  /** True where the page needs the room beside it. */
  readonly wide?: boolean;
  /** True where it has dates to come. */
  readonly ics?: boolean;
  /** Said where the record holds nothing of it. */
  readonly empty: string;
  count(record: WebRecord): number;
  /** Tells whether it has anything to write, where its count does not tell. */
  holds?(record: WebRecord): boolean;
  /** Ids of the entries that a query leaves; nothing where it chooses none. */
  chosen?(record: WebRecord, query: URLSearchParams): Chosen;
  /** What its file of CSV holds. */
  csv(record: WebRecord, only: Chosen): string;
  /** What its JSON twin holds. */
  twin(record: WebRecord, only: Chosen): unknown;
  write(record: WebRecord, query: URLSearchParams): Written;
}
