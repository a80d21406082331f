// The thread in which reports are taken in: the pages must answer meanwhile.
import { parentPort, workerData } from "node:worker_threads";
import { type HandOver, takeHanded } from "../../app/hand-over.js";

// Where it fails, the thread fails.
void takeHanded(workerData as HandOver, (step) => parentPort?.postMessage(step));
