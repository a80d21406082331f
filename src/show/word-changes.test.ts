import { expect, it } from "vitest";
import { findWordChanges } from "./word-changes.js";

const marked = (wording: string, other: string): string =>
  findWordChanges(wording, other)
    .map(({ text, shared }) => (shared ? text : `[${text}]`))
    .join("");

it.each([
  ["we may sign soon", "we will sign soon", "we [may] sign soon"],
  ["“We agree.”", "we agree", "“We agree.”"],
  ["it’s done", "It's done", "it’s done"],
  ["I’m sure it isn’t late", "I am sure it is not late", "I’m sure it isn’t late"],
  ["We cannot and will not sign", "We can't and won't sign", "We cannot and will not sign"],
  ["The union’s offer", "The union is offering", "The [union’s offer]"],
  ["We haven't signed", "We have signed", "We have[n't] signed"],
  ["we do not agree", "we do agree", "we do [not] agree"],
  ["entirely other words", "nothing shared", "[entirely other words]"],
])("marks in %j what %j does not have", (wording, other, shown) => expect(marked(wording, other)).toBe(shown));
