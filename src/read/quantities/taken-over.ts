import type { Quantity } from "../../model/index.js";
import type { Scene } from "./scene.js";

/** How far apart two amounts of one thing stand, in characters. */
const BETWEEN = 45;

/** Words between two amounts of one thing: "5% this year and 4% next", "€4, up from €3", "put the fine at $40 and double it to $80". */
const JOINING =
  /(?:\band|\bor|\bto|\bagainst|\b(?:up|down) from|\binstead of|\brather than|\b(?:it|them) (?:to|by|at|from)|,) *$/;

/** Between an amount and the time that it is for: "3% over | ten weeks", "$40 a night for the first | six weeks". */
const SPREAD =
  /^(?:[^,;:.()]{0,30}(?:\bover|\bfor|\bduring|\bwithin|\bin each of) +(?:the )?(?:first |next |coming |whole |full )?|\S{0,8} and )$/;

/**
 * Gives an amount without a noun of its own what the amount before it is about, where both are of one thing.
 *
 * @param before the amounts before it, of its sentence or, where "it" opens the sentence, of the one before
 */
export function withAboutOf(before: readonly Quantity[], quantity: Quantity, { text }: Scene): Quantity {
  if (quantity.about) return quantity;
  const gapTo = (other: Quantity): string => text.slice(other.end, Math.min(quantity.start, other.end + LONGEST_GAP));
  const alike = before.findLast(({ kind, unit }) => kind === quantity.kind && unit === quantity.unit);
  const converted = before.at(-1);
  const isShare =
    quantity.kind === "percent" && converted?.sentence === quantity.sentence && SHARE.test(gapTo(converted));
  const isConverted = isShare || (converted?.kind === quantity.kind && CONVERTED.test(gapTo(converted)));
  const isJoined = (gap: string): boolean => gap.length <= BETWEEN && JOINING.test(gap);
  const of = alike && (alike.sentence !== quantity.sentence || isJoined(gapTo(alike))) ? alike : undefined;
  const last = quantity.kind === "duration" ? before.at(-1) : undefined;
  const spread = last && SIZES.has(last.kind) && SPREAD.test(gapTo(last)) ? last : undefined;
  const about = (of ?? spread ?? (isConverted ? converted : undefined))?.about;
  return about ? { ...quantity, about } : quantity;
}

/** "3 million pesos ($150,000)". */
const CONVERTED = /^ *\((?:or |about |around |roughly |some )*$/;

/** "460 tonnes a year, of which | 10%". */
const SHARE = /, of (?:which|whom)(?: only| some| about| around)* *$/;

const LONGEST_GAP = 200;

const SIZES: ReadonlySet<Quantity["kind"]> = new Set(["money", "percent", "measure"]);
