import { identityTable } from "../../knowledge/identities.js";
import { titles } from "../../knowledge/titles.js";
import type { LinkedOffice, Office, Place, Reading } from "../../model/index.js";
import { remembered } from "../../model/remembered.js";
import { byCode } from "../by-code.js";
import type { Node } from "./node.js";
import { fold } from "./spelling.js";

/** One wording of an office in one report. */
interface Wording {
  readonly office: Office;
  readonly reading: number;
  readonly words: ReadonlySet<string>;
  /** Index into the linked entities. */
  readonly of?: number;
}

/** What merging offices asks of the set. */
export interface OfficeContext {
  readonly readings: readonly Reading[];
  /** Finds the linked entity that a key stands for in a reading. */
  readonly entityOf: (reading: number, key: string) => number | undefined;
  /** Gives the linked state or body that a linked entity belongs to. */
  readonly partyOf: (entity: number) => number | undefined;
}

/** Merges the offices of one person over reports and wordings, the best supported first. */
export function mergeOffices(members: readonly Node[], context: OfficeContext): LinkedOffice[] {
  const { readings, entityOf } = context;
  const wordings = members.flatMap(({ entity, reading }) =>
    entity.offices.map((office): Wording => {
      const of = office.of === undefined ? undefined : entityOf(reading, office.of);
      return { office, reading, words: officeWords(office.title), ...(of === undefined ? {} : { of }) };
    }),
  );
  // The fullest first: a shorter wording joins the first fuller one that holds it.
  wordings.sort(
    (a, b) => b.words.size - a.words.size || byCode(a.office.title, b.office.title) || a.reading - b.reading,
  );
  const merged: Wording[][] = [];
  // Hundreds of reports have one wording: it finds its office once.
  const homes = new Map<string, Wording[]>();
  for (const wording of wordings) {
    const key = `${wording.of} ${wording.office.title}`;
    const same = homes.get(key) ?? merged.find((group) => group[0] && sameOffice(group[0], wording, context));
    if (same) homes.set(key, same);
    if (same) same.push(wording);
    else merged.push([wording]);
  }
  const departed = members.flatMap(({ entity, reading }) => (entity.departed ? [reading] : []));
  const offices = merged.map((group) => linkedOffice(group, { readings, departed }));
  return offices.sort((a, b) => b.places.length - a.places.length || byCode(a.title, b.title));
}

/** Gives the words of an office or body that tell it, each as the one that stands for all of its spellings. */
export const officeWords = remembered((title: string): ReadonlySet<string> => {
  const { small, spellings, officeWords: same, officeNoise } = identityTable();
  const words = fold(title)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !small.has(word) && !officeNoise.has(word));
  return new Set(words.map((word) => spellings.get(word) ?? word).map((word) => same.get(word) ?? word));
});

function sameOffice(full: Wording, other: Wording, { partyOf }: OfficeContext): boolean {
  const [a, b] = [full.of, other.of];
  // An office of a state's council is an office of the state, by another wording.
  if (a !== undefined && b !== undefined && a !== b && partyOf(a) !== b && partyOf(b) !== a) return false;
  const { tellingOfficeWords } = identityTable();
  if (other.words.size === 0) return false;
  if (![...other.words].every((word) => full.words.has(word))) return false;
  return [...full.words].every((word) => other.words.has(word) || !tellingOfficeWords.has(word));
}

/** The readings, and those of them that tell that the person has left. */
interface Tellings {
  readonly readings: readonly Reading[];
  readonly departed: readonly number[];
}

function linkedOffice(group: readonly Wording[], tellings: Tellings): LinkedOffice {
  const places = group.map(({ office, reading }): Place => ({ reading, start: office.start, end: office.end }));
  const of = group.find((wording) => wording.of !== undefined)?.of;
  const title = group[0]?.office.title ?? "";
  places.sort((a, b) => a.reading - b.reading || a.start - b.start || a.end - b.end);
  return { title, ...(of === undefined ? {} : { of }), former: isFormer(group, tellings), places: once(places) };
}

/**
 * A former office where the newest of the reports that give it say so; of equally new ones the most. Where a report tells that its holder has
 * left, all that no younger one gives him are.
 */
function isFormer(group: readonly Wording[], { readings, departed }: Tellings): boolean {
  const dayOf = (reading: number) => readings[reading]?.intake.report.published?.value.slice(0, 10) ?? "";
  const day = ({ reading }: Wording) => dayOf(reading);
  const newest = group.map(day).reduce((a, b) => (a > b ? a : b), "");
  const voices = group.filter((wording) => day(wording) === newest || day(wording) === "");
  if (group.every(isLost) && departed.some((reading) => newest !== "" && dayOf(reading) >= newest)) return true;
  const former = new Set(voices.filter(({ office }) => office.standing === "former").map(({ reading }) => reading));
  const all = new Set(voices.map(({ reading }) => reading));
  return former.size * 2 > all.size;
}

/** What somebody loses who leaves: an office, none that he has newly got, nor what he is by trade. */
const isLost = ({ office: { title, standing } }: Wording): boolean =>
  standing !== "new" && standing !== "designated" && !titles().callings.has(headOf(title));

/** The longest head that is known: "chief executive" is an office, where "executive" is a calling. */
function headOf(title: string): string {
  const words = title.toLowerCase().split(/[\s-]+/);
  const [last = ""] = words.slice(-1);
  const heads = titles().headsByLast.get(last) ?? [];
  const head = heads.find((one) => one.every((word, i) => word === words[words.length - one.length + i]));
  return head?.join(" ") ?? last;
}

const once = (places: readonly Place[]): Place[] =>
  places.filter((place, i) => {
    const before = places[i - 1];
    return !before || before.reading !== place.reading || before.start !== place.start || before.end !== place.end;
  });
