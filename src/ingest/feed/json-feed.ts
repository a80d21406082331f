import { RapporteurError } from "../../errors.js";
import type { FoundItem } from "./item.js";

/**
 * Reads a JSON Feed (1.0 and 1.1).
 *
 * @throws RapporteurError "broken-document"
 */
export function readJsonFeed(text: string, address: string): { title?: string; items: FoundItem[] } {
  const feed = parse(text);
  if (!isObject(feed) || !Array.isArray(feed["items"]))
    throw new RapporteurError("broken-document", `${address} is no JSON Feed`);
  const title = stringOf(feed["title"]);
  return {
    ...(title === undefined ? {} : { title }),
    items: (feed["items"] as unknown[]).filter(isObject).map((item) => ({
      // Some give numbers for ids.
      id: stringOf(item["id"]) ?? (typeof item["id"] === "number" ? String(item["id"]) : undefined),
      url: stringOf(item["url"]) ?? stringOf(item["external_url"]),
      title: stringOf(item["title"]),
      changed: stringOf(item["date_modified"]),
      published: stringOf(item["date_published"]) ?? stringOf(item["date_modified"]),
    })),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const stringOf = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;
