/** How long to wait at least between two requests to one host, in milliseconds. */
const BETWEEN = 1000;
const LONGEST_WAIT = 24 * 60 * 60 * 1000;
/** Waits that a feed is put off by: after the first failure, and at most. */
const FEED_WAITS: Waits = { first: 15 * 60 * 1000, longest: LONGEST_WAIT };

/** Milliseconds to wait after the first failure, and at most. */
interface Waits {
  readonly first: number;
  readonly longest: number;
}

/** Gives the instant until which a server asks to be left alone, by its Retry-After; a day ahead at most. */
export function retryAt(retryAfter: string | undefined, now: number): number | undefined {
  if (retryAfter === undefined) return undefined;
  const at = /^\d+$/.test(retryAfter.trim()) ? now + Number(retryAfter) * 1000 : Date.parse(retryAfter);
  return Number.isNaN(at) ? undefined : Math.min(Math.max(at, now), now + LONGEST_WAIT);
}

/** Gives how long to leave alone what has failed so many times in a row: twice as long each time. */
export const backOff = (failures: number, { first, longest } = FEED_WAITS): number =>
  Math.min(first * 2 ** (failures - 1), longest);

/** Makes requests to one host wait for one another. */
export class Pace {
  readonly #next = new Map<string, number>();

  constructor(
    private readonly now: () => number,
    private readonly sleep: (ms: number) => Promise<void>,
    private readonly between = BETWEEN,
  ) {}

  async wait(host: string): Promise<void> {
    const now = this.now();
    const at = Math.max(this.#next.get(host) ?? 0, now);
    this.#next.set(host, at + this.between);
    if (at > now) await this.sleep(at - now);
  }
}
