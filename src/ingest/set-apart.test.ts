import { describe, expect, it } from "vitest";
import { setBoilerplateApart } from "./set-apart.js";

const BODY = "Crews and owners met in Bergen for six hours on Monday and will meet again on Friday, both said.";

const kept = (text: string): boolean =>
  setBoilerplateApart([
    { kind: "paragraph", text: BODY },
    { kind: "paragraph", text },
  ]).blocks.some((block) => block.text === text);

it("finds the tail of the page over the note on the writer", () => {
  const note = "A trust pays for our port desk. Harbour Week retains full editorial control of what it prints.";
  const writer = "Lena Okafor is a staff writer for Harbour Week.";
  const blocks = [BODY, note, writer].map((text) => ({ kind: "paragraph", text }) as const);
  expect(setBoilerplateApart(blocks).setApart).toEqual([{ text: note, by: "funding-note" }]);
});

describe("credits in captions", () => {
  it.each([
    ["Crews wait at the gate. Photograph: Ana Brandt/Harbour News", ["Crews wait at the gate."]],
    [
      "[2/3] Crews wait at the gate, June 3, 2026. REUTERS/Ana Brandt/File Photo",
      ["[2/3] Crews wait at the gate, June 3, 2026."],
    ],
    [
      "[Photo: Crews wait at the gate. Ana Brandt / WKQO. The port shut on Monday.]",
      ["[Photo: Crews wait at the gate.", "The port shut on Monday.]"],
    ],
    [
      "The bank gave the port credit: crews were paid on Monday.",
      ["The bank gave the port credit: crews were paid on Monday."],
    ],
  ])("%s", (text, left) => {
    const { blocks } = setBoilerplateApart([
      { kind: "paragraph", text: BODY },
      { kind: "plain", text },
    ]);
    expect(blocks.slice(1).map((block) => block.text)).toEqual(left);
  });
});

describe("furniture in rows and with pictures", () => {
  it.each(["🕒 4 minute read", "Cookies | Privacy | Contact the Herald", "Tweet this | Print | Comments"])(
    "sets apart %s",
    (text) => expect(kept(text)).toBe(false),
  );

  it.each(["Bergen | Oslo | Contact the Herald", "✅ Quotas agreed until 2030", "Privacy | Quotas | Access to ports"])(
    "keeps %s",
    (text) => expect(kept(text)).toBe(true),
  );
});
