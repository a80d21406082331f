import { randomUUID } from "node:crypto";
import type { Handed, HandOver, Step } from "../../app/hand-over.js";
import type { AddingState } from "../../web/adding/state.js";
import { startWork, type Work } from "./do-work.js";

/** Pieces of work that wait at most, and those whose end is remembered. */
const MOST_WAITING = 8;
const MOST_REMEMBERED = 100;

interface Job {
  state: AddingState;
  readonly over: Promise<void>;
}

/** What is added through the pages: one piece of work after the other, each with how far it is. */
export class Jobs {
  readonly #jobs = new Map<string, Job>();
  #last: Promise<void> = Promise.resolve();
  #work: Work | undefined;
  #waiting = 0;
  #closed = false;

  constructor(private readonly settings: Omit<HandOver, "handed">) {}

  /** Gives the id of a new piece of work; nothing where too many wait. */
  start(handed: readonly Handed[]): string | undefined {
    if (this.#waiting >= MOST_WAITING) return undefined;
    this.#waiting += 1;
    const id = randomUUID().slice(0, 8);
    const blank = { id, things: handed.length, through: 0, taken: [], failed: [], made: [] };
    const over = this.#last.then(() => this.#run(id, handed));
    this.#jobs.set(id, { state: { ...blank, at: "waiting" }, over });
    this.#last = over;
    const oldest = this.#jobs.keys().next().value;
    if (this.#jobs.size > MOST_REMEMBERED && oldest !== undefined) this.#jobs.delete(oldest);
    return id;
  }

  get(id: string): AddingState | undefined {
    return this.#jobs.get(id)?.state;
  }

  /** Waits until a piece of work is over, or some milliseconds. */
  async wait(id: string, ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms);
    });
    await Promise.race([this.#jobs.get(id)?.over, late]);
    clearTimeout(timer);
  }

  /** Ends what is under way: what was told as added is on disk. */
  close(): void {
    this.#closed = true;
    this.#work?.stop();
  }

  async #run(id: string, handed: readonly Handed[]): Promise<void> {
    this.#waiting -= 1;
    if (this.#closed) return;
    const note = (change: Partial<AddingState>): void => {
      const job = this.#jobs.get(id);
      if (job) job.state = { ...job.state, ...change };
    };
    note({ at: "reading" });
    this.#work = startWork({ ...this.settings, handed }, (step) => note(changeOf(this.get(id), step)));
    await this.#work.done.then(
      () => note({ at: "done" }),
      () => note({ at: "broken" }),
    );
    this.#work = undefined;
  }
}

/** What a step changes of what is told. */
function changeOf(state: AddingState | undefined, step: Step): Partial<AddingState> {
  switch (step.is) {
    case "taken":
      return { taken: [...(state?.taken ?? []), ...step.taken] };
    case "failed":
      return { failed: [...(state?.failed ?? []), { from: step.from, why: step.why }] };
    case "through":
      return { through: step.things };
    case "making":
      return { at: "making" };
    case "made":
      return { made: step.processes.map(({ id, title }) => ({ path: `/${encodeURIComponent(id)}`, title })) };
  }
}
