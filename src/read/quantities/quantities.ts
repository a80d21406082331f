import { clauseAround } from "../../model/clause-around.js";
import { firstFrom, overlaps, type Quantity, type Span, spansWithin } from "../../model/index.js";
import { findAbout } from "./about.js";
import { aboutOfClause } from "./about-clause.js";
import { aboutDoing } from "./about-doing.js";
import { aboutRelative } from "./about-relative.js";
import { aboutAsTold } from "./about-told.js";
import { type Amount, readAmount } from "./amount.js";
import { findBallot } from "./ballots.js";
import { findBareCount } from "./bare-counts.js";
import { findBid } from "./bids.js";
import { findElided } from "./elided.js";
import { gappedOwner } from "./gapped.js";
import { isNoQuantity } from "./guard.js";
import { type Kind, kindOf } from "./kinds.js";
import { lastingDeed } from "./lasting-deed.js";
import { withLocalMoney } from "./local-money.js";
import { findOrdinals } from "./ordinals.js";
import { ownerOf } from "./owner.js";
import { findPutAt } from "./put-at.js";
import type { QuantityInput } from "./quantity-input.js";
import { rateAfter } from "./rates.js";
import { type Scene, scenesOf, tokenFrom } from "./scene.js";
import { withAboutOf } from "./taken-over.js";
import { isWorthKeeping } from "./worth.js";

/** Finds numbers with what they count, in the order of the text, without overlap. */
export function findQuantities(reading: QuantityInput): Quantity[] {
  const found: Quantity[] = [];
  for (const scene of scenesOf(reading)) {
    const goesOn = scene.tokens[0]?.norm === "it";
    const before = goesOn ? found.slice(-MOST_BEFORE).filter((q) => q.sentence === scene.index - 1) : [];
    const amounts = findAmounts(reading, scene, before, found);
    found.push(...[...amounts, ...findOrdinals(scene)].sort((a, b) => a.start - b.start));
  }
  const answers = findPutAt(reading, scenesOf(reading), found);
  const anew = new Set(answers.map(({ start }) => start));
  const all = [...found.filter(({ start }) => !anew.has(start)), ...answers].sort((a, b) => a.start - b.start);
  const sourceOf = new Set(reading.attributions.map(({ source, unnamed }) => (unnamed ? source?.start : undefined)));
  const named = namedElsewhere(all);
  const kept = named.filter(
    (quantity, i) =>
      (i === 0 || quantity.start >= (named[i - 1]?.end ?? 0)) &&
      // "two people with knowledge of the matter" are a source, no figure; "80 countries" that back a text are one.
      !(isFew(quantity) && sourceOf.has(quantity.start)),
  );
  const rated = kept.map((quantity, i) => withRate(reading, quantity, kept[i + 1]));
  return withLocalMoney(reading, rated);
}

/** "A pay rise of 4.2% ... Members turned the 4.2% down": an amount that no noun is beside is that of the same amount that has one. */
function namedElsewhere(all: readonly Quantity[]): Quantity[] {
  const isBare = ({ by, about }: Quantity): boolean => about === undefined || by.endsWith("-clause");
  const keyOf = ({ unit, least, most }: Quantity): string => `${unit} ${least} ${most}`;
  const named = new Map<string, Quantity>();
  for (const one of all) if (SIZES.has(one.kind) && !isBare(one) && !named.has(keyOf(one))) named.set(keyOf(one), one);
  return all.map((one) => {
    const known = SIZES.has(one.kind) && isBare(one) ? named.get(keyOf(one)) : undefined;
    if (!known?.about || known.sentence === one.sentence) return one;
    const { deed: _, ...rest } = one;
    const { about, owner, deed, change } = known;
    return { ...rest, by: known.by, about, ...(owner && { owner }), ...(deed && { deed }), ...(change && { change }) };
  });
}

/** "$38 an hour", "2 percent annually": what it is for each of belongs to the amount. */
function withRate(reading: QuantityInput, quantity: Quantity, next: Quantity | undefined): Quantity {
  if (!SIZES.has(quantity.kind)) return quantity;
  const at = firstFrom(reading.tokens, quantity.end);
  const last = rateAfter(reading.tokens, at);
  const end = reading.tokens[last - 1]?.end ?? quantity.end;
  const isFree = (next?.start ?? Number.POSITIVE_INFINITY) >= end;
  return last > at && isFree ? { ...quantity, end } : quantity;
}

