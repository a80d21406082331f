import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, launchBrowser, openPage } from "../../test/browser.js";
import { dossier } from "../../test/show-dossier.js";
import { type Running, startServer } from "../server/server.js";
import { openRecord } from "./record.js";
import { sections } from "./sections.js";
import { shelfOf } from "./shelf.js";

// Every page of one record; `scripts/try-pages.mjs` tries those of all examples, in all ways.
describe.skipIf(!hasBrowser)("the reading room in a browser", () => {
  let browser: Browser;
  let running: Running;

  beforeAll(async () => {
    running = await startServer(shelfOf([openRecord("dock-talks", dossier)]), 0);
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await running.close();
  });

  const open = (path: string, options: BrowserContextOptions = {}): ReturnType<typeof openPage> =>
    openPage(browser, new URL(path, running.url).href, options);

  const pages = ["", ...sections.map(({ path }) => `dock-talks/${path}`), "dock-talks/evidence/s1", "search?q=pay"];

  it.each([380, 1400])("fits %i pixels on every page, and breaks no rule of its policy", async (width) => {
    const { page, messages } = await open("", { viewport: { width, height: 800 } });
    for (const path of pages) {
      await page.goto(new URL(path, running.url).href);
      const wider = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
      expect(wider, path).toBeLessThanOrEqual(0);
    }
    expect(messages).toEqual([]);
    await page.context().close();
  });

  it.each(["dock-talks", "dock-talks/table", "dock-talks/evidence/s1"])(
    "gives axe nothing to complain of on %s",
    async (path) => {
      const { page } = await open(path, { colorScheme: "dark" });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
      await page.context().close();
    },
  );

  it("opens the words of an entry beside the page, walks them, and comes back", async () => {
    const { page } = await open("dock-talks/statements");
    const before = await page.locator("main").boundingBox();
    await page.locator("#s1 a.ev").click();
    const at = page.locator(".panel mark.at");
    expect(await at.textContent()).toContain("automation is still the sticking point");
    expect(await page.locator(".panel strong").textContent()).toBe("Northern Wire");
    expect(await page.locator("main").boundingBox()).toEqual(before);
    await page.keyboard.press("n");
    expect(await at.textContent()).toContain("automation remains the sticking point");
    expect(await page.locator(".panel .count").textContent()).toBe("2 of 2");
    await page.keyboard.press("Escape");
    expect(await page.locator(".panel").isVisible()).toBe(false);
    expect(await page.evaluate("document.activeElement.getAttribute('href')")).toBe("/dock-talks/evidence/s1");
    await page.context().close();
  });

  it.each(["timeline", "table", "proposals"])(
    "keeps on a phone what was tapped on %s above its words",
    async (path) => {
      const { page } = await open(`dock-talks/${path}`, { viewport: { width: 380, height: 740 } });
      const last = page.locator("main a.ev:visible").last();
      await last.click();
      await page.locator(".panel mark.at").waitFor();
      const [link, panel] = [await last.boundingBox(), await page.locator(".panel").boundingBox()];
      expect((link?.y ?? 0) + (link?.height ?? 0)).toBeLessThanOrEqual(panel?.y ?? 0);
      expect(link?.y).toBeGreaterThan(0);
      await page.goBack();
      await page.locator(".panel").waitFor({ state: "hidden" });
      expect(new URL(page.url()).pathname).toBe(`/dock-talks/${path}`);
      await page.context().close();
    },
  );

  it("keeps in sight what was chosen on a wide page, and the page where it was read on", async () => {
    const { page } = await open("dock-talks/table", { viewport: { width: 1400, height: 600 } });
    const last = page.locator("main a.ev:visible").last();
    await last.click();
    await page.locator(".panel mark.at").waitFor();
    const [link, panel] = [await last.boundingBox(), await page.locator(".panel").boundingBox()];
    expect((link?.x ?? 0) + (link?.width ?? 0)).toBeLessThanOrEqual(panel?.x ?? 0);
    await page.evaluate("scrollTo(0, 200)");
    await page.keyboard.press("Escape");
    await page.locator(".panel").waitFor({ state: "hidden" });
    await page.evaluate("new Promise((done) => setTimeout(done, 60))");
    expect(await page.evaluate("scrollY")).toBeGreaterThan(100);
    await page.context().close();
  });

  it("folds the ways to narrow a list out above it on a phone", async () => {
    const { page } = await open("dock-talks/statements", { viewport: { width: 380, height: 740 } });
    const filters = page.locator("main details.filters");
    expect((await filters.boundingBox())?.y).toBeLessThan(740);
    await filters.locator("summary").click();
    await filters.locator("a").first().click();
    expect(new URL(page.url()).search).not.toBe("");
    expect(await page.locator(".beside .facet").first().isVisible()).toBe(false);
    await page.context().close();
  });

  it("begins with who had a statement first where the page does not tell it", async () => {
    const { page } = await open("search?q=sticking&kind=statement");
    await page.locator("a.ev").first().click();
    await page.locator(".panel .family").waitFor();
    expect(await page.locator(".panel .count").textContent()).toBe("2 places");
    expect(await page.evaluate("document.querySelector('.panel-body').scrollTop")).toBe(0);
    await page.keyboard.press("p");
    expect(await page.locator(".panel .count").textContent()).toBe("2 of 2");
    await page.keyboard.press("n");
    expect(await page.locator(".panel mark.at").textContent()).toContain("sticking point");
    await page.context().close();
  });

  const here = (page: Page): Promise<string | null> => page.locator(".entry.here").textContent();

  it("walks the entries with j and k, opens their words with o, and their page with o again", async () => {
    const { page } = await open("dock-talks");
    await page.keyboard.press("j");
    const first = await here(page);
    await page.keyboard.press("j");
    expect(await here(page)).toContain("Automation is contested");
    await page.keyboard.press("k");
    expect(await here(page)).toBe(first);
    await page.keyboard.press("k");
    expect(await here(page)).toBe(first);
    await page.keyboard.press("o");
    await page.locator(".panel mark.at").waitFor();
    const leads = await page.locator(".panel-bar a").getAttribute("href");
    await Promise.all([page.waitForURL(`**${leads}`), page.keyboard.press("o")]);
    expect(await page.locator("article.evidence").count()).toBe(1);
    await page.context().close();
  });

  it("shows the keys with ?, goes to the search with /, and leaves either with Esc", async () => {
    const { page } = await open("dock-talks");
    await page.keyboard.press("?");
    expect(await page.locator("#keys").isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.locator("#keys").isVisible()).toBe(false);
    await page.keyboard.press("/");
    const at = (): Promise<unknown> => page.evaluate("document.activeElement.id");
    expect(await at()).toBe("q");
    await page.keyboard.type("j?g");
    expect(await page.locator("#q").inputValue()).toBe("j?g");
    expect(await page.locator("#keys").isVisible()).toBe(false);
    await page.keyboard.press("Escape");
    expect(await at()).not.toBe("q");
    await page.context().close();
  });

  it("goes with g and a letter to every page", async () => {
    const { page } = await open("dock-talks/reports");
    for (const { key, path } of [...sections, { key: "h", path: undefined }]) {
      const address =
        path === undefined ? running.url : new URL(`dock-talks/${path}`, running.url).href.replace(/\/$/, "");
      await page.keyboard.press("g");
      await Promise.all([page.waitForURL(address), page.keyboard.press(key)]);
    }
    await page.context().close();
  });

  it("shows where the focus is, and leads past the head to the page", async () => {
    const { page } = await open("dock-talks/people");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the page");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("main");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")).toBe("solid");
    await page.context().close();
  });

  it("copies the words that one is at as a citation", async () => {
    const { page } = await open("dock-talks/statements", { permissions: ["clipboard-read", "clipboard-write"] });
    await page.locator("#s1 a.ev").click();
    await page.locator(".panel mark.at").waitFor();
    await page.keyboard.press("c");
    await page.getByText("Copied").waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toContain("Northern Wire");
    await page.context().close();
  });

  it("shows instants in the reader's zone, and how the report has it on hovering", async () => {
    const { page } = await open("dock-talks/reports", { timezoneId: "Asia/Tokyo" });
    const time = page.locator("time[data-instant]");
    expect(await time.textContent()).toBe("15 March 2026, 15:30");
    expect(await time.getAttribute("title")).toContain("2026-03-15T06:30:00Z");
    await page.context().close();
  });

  it("leads to the words, marked in their reports, without JavaScript", async () => {
    const { page } = await open("dock-talks/statements", {
      javaScriptEnabled: false,
      viewport: { width: 380, height: 800 },
    });
    await page.locator("#s1 a.ev").click();
    await page.locator(".quotes a", { hasText: "in its report" }).first().click();
    const mark = page.locator("mark#at");
    expect(await mark.textContent()).toContain("automation is still the sticking point");
    const box = await mark.boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(800);
    await page.context().close();
  });

  it("has the section that is shown in sight on a phone, without JavaScript too", async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await open("dock-talks/reports", { javaScriptEnabled, viewport: { width: 380, height: 800 } });
      const box = await page.locator(".sections [aria-current]").boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(380);
      await page.context().close();
    }
  });

  it("is there as it stays: the script adds nothing that moves the page", async () => {
    for (const path of ["dock-talks/calendar", "dock-talks/changes", ""]) {
      const { page } = await open(path, { viewport: { width: 380, height: 800 } });
      const shown = await page.evaluate("document.body.innerHTML.length");
      const response = await page.request.get(new URL(path, running.url).href);
      const [, sent = ""] = /<body>(.*)<\/body>/s.exec(await response.text()) ?? [];
      expect(Math.abs(Number(shown) - sent.length)).toBeLessThan(200);
      expect(await page.locator("button.print").boundingBox()).not.toBeNull();
      await page.context().close();
    }
  });

  it("offers every page for printing and saving", async () => {
    const { page } = await open("dock-talks/statements");
    await page.evaluate("window.print = () => { document.title = 'printed'; }");
    await page.getByText("Print or save").click();
    await page.getByRole("button", { name: "Print" }).click();
    expect(await page.title()).toBe("printed");
    await page.context().close();
  });

  it("prints on white in the dark too, without what is for the hand", async () => {
    const { page } = await open("dock-talks", { colorScheme: "dark" });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
    for (const part of [".sections", ".search", ".exports"]) expect(await page.locator(part).isVisible()).toBe(false);
    await page.goto(new URL("dock-talks/timeline", running.url).href);
    expect(await page.locator("svg.wide .bar").first().isVisible()).toBe(true);
    await page.context().close();
  });
});
