import { expect, it } from "vitest";
import { issuesListedIn } from "./issues-listed.js";

it("names the issues of a record by the phrases of the lists, and by a thing and what is done with it", () => {
  const listed = issuesListedIn(["staffing", "shipping", "pay"].map((code) => ({ code })));
  expect(listed("a second trained officer on each ferry")).toEqual(["staffing"]);
  expect(listed("Tankers could leave the harbour for 40 days")).toEqual(["shipping"]);
  expect(listed("no agency workers in the yard")).toEqual(["staffing"]);
  expect(listed("The yard will pay for the ropes")).toEqual([]);
  expect(listed("Pipelines would be sold")).toEqual([]);
});
