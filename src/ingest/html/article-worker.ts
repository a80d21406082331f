// The thread in which articles are told: Readability can hang on odd pages, a thread can be ended.
import { parentPort } from "node:worker_threads";
import { extractArticle } from "./article-page.js";

parentPort?.on("message", (html: string) => {
  try {
    parentPort?.postMessage({ content: extractArticle(html) });
  } catch (error) {
    parentPort?.postMessage({ failure: String(error) });
  }
});
