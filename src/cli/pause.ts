/** Waits so many milliseconds, or until a signal. */
export const pause = (ms: number, stop: AbortSignal): Promise<void> =>
  new Promise((done) => {
    if (stop.aborted) return done();
    const end = (): void => {
      clearTimeout(timer);
      stop.removeEventListener("abort", end);
      done();
    };
    const timer = setTimeout(end, ms);
    stop.addEventListener("abort", end);
  });
