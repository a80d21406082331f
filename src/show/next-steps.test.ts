import { expect, it } from "vitest";
import { dossier } from "../../test/show-dossier.js";
import { findNextSteps } from "./next-steps.js";

it("lists what is ahead by date, rounds and events together, the undated last", () => {
  expect(findNextSteps(dossier).map(({ id, status }) => `${id} ${status}`)).toEqual([
    "round10 planned",
    "t4 possible",
    "t5 planned",
  ]);
});

it("names who takes part and where", () => {
  expect(findNextSteps(dossier)[0]).toMatchObject({
    summary: "The Hague talks",
    where: "The Hague",
    who: ["Kestrel Ports", "Harbour Workers' Union"],
  });
});
