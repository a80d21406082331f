import { Parser } from "htmlparser2";

/** What a reader of pages is told, element by element. */
export interface PageVisitor {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/** Deeper pages are no pages that people write, and parsers take time with the square of the depth. */
const MAX_DEPTH = 400;

/** Walks through a page. Gives false where it is nested too deep: the walk ends there. */
export function walkPage(html: string, visitor: PageVisitor): boolean {
  let depth = 0;
  let tooDeep = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (tooDeep) return;
        depth++;
        if (depth > MAX_DEPTH) tooDeep = true;
        else visitor.open(name, attributes);
      },
      ontext: (text) => {
        if (!tooDeep) visitor.text(text);
      },
      onclosetag: (name) => {
        if (tooDeep) return;
        depth--;
        visitor.close(name);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  // In pieces, so that the parser can be left as soon as it is too deep.
  const piece = 16_384;
  for (let at = 0; at < html.length && !tooDeep; at += piece) parser.write(html.slice(at, at + piece));
  if (!tooDeep) parser.end();
  return !tooDeep;
}

/** Splits a class or id into its words: "c-article__share-bar" has "article", "share" and "share-bar". */
export function wordsOfClass(attributes: Readonly<Record<string, string>>): string[] {
  const names = `${attributes.class ?? ""} ${attributes.id ?? ""}`.slice(0, 400).toLowerCase();
  const whole = names.split(/[\s]+|__/).filter(Boolean);
  return [...whole, ...whole.flatMap((name) => name.split(/[-_]/))];
}
