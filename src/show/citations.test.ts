import { describe, expect, it } from "vitest";
import { dossier } from "../../test/show-dossier.js";
import type { Evidence } from "../model/index.js";
import { openCitations } from "./citations.js";

const [wire] = dossier.reports;
const text = wire?.text ?? "";

function evidence(quote: string): Evidence {
  const start = text.indexOf(quote);
  return { report: wire?.id ?? "", start, end: start + quote.length, quote };
}

describe("citations", () => {
  it("number the brief's sentences in its order", () => {
    const first = dossier.brief[0]?.evidence[0];
    expect(first && openCitations(dossier).cite(first)?.number).toBe(1);
  });

  it("give one number to all that lies in one sentence, and widen a word to it", () => {
    const citations = openCitations({ ...dossier, brief: [] });
    const one = citations.cite(evidence("2,400 dockers"));
    expect(one).toMatchObject({ number: 1, text: "The union says 2,400 dockers would be affected." });
    expect(citations.cite(evidence("would be affected"))?.number).toBe(1);
    expect(citations.cite(evidence("The Hague"))?.number).toBe(2);
    expect(citations.list().map(({ number }) => number)).toEqual([1, 2]);
  });

  it("hold evidence that reaches over several sentences in one", () => {
    const citation = openCitations(dossier).cite(evidence("would be affected. A source"));
    expect(citation?.text).toMatch(/^The union says .* "not easy"\.$/);
  });

  it("give none for a report that is not there", () => {
    expect(openCitations(dossier).cite({ report: "gone", start: 0, end: 3, quote: "The" })).toBeUndefined();
  });
});
