import { describe, expect, it } from "vitest";
import type { Intake, Report } from "../model/index.js";
import { readLanguage } from "./language/language.js";
import { inferPublication } from "./publication.js";

function baseOf(id: string, text: string, published?: Report["published"]) {
  const blocks: Intake["blocks"][number][] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    blocks.push({ start, end: start + line.length, kind: "paragraph" });
    start += line.length + 1;
  }
  const report: Report = { id, from: `${id}.txt`, language: "en", text, ...(published && { published }) };
  return readLanguage({ report, blocks, setApart: [], learnt: {}, diagnostics: [], readable: true });
}

/** id -> "first..last", "-" where nothing was inferred. */
function infer(...bases: ReturnType<typeof baseOf>[]): Record<string, string> {
  return Object.fromEntries(
    inferPublication(bases).map(({ intake: { report } }) => [
      report.id,
      report.published ? `${report.published.value}..${report.published.latest ?? report.published.value}` : "-",
    ]),
  );
}

const dated = baseOf(
  "dated",
  "Dockers and port operators in Rotterdam agreed to resume wage negotiations, both sides said.\nThe mediator, Hanneke Vos, spoke of “a narrow but real path to an agreement on wages and hours”.",
  { value: "2025-06-23", by: "metadata" },
);

describe("inferPublication", () => {
  it("takes the last day told and the first day still ahead, in the year of the set", () => {
    const text =
      "Port operators and dockers ended a long round of wage negotiations in Rotterdam on June 22, officials said.\nThe mediator, Hanneke Vos, will host both sides again on June 24.";
    expect(infer(dated, baseOf("a", text))).toMatchObject({ a: "2025-06-22..2025-06-23" });
  });

  it("reads a weekday of the lead against the set: that day or the day after", () => {
    const text =
      "Dockers and port operators in Rotterdam met this Sunday for another round of wage negotiations, the mediator said.\nNo agreement on hours was reached, and the sides blamed each other.";
    expect(infer(dated, baseOf("a", text))).toMatchObject({ a: "2025-06-22..2025-06-23" });
  });

  it("takes a date that names what is to come for no day gone by", () => {
    const text =
      "Rotterdam dockers set June 30 strike after wage negotiations.\nDockers and port operators in Rotterdam failed to agree on wages, the mediator said Tuesday. The strike is to begin on June 30.";
    expect(infer(dated, baseOf("a", text))).toMatchObject({ a: "2025-06-17..2025-06-18" });
  });

  it("takes the day at the end of a line at the head for the day it came out", () => {
    const text =
      "Harbour Daily live blog, Tuesday 24 June\nDockers and port operators in Rotterdam went on with wage negotiations, the mediator said.";
    expect(infer(dated, baseOf("a", text))).toMatchObject({ a: "2025-06-24..2025-06-24" });
  });

  it("takes the date agreed on for what is next for no day gone by", () => {
    const text =
      "Dockers and port operators in Rotterdam agreed on a date for the next wage negotiations: June 30. The mediator said so after they met on June 22.";
    expect(infer(dated, baseOf("a", text))).toMatchObject({ a: "2025-06-22..2025-06-23" });
  });

  it("puts the Friday of a night of Thursday to Friday behind its Thursday", () => {
    const frame = baseOf("frame", "Dockers and port operators in Rotterdam held wage negotiations on Thursday.", {
      value: "2025-06-19",
      by: "metadata",
    });
    const text =
      "Dockers and port operators in Rotterdam greeted the wage agreement that was signed in the night of Thursday to Friday, officials said.";
    expect(infer(frame, baseOf("a", text))).toMatchObject({ a: "2025-06-20..2025-06-21" });
  });

  it("knows a weekday that lies ahead of a dated report by what happens on it", () => {
    const early = baseOf(
      "early",
      "Fisheries ministers of Norway and Iceland will meet in Bergen on Sunday to set the mackerel quota, officials said.",
      { value: "2025-06-19", by: "metadata" },
    );
    const text =
      "Fisheries ministers of Norway and Iceland met in Bergen on Sunday and failed to set the mackerel quota for the year.";
    expect(infer(early, baseOf("a", text))).toMatchObject({ a: "2025-06-22..2025-06-23" });
  });

  it("keeps a report within one week of what its lead tells", () => {
    const frame = baseOf("frame", "Dockers in Rotterdam are back at work after wage negotiations.", {
      value: "2025-06-23",
      by: "metadata",
    });
    const text =
      "Dockers and port operators in Rotterdam ended their wage negotiations on Friday without an agreement, the mediator said.\nNeither of the two sides would say when they are to meet again, or where.\nThe mayor, who welcomed the dockers on Monday, thanked them.";
    expect(infer(frame, baseOf("a", text))).toMatchObject({ a: "2025-06-20..2025-06-21" });
  });

  it("puts what leads with last week into the week after", () => {
    const text =
      "Port operators in Rotterdam came away from last week's wage negotiations with little, dockers said.\nThe mediator said on Friday that no agreement had been reached.\nBoth sides are to reply by Friday.";
    expect(infer(dated, baseOf("a", text))).toMatchObject({ a: "2025-06-23..2025-06-26" });
  });

  it("takes the day of a strike that was called for no day gone by", () => {
    const text =
      "Dockers and port operators in Rotterdam met on Sunday for another round of wage negotiations.\nThe mediator wrote down what they want.\nThe walkout of June 30 was called before the negotiations.";
    expect(infer(dated, baseOf("a", text))).toMatchObject({ a: "2025-06-22..2025-06-23" });
  });

  it("lets reports without a day of their own follow those that carry the same quotations", () => {
    const quotes =
      "“We want hours that leave a docker time for his own children,” the union said.\n“Nobody in this harbour wants to see another summer of empty quays,” the operators replied.";
    const lead = "Dockers and port operators in Rotterdam met on Sunday for a round of wage negotiations, both said.";
    const set = infer(
      dated,
      baseOf("a", `${lead}\n${quotes}`),
      baseOf("b", `The dispute in Rotterdam goes on.\n${quotes}`),
    );
    expect(set).toMatchObject({ a: "2025-06-22..2025-06-23", b: "2025-06-22..2025-06-23" });
  });

  it("dates a report alone from dates with a year", () => {
    const text =
      "Trade ministers signed a memorandum on tariffs in Lima on 3 March 2025, ending a dispute over copper and lithium exports.\nThey will meet again on 5 March 2025.";
    expect(infer(baseOf("a", text))).toEqual({ a: "2025-03-03..2025-03-04" });
  });

  it("takes the day of a dateline, and no weekday of another week", () => {
    const wire =
      "ROTTERDAM, June 21 (Quaywire) - Dockers and port operators in Rotterdam are to resume wage negotiations, both sides say.";
    const later =
      "The walkout of June 26 was solid, dockers in Rotterdam said.\nOn Monday the port operators and the mediator had met on wages.";
    expect(infer(dated, baseOf("a", wire), baseOf("b", later))).toMatchObject({
      a: "2025-06-21..2025-06-21",
      b: "2025-06-26..2025-06-27",
    });
  });

  it("settles no week between reports of the same matter that lie months apart, and takes no history for news", () => {
    const older = baseOf("older", dated.intake.report.text.replace("resume", "open"), {
      value: "2025-02-03",
      by: "metadata",
    });
    const text =
      "Dockers and port operators in Rotterdam met on Sunday for a round of wage negotiations, both sides said.";
    expect(infer(dated, older, baseOf("a", text))).toMatchObject({ a: "-" });
    const history =
      "The port of Rotterdam was closed by dockers on 4 May 1979, the longest such strike in the history of the trade.";
    expect(infer(baseOf("a", history))).toEqual({ a: "-" });
  });

  it("settles a date in figures by the set, by the report's own days, by the outlet's country; else leaves it open", () => {
    const figures = (id: string, text: string, outlet?: string) => {
      const base = baseOf(id, text);
      const report = { ...base.intake.report, ...(outlet && { outlet }) };
      return { ...base, intake: { ...base.intake, report, publishedEither: ["2025-06-07", "2025-07-06"] } };
    };
    const plain = "The dispute goes on, the dockers said.";
    expect(infer(dated, figures("a", plain))).toMatchObject({ a: "2025-07-06..2025-07-06" });
    expect(infer(figures("a", "The dockers walked out on June 4, the union said."))).toMatchObject({
      a: "2025-06-07..2025-06-07",
    });
    expect(infer(figures("a", plain, "Chicago Tribune"), figures("b", plain, "BBC"))).toMatchObject({
      a: "2025-07-06..2025-07-06",
    });
    expect(infer(figures("a", plain))).toEqual({ a: "-" });
  });

  it("gives a day of the head the year that puts it next to the set, or to the report's own days", () => {
    const yearless = (text: string) => {
      const base = baseOf("a", text);
      return { ...base, intake: { ...base.intake, publishedEither: ["XXXX-06-26"] } };
    };
    expect(infer(dated, yearless("The dockers walked out on Tuesday."))).toMatchObject({ a: "2025-06-26..2025-06-26" });
    expect(infer(yearless("The dockers walked out on 4 June 2024."))).toEqual({ a: "2024-06-26..2024-06-26" });
    expect(infer(yearless("The dockers walked out."))).toEqual({ a: "-" });
  });

  it("stays silent where nothing tells the day", () => {
    const text =
      "The ministers met on Sunday and will meet again on Monday, an official of the trade ministry in Lima said.";
    expect(infer(baseOf("a", text), baseOf("b", "Talks go on, the trade ministry said in a short statement."))).toEqual(
      { a: "-", b: "-" },
    );
  });

  it("keeps what has a date and tells how it inferred the rest", () => {
    const text =
      "Dockers and port operators in Rotterdam met on Sunday for a round of wage negotiations, both sides said.";
    const [kept, found] = inferPublication([dated, baseOf("a", text)]);
    expect(kept).toBe(dated);
    expect(found?.intake.report.published).toEqual({ value: "2025-06-22", by: "inferred", latest: "2025-06-23" });
    expect(found?.intake.learnt.published).toBe("inferred:last-day-told+lead-day");
  });

  it("does not depend on the order of the set", () => {
    const bases = [
      dated,
      baseOf(
        "a",
        "Dockers and port operators in Rotterdam met this weekend on wages and hours, the mediator said on Sunday.",
      ),
      baseOf(
        "b",
        "Port operators and dockers ended a round of wage negotiations on June 22 and meet again on June 24, they said.",
      ),
    ];
    const [x, y, z] = bases as [typeof dated, typeof dated, typeof dated];
    const wanted = infer(x, y, z);
    for (const order of [
      [z, y, x],
      [y, z, x],
      [y, x, z],
    ] as const)
      expect(infer(...order)).toEqual(wanted);
  });
});
