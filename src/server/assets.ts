import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Assets, Page } from "../web/page.js";

/** The build puts them here; this file and the bundle both lie two levels below the root. */
const FOLDER = new URL("../../dist/assets/", import.meta.url);

const FILES: readonly (readonly [key: keyof Assets, file: string, type: string])[] = [
  ["style", "room.css", "text/css; charset=utf-8"],
  ["script", "room.js", "text/javascript; charset=utf-8"],
  ["icon", "icon.svg", "image/svg+xml"],
];

/** What the pages load, by their addresses: these hold a hash, so that a browser can keep what they lead to. */
export interface LoadedAssets {
  readonly addresses: Assets;
  get(path: string): Page | undefined;
}

/** Reads what the pages load from the package. */
export function loadAssets(): LoadedAssets {
  const pages = new Map<string, Page>();
  const addresses = { style: "", script: "", icon: "" };
  for (const [key, file, type] of FILES) {
    const body = readFileSync(new URL(file, FOLDER), "utf8");
    const hash = createHash("sha256").update(body).digest("hex").slice(0, 12);
    addresses[key] = `/assets/${file.replace(".", `-${hash}.`)}`;
    pages.set(addresses[key], { status: 200, type, body });
  }
  return { addresses, get: (path) => pages.get(path) };
}