/** "Two officials"; "2,400 pilots backed the deal" are a number whoever they are. */
const isFew = ({ kind, unit, most, least }: Quantity): boolean =>
  kind === "count" && unit === "people" && (most ?? least ?? 0) < FEW;
const FEW = 12;

/** Amounts of the sentence before at which it is worth to look. */
const MOST_BEFORE = 4;

/** Sentences before a bid in which its unit may be told. */
const BID_REACH = 4;

/**
 * @param before the amounts of the sentence before, where this one opens with "it"
 * @param known all amounts before the sentence
 */
function findAmounts(
  reading: QuantityInput,
  scene: Scene,
  before: readonly Quantity[],
  known: readonly Quantity[],
): Quantity[] {
  const lately = known.filter(({ sentence }) => sentence >= scene.index - BID_REACH);
  const found: Quantity[] = [];
  for (let i = 0; i < scene.atoms.length; i++) {
    const amount = readAmount(scene, i);
    if (!amount) continue;
    const near = found.length > 0 ? found : before;
    const quantity = isNoQuantity(scene, amount)
      ? undefined
      : (quantityOf(reading, scene, amount) ??
        findElided(near, scene, amount) ??
        findBid(reading, scene, amount, [...lately, ...found]));
    const told = quantity && asTold(reading, withAboutOf(near, owned(scene, near, quantity), scene));
    const whole = told && ofNoAmount(found, told);
    if (whole && isWorthKeeping(scene, whole)) found.push(asPart(scene, amount, withOwner(reading, whole)));
    i = amount.last - 1;
  }
  return found;
}

/** "21 of the 412 prisoners": a part, and the whole is a number of its own. */
function asPart({ atoms, tokens }: Scene, { last }: Amount, quantity: Quantity): Quantity {
  const end = atoms[last - 1]?.end ?? quantity.end;
  if (quantity.by !== "quantities/count" || !quantity.about || quantity.about.start < end) return quantity;
  const between = spansWithin(tokens, { start: end, end: quantity.about.start });
  const isOfMore = between[0]?.norm === "of" && between.some(({ upos }) => upos === "NUM");
  return isOfMore ? { ...quantity, end, by: "quantities/part" } : quantity;
}

/** "Rises of 9% by 2030, up from | 7%": what is of another amount is of what that one is of. */
function ofNoAmount(found: readonly Quantity[], quantity: Quantity): Quantity {
  const { about, kind } = quantity;
  const other = about && found.find((one) => one.kind === kind && overlaps(one, about) && one.about);
  return other?.about && other.about.end <= other.start
    ? { ...quantity, about: other.about, by: other.by, ...(other.change && { change: other.change }) }
    : quantity;
}

/** "Chile gets 12 tons, | Peru 9 tons": whose it is stands before it, and what he does with it is told of the amount before. */
function owned(scene: Scene, near: readonly Quantity[], quantity: Quantity): Quantity {
  const last = near.at(-1);
  const isAlike = last?.kind === quantity.kind && last.unit === quantity.unit;
  const owner = last && isAlike ? gappedOwner(scene, last, quantity.start) : undefined;
  return owner ? { ...quantity, ...owner, by: last?.by ?? quantity.by } : quantity;
}

function withOwner(reading: QuantityInput, quantity: Quantity): Quantity {
  const isPlain = SIZES.has(quantity.kind) && !quantity.by.endsWith("-clause") && !quantity.change && !quantity.deed;
  return isPlain ? { ...quantity, ...ownerOf(reading, quantity) } : quantity;
}

/** Kinds whose noun does not tell whose they are. */
const SIZES: ReadonlySet<Quantity["kind"]> = new Set(["money", "percent", "measure"]);

/** Kinds of which the words of the clause say what they are; what is counted has its own noun. */
const TOLD: ReadonlySet<Quantity["kind"]> = new Set(["money", "percent", "measure", "duration"]);

function asTold(reading: QuantityInput, quantity: Quantity): Quantity {
  const told =
    quantity.about || !TOLD.has(quantity.kind)
      ? undefined
      : (aboutRelative(reading, quantity) ?? aboutDoing(reading, quantity) ?? aboutAsTold(reading, quantity));
  return told ? { ...quantity, ...told, by: `${quantity.by}-clause` } : quantity;
}

