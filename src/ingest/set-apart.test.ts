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

describe("what stands behind the last paragraph", () => {
  const left = (...lines: string[]) =>
    setBoilerplateApart([BODY, ...lines].map((text) => ({ kind: "plain", text }) as const))
      .blocks.slice(1)
      .map(({ text }) => text);

  it("is links, where furniture that ends a page stands over lines without a stop", () => {
    expect(left("Tags: ports", "Two tugs sold for scrap", "24/03/26", "Will the quay last?")).toEqual([]);
  });

  it("stays where only what stands between paragraphs too is over it", () => {
    expect(left("Advertisement", "Nine per cent in one year", "No night work")).toHaveLength(2);
  });

  it("stays where a paragraph follows, or where it tells whom the report comes from", () => {
    expect(left("Comments (14)", "What the owners offer", BODY)).toEqual(["What the owners offer", BODY]);
    expect(left("Tags: ports", "By Lena Okafor", "© Agence France-Presse")).toHaveLength(2);
  });

  it("is an outlet on itself beside other furniture only", () => {
    const numbers = "Delta News publishes around 200 stories a day from 60 partner newsrooms.";
    expect(left(numbers)).toEqual([numbers]);
    expect(left(numbers, "Tagged: Ports, Wages")).toEqual([]);
  });
});
