import type { Piece } from "../show/html/markup.js";
import type { WebRecord } from "./record.js";

/** What a section writes of a record, for a query. */
export interface Written {
  readonly body: Piece;
  /** What stands beside the page where there is room: what it can be narrowed by. */
  readonly aside?: Piece;
}

/** A page of a record. */
export interface Section {
  /** The last part of its address; "" for the first page. */
  readonly path: string;
  readonly name: string;
  /** The letter that leads to it behind "g". */
  readonly key: string;
  /** True where the page needs the room beside it. */
  readonly wide?: boolean;
  /** The file of CSV that holds it. */
  readonly csv?: string;
  readonly ics?: boolean;
  /** Said where the record holds nothing of it. */
  readonly empty: string;
  count(record: WebRecord): number;
  /** What its JSON twin holds. */
  twin(record: WebRecord): unknown;
  write(record: WebRecord, query: URLSearchParams): Written;
}
