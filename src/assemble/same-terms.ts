import { sameThings } from "../knowledge/framings.js";
import { numberWords } from "../knowledge/numbers.js";
import { type Place, type Provision, spansWithin } from "../model/index.js";
import type { Record } from "./record.js";
import { stemsOf } from "./stems.js";

/** A provision of a proposal, and where it stands. */
export interface Provided {
  readonly provision: Provision;
  readonly place: Place;
}

/**
 * Joins what provides for one matter with the same amounts in other words: "a 40-day truce", "the guns fall silent for forty
 * days". What gives another number besides, or is of another version, is another provision.
 */
export function sameTerms(record: Record, groups: readonly (readonly Provided[])[]): Provided[][] {
  const joined: Provided[][] = [];
  for (const group of groups) {
    const home = joined.find((one) => one[0] && group[0] && areOne(record, one[0], group[0]));
    if (home) home.push(...group);
    else joined.push([...group]);
  }
  return withBare(record, joined);
}

/** "Raised its bid from 30 to 36 ferries": the bare number before is what an earlier report told in full. */
function withBare(record: Record, all: readonly Provided[][]): Provided[][] {
  const bare = ({ place }: Provided) => Number(isNumber(record.text(place)));
  const groups = all.map((group) => [...group].sort((a, b) => bare(a) - bare(b)));
  const told = groups.filter(([first]) => first?.provision.version === undefined);
  return groups.filter((group) => {
    const [first] = group;
    const text = first ? record.text(first.place) : "";
    if (!first || first.provision.version !== "initial" || !isNumber(text)) return true;
    const full = told.find(
      (one) => one[0] && isBefore(record, one[0], first) && holds(record.text(one[0].place), text),
    );
    full?.push(...group);
    return full === undefined;
  });
}

const isNumber = (text: string): boolean =>
  /\d/.test(text) && text.split(/\s+/).every((w) => numberWords().all.has(w) || /^\d[\d.,]*$/.test(w));

const holds = (text: string, number: string): boolean => ` ${text} `.includes(` ${number} `);

function isBefore(record: Record, { place }: Provided, other: Provided): boolean {
  const [day, later] = [record.published(place.reading), record.published(other.place.reading)];
  return day !== undefined && later !== undefined && day < later;
}

function areOne(record: Record, a: Provided, b: Provided): boolean {
  const isOfOthers = a.provision.version !== b.provision.version && a.provision.version && b.provision.version;
  const matter = (one: Provided) => one.provision.issues.join(" ");
  if (isOfOthers || a.place.reading === b.place.reading) return false;
  const amounts = amountsOf(record, a.place);
  const isAlike = amounts !== "" && amounts === amountsOf(record, b.place);
  // Of whichever matters: so many of one thing are the same.
  if (matter(a) === "" || matter(a) !== matter(b)) return isAlike && areSoMany(record, a.place, b.place);
  return isAlike || areOneTerm(record, a.place, b.place) || areOneTerm(record, b.place, a.place);
}

/** "400 unarmed monitors", "four hundred observers": one number of things for which one word stands, and no small one. */
function areSoMany(record: Record, a: Place, b: Place): boolean {
  const [thing, other] = [countedIn(record, a), countedIn(record, b)];
  return thing !== undefined && thing === other;
}

function countedIn(record: Record, { reading, ...span }: Place): string | undefined {
  const { quantities, tokens } = record.reading(reading);
  const [one, more] = spansWithin(quantities, span);
  if (one?.kind !== "count" || more !== undefined || !((one.least ?? 0) >= MANY)) return undefined;
  const head = spansWithin(tokens, one).at(-1)?.lemma.toLowerCase() ?? "";
  return sameThings().get(head) ?? head;
}

/** A number of a thing below which two terms can have it alike. */
const MANY = 10;

/** "Keeps the yard open for six years", "the yard stays open until 2032", told in 2026: the years come to that one. */
function areOneTerm(record: Record, long: Place, last: Place): boolean {
  const years = yearsIn(record, long);
  if (years === undefined) return false;
  const year = Number(record.published(long.reading)?.slice(0, 4)) + years;
  const words = record.text(last);
  if (amountsOf(record, last) !== "" || !new RegExp(`\\b(?:until|to|through|by|before) ${year}\\b`).test(words))
    return false;
  const stems = stemsOf(words, undefined);
  return [...stemsOf(record.text(long), undefined)].filter((stem) => stems.has(stem)).length >= SHARED;
}

/** The years that something holds, where that is all that is told in numbers. */
function yearsIn(record: Record, { reading, ...span }: Place): number | undefined {
  const { quantities, times } = record.reading(reading);
  const [amount, more] = spansWithin(quantities, span);
  const isLength = amount === undefined || (amount.unit === "years" && amount.least === amount.most);
  if (!isLength || more !== undefined) return undefined;
  const [, years] = /^P(\d+)Y$/.exec(spansWithin(times, span)[0]?.value ?? "") ?? [];
  return amount?.least ?? (years === undefined ? undefined : Number(years));
}

/** Longer words that two must share to be terms of one thing, beside their matter. */
const SHARED = 1;

/** The amounts of a place without what they count: "1,200 prisoners" are "twelve hundred". */
export const amountsOf = (record: Record, place: Place): string =>
  spansWithin(record.reading(place.reading).quantities, place)
    .map(({ kind, least, most }) => `${kind} ${least} ${most}`)
    .sort()
    .join("; ");
