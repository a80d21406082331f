import { outletOf } from "../../knowledge/world.js";
import type { Reading } from "../../model/index.js";

/** Gives the name of the outlet that a report is by, in one spelling. */
export function outletName(reading: Reading | undefined): string | undefined {
  const { outlet } = reading?.intake.report ?? {};
  return outlet === undefined ? undefined : (outletOf(outlet)?.name ?? outlet);
}
