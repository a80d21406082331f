import { table } from "./table.js";

const months = table("en/months", (raw: readonly string[]) => raw);

/** Gives the name of a month, 1 to 12; an empty string for any other number. */
export const monthName = (month: number): string => months()[month - 1] ?? "";
