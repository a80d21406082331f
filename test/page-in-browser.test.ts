import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderPage } from "../src/show/html/page.js";
import { hasBrowser, launchBrowser, openPage } from "./browser.js";
import { dossier } from "./show-dossier.js";

describe.skipIf(!hasBrowser)("the page in a browser", () => {
  let browser: Browser;
  let folder = "";
  let url = "";

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "rapporteur-page-"));
    const file = join(folder, "page.html");
    writeFileSync(file, renderPage(dossier));
    url = pathToFileURL(file).href;
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = (options: BrowserContextOptions): ReturnType<typeof openPage> => openPage(browser, url, options);

  it.each([380, 640, 960, 1100, 1400])(
    "fits %i pixels, with the panel too, and breaks no rule of its policy",
    async (width) => {
      const { page, messages } = await open({ viewport: { width, height: 800 } });
      const overflow = (): Promise<number> =>
        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
      expect(await overflow()).toBe(0);
      await page.locator("a.c").first().click();
      expect(await overflow()).toBe(0);
      expect(messages).toEqual([]);
      await page.context().close();
    },
  );

  it("opens the cited sentence beside the text, and walks on", async () => {
    const { page } = await open({ viewport: { width: 1400, height: 800 } });
    await page.locator("a.c", { hasText: /^4$/ }).first().click();
    const hit = page.locator(".panel .s.hit");
    expect(await hit.allTextContents()).toEqual([
      "Mediator Yusuf Adeyemi said the sides would meet again in The Hague on March 18.",
    ]);
    expect(await page.locator(".panel strong").textContent()).toBe("Northern Wire");
    const before = await page.locator(".count").textContent();
    await page.keyboard.press("ArrowRight");
    expect(await page.locator(".count").textContent()).not.toBe(before);
    await page.keyboard.press("ArrowLeft");
    expect(await page.locator(".count").textContent()).toBe(before);
    await page.keyboard.press("Escape");
    expect(await page.locator(".panel").isVisible()).toBe(false);
    expect(await page.evaluate("document.activeElement.textContent")).toBe("4");
    await page.context().close();
  });

  it("leads to the sentence, marked, without JavaScript", async () => {
    const { page } = await open({ viewport: { width: 380, height: 800 }, javaScriptEnabled: false });
    await page.locator("a.c", { hasText: /^4$/ }).first().click();
    const target = page.locator(".s:target");
    expect(await target.textContent()).toContain("Mediator Yusuf Adeyemi");
    const box = await target.boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(800);
    await page.context().close();
  });

  it("prints on white in the dark too, without the panel and the list of sections", async () => {
    const { page } = await open({ colorScheme: "dark" });
    await page.locator("a.c").first().click();
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
    expect(await page.locator("nav").isVisible()).toBe(false);
    expect(await page.locator(".panel").isVisible()).toBe(false);
    await page.context().close();
  });

  it.each([true, false])("prints what is folded (JavaScript: %s)", async (javaScriptEnabled) => {
    const { page } = await open({ javaScriptEnabled });
    const told = page.locator("#statements details .indirect").first();
    expect(await told.isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    expect(await told.isVisible()).toBe(true);
    await page.context().close();
  });

  it("unfolds where the walk from citation to citation leads", async () => {
    const { page } = await open({ viewport: { width: 1400, height: 800 } });
    const links = page.locator("main a.c");
    const inside = await page.evaluate(
      "[...document.querySelectorAll('main a.c')].findIndex((a) => a.closest('details'))",
    );
    await links.nth(Number(inside) - 1).click();
    expect(await links.nth(Number(inside)).isVisible()).toBe(false);
    await page.keyboard.press("ArrowRight");
    expect(await links.nth(Number(inside)).isVisible()).toBe(true);
    await page.context().close();
  });
});
