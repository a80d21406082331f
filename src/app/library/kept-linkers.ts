import { Linker } from "../../link/link.js";
import type { Links, Reading } from "../../model/index.js";

/**
 * Characters of text whose links are held in memory: as much as is held of readings, without which they are of no use. They take
 * little beside these: 14 MB of 334, with 3,000 reports of bench/library.mjs (November 2026).
 */
const MOST = 1_500_000;

interface Held {
  readonly linker: Linker;
  readonly characters: number;
}

/**
 * Links the reports of processes, and holds what was found of those that were linked lately: a report more is compared with the
 * others, not all with all. Nothing of it is on disk: another run, and so another program, begins anew.
 */
export class KeptLinkers {
  readonly #latest = new Map<string, Held>();
  #characters = 0;

  /** Gives the links of the reports of a process, the same as `link` does. */
  link(process: string, readings: readonly Reading[]): Links {
    const linker = this.#latest.get(process)?.linker ?? new Linker();
    this.letGo(process);
    const links = linker.link(readings);
    this.#hold(process, {
      linker,
      characters: readings.reduce((sum, { intake }) => sum + intake.report.text.length, 0),
    });
    return links;
  }

  /** Lets go what is held of a process. */
  letGo(process: string): void {
    this.#characters -= this.#latest.get(process)?.characters ?? 0;
    this.#latest.delete(process);
  }

  #hold(process: string, held: Held): void {
    this.#latest.set(process, held);
    this.#characters += held.characters;
    for (const oldest of this.#latest.keys()) {
      if (this.#characters <= MOST) break;
      this.letGo(oldest);
    }
  }

  /** Lets all go. */
  clear(): void {
    this.#latest.clear();
    this.#characters = 0;
  }
}
