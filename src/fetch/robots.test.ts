import { describe, expect, it } from "vitest";
import { isAllowed } from "./robots.js";

const ROBOTS = `# a comment
User-agent: other
Disallow: /

User-agent: rapporteur
User-agent: third
Disallow: /private  # not here
Allow: /private/news
Disallow: /*.pdf$
Disallow:

User-agent: *
Disallow: /search
`;

describe("robots.txt", () => {
  it.each([
    ["rapporteur", "/a", true],
    ["rapporteur", "/private", false],
    ["rapporteur", "/private/other", false],
    ["rapporteur", "/private/news/1", true],
    ["rapporteur", "/x/y.pdf", false],
    ["rapporteur", "/x/y.pdf?page=1", true],
    ["rapporteur", "/search", true],
    ["Other", "/a", false],
    ["nobody", "/search?q=1", false],
    ["nobody", "/a", true],
  ])("for %s and %s: %s", (agent, path, allowed) => {
    expect(isAllowed(ROBOTS, agent, path)).toBe(allowed);
  });

  it("keeps nobody from anything where it is empty, and is quick where it is hostile", () => {
    expect(isAllowed("", "rapporteur", "/")).toBe(true);
    const started = performance.now();
    isAllowed(`User-agent: *\nDisallow: /${"*a".repeat(20_000)}b`, "x", `/${"a".repeat(20_000)}`);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
