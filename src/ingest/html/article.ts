import { Worker } from "node:worker_threads";

export interface Article {
  readonly content?: string;
  /** Why no article was told. */
  readonly failure?: string;
}

/** A page takes 30 ms; five seconds are a page on which Readability hangs. */
const MOST_MS = 5_000;
/** Larger pages are not news pages; the plain reader takes them. */
const MOST_CHARACTERS = 4_000_000;

let queue: Promise<unknown> = Promise.resolve();

/** Finds the article of a page in a thread of its own, with limits of size and time. Pages are taken one by one. */
export function findArticle(html: string, mostMs = MOST_MS): Promise<Article> {
  if (html.length > MOST_CHARACTERS) return Promise.resolve({ failure: "the page is too large" });
  const article = queue.then(() => (runsFromSource ? here(html) : inThread(html, mostMs)));
  queue = article.catch(() => undefined);
  return article;
}

/** The test runner reads the sources; a thread needs the built file. */
const runsFromSource = import.meta.url.endsWith(".ts");

async function here(html: string): Promise<Article> {
  const { extractArticle } = await import("./article-page.js");
  try {
    const content = extractArticle(html);
    return content === undefined ? {} : { content };
  } catch (error) {
    return { failure: String(error) };
  }
}

interface Thread {
  readonly worker: Worker;
  /** Takes the answer to the page that the thread is at. */
  answer: (article: Article, isDead: boolean) => void;
}

let thread: Thread | undefined;

function startThread(): Thread {
  const worker = new Worker(new URL("./article-worker.js", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 256, stackSizeMb: 8 },
  });
  const started: Thread = { worker, answer: () => {} };
  worker.on("message", (article: Article) => started.answer(article, false));
  worker.on("error", (error) => started.answer({ failure: String(error) }, true));
  worker.on("exit", () => started.answer({ failure: "the thread ended" }, true));
  return started;
}

function inThread(html: string, mostMs: number): Promise<Article> {
  thread ??= startThread();
  const { worker } = thread;
  const current = thread;
  return new Promise((resolve) => {
    const timer = setTimeout(() => current.answer({ failure: `no article was told in ${mostMs} ms` }, true), mostMs);
    current.answer = (article, isDead) => {
      clearTimeout(timer);
      current.answer = () => {};
      worker.unref();
      if (isDead) {
        thread = undefined;
        void worker.terminate();
      }
      resolve(article);
    };
    // The process may end while the thread idles, never while it works.
    worker.ref();
    worker.postMessage(html);
  });
}
