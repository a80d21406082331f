import { Parser } from "htmlparser2";

/** Lists the addresses of the feeds in an OPML file, each once. */
export function readOpml(text: string): string[] {
  const found = new Set<string>();
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const address = Object.entries(attributes).find(([key]) => key.toLowerCase() === "xmlurl")?.[1];
        if (name.toLowerCase() === "outline" && address) found.add(address.trim());
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return [...found];
}

/** Writes feeds as OPML 2.0, for another program to read. */
export function writeOpml(feeds: readonly { readonly address: string; readonly title: string }[]): string {
  const lines = feeds.map(
    ({ address, title }) => `    <outline type="rss" text="${escape(title || address)}" xmlUrl="${escape(address)}"/>`,
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<opml version="2.0">',
    "  <head><title>Feeds of Rapporteur</title></head>",
    "  <body>",
    ...lines,
    "  </body>",
    "</opml>\n",
  ].join("\n");
}

const NAMES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escape = (text: string): string => text.replace(/[&<>"]/g, (mark) => NAMES[mark] ?? "");
