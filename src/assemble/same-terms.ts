import { numberWords } from "../knowledge/numbers.js";
import { type Place, type Provision, spansWithin } from "../model/index.js";
import type { Record } from "./record.js";

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
  if (isOfOthers || matter(a) === "" || matter(a) !== matter(b) || a.place.reading === b.place.reading) return false;
  const amounts = amountsOf(record, a.place);
  return amounts !== "" && amounts === amountsOf(record, b.place);
}

/** The amounts of a place without what they count: "1,200 prisoners" are "twelve hundred". */
export const amountsOf = (record: Record, place: Place): string =>
  spansWithin(record.reading(place.reading).quantities, place)
    .map(({ kind, least, most }) => `${kind} ${least} ${most}`)
    .sort()
    .join("; ");
