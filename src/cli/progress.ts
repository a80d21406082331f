/** Work shorter than this says nothing. */
const QUIET_MS = 1000;

/** A progress line on standard error. */
export interface Progress {
  show(step: string, done: number, total: number): void;
  clear(): void;
}

/** Starts a progress line: it shows on a terminal only, and only once the work has taken a second. */
export function startProgress(): Progress {
  const started = performance.now();
  let shown = false;
  return {
    show(step, done, total) {
      if (!process.stderr.isTTY || performance.now() - started < QUIET_MS) return;
      shown = true;
      process.stderr.write(`\r\u001b[K${step} ${done > 0 ? `${done + 1} of ` : ""}${total} …`);
    },
    clear() {
      if (shown) process.stderr.write("\r\u001b[K");
      shown = false;
    },
  };
}
