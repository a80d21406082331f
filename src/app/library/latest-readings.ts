import type { Keep } from "../../keep/keep.js";
import type { Reading } from "../../model/index.js";
import { readAll } from "../../read/read.js";

/** Readings that are held in memory: about 300 kB each. */
const MOST = 300;

/** Reads reports of the library, each once where that can be: what was read lately is in memory, more is on disk. */
export class LatestReadings {
  readonly #latest = new Map<string, Reading>();
  readonly #unstored = new Set<string>();

  constructor(private readonly keep: Keep) {}

  /** Reads a set of reports, by id. */
  read(ids: readonly string[]): Reading[] {
    const known = new Map<string, Reading>();
    const intakes = ids.flatMap((id) => this.keep.reports.intake(id) ?? []);
    const readings = readAll(intakes, (id) => {
      const reading = this.#latest.get(id) ?? this.keep.readings.get(id);
      if (reading) known.set(id, reading);
      return reading;
    });
    for (const reading of readings) this.#hold(reading, known.get(reading.intake.report.id) !== reading);
    return readings;
  }

  /** Writes readings to disk that are not there yet, for later runs. */
  store(readings: readonly Reading[]): void {
    for (const reading of readings)
      if (this.#unstored.delete(reading.intake.report.id)) this.keep.readings.put(reading);
  }

  /** Lets the oldest on disk go where there are too many. */
  prune(): void {
    this.keep.readings.prune();
  }

  /** Lets all go that is held and kept. */
  clear(): void {
    this.#latest.clear();
    this.keep.readings.clear();
  }

  #hold(reading: Reading, isNew: boolean): void {
    const { id } = reading.intake.report;
    if (isNew) this.#unstored.add(id);
    this.#latest.delete(id);
    this.#latest.set(id, reading);
    const oldest = this.#latest.keys().next().value;
    if (this.#latest.size > MOST && oldest !== undefined) this.#latest.delete(oldest);
  }
}
