import { expect, it } from "vitest";
import { nameOf, readText } from "../../../test/read-text.js";
import { readStatements } from "./read-statements.testing.js";

const last = (text: string) => readStatements(text).attributions.at(-1);

it.each([
  ["The minister in charge had not slept. “Nobody won,” he told the crews.", "The minister in charge"],
  ["A safety panel met twice in May. It put the loss at nine boats.", "A safety panel"],
  ["Two guests in the room remember it well. The owners, they say, had left by noon.", "Two guests in the room"],
  ["A member of her team laughed at the plan. It was, he said, a boat without a keel.", "A member of her team"],
])("lets a pronoun stand for the only subject before it: %s", (text, unnamed) => {
  expect(last(text)?.unnamed).toBe(unnamed);
});

it.each([
  "The minister met the skipper. The deputy stayed away. “Nobody won,” he said.",
  "The port was closed. A cook could at least look after the crew, she said.",
])("leaves a pronoun open where it may stand for another: %s", (text) => {
  expect(last(text)).not.toHaveProperty("unnamed");
});

it("takes a description that nothing before bears for the person of the sentence before", () => {
  const reading = readText("Ines Halloran apologised. “It was a bad letter,” the harbour board's director said.");
  expect(nameOf(reading, reading.attributions.at(-1)?.speaker)).toBe("Ines Halloran");
});

it("hears a name that is nobody known, but not the paper that carries it", () => {
  expect(last("The Office for Ferry Safety says that the boats are sound.")?.unnamed).toBe(
    "The Office for Ferry Safety",
  );
});
