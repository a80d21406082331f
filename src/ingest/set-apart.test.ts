import { describe, expect, it } from "vitest";
import { setBoilerplateApart } from "./set-apart.js";

const BODY = "Crews and owners met in Bergen for six hours on Monday and will meet again on Friday, both said.";

const kept = (text: string): boolean =>
  setBoilerplateApart([
    { kind: "paragraph", text: BODY },
    { kind: "paragraph", text },
  ]).blocks.some((block) => block.text === text);

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
