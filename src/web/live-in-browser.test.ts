import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, launchBrowser, openPage } from "../../test/browser.js";
import { addTexts, openTestLibrary, REPORTS } from "../../test/library.js";
import type { Library } from "../app/library/open-library.js";
import { openAdding } from "../server/adding/adding.js";
import { apiListener } from "../server/api/listener.js";
import { libraryShelf } from "../server/library-shelf.js";
import { type Running, startServer } from "../server/server.js";

const JUMPS = `new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const shift of list.getEntries()) sum += shift.value; }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 50);
})`;
const PLACES = `[...document.querySelectorAll("main .entry, main h2, .sections a")].map((one) => one.getBoundingClientRect().y)`;

describe.skipIf(!hasBrowser)("a library's pages in a browser", () => {
  let browser: Browser;
  let running: Running;
  let library: Library;

  beforeAll(async () => {
    library = await openTestLibrary();
    const adding = openAdding({ library: library.path, version: "0", allowed: [] });
    running = await startServer(libraryShelf(library, []), 0, { adding, api: apiListener(library, "0") });
    browser = await launchBrowser();
    await addTexts(library, { "ferry-1.txt": REPORTS["ferry-1.txt"] });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await running.close();
    library.close();
  });

  const open = (path: string, options: BrowserContextOptions = {}): ReturnType<typeof openPage> =>
    openPage(browser, new URL(path, running.url).href, options);
  const ferry = (): string => library.process("Aegean").id;
  const says = (page: Page): ReturnType<Page["locator"]> => page.locator(".added .says");

  it("says in words that a report came while a page is open, and moves nothing", async () => {
    const { page, messages } = await open(ferry(), { viewport: { width: 900, height: 400 } });
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.evaluate("scrollBy(0, 90)");
    const look = async (): Promise<unknown[]> => [
      await page.evaluate(PLACES),
      await page.evaluate("[scrollY, document.activeElement.getAttribute('href'), innerWidth]"),
    ];
    const before = await look();
    await addTexts(library, { "ferry-2.txt": REPORTS["ferry-2.txt"] });
    const line = page.locator(".live");
    await line.getByText("since this page was opened").waitFor();
    expect(await line.locator("p").first().textContent()).toMatch(
      /^One new report, \d+ changes since this page was opened\. ×$/,
    );
    expect(await line.locator("li").count()).toBeGreaterThan(1);
    expect(await line.getAttribute("role")).toBe("status");
    expect(await look()).toEqual(before);
    expect(await page.evaluate(JUMPS)).toBe(0);
    expect(messages).toEqual([]);
    await page.context().close();
  });

  it("says on the first page in which process something came", async () => {
    const { page } = await open("");
    await page.getByText("Add reports").click();
    await page.locator("#pasted").fill("a text not yet sent");
    await addTexts(library, { "ferry-3.txt": `${REPORTS["ferry-2.txt"]}Petros Vale said he was "done talking".\n` });
    await page.locator(".live li", { hasText: "Aegean" }).waitFor();
    await page.getByText("Show them here").click();
    await page.locator(".card", { hasText: "3 reports" }).waitFor();
    expect(await page.locator("#pasted").inputValue()).toBe("a text not yet sent");
    await page.context().close();
  });

  it("marks on the first page what changed since the last visit", async () => {
    const { page } = await open(ferry());
    await page.goto(running.url);
    expect(await page.locator(".status.new").count()).toBe(0);
    await addTexts(library, { "ferry-2.txt": `${REPORTS["ferry-2.txt"]}Eleni Marou said the offer was "a joke".\n` });
    await page.reload();
    expect(await page.locator(".status.new").count()).toBe(1);
    await page.context().close();
  });

  it("adds what is pasted, says how far it is, and leads to where it went", async () => {
    const { page, messages } = await open("");
    await page.getByText("Add reports").click();
    await page.locator("#pasted").fill(REPORTS["fish-1.txt"]);
    await page.locator(".send button").click();
    await page.getByText("1 report added.", { exact: true }).waitFor();
    expect(await page.locator(".outcome").textContent()).toContain("Norway and Iceland hold mackerel talks");
    expect(await page.evaluate("location.pathname")).toBe("/");
    await page.locator(".added .made a").first().click();
    await page.getByText("Ida Solheim").first().waitFor();
    expect(messages).toEqual([]);
    await page.context().close();
  });

  it("keeps the letters of shortcuts as text in the box for pasted text", async () => {
    const { page } = await open("");
    await page.getByText("Add reports").click();
    await page.locator("#pasted").focus();
    await page.keyboard.type("/?jkonpcgb g h");
    expect(await page.locator("#pasted").inputValue()).toBe("/?jkonpcgb g h");
    expect(await page.evaluate("[document.activeElement.id, location.pathname]")).toEqual(["pasted", "/"]);
    expect(await page.locator("#keys").isVisible()).toBe(false);
    expect(await page.locator(".entry.here").count()).toBe(0);
    await page.keyboard.press("Escape");
    expect(await page.evaluate("document.activeElement.id")).toBe("");
    await page.context().close();
  });

  it("adds files that are dropped anywhere on the page", async () => {
    const { page } = await open("");
    await page.evaluate(`(() => {
      const data = new DataTransfer();
      data.items.add(new File([${JSON.stringify(REPORTS["fish-2.txt"])}], "fish-2.txt"));
      data.items.add(new File([""], "nothing.txt"));
      for (const type of ["dragover", "drop"])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    })()`);
    await page.getByText("1 report added, 1 could not be read.", { exact: true }).waitFor();
    await page.context().close();
  });

  it("says why nothing was added", async () => {
    const { page } = await open("");
    await page.getByText("Add reports").click();
    await page.locator(".send button").click();
    await page.getByText("Choose files, or paste the text").waitFor();
    expect(await says(page).getAttribute("role")).toBe("status");
    await page.context().close();
  });

  it("adds files without JavaScript", async () => {
    const { page, messages } = await open("", { javaScriptEnabled: false });
    const file = join(library.path, "..", "known.txt");
    writeFileSync(file, REPORTS["ferry-1.txt"]);
    await page.getByText("Add reports").click();
    await page.locator("#files").setInputFiles(file);
    await page.locator(".send button").click();
    expect(await says(page).textContent()).toBe("1 report in the library already.");
    expect(messages).toEqual([]);
    await page.context().close();
  });

  it("shows what came in the place of what was there, marked, and leaves what is read where it is", async () => {
    const { page, messages } = await open(`${library.process("Norway").id}/statements`, {
      viewport: { width: 900, height: 400 },
    });
    const first = page.locator("main .entry").first();
    const at = async (): Promise<unknown> => [await first.getAttribute("id"), (await first.boundingBox())?.y];
    const before = await at();
    await addTexts(library, { "fish-3.txt": `${REPORTS["fish-2.txt"]}\nIda Solheim said she was "not worried".\n` });
    await page.getByText("Show them here").click();
    await page.locator(".live", { hasText: /Shown as it is now/ }).waitFor();
    const shown = await page.locator(`[id="${(before as string[])[0]}"]`).boundingBox();
    expect(shown?.y).toBeCloseTo((before as [string, number])[1], 0);
    expect(await page.locator(".entry.fresh").count()).toBeGreaterThan(0);
    expect(await page.locator(".glance").textContent()).toContain("3 reports");
    await page.getByLabel("Close this message").click();
    expect(await page.locator(".live").textContent()).toBe("");
    expect(messages).toEqual([]);
    await page.context().close();
  });
});
