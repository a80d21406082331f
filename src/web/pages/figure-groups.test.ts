import { expect, it } from "vitest";
import { dossier } from "../../../test/show-dossier.js";
import type { Disagreement, Figure, Standing } from "../../model/index.js";
import { openRecord } from "../record.js";
import { groupFigures } from "./figure-groups.js";

const stands = (credibility: Standing["credibility"], side?: number): Standing => ({
  ...{ outlets: 1, origins: 1, credibility },
  ...(side === undefined ? {} : { disputes: [{ disagreement: "d", side }] }),
});

const figure = (id: string, standing: Standing, ...texts: readonly string[]): Figure => ({
  ...{ id, about: id, unit: "crews", evidence: [], standing },
  values: texts.map((text) => ({ text, least: Number.parseInt(text, 10), evidence: [], approximate: false })),
});

const disagreement: Disagreement = {
  ...{ id: "d", about: "crews", kind: "figure" },
  sides: ["40", "60"].map((value, i) => ({ value, evidence: [], standing: stands(4, i) })),
};

const shown = (...figures: readonly Figure[]) => {
  const groups = groupFigures(openRecord("x", { ...dossier, figures, disagreements: [disagreement] }));
  const told = groups.disputed.map(
    ({ about, values }) => `${about}: ${values.map(({ value }) => value.text).join(", ")}`,
  );
  return [told, groups.several.map(({ about }) => about), groups.single.map(({ about }) => about)];
};

it("has the sides of a disagreement stand together, though reports count it by other words", () => {
  expect(shown(figure("crews", stands(4, 0), "40"), figure("sailors", stands(4, 1), "60"))).toEqual([
    ["crews: 40, 60"],
    [],
    [],
  ]);
});

it("adds a single value to the figure of several that the disagreement is over", () => {
  expect(shown(figure("crews", stands(4, 0), "40", "over 30"), figure("sailors", stands(4, 1), "60"))).toEqual([
    ["crews: 40, over 30, 60"],
    [],
    [],
  ]);
});

it("tells one number once", () => {
  const [told] = shown(
    figure("crews", stands(4, 0), "40"),
    figure("men", stands(4, 0), "40"),
    figure("sailors", stands(4, 1), "60"),
  );
  expect(told).toEqual(["crews: 40, 60"]);
});

it("keeps apart what is not disputed", () => {
  expect(shown(figure("points", stands(3), "12", "14"), figure("days", stands(3), "five"))).toEqual([
    [],
    ["points"],
    ["days"],
  ]);
});
