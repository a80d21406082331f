import { describe, expect, it } from "vitest";
import { faultsOf, pinFloors } from "./floors.mjs";
import { scoreAttributions } from "./scorers/attributions.mjs";
import { scoreNames, scoreTags } from "./scorers/columns.mjs";
import { scoreEvents } from "./scorers/events.mjs";
import { quotedIn } from "./scorers/quoted.mjs";
import { scoreTimes, scoreValues } from "./scorers/spans.mjs";

describe("floors", () => {
  const set = (value, fingerprint = "one") => [{ set: "times/a.jsonl", fingerprint, figures: { "value F1": value } }];
  const { pinned } = pinFloors(set(0.8), {});

  it("are pinned a little under what was reached, on a content of the set", () => {
    expect(pinned).toEqual({ "times/a.jsonl": { fingerprint: "one", floors: { "value F1": 0.79 } } });
  });

  it("say what falls below them, a set that changed, and one that is new", () => {
    expect(faultsOf(set(0.791), pinned)).toEqual([]);
    expect(faultsOf(set(0.78), pinned)).toEqual(["times/a.jsonl: value F1 fell to 0.780, its floor is 0.790"]);
    expect(faultsOf(set(0.9, "two"), pinned)).toEqual(["times/a.jsonl is not the set that its floors were pinned on"]);
    expect(faultsOf(set(0.9), {})).toEqual(["times/a.jsonl has no floors yet"]);
  });

  it("say what changed where they are pinned anew, and keep those of sets that were not measured", () => {
    const other = { "names/b.iob2": { fingerprint: "b", floors: {} } };
    const { changes, pinned: next } = pinFloors(set(0.7), { ...pinned, ...other });
    expect(changes).toEqual(["times/a.jsonl: floor of value F1 0.790 -> 0.690"]);
    expect(Object.keys(next)).toEqual(["names/b.iob2", "times/a.jsonl"]);
  });
});

describe("scorers", () => {
  it("pair times one to one, the same bounds first", () => {
    const text = "on Monday morning";
    const gold = [{ id: "a", text, timexes: [{ start: 3, end: 9, type: "DATE", value: "2026-05-04" }] }];
    const given = (start, end, value) => [{ id: "a", timexes: [{ start, end, type: "DATE", value }] }];
    expect(scoreTimes(gold, given(3, 9, "2026-05-04"))).toMatchObject({ "strict F1": 1, "value F1": 1 });
    expect(scoreTimes(gold, given(3, 17, "2026-05-03"))).toMatchObject({
      "strict F1": 0,
      "relaxed F1": 1,
      "value F1": 0,
    });
    expect(scoreTimes(gold, [])).toMatchObject({ "relaxed F1": 0 });
  });

  it("leave out what stands behind the labelled part of a text", () => {
    const gold = [
      { id: "a", text: "5% and 6%", intraDocAnnotatedTo: 4, values: [{ start: 0, end: 2, type: "PERCENT" }] },
    ];
    const values = [gold[0].values[0], { start: 7, end: 9, type: "PERCENT" }];
    expect(scoreValues(gold, [{ id: "a", values }])).toEqual({ "strict F1": 1, "relaxed F1": 1 });
  });

  it("want half of the content's words and a word of the source", () => {
    const text = "“We stay,” Ana Reyes said. The mill closes, he said.";
    const at = (words) => [[text.indexOf(words), text.indexOf(words) + words.length]];
    const one = { source: at("Ana Reyes"), cue: at("said"), content: at("We stay") };
    const two = { source: at("he"), cue: [], content: at("The mill closes") };
    const score = (...attributions) =>
      scoreAttributions([{ id: "a", text, attributions: [one, two] }], [{ id: "a", attributions }]);
    expect(score(one, two)["all joint F1"]).toBe(1);
    expect(score({ ...one, source: at("Reyes") })).toMatchObject({ "direct joint F1": 1, "indirect joint F1": 0 });
    expect(score({ ...one, source: at("he") })["direct joint F1"]).toBe(0);
  });

  it("find what is quoted over paragraphs", () => {
    expect(quotedIn("“One.\n“Two,” she said").map(([from, to]) => [from, to])).toEqual([
      [1, 5],
      [7, 11],
    ]);
  });

  it("count words and names on given tokens", () => {
    expect(scoreTags("1\ta\ta\tDET\n2\tb\tb\tNOUN", "1\ta\ta\tDET\n2\tb\tB\tVERB")).toEqual({ UPOS: 0.5, lemma: 1 });
    expect(scoreNames("1\ta\tB-PER\n2\tb\tI-PER", "1\ta\tB-PER\n2\tb\tO")).toMatchObject({ "PER F1": 0, "all F1": 0 });
  });

  it("take the first event of a sentence for its type", () => {
    const gold = [{ id: "a", event: "DEMAND", eventNow: "REQUEST" }];
    const given = (...types) => [{ id: "a", events: types.map((type) => ({ type })) }];
    expect(scoreEvents(gold, given("REQUEST"))).toEqual({ "type accuracy": 1, "any event": 1 });
    expect(scoreEvents(gold, given("AGREE", "REQUEST"))).toEqual({ "type accuracy": 0, "any event": 1 });
  });
});
