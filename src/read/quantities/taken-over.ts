import type { Quantity } from "../../model/index.js";
import type { Scene } from "./scene.js";

/** How far apart two amounts of one thing stand, in characters. */
const BETWEEN = 45;

/** Words between two amounts of one thing: "5% this year and 4% next", "€4, up from €3", "put the fine at $40 and double it to $80". */
const JOINING =
  /(?:\band|\bor|\bto|\bagainst|\b(?:up|down) from|\binstead of|\brather than|\b(?:it|them) (?:to|by|at|from)|,) *$/;

/** Between an amount and the time that it is for: "3% over | ten weeks", "$40 a night for the first | six weeks". */
const SPREAD =
  /^(?:[^,;:.()]{0,30}(?:\bover|\bfor|\bduring|\bin each of) +(?:the )?(?:first |next |coming |whole |full )?|\S{0,8} and )$/;

/**
 * Gives an amount without a noun of its own what the amount before it is about, where both are of one thing.
 *
 * @param before the amounts before it, of its sentence or, where "it" opens the sentence, of the one before
 */
export function withAboutOf(before: readonly Quantity[], quantity: Quantity, { text }: Scene): Quantity {
  const gapTo = (other: Quantity): string => text.slice(other.end, Math.min(quantity.start, other.end + LONGEST_GAP));
  const prior = before.at(-1);
  const isPart = prior?.about && OF_IT.test(text.slice(quantity.end, quantity.end + LONGEST_IT));
  if (prior?.about && isPart && (prior.kind === quantity.kind || quantity.unit === "percentage points"))
    return { ...quantity, ...toldOf(prior), by: "quantities/part" };
  // "A rise in the levy, from 6% to | 7%".
  const isReached = prior?.sentence === quantity.sentence && FROM.test(text.slice(0, prior.start).slice(-LONGEST_FROM));
  const isLeft =
    prior?.sentence === quantity.sentence &&
    /\bto (?:\S+ ){0,2}$/.test(text.slice(0, prior.start).slice(-LONGEST_FROM)) &&
    BACK.test(gapTo(prior));
  if (prior?.about && prior.unit === quantity.unit && (isLeft || (isReached && TO.test(gapTo(prior)))))
    return { ...quantity, ...toldOf(prior), by: prior.by };
  if (prior?.about && prior.kind === quantity.kind && prior.unit === quantity.unit && isGoingOn(gapTo(prior)))
    return { ...quantity, ...toldOf(prior), by: prior.by };
  if (quantity.about) return quantity;
  const alike = before.findLast(({ kind, unit }) => kind === quantity.kind && unit === quantity.unit);
  const converted = before.at(-1);
  const isShare =
    quantity.kind === "percent" && converted?.sentence === quantity.sentence && SHARE.test(gapTo(converted));
  const isConverted = isShare || (converted?.kind === quantity.kind && CONVERTED.test(gapTo(converted)));
  // "At 1,044 feet, 23 feet above the mark": how far from something.
  const isApart = /^ (?:above|below|from|short|off|away|beyond|behind|ahead|apart|more|less|higher|lower|fewer)\b/.test(
    text.slice(quantity.end, quantity.end + 9),
  );
  const isJoined = (gap: string): boolean => !isApart && gap.length <= BETWEEN && JOINING.test(gap);
  // "It would raise their part of the premium, | 15%": of what stands before the comma.
  const isApposed = /\p{L}, $/u.test(text.slice(0, quantity.start).slice(-3));
  const isOfLast = alike && (alike.sentence === quantity.sentence ? isJoined(gapTo(alike)) : !isApposed);
  const of = isOfLast ? alike : undefined;
  const last = quantity.kind === "duration" ? before.at(-1) : undefined;
  const spread = last && SIZES.has(last.kind) && SPREAD.test(gapTo(last)) ? last : undefined;
  const source = of ?? spread ?? (isConverted ? converted : undefined);
  if (!source?.about) return quantity;
  // "Would invest £1bn over | five years": how long it would, and no length of who does.
  if (source === spread && spread.kind === "percent" && spread.by.endsWith("-clause")) return quantity;
  if (source.by.endsWith("-clause"))
    return { ...quantity, ...toldOf(source), by: `${quantity.by.replace(/-clause$/, "")}-clause` };
  return { ...quantity, about: source.about };
}

const toldOf = ({ about, deed, change }: Quantity): Pick<Quantity, "about" | "deed" | "change"> => ({
  ...(about && { about }),
  ...(deed && { deed }),
  ...(change && { change }),
});

/** "$4bn | of it in the first year". */
const OF_IT = /^ of (?:it|that|this|which)\b/;
const LONGEST_IT = 10;

const FROM = /\bfrom (?:about |some |just |only |today’s |the )*$/;
const LONGEST_FROM = 24;
/** "To 45 percent | from about 30 percent", "to 11% from a peak of 58%". */
const BACK =
  /^(?: an?(?: |-)\p{L}+| per \p{L}+)? from (?:an? |the )?(?:[\p{L}-]+ of )?(?:about |some |just |only |around |nearly )?$/u;
const TO = /^(?: an?(?: |-)\p{L}+| per \p{L}+)? to (?:about |some |just |only )*$/u;

/** "6,000 tonnes of fillets, rising over four years to | 9,500 tonnes", "18 ships, up from | 12". */
const isGoingOn = (gap: string): boolean =>
  gap.length <= MOVED &&
  gap.includes(",") &&
  /^[^,;:.()]{0,40}, *(?:(?:now |currently )?(?:up|down)|\p{L}+(?:ing|ed))(?: [^,;:.()]{1,30})? (?:to|from)(?: just| only)? *$/u.test(
    gap,
  );

/** Characters of what is told of one thing between what it was and what it is. */
const MOVED = 80;

/** "3 million pesos ($150,000)". */
const CONVERTED = /^ *\((?:or |about |around |roughly |some )*$/;

/** "460 tonnes a year, of which | 10%". */
const SHARE = /, of (?:which|whom)(?: only| some| about| around)* *$/;

const LONGEST_GAP = 200;

const SIZES: ReadonlySet<Quantity["kind"]> = new Set(["money", "percent", "measure"]);
