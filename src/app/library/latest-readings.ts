import type { Keep } from "../../keep/keep.js";
import type { Intake, Reading } from "../../model/index.js";
import { readAll } from "../../read/read.js";

/** Characters of text whose readings are held in memory: with what linking keeps of it each takes about 125 bytes. */
const MOST = 1_500_000;

interface Held {
  /** As the report was taken in: the set that it is read in may give it a date. */
  readonly intake: Intake;
  readonly reading: Reading;
}

/** Reads reports of the library, each once where that can be: what was read lately is in memory, more is on disk. */
export class LatestReadings {
  readonly #latest = new Map<string, Held>();
  readonly #unstored = new Set<string>();
  #characters = 0;

  constructor(private readonly keep: Keep) {}

  /** Reads a set of reports, by id. */
  read(ids: readonly string[]): Reading[] {
    const known = new Map<string, Reading>();
    const intakes = ids.flatMap((id) => this.#latest.get(id)?.intake ?? this.keep.reports.intake(id) ?? []);
    const readings = readAll(intakes, (id) => {
      const reading = this.#latest.get(id)?.reading ?? this.keep.readings.get(id);
      if (reading) known.set(id, reading);
      return reading;
    });
    const intakeOf = new Map(intakes.map((intake) => [intake.report.id, intake]));
    for (const reading of readings) {
      const { id } = reading.intake.report;
      if (known.get(id) !== reading) this.#unstored.add(id);
      this.#hold(id, { intake: intakeOf.get(id) ?? reading.intake, reading });
    }
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
    this.#characters = 0;
    this.keep.readings.clear();
  }

  #hold(id: string, held: Held): void {
    this.#letGo(id);
    this.#latest.set(id, held);
    this.#characters += held.intake.report.text.length;
    for (const oldest of this.#latest.keys()) {
      if (this.#characters <= MOST) break;
      this.#letGo(oldest);
    }
  }

  #letGo(id: string): void {
    this.#characters -= this.#latest.get(id)?.intake.report.text.length ?? 0;
    this.#latest.delete(id);
  }
}
