import { describe, expect, it } from "vitest";
import { dossier } from "../../../test/show-dossier.js";
import type { Proposal } from "../../model/index.js";
import { html } from "../../show/html/markup.js";
import { openRecord } from "../record.js";
import { columnsOf, pointsOf } from "./proposal-points.js";
import { writeProposals } from "./proposals.js";

const cited = { evidence: [], standing: { outlets: 1, origins: 1, credibility: 3 } } as const;

const version = (label: string): Proposal["versions"][number] => ({ ...cited, id: label, label });

const provision = (text: string, of?: string, issue?: string): Proposal["provisions"][number] => ({
  ...{ ...cited, id: text, text },
  ...(of === undefined ? {} : { version: of }),
  ...(issue === undefined ? {} : { issue }),
});

const proposal = (rest: Partial<Proposal>): Proposal => ({
  ...{ ...cited, id: "offer", name: "Quay offer", authors: [], versions: [], provisions: [], reactions: [] },
  ...rest,
});

const written = (rest: Partial<Proposal>): string =>
  html`${writeProposals(openRecord("dock", { ...dossier, proposals: [proposal(rest)] })).body}`.markup;

const versions = [version("initial"), version("revised")];

describe("what is in the versions of a proposal", () => {
  const pointsIn = (provisions: Proposal["provisions"]) =>
    pointsOf(columnsOf({ versions, provisions }).filter(({ name }) => name !== "")).map((point) =>
      point.map((one) => one?.text ?? ""),
    );

  it.each<[string, Proposal["provisions"], string[][]]>([
    [
      "what is alike in words",
      [
        provision("sets up a joint board on cranes", "initial"),
        provision("sets up a joint board on new cranes", "revised"),
      ],
      [["sets up a joint board on cranes", "sets up a joint board on new cranes"]],
    ],
    [
      "the only point of an issue",
      [
        provision("no crane without a crew", "initial", "crews"),
        provision("two hands on each deck", "revised", "crews"),
      ],
      [["no crane without a crew", "two hands on each deck"]],
    ],
    [
      "an amount of one unit",
      [provision("4% for one year", "initial"), provision("worth 9 per cent over two years", "revised")],
      [["4% for one year", "worth 9 per cent over two years"]],
    ],
    [
      "nothing that has nothing in common",
      [provision("4% for one year", "initial"), provision("a new canteen", "revised")],
      [
        ["4% for one year", ""],
        ["", "a new canteen"],
      ],
    ],
  ])("has side by side %s", (_, provisions, expected) => expect(pointsIn(provisions)).toEqual(expected));

  it("is marked as new, reworded, unchanged or not told of", () => {
    const page = written({
      versions,
      provisions: [
        ...[provision("4% for one year", "initial"), provision("6% for one year", "revised")],
        ...[provision("a night bus", "initial"), provision("free boots for all", "revised")],
        ...[provision("a joint board", "initial"), provision("a joint board", "revised")],
      ],
    });
    for (const mark of ["new here", "reworded", "unchanged"])
      expect(page).toContain(`<span class="status">${mark}</span>`);
    expect(page).toContain('data-label="Revised version">not told of</td>');
    expect(page).toContain('<mark class="changed">6%</mark>');
  });

  it("stands under the first and the revised of two versions, whatever these are called", () => {
    const provisions = [
      provision("4%", "initial"),
      provision("no night shifts", "12-point"),
      provision("6%", "revised"),
    ];
    const numbered = [version("12-point"), version("9-point")];
    expect(columnsOf({ versions: numbered, provisions }).map(({ name }) => name)).toEqual(["12-point", "9-point"]);
  });

  it("is a list where one version alone is told of, and apart where no report says of which it is", () => {
    const page = written({ versions, provisions: [provision("a night bus", "revised"), provision("a canteen")] });
    expect(page).toContain("<h3>In the revised version</h3>");
    expect(page).toContain("no report says in which version</h3>");
    expect(page).not.toContain("<table");
  });
});

it("tells reactions under the version that they are to, and of whom where the words do not", () => {
  const reaction = { ...cited, stance: "rejects", text: "It turned it down." } as const;
  const page = written({
    versions,
    reactions: [
      { ...reaction, id: "r1", by: "hwu", version: "initial" },
      { ...reaction, id: "r2", by: "kestrel" },
    ],
  });
  const [first, whole] = [page.indexOf('id="r1"'), page.indexOf("Reactions to it as a whole")];
  expect(page.indexOf("First version")).toBeLessThan(first);
  expect(first).toBeLessThan(whole);
  expect(page.slice(whole)).toContain("<b>Kestrel Ports:</b> It turned it down.");
});
