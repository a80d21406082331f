import { describe, expect, it } from "vitest";
import { sketchReading } from "../../../test/readings.js";
import { linkIdentities } from "./identities.js";

const bodies = (...names: readonly string[]) =>
  linkIdentities(
    names.map((name, i) =>
      sketchReading({
        id: `r${i}`,
        text: `${name}.`,
        entities: [{ name, kind: "body", key: `body:${name.toLowerCase()}` }],
      }),
    ),
  ).entities.length;

describe("branches of unions over reports", () => {
  it.each<[number, string[]]>([
    [1, ["Local 44", "Local 44 of the Dock Clerks' Union", "DCU Local 44"]],
    [1, ["District Lodge 12", "Coopers District Lodge 12", "District Lodge 12 of the Coopers"]],
    [2, ["Local 44", "Local 45"]],
    [3, ["Local 44", "Weavers Local 44", "Glaziers Local 44"]],
    [2, ["Weavers Local 44", "Local 44 of the Weavers", "Glaziers Local 44"]],
  ])("%i of %j", (count, names) => expect(bodies(...names)).toBe(count));
});
