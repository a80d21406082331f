import { describe, expect, it } from "vitest";
import { timeRules } from "../../knowledge/time-rules.js";
import type { Intake, Timex } from "../../model/index.js";
import { readLanguage } from "../language/language.js";
import { findTimes } from "./times.js";

/** A Wednesday. */
const PUBLISHED = "2025-06-18";

const intakeOf = (text: string, published?: Intake["report"]["published"]): Intake => {
  const blocks: { start: number; end: number; kind: "paragraph" }[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    blocks.push({ start, end: start + line.length, kind: "paragraph" });
    start += line.length + 1;
  }
  const report = { id: "r", from: "r.txt", language: "en", text, ...(published && { published }) };
  return { report, blocks, setApart: [], learnt: {}, diagnostics: [], readable: true };
};
const times = (text: string, published: string | undefined = PUBLISHED) =>
  findTimes(readLanguage(intakeOf(text)), published);
const show = (text: string, timex: Timex) => `${text.slice(timex.start, timex.end)} = ${timex.value}`;

describe("the rules of data/en/times.yaml", () => {
  const examples = timeRules().rules.flatMap((rule) => rule.examples.map((example) => [rule.id, example] as const));
  it.each(examples)("%s: %s", (id, example) => {
    const [marked = "", value = ""] = example.split(" => ");
    const text = marked.replace(/[[\]]/g, "");
    const wanted = `${/\[(.+)\]/.exec(marked)?.[1]} = ${value}`;
    const found = times(text);
    expect(found.map((timex) => show(text, timex))).toContain(wanted);
    expect(found.filter((timex) => show(text, timex) === wanted).map((timex) => timex.by)).toEqual([`times/${id}`]);
  });

  const negatives = timeRules().rules.flatMap((rule) => rule.not.map((text) => [rule.id, text] as const));
  it.each(negatives)("%s finds nothing in: %s", (id, text) => {
    expect(times(text).filter((timex) => timex.by === `times/${id}`)).toEqual([]);
  });
});

