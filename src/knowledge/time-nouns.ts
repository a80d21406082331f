import { table } from "./table.js";

type Lists = "alone" | "months" | "units" | "before";

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Gives the words of phrases that only say when. */
export const timeNouns = table<Readonly<Record<Lists, string>>, Readonly<Record<Lists, ReadonlySet<string>>>>(
  "en/time-nouns",
  (raw) => ({
    alone: words(raw.alone),
    months: words(raw.months),
    units: words(raw.units),
    before: words(raw.before),
  }),
);
