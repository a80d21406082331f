import { expect, it } from "vitest";
import { rowsOf } from "./read-statements.testing.js";

it.each([
  ["Jim Hale took strong issue with the figures.", ["Jim Hale", "the figures"]],
  ["The crews waved away the talk of a strike.", ["The crews", "the talk of a strike"]],
  ["What the skippers want is a long season.", ["the skippers", "a long season"]],
  ["Jim Hale's answer was that the nets were sound.", ["Jim Hale", "the nets were sound"]],
  [
    "The nets had been cut, Jim Hale said, and the crews would not sail.",
    ["Jim Hale", "The nets had been cut … and the crews would not sail"],
  ],
  ["The nets were sound, the skippers believe.", ["the skippers", "The nets were sound"]],
])("reads what is told in other words than said: %s", (text, row) => {
  expect(rowsOf(text)).toContainEqual(["indirect", ...row]);
});

it.each(["The nets had been cut, Jim Hale said, and the crews left.", "Jim Hale took no issue with the figures."])(
  "goes no further than what is told: %s",
  (text) => {
    expect(rowsOf(text).some(([, , content]) => /crews left|figures/.test(content))).toBe(false);
  },
);