describe("intervals", () => {
  const rows: readonly (readonly [sentence: string, words: string, from: string, to: string, precision: string])[] = [
    ["The two delegations met on Sunday.", "Sunday", "2025-06-15", "2025-06-15", "day"],
    ["The two delegations will meet on Sunday.", "Sunday", "2025-06-22", "2025-06-22", "day"],
    ["The minister is expected to arrive on Saturday.", "Saturday", "2025-06-21", "2025-06-21", "day"],
    ["The summit is to be held on June 25.", "June 25", "2025-06-25", "2025-06-25", "day"],
    ["The minister said on Tuesday that talks would resume.", "Tuesday", "2025-06-17", "2025-06-17", "day"],
    ["The minister said talks would resume on Friday.", "Friday", "2025-06-20", "2025-06-20", "day"],
    ["A hearing held on Friday settled nothing.", "Friday", "2025-06-13", "2025-06-13", "day"],
    ["He will not be surprised that Monday's session failed.", "Monday", "2025-06-16", "2025-06-16", "day"],
    ["It will be recalled that in Lima, on 11 January, they left.", "11 January", "2025-01-11", "2025-01-11", "day"],
    ["The two sides met this Sunday.", "this Sunday", "2025-06-15", "2025-06-15", "day"],
    ["The first round was held last week.", "last week", "2025-06-09", "2025-06-15", "week"],
    ["Another round is planned for next week.", "next week", "2025-06-23", "2025-06-29", "week"],
    ["They have met twice this week.", "this week", "2025-06-16", "2025-06-22", "week"],
    ["The envoy will fly to Doha in the coming days.", "the coming days", "2025-06-18", "2025-06-25", "range"],
    ["Technical talks are set for the coming week.", "the coming week", "2025-06-18", "2025-06-25", "range"],
    ["Ministers met at a hotel this weekend.", "this weekend", "2025-06-14", "2025-06-15", "range"],
    ["Ministers will meet at a hotel this weekend.", "this weekend", "2025-06-21", "2025-06-22", "range"],
    ["The strike has lasted since January.", "January", "2025-01-01", "2025-01-31", "month"],
    ["Contacts of the owners go back to July.", "July", "2024-07-01", "2024-07-31", "month"],
    ["The offer was tabled earlier this month.", "earlier this month", "2025-06-01", "2025-06-18", "range"],
    ["The quota was set on 1 December 2024.", "1 December 2024", "2024-12-01", "2024-12-01", "day"],
    ["It was rejected on December 30.", "December 30", "2024-12-30", "2024-12-30", "day"],
    ["The treaty was signed in 2014.", "2014", "2014-01-01", "2014-12-31", "year"],
    ["The war began in February 2022.", "February 2022", "2022-02-01", "2022-02-28", "month"],
    ["They negotiated from 3 to 5 May in Nairobi.", "3 to 5 May", "2025-05-03", "2025-05-05", "range"],
    ["They negotiated between March and June in Nairobi.", "March and June", "2025-03-01", "2025-06-30", "range"],
    ["They sat from Monday to Wednesday.", "Monday to Wednesday", "2025-06-16", "2025-06-18", "range"],
    ["The port was closed overnight.", "overnight", "2025-06-17", "2025-06-18", "range"],
    ["Talks were held on 5 May and, a week earlier, in Bern.", "a week earlier", "2025-04-27", "2025-04-29", "range"],
    ["The talks opened at 16:08 UTC.", "16:08 UTC", "2025-06-18T16:08:00Z", "2025-06-18T16:08:00Z", "instant"],
    ["“We built on that today,” she said.", "today", "2025-06-17", "2025-06-18", "range"],
    ["The pact was signed today, “a good start”.", "today", "2025-06-18", "2025-06-18", "day"],
    ["The session starts at 9 a.m. on 2 July.", "9 a.m.", "2025-07-02", "2025-07-02", "day"],
    ["Both sides agreed to meet on Monday.", "Monday", "2025-06-23", "2025-06-23", "day"],
    ["The envoys flew to Bonn to sign the pact on Monday.", "Monday", "2025-06-16", "2025-06-16", "day"],
    ["The mediator urged both sides to return on Friday.", "Friday", "2025-06-20", "2025-06-20", "day"],
    ["A deal is unlikely before the end of the year.", "the end of the year", "2025-10-01", "2025-12-31", "range"],
    ["On Sunday, the fifteen states agreed to cut quotas.", "Sunday", "2025-06-15", "2025-06-15", "day"],
    ["On Sunday, ministers are to sign the accord.", "Sunday", "2025-06-22", "2025-06-22", "day"],
    ["A ministerial meeting planned for Thursday was cancelled.", "Thursday", "2025-06-19", "2025-06-19", "day"],
    ["They came out with a promise to meet again on 3 July.", "3 July", "2025-07-03", "2025-07-03", "day"],
    ["She was chief negotiator until 8 June.", "8 June", "2025-06-08", "2025-06-08", "day"],
    ["The port will stay closed until Friday.", "Friday", "2025-06-20", "2025-06-20", "day"],
    ["It was adopted on 5 June.\nAt 10:30 the hall was empty.", "10:30", "2025-06-18", "2025-06-18", "day"],
    ["The union said a walkout on Thursday would go ahead.", "Thursday", "2025-06-19", "2025-06-19", "day"],
    ["The union said the talks on Tuesday were fruitless.", "Tuesday", "2025-06-17", "2025-06-17", "day"],
    ["A meeting planned for Saturday was cancelled on Monday.", "Saturday", "2025-06-21", "2025-06-21", "day"],
    ["A visit planned for Monday was cancelled at short notice.", "Monday", "2025-06-16", "2025-06-16", "day"],
    ["The sides met in Bern, and on Monday they will resume.", "Monday", "2025-06-23", "2025-06-23", "day"],
    ["Talks break up without deal, Thursday strike goes ahead.", "Thursday", "2025-06-19", "2025-06-19", "day"],
    ["He landed in Bern, Switzerland, on Monday and will leave soon.", "Monday", "2025-06-16", "2025-06-16", "day"],
    ["The envoy tells reporters on Friday that talks go on.", "Friday", "2025-06-13", "2025-06-13", "day"],
    ["A postponement to October was being discussed.", "October", "2025-10-01", "2025-10-31", "month"],
    ["The two sides adjourned until Friday.", "Friday", "2025-06-20", "2025-06-20", "day"],
    ["The walkout lasted until Sunday.", "Sunday", "2025-06-15", "2025-06-15", "day"],
    ["Talks will resume early next week.", "early next week", "2025-06-23", "2025-06-25", "range"],
    ["Both sides will return in two weeks.", "two weeks", "2025-06-30", "2025-07-04", "range"],
    ["A deal is expected within three days.", "three days", "2025-06-18", "2025-06-21", "range"],
    ["They will meet June 30 - July 2 in Oslo.", "June 30 - July 2", "2025-06-30", "2025-07-02", "range"],
    ["The fishery reopens in autumn 2026.", "autumn 2026", "2026-09-01", "2026-11-30", "season"],
    ["Output fell in the third quarter of 2024.", "the third quarter of 2024", "2024-07-01", "2024-09-30", "season"],
    ["The guild confirmed that Friday's march would go ahead.", "Friday", "2025-06-20", "2025-06-20", "day"],
    [
      "Nobody will be startled that Tuesday's session in Varna produced little.",
      "Tuesday",
      "2025-06-17",
      "2025-06-17",
      "day",
    ],
    ["The railway advised passengers not to set out on Friday.", "Friday", "2025-06-20", "2025-06-20", "day"],
    ["Commuters have been told to draw up other plans for Friday.", "Friday", "2025-06-20", "2025-06-20", "day"],
    ["Ms Bell reports to the board on Friday.", "Friday", "2025-06-20", "2025-06-20", "day"],
    ["There have been three strikes, on 11 May and 5 June.", "11 May", "2025-05-11", "2025-05-11", "day"],
    [
      "They signed the pact which the two met face to face for, smiling on Tuesday.",
      "Tuesday",
      "2025-06-17",
      "2025-06-17",
      "day",
    ],
    [
      "The ministers meet in Lima on June 27. She said she would return on the 20th.",
      "the 20th",
      "2025-06-20",
      "2025-06-20",
      "day",
    ],
  ];
  it.each(rows)("%s", (sentence, words, from, to, precision) => {
    const found = times(sentence).find((timex) => sentence.slice(timex.start, timex.end) === words);
    expect(found?.when).toEqual({ from, to, precision, text: words });
  });

  it("leaves out what it has nothing to reckon from, and keeps what has a year", () => {
    const text = "They met on Sunday and on November 30, a year after the pact of 24 February 2022.";
    const found = times(text, "");
    expect(found.map((t) => [show(text, t), t.when?.from])).toEqual([
      ["Sunday = XXXX-WXX-7", undefined],
      ["November 30 = XXXX-11-30", undefined],
      ["a year = P1Y", undefined],
      ["24 February 2022 = 2022-02-24", "2022-02-24"],
    ]);
  });

  it("means every day that an inferred publication allows", () => {
    const published = { value: "2025-06-15", by: "inferred", latest: "2025-06-16" } as const;
    const text = "They met on Sunday and will meet again in the coming days. The plan was leaked last week.";
    const found = findTimes(readLanguage(intakeOf(text, published)), published.value);
    expect(found.map((t) => [t.when?.from, t.when?.to])).toEqual([
      ["2025-06-15", "2025-06-15"],
      ["2025-06-15", "2025-06-23"],
      ["2025-06-02", "2025-06-15"],
    ]);
  });
});

