import { expect, it } from "vitest";
import { nameSpeechAct } from "./speech-act.js";

it.each([
  [{ act: "deny", negated: true }, "denied"],
  [{ act: "reject" }, "rejected"],
  [{ act: "decline" }, "declined"],
  [{ act: "reject", negated: true }, "in the negative"],
  [{ negated: true }, "in the negative"],
  [{ act: "promise" }, undefined],
  [{}, undefined],
])("names %j %s", (statement, name) => expect(nameSpeechAct(statement)).toBe(name));
