import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { refusal } from "./guard.js";

const asked = (headers: Record<string, string>): IncomingMessage => ({ headers }) as unknown as IncomingMessage;
const TOKEN = "a token that is long";
const basic = (password: string): string => `Basic ${Buffer.from(`any:${password}`).toString("base64")}`;

describe("who may ask", () => {
  it.each([
    ["localhost:4173", undefined],
    ["127.0.0.1", undefined],
    ["[::1]:80", undefined],
    ["evil.example", 403],
    ["localhost.evil.example", 403],
    ["", 403],
  ])("without a token: %s", (host, status) => {
    expect(refusal(asked({ host }), {})?.status).toBe(status);
  });

  it.each([
    [`Bearer ${TOKEN}`.replaceAll(" ", "_"), 401],
    ["Bearer x", 401],
    [basic(TOKEN), undefined],
    [basic("x"), 401],
    ["", 401],
  ])("with a token: %s", (authorization, status) => {
    expect(refusal(asked({ authorization, host: "any.example" }), { token: TOKEN })?.status).toBe(status);
  });

  it("takes the token as bearer", () => {
    expect(refusal(asked({ authorization: "Bearer secret" }), { token: "secret" })).toBeUndefined();
  });
});