describe("durations", () => {
  const rows: readonly (readonly [sentence: string, words: string, minutes: readonly [number, number]])[] = [
    ["After a four-hour session they rose.", "four-hour", [240, 240]],
    ["The call is to last between one to two hours.", "one to two hours", [60, 120]],
    ["They spoke for half an hour.", "half an hour", [30, 30]],
    ["They spoke for 90 minutes.", "90 minutes", [90, 90]],
  ];
  it.each(rows)("%s", (sentence, words, minutes) => {
    const found = times(sentence).find((timex) => sentence.slice(timex.start, timex.end).endsWith(words));
    expect(found?.minutes).toEqual(minutes);
  });
});

describe("what is no time", () => {
  it.each([
    "Thousands may march on the ministry, Ms May warned.",
    "She told the Sunday Times that the side won 3-1.",
    "The second proposal was sent to Resolution 1973's authors.",
    "Section 2019 of the code puts 2000 workers at risk at a cost of $2025.",
    "Writers of the Daily Post and of News Today wrote of late-night calls.",
    "The minute they sat down, the ministers disagreed.",
  ])("%s", (sentence) => {
    expect(times(sentence).map((timex) => show(sentence, timex))).toEqual([]);
  });
});

it("never overlaps, keeps the order of the text and stays linear on one long line", () => {
  const line = "on Monday 3 to 5 May between 1 and 2 hours from 2009 to 2011 a few weeks ago ";
  const timed = (count: number) => {
    const started = performance.now();
    const found = times(line.repeat(count));
    return { found, took: performance.now() - started };
  };
  timed(300);
  const short = timed(300);
  const { found, took } = timed(3000);
  // Ten times the text: a ratio, for other tests run at the same time.
  expect(took / short.took).toBeLessThan(50);
  expect(found.every((timex, i) => i === 0 || (found[i - 1]?.end ?? 0) <= timex.start)).toBe(true);
  expect(found.length).toBeGreaterThan(9000);
});

describe("a clock without a day", () => {
  it.each([
    ["2025-06-18T06:10:00Z", "She came out shortly after 10pm.", "2025-06-17T22:00"],
    ["2025-06-18T23:30:00Z", "She came out shortly after 10pm.", "2025-06-18T22:00"],
    ["2025-06-18T06:10:00Z", "She will come out at 10pm.", "2025-06-18T22:00"],
    ["2025-06-18", "She came out shortly after 10pm.", "2025-06-18T22:00"],
  ])("of a report of %s: %s", (published, text, value) => {
    expect(times(text, published).map((timex) => timex.value)).toEqual([value]);
  });
});
