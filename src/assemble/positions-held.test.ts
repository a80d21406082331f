import { expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";

const statements = async (text: string) =>
  (await makeDossier([`PORT ELIN, May 12 - ${text}`])).statements.map((one) => one.text);

it.each([
  [
    "takes what somebody holds today",
    "Lena Horn believes that the ferry pact will last.",
    "Lena Horn believes that the ferry pact will last",
  ],
  [
    "takes what somebody expects",
    "Lena Horn expects the crews to vote before Easter.",
    "Lena Horn expects the crews to vote before Easter",
  ],
  ["leaves out what somebody once thought", "Lena Horn believed that the ferry pact would last.", undefined],
  ["leaves out what somebody knows", "Lena Horn knows that the ferry pact is dead.", undefined],
  ["takes what a thing is called", "Lena Horn called the round useful.", "Lena Horn called the round useful"],
  [
    "gives what is denied with the denial",
    "The fund is said to be empty. Lena Horn denies that.",
    "The fund is said to be empty. Lena Horn denies that",
  ],
])("%s", async (_, text, want) => {
  expect((await statements(text))[0]).toBe(want);
});
