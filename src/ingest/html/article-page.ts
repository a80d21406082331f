import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

/** Finds the article of a page: its HTML with classes kept, or undefined where there is none. May throw or hang on odd pages. */
export function extractArticle(html: string): string | undefined {
  const { document } = parseHTML(html);
  // linkedom's document is as much of one as Readability asks for; its type is its own.
  const article = new Readability(document as never, { keepClasses: true, charThreshold: 200 }).parse();
  return article?.content ?? undefined;
}
