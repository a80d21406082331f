import type { Links, Reading } from "../model/index.js";
import { Linker } from "./link.js";

/**
 * A set of readings that grows, with its links: readings are added and taken out, other sets merged in, and the links read off
 * at any time, the same as `link` gives of them all at once, whatever the order in which they came. What hangs on a reading
 * alone, or on two, is kept with the readings from one time to the next, so that one more costs a part of the whole.
 */
export class LinkState {
  readonly #readings = new Map<string, Reading>();
  readonly #linker = new Linker();
  #links: Links | undefined;

  /** @param saved what `save` gave of another state */
  constructor(saved: Iterable<Reading> = []) {
    for (const reading of saved) this.add(reading);
  }

  /** Adds a reading; false where its report is there already, and nothing changes. */
  add(reading: Reading): boolean {
    const { id, from } = reading.intake.report;
    const known = this.#readings.get(id);
    // Of two copies of one text the one whose `from` sorts first stays, as in `link`.
    if (known && known.intake.report.from <= from) return false;
    this.#readings.set(id, reading);
    this.#links = undefined;
    return true;
  }

  /** Takes a report out, by id; false where it is not there. */
  remove(report: string): boolean {
    const was = this.#readings.delete(report);
    if (was) this.#links = undefined;
    return was;
  }

  /** Adds all that another state holds. */
  merge(other: LinkState): void {
    for (const reading of other.save()) this.add(reading);
  }

  /** Gives the links of all that was added. */
  links(): Links {
    this.#links ??= this.#linker.link([...this.#readings.values()]);
    return this.#links;
  }

  /** Gives all that the state is made of, in the order of the reports' ids: plain data, for JSON or a structured clone. */
  save(): readonly Reading[] {
    return [...this.#readings.values()].sort((a, b) => (a.intake.report.id < b.intake.report.id ? -1 : 1));
  }
}
