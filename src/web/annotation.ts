import type { Evidence } from "../model/index.js";
import type { Entry } from "./entries.js";
import { placeOf } from "./parts/citation.js";
import { wordsOf } from "./parts/stands.js";
import type { WebRecord } from "./record.js";

/** Letters before and behind the words that tell them from the same words elsewhere. */
const CONTEXT = 32;

/** Gives a place of an entry as a W3C Web Annotation, by its position and by its words. */
export function annotationOf(record: WebRecord, entry: Entry, evidence: Evidence): object {
  const { start, end, quote } = evidence;
  const report = record.report(evidence.report);
  const text = report?.text ?? "";
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    type: "Annotation",
    id: `${wordsOf(record, entry.id)}#${evidence.report}-${start}-${end}`,
    motivation: "identifying",
    body: { type: "TextualBody", value: entry.text, format: "text/plain" },
    target: {
      source: placeOf(record, evidence),
      scope: report?.from,
      selector: [
        { type: "TextPositionSelector", start, end },
        {
          type: "TextQuoteSelector",
          exact: quote,
          prefix: text.slice(Math.max(0, start - CONTEXT), start),
          suffix: text.slice(end, end + CONTEXT),
        },
      ],
    },
  };
}
