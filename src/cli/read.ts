import { exit } from "./exit.js";
import { loadReadings } from "./load-readings.js";
import { terminal } from "./terminal.js";

/** Shows one report with all that was found in it, and gives the exit code. */
export async function read(
  file: string,
  options: { readonly json?: boolean; readonly html?: boolean; readonly layer?: readonly string[] },
): Promise<number> {
  const readings = await loadReadings(file);
  if (options.json) {
    const whole = readings.length === 1 ? readings[0] : readings;
    process.stdout.write(`${JSON.stringify(whole, null, 2)}\n`);
  } else if (options.html) {
    const { renderReadingPage } = await import("../show/html/reading-page.js");
    process.stdout.write(renderReadingPage(readings, options.layer));
  } else {
    const { renderReading } = await import("../show/reading.js");
    const views = readings.map((reading) =>
      renderReading(reading, { ...terminal(), ...(options.layer ? { layers: options.layer } : {}) }),
    );
    process.stdout.write(views.join("\n"));
  }
  return readings.every((reading) => reading.intake.readable) ? exit.done : exit.partly;
}
