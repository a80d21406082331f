import { expect, it } from "vitest";
import { find } from "../../../test/find-entities.js";
import { findAttributions } from "./attributions.js";
import { readStatements } from "./read-statements.testing.js";

it.each([
  ["Norwegian Fisheries and Trade Minister Kari Holm said the ferry would sail.", "Kari Holm"],
  ["Kuwaiti minister of works Omar al-Nuri said the ferry would sail.", "Omar al-Nuri"],
  ["Member of parliament Tora Vik said the ferry would sail.", "Tora Vik"],
  ["Norway and Trade Minister Kari Holm said the ferry would sail.", "Norway"],
])("lets the holder of an office speak, however long its name: %s", (text, name) => {
  const { base, quotations } = readStatements(text);
  const { entities, mentions } = find(text);
  const [first] = findAttributions({ ...base, quotations, entities, mentions });
  expect(entities[first?.speaker ?? -1]?.name).toBe(name);
});
