import { Worker } from "node:worker_threads";
import { type HandOver, type Step, takeHanded } from "../../app/hand-over.js";

/** Work that is under way. */
export interface Work {
  /** Ends when the work does; fails where it broke off. */
  readonly done: Promise<void>;
  stop(): void;
}

/** The test runner reads the sources; a thread needs the built file. */
const runsFromSource = import.meta.url.endsWith(".ts");

/** Takes reports in, in a thread of its own. */
export function startWork(work: HandOver, tell: (step: Step) => void): Work {
  if (runsFromSource) return { done: takeHanded(work, tell), stop: () => {} };
  const worker = new Worker(new URL("./adding-worker.js", import.meta.url), { workerData: work });
  worker.on("message", tell);
  return {
    done: new Promise((resolve, reject) => {
      worker.on("error", reject);
      worker.on("exit", (code) => (code === 0 ? resolve() : reject(new Error("the thread ended"))));
    }),
    stop: () => void worker.terminate(),
  };
}
