import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sketchReading } from "../../../test/readings.js";
import { linkIdentities } from "./identities.js";

describe("identities", () => {
  it("are a partition, whatever the names", () => {
    const name = fc.constantFrom("Anna Berg", "Berg", "A. Berg", "Peter Berg", "Ana Bergh", "Bekele", "Tadesse Bekele");
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(name, { maxLength: 4 }), { maxLength: 5 }), (reports) => {
        const readings = reports.map((list, i) =>
          sketchReading({ id: `r${i}`, text: `${list.join(". ")}.`, entities: list.map((name) => ({ name })) }),
        );
        const { entities, entityOf } = linkIdentities(readings);
        for (const [e, { members }] of entities.entries()) {
          for (const { reading, index } of members) expect(entityOf[reading]?.[index]).toBe(e);
        }
        expect(entities.flatMap(({ members }) => members)).toHaveLength(reports.flat().length);
      }),
    );
  });
});
