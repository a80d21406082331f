import { describe, expect, it } from "vitest";
import { sketchReading } from "../../../test/readings.js";
import type { Entity } from "../../model/index.js";
import { linkIdentities } from "./identities.js";

type Sketched = Partial<Entity> & { readonly name: string };

const body = (name: string): Sketched => ({ kind: "body", key: `body:${name.toLowerCase()}`, name });
const described = (name: string, kind: "body" | "group"): Sketched => ({
  ...{ kind, name, forms: [] },
  key: `described:${name.toLowerCase()}`,
});
const group = (name: string): Sketched => described(name, "group");

/** Links reports in which everybody takes a side. */
function linked(...reports: readonly (readonly Sketched[])[]): string[] {
  const readings = reports.map((entities, i) => {
    const text = `${entities.map(({ name }) => name).join(". ")}.`;
    const sides = entities.map((_, entity) => ({ start: 0, end: 1, entity, by: "sides:sketch" }));
    return { ...sketchReading({ id: `r${i}`, text, entities }), sides };
  });
  return linkIdentities(readings)
    .entities.map(({ kind, name, aliases }) => `${kind} ${[name, ...aliases].join(" = ")}`)
    .sort();
}

describe("those who take a side by their trade alone", () => {
  it.each<[string, Sketched[][], string[]]>([
    [
      "are the one union that another report names",
      [
        [body("Harbour Pilots' Guild"), body("Havna Lines")],
        [group("Havna pilots"), body("Havna Lines")],
      ],
      ["body Harbour Pilots' Guild = Havna pilots", "body Havna Lines"],
    ],
    [
      "are nobody's where there are two unions",
      [[body("Harbour Pilots' Guild"), body("Ferry Workers' Union")], [group("pilots")]],
      ["body Ferry Workers' Union", "body Harbour Pilots' Guild", "group pilots"],
    ],
    [
      "are not of a union of another trade",
      [[body("Nurses' Union")], [group("drivers")]],
      ["body Nurses' Union", "group drivers"],
    ],
    [
      "are the union that is called by their trade, where none has a name",
      [[described("dockers' union", "body")], [group("dockers")]],
      ["body dockers' union = dockers"],
    ],
    [
      "of another town than the dispute are others",
      [[body("Harbour Pilots' Guild"), body("Havna Lines")], [group("Lisbon pilots")]],
      ["body Harbour Pilots' Guild", "body Havna Lines", "group Lisbon pilots"],
    ],
    [
      "are the only body in whose name all their words stand",
      [[body("Northern Mill Owners' League")], [group("Mill owners")]],
      ["body Northern Mill Owners' League = Mill owners"],
    ],
  ])("%s", (_, reports, expected) => {
    expect(linked(...reports)).toEqual(expected);
  });
});
