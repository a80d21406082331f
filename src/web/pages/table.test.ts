import { describe, expect, it } from "vitest";
import { makeDossier } from "../../../test/make-dossier.js";
import { dossier } from "../../../test/show-dossier.js";
import type { Dossier, Issue } from "../../model/index.js";
import { html } from "../../show/html/markup.js";
import { openRecord } from "../record.js";
import { writeTable } from "./table.js";
import { columnsOf, rowsOf } from "./table-order.js";

const cited = { evidence: [], standing: { outlets: 1, origins: 1, credibility: 3 } } as const;

const day = (iso: string) => ({ from: iso, to: iso, precision: "day", text: iso }) as const;

type Position = Issue["positions"][number];

const position = (by: string, stance: string, when?: string): Position => ({
  ...{ ...cited, id: `${by} ${stance}`, by, stance },
  ...(when === undefined ? {} : { when: day(when) }),
});

const issue = (code: string, rest: Partial<Issue> = {}): Issue => ({
  ...{ ...cited, id: code, code, name: code, status: "open", positions: [] },
  ...rest,
});

const written = (issues: readonly Issue[], rest: Partial<Dossier> = {}): string =>
  html`${writeTable(openRecord("dock", { ...dossier, ...rest, issues })).body}`.markup;

describe("the rows of the table", () => {
  it("begin with what is in dispute and end with what is over", () => {
    const issues = [
      issue("settled", { status: "agreed", stated: true }),
      issue("idle"),
      issue("told"),
      issue("asked", { positions: [position("hwu", "wants more")] }),
      issue("open", { stated: true }),
      issue("fought", { status: "contested", stated: true }),
    ];
    expect(rowsOf(issues).map(([one]) => one?.code)).toEqual(["fought", "open", "asked", "idle", "told", "settled"]);
  });

  it("hold together what the same sentences tell and no report calls a matter", () => {
    const positions = [position("hwu", "wants two crews and a crane")];
    expect(rowsOf([issue("crews", { positions }), issue("cranes", { positions })])).toHaveLength(1);
    expect(rowsOf([issue("crews", { positions, stated: true }), issue("cranes", { positions })])).toHaveLength(2);
  });
});

describe("the columns of the table", () => {
  const of = (sides: readonly string[], rest: Partial<Dossier> = {}): string[] =>
    columnsOf({
      ...{ ...dossier, ...rest },
      issues: [issue("pay", { positions: sides.map((by) => position(by, "wants more")) })],
    }).map(({ id }) => id);

  it("are of those who want something, those between whom it is first", () => {
    expect(of(["nl", "verbruggen"])).toEqual(["hwu", "nl"]);
  });

  it("are no more than there is room for", () => {
    expect(of(["a", "b", "c", "d", "hwu"])).toHaveLength(5);
    expect(of(["a", "b", "c", "d", "e", "hwu"])).toEqual(["hwu", "a", "b", "c", "others"]);
  });
});

describe("a cell of the table", () => {
  it("has the newest position of a side and its people, with its day", () => {
    const positions = [
      position("hwu", "wants 9 percent", "2026-03-10"),
      position("verbruggen", "would take 7 percent", "2026-03-14"),
    ];
    const page = written([issue("pay", { positions })]);
    expect(page.indexOf("would take 7")).toBeLessThan(page.indexOf("1 earlier"));
    expect(page.indexOf("1 earlier")).toBeLessThan(page.indexOf("wants 9"));
    expect(page).toContain(">14 March 2026</time>");
  });

  it("names who in a side said it once", () => {
    const page = written([
      issue("pay", {
        positions: [position("verbruggen", "Ilse Verbruggen wants more"), position("okonjo", "no more")],
      }),
    ]);
    expect(page).not.toContain("<i>Ilse Verbruggen:</i>");
    expect(page).toContain("<i>Pieter Okonjo:</i>");
  });
});

it("dates what a side wants by the day on which it was said, and puts what it had wanted last", async () => {
  const { issues } = await makeDossier([
    "TORVIK, May 12, 2026 (Nordwire) - The crews' union had demanded a pay rise of 9%. The ferry company rejects any pay rise.",
    "TORVIK, May 14, 2026 (Seapost) - The crews' union said on Wednesday that it wanted a pay rise of 6%. The ferry company rejects any pay rise.",
    "TORVIK, May 13, 2026 (Daily Quay) - The crews' union wants a pay rise of 8%.",
  ]);
  const pay = issues.find(({ code }) => code === "pay")?.positions ?? [];
  const union = pay.filter(({ stance }) => /\d%/.test(stance)).map(({ stance }) => /\d%/.exec(stance)?.[0]);
  expect(union).toEqual(["6%", "8%", "9%"]);
  expect(pay.find(({ stance }) => stance.includes("6%"))?.when?.from).toBe("2026-05-13");
});
