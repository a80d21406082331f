import { expect, it } from "vitest";
import { inProse } from "./articles.js";

it.each([
  ["Norway", "Norway"],
  ["Harbour Union", "the Harbour Union"],
  ["Dockers' Union of Skagen", "the Dockers' Union of Skagen"],
  ["Front for the Valley", "the Front for the Valley"],
  ["Bank of Elmstead", "Bank of Elmstead"],
  ["Elmstead school board", "the Elmstead school board"],
  ["employers", "the employers"],
  ["police", "police"],
])("writes %s as %s", (name, prose) => expect(inProse(name)).toBe(prose));
