import { table } from "./table.js";

const weekdays = table("en/weekdays", (raw: readonly string[]) => raw);

/** Gives the name of the weekday that an ISO date falls on; an empty string for what is no date. */
export const weekdayName = (date: string): string => weekdays()[new Date(`${date}T00:00Z`).getUTCDay()] ?? "";
