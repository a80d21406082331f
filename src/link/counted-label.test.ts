import { expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";

const HEAD = "OSLO, May 12, 2026 (Nordwire) - The Netmakers' Guild and Selby Fisheries held talks in Oslo on Tuesday.";

const named = async (text: string): Promise<string[]> =>
  (await makeDossier([`${HEAD} ${text}`])).figures.map(({ about }) => about);

it.each([
  ["Some 640 people took part in the march.", "people who took part in the march"],
  ["A letter thanked the 1,600 readers who cancelled.", "readers who cancelled"],
  ["Up to 18 apprentices would be offered other work.", "apprentices who would be offered other work"],
  ["Ms Dale must ask a council of 120 delegates on Sunday.", "council of delegates"],
  ["Ms Dale will brief the Netmakers' Guild's 57 branches on Friday.", "the Netmakers' Guild's branches"],
  ["In May the army emptied 300 villages.", "villages the army emptied"],
  ["Skippers voted by 318 to 92 for more ice.", "votes as skippers voted"],
])("tells which are counted in: %s", async (text, name) => expect(await named(text)).toContain(name));

it.each([
  ["A nine-member delegation left on Monday.", /delegation (?:who|that)/],
  ["Two officials said it was late.", /officials who/],
  ["Winning 51 branches is a landslide.", /that is/],
])("says nothing of what is no count, of who only says it, and in the wrong number: %s", async (text, not) =>
  expect((await named(text)).filter((name) => not.test(name))).toEqual([]),
);
