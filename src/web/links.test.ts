import { expect, it } from "vitest";
import { dossier } from "../../test/show-dossier.js";
import { answer } from "./answer.js";
import { openRecord } from "./record.js";
import { shelfOf } from "./shelf.js";

const shelf = shelfOf([openRecord("dock-talks", dossier)]);
const assets = { style: "/s.css", script: "/s.js", icon: "/i.svg" };
const OF_ASSETS = new Set<string>(Object.values(assets));

async function bodyOf(address: string): Promise<string | undefined> {
  const { pathname, searchParams } = new URL(address, "http://localhost");
  const parts = pathname.slice(1).split("/").map(decodeURIComponent);
  const page = await answer(shelf, assets, { parts, query: searchParams });
  return page?.status === 200 ? String(page.body) : undefined;
}

/** The addresses that a page leads to, those narrowed twice or more apart. */
function linksOf(address: string, body: string): URL[] {
  const hrefs = [...body.matchAll(/ href="([^"]*)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
  const urls = hrefs.map((href) => new URL(href, `http://localhost${address}`));
  return urls.filter(({ pathname, searchParams }) => !OF_ASSETS.has(pathname) && searchParams.size < 2);
}

it("leads with every link of every page to a page, and to a place on it", async () => {
  const bodies = new Map([["/", await bodyOf("/")]]);
  const lost: string[] = [];
  for (const [address, body = ""] of bodies) {
    if (!body.startsWith("<!doctype html>")) continue;
    for (const { pathname, search, hash } of linksOf(address, body)) {
      const to = `${pathname}${search}`;
      if (!bodies.has(to)) bodies.set(to, await bodyOf(to));
      const place = decodeURIComponent(hash.slice(1));
      const there = bodies.get(to);
      if (there === undefined || (place !== "" && !there.includes(` id="${place}"`)))
        lost.push(`${address}: ${to}${hash}`);
    }
  }
  expect(lost).toEqual([]);
  expect(bodies.size).toBeGreaterThan(100);
});
