import { takeDate } from "./head-date.js";

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/** Gives an ISO day or instant of a date as metadata have it. An hour without its zone is dropped. */
export function isoOf(value: string): string | undefined {
  const trimmed = value.trim();
  if (INSTANT.test(trimmed) && !Number.isNaN(Date.parse(trimmed)))
    return trimmed.replace(/([+-]\d{2})(\d{2})$/, "$1:$2");
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/.exec(trimmed);
  return takeDate(compact ? `${compact[1]}-${compact[2]}-${compact[3]}` : trimmed)?.value;
}
