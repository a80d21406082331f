import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readText } from "../../../../test/read-text.js";
import { BERGEN, disagreementsOf, OSLO } from "../../../../test/tell-disagreements.js";
import { tellingsIn } from "./tellings.js";

interface Entry {
  readonly id: string;
  readonly examples: readonly string[];
  readonly counterexamples: readonly string[];
}

const entries = parse(
  readFileSync(new URL("../../../../data/negotiation/sole-acts.yaml", import.meta.url), "utf8"),
) as Entry[];
const rows = (key: "examples" | "counterexamples") =>
  entries.flatMap((entry) => entry[key].map((text) => [entry.id, text] as const));
const actsIn = (text: string) => tellingsIn(readText(text)).map(({ act }) => act.id);

describe("what only one can have done, or is of one day", () => {
  it.each(rows("examples"))("is %s: %s", (id, text) => expect(actsIn(text)).toContain(id));
  it.each(rows("counterexamples"))("is not %s: %s", (id, text) => expect(actsIn(text)).not.toContain(id));
});

describe("reports that tell of one act in two ways", () => {
  it.each([
    [
      `${OSLO} Chief conciliator Ana Reyes closed the last gap on Tuesday, Kelvik Shipping said.`,
      `${BERGEN} Judge Omar Haddad bridged the remaining gap on Tuesday, according to Kelvik Shipping.`,
      "who closed the last gap: Chief conciliator Ana Reyes / Judge Omar Haddad",
    ],
    [
      `${OSLO} Kelvik Shipping and its pilots reached a deal on Monday.`,
      `${BERGEN} An agreement was struck on Tuesday between Kelvik Shipping and those who pilot its ferries.`,
      "on which day the deal was reached: Monday / Tuesday",
    ],
    [
      `${OSLO} Kelvik Shipping has until 20 May to answer the pilots of its five ferries.`,
      `${BERGEN} Kelvik Shipping must reply by 27 May, the conciliator wrote.`,
      "by which day the answer is due: 20 May / 27 May",
    ],
  ])("differ: %s", async (one, other, quarrel) => {
    expect(await disagreementsOf(one, other)).toEqual([quarrel]);
  });

  it.each([
    [
      "of two days",
      `${OSLO} Ana Reyes chaired the session on Monday, Kelvik Shipping said.`,
      `${BERGEN} Omar Haddad chaired the session on Tuesday, Kelvik Shipping said.`,
    ],
    [
      "done at night",
      `${OSLO} Kelvik Shipping and its pilots reached a deal on Monday night.`,
      `${BERGEN} Kelvik Shipping and its pilots reached a deal on Tuesday.`,
    ],
    [
      "of two stories",
      `${OSLO} Ana Reyes broke off the talks at Kelvik Shipping.`,
      `${BERGEN} Omar Haddad broke off the talks at Ostvik Mill.`,
    ],
    [
      "of weeks ago",
      `${OSLO} Kelvik Shipping and its pilots reached a deal on Monday.`,
      "BERGEN, May 2, 2026 (Nordwire) - Kelvik Shipping and its pilots reached a deal on Friday.",
    ],
  ])("do not differ over what is %s", async (_, one, other) => {
    expect(await disagreementsOf(one, other)).toEqual([]);
  });
});
