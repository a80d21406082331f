import { units } from "../../knowledge/units.js";
import type { Quantity } from "../../model/index.js";
import type { QuantityInput } from "./quantity-input.js";

/** A sign of dollars with letters before it: where one is told so, bare dollars are another country's. */
const LETTERED = /\b[A-Z]{1,3}\$/;

/**
 * Gives each sum the money of the country that its report is of, where a word or sign is that of several: "kroner" of a report that
 * names Denmark and not Norway, "$" of one that names no country but New Zealand.
 */
export function withLocalMoney(reading: QuantityInput, quantities: readonly Quantity[]): Quantity[] {
  const { localMoney } = units();
  const isOpen = ({ kind, unit }: Quantity): boolean => kind === "money" && (localMoney.has(unit) || unit === DOLLARS);
  if (!quantities.some(isOpen)) return [...quantities];
  const countries = new Set(
    reading.mentions.flatMap(({ entity }) => (entity === undefined ? [] : (reading.entities[entity]?.country ?? []))),
  );
  const bare = localMoney.get("dollar")?.get(countries.size === 1 ? ([...countries][0] ?? "") : "");
  const dollars = LETTERED.test(reading.intake.report.text) ? undefined : bare;
  return quantities.map((one) => {
    if (!isOpen(one)) return one;
    const unit = one.unit === DOLLARS ? bareUnit(reading, one, dollars) : onlyOf(localMoney.get(one.unit), countries);
    return unit === undefined ? one : { ...one, unit };
  });
}

const DOLLARS = "USD";

/** "US dollars" are told to be those. */
const bareUnit = ({ intake }: QuantityInput, { start, end }: Quantity, local?: string): string | undefined =>
  /\bU\.?S\.?\b|\bAmerican\b|\bUSD\b/.test(intake.report.text.slice(start, end)) ? undefined : local;

/** The money of the one country that is named of those that have such. */
function onlyOf(money: ReadonlyMap<string, string> | undefined, countries: ReadonlySet<string>): string | undefined {
  const named = [...(money ?? [])].filter(([country]) => countries.has(country));
  return named.length === 1 ? named[0]?.[1] : undefined;
}
