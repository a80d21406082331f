import { expect, it } from "vitest";
import { makeDossier } from "../../../test/make-dossier.js";

const NAMING =
  "PORT ELIN, May 12 - The Pilots' Guild and Norvik Shipping met on Monday. Norvik Shipping made an offer. The Mediation Bureau was there. Rolf Aker, Norvik Shipping's chief executive, left early.";

it.each([
  ["the only company", "Captains stay ashore. The company said the ferries would stay in port.", "Norvik Shipping"],
  ["a word of the name", "Captains stay ashore. The bureau said the ferries would stay in port.", "Mediation Bureau"],
  ["any state's", "Captains stay ashore. The army said the ferries would stay in port.", undefined],
  ["nobody in particular", "Captains stay ashore. A company said the ferries would stay in port.", undefined],
])("finds the body that a noun means in a set: %s", async (_, told, name) => {
  const { statements, parties, people } = await makeDossier([NAMING, `OSLO, May 13 - ${told}`]);
  const by = statements.find(({ text }) => text.includes("ferries would"))?.by;
  expect([...parties, ...people].find(({ id }) => id === by)?.name).toBe(name);
});
