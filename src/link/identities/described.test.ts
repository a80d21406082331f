import { describe, expect, it } from "vitest";
import { sketchReading } from "../../../test/readings.js";
import type { Entity, LinkedEntity } from "../../model/index.js";
import { linkIdentities } from "./identities.js";

type Sketched = Partial<Entity> & { readonly name: string };

const described = (name: string): Sketched => ({
  kind: "body",
  key: `described:${name.toLowerCase()}`,
  name,
  forms: [],
});
const body = (name: string): Sketched => ({ kind: "body", key: `body:${name.toLowerCase()}`, name });

const linked = (...reports: readonly (readonly Sketched[])[]): readonly LinkedEntity[] =>
  linkIdentities(
    reports.map((entities, i) =>
      sketchReading({ id: `r${i}`, text: `${entities.map(({ name }) => name).join(". ")}.`, entities }),
    ),
  ).entities;

const bodies = (entities: readonly LinkedEntity[]) =>
  entities.flatMap(({ kind, name, aliases }) => (kind === "body" ? [[name, ...aliases].join(" = ")] : [])).sort();

describe("bodies that reports only describe", () => {
  it.each<[string, Sketched[][], string[]]>([
    [
      "the board of one report is no board that another tells apart",
      [[body("Coastal Labour Board"), described("school board")], [described("board")]],
      ["Coastal Labour Board", "school board = board"],
    ],
    [
      "shorter words are the longer ones",
      [[described("Elmstead school board")], [described("board")]],
      ["Elmstead school board = board"],
    ],
    [
      "how it is owned tells no company from another",
      [[described("state-owned company")], [described("company")]],
      ["state-owned company = company"],
    ],
    [
      "of two kinds the bare noun is neither",
      [[described("school board")], [described("health board")], [described("board")]],
      ["board", "health board", "school board"],
    ],
    [
      "the people of one are those of the other",
      [
        [body("Lakeland Pilots"), { name: "Tom Reed", party: "body:lakeland pilots" }],
        [described("union"), { name: "Tom Reed", party: "described:union" }],
      ],
      ["Lakeland Pilots = union"],
    ],
    [
      "nothing tells that they are one",
      [[body("Lakeland Pilots")], [described("union")]],
      ["Lakeland Pilots", "union"],
    ],
  ])("%s", (_, reports, expected) => {
    expect(bodies(linked(...reports))).toEqual(expected);
  });

  it("is the only body that another report calls so", () => {
    const naming = sketchReading({
      text: "Lakeland Pilots met. The union left.",
      id: "a",
      entities: [body("Lakeland Pilots")],
    });
    const at = naming.intake.report.text.indexOf("The union");
    const called = {
      start: at,
      end: at + 9,
      entity: 0,
      form: "description" as const,
      acts: true,
      by: "names/described",
    };
    const open = sketchReading({ text: "union said no.", id: "b", entities: [described("union")] });
    const { entities } = linkIdentities([{ ...naming, mentions: [...naming.mentions, called] }, open]);
    expect(bodies(entities)).toEqual(["Lakeland Pilots = union"]);
  });
});