/** "The port and its crews are $3m | apart": those between whom the amount is; nothing where they are not both told. */
function apartIn(
  reading: QuantityInput,
  { tokens, index }: Scene,
  { end }: Kind,
  start: number,
): { readonly about?: Span } | undefined {
  if (tokens[tokenFrom(tokens, end)]?.norm !== "apart") return undefined;
  const clause = clauseAround(reading, { start, end, sentence: index });
  const subject = clause && reading.phrases[clause.subject ?? -1];
  const verb = clause && reading.verbs[clause.verb];
  if (!subject || !verb || subject.end > verb.start) return {};
  const whole = { start: subject.start, end: reading.tokens[verb.first - 1]?.end ?? subject.end };
  return spansWithin(reading.tokens, whole).some(({ norm }) => /^(?:and|sides|parties|two)$/.test(norm))
    ? { about: whole }
    : {};
}

/** "With 31 percent | opposed", "53 percent | in favour": the side that a share of those asked takes. */
function sideOf({ tokens }: Scene, end: number): Span | undefined {
  const at = tokenFrom(tokens, end);
  const [one, two, three] = tokens.slice(at, at + 3);
  if (one && SIDES.test(one.norm) && (!two || /^(?:PUNCT|CCONJ)$/.test(two.upos)))
    return { start: one.start, end: one.end };
  const isFavour = one?.norm === "in" && /^favou?r$/.test(two?.norm ?? "");
  return one && two && isFavour && three?.norm !== "of" ? { start: one.start, end: two.end } : undefined;
}

const SIDES = /^(?:opposed|against|undecided|unsure|abstaining|abstained|dissatisfied|satisfied|supportive)$/;

const boundsOf = ({ least, most, approximate }: Amount): Pick<Quantity, "least" | "most" | "approximate"> => ({
  ...(least !== undefined && { least }),
  ...(most !== undefined && { most }),
  approximate,
});

function quantityOf(reading: QuantityInput, scene: Scene, amount: Amount): Quantity | undefined {
  const kind = kindOf(scene, amount);
  if (!kind) return findBallot(reading, scene, amount) ?? findBareCount(scene, amount);
  const start = scene.atoms[amount.first]?.start ?? 0;
  const apart = kind.kind === "count" ? undefined : apartIn(reading, scene, kind, start);
  if (apart)
    return (
      apart.about && {
        ...boundsOf(amount),
        start,
        end: kind.end,
        by: "quantities/apart",
        kind: kind.kind,
        unit: kind.unit,
        about: apart.about,
        sentence: scene.index,
      }
    );
  const side = kind.kind === "percent" ? sideOf(scene, kind.end) : undefined;
  if (side)
    return {
      ...boundsOf(amount),
      start,
      end: kind.end,
      by: "quantities/share",
      kind: "percent",
      unit: kind.unit,
      about: side,
      sentence: scene.index,
    };
  const { about: nearby, happening, change, of } = findAbout(scene, amount, kind);
  const told = { start, end: kind.end, kind: kind.kind, sentence: scene.index };
  // "The mill employs 400 people": people of whom nothing else is said are those of the mill.
  const isAnybody =
    kind.kind === "count" &&
    !happening &&
    nearby &&
    /^(?:people|persons)$/.test(scene.text.slice(nearby.start, nearby.end));
  const beside = isAnybody && aboutOfClause(reading, told) ? undefined : nearby;
  const ofClause =
    beside || kind.kind === "ordinal" ? undefined : (lastingDeed(reading, told) ?? aboutOfClause(reading, told));
  const about = beside ?? ofClause?.about;
  // One soldier who was killed is a figure; "one man" is a way to speak.
  if (kind.kind === "count" && amount.most === 1 && !happening) return undefined;
  return {
    start,
    end: kind.end,
    by: beside || !about ? `quantities/${kind.kind}` : `quantities/${kind.kind}-clause`,
    kind: kind.kind,
    ...boundsOf(amount),
    unit: kind.unit,
    ...(about && { about }),
    ...(ofClause?.deed && { deed: ofClause.deed }),
    ...(ofClause?.change && { change: ofClause.change }),
    ...(beside && change && { change }),
    ...(beside && of && { of }),
    ...(happening && { happening }),
    sentence: scene.index,
  };
}
