import { RapporteurError } from "../errors.js";
import { renderExplanation } from "../show/explanation.js";
import { exit } from "./exit.js";
import { loadReadings } from "./load-readings.js";
import { terminal } from "./terminal.js";

/** Prints every finding that covers an offset of a report, with the rule that found it, and gives the exit code. */
export async function explain(file: string, at: number): Promise<number> {
  const readings = await loadReadings(file);
  const inside = readings.filter((reading) => at < reading.intake.report.text.length);
  if (inside.length === 0) {
    const lengths = readings.map((reading) => reading.intake.report.text.length);
    throw new RapporteurError("usage", `offset ${at} is behind the end of ${file}`, {
      hint: `its text has ${lengths.join(", ")} characters, as \`rapporteur read ${file} --json\` prints it`,
    });
  }
  process.stdout.write(inside.map((reading) => renderExplanation(reading, at, terminal())).join("\n"));
  return exit.done;
}
