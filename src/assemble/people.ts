import { reportHeads } from "../knowledge/report-heads.js";
import type { LinkedEntity, LinkedOffice, Person, Place, Reading, Span } from "../model/index.js";
import type { Record } from "./record.js";

/** Assembles the people: those with most mentions first, then by name. */
export function assemblePeople(record: Record): Person[] {
  return record.links.entities
    .map((entity, index) => ({ entity, index }))
    .filter(
      ({ entity, index }) => entity.kind === "person" && (record.isReferredTo(index) || !isReporter(record, entity)),
    )
    .map(({ entity, index }) => ({
      person: personOf(record, entity, index),
      weight: mentionsOf(record, entity).length,
    }))
    .sort((a, b) => b.weight - a.weight || (a.person.name < b.person.name ? -1 : 1))
    .map(({ person }) => person);
}

/** Who only signs reports takes no part in what they tell: named in a byline, or behind "Reporting by". */
function isReporter(record: Record, entity: LinkedEntity): boolean {
  return entity.members.every((ref) => {
    const { intake, mentions } = record.reading(ref.reading);
    const { byline = "", text } = intake.report;
    const own = mentions.filter((m) => m.entity === ref.index);
    const isNewsroom = entity.offices.every(({ title }) => reportHeads().offices.has(title.toLowerCase()));
    if (isNewsroom && byline.toLowerCase().includes(entity.name.toLowerCase())) return true;
    return own.every((m) => {
      const block = intake.blocks.find((b) => b.start <= m.start && b.end >= m.end);
      return (
        block?.kind === "byline" ||
        (block && isCredit(text, block, m)) ||
        (block && isSigning(text.slice(block.start, block.end))) ||
        // "The mayor told our NAME": whom a newsroom calls its own.
        / our $/.test(text.slice(Math.max(0, m.start - 5), m.start)) ||
        /(?:reporting|editing|writing|compiled|photographs?|photos?) by [^.;]*$/i.test(
          text.slice(Math.max(0, m.start - 80), m.start),
        )
      );
    });
  });
}

/** "NAME contributed from Lima." below a report, "NAME, Lima" over an entry of a live one: a line that is nothing but a signature. */
function isCredit(text: string, block: Span, { start, end }: Span): boolean {
  const behind = text.slice(end, block.end);
  if (/^\s+contributed\b/.test(behind)) return true;
  return start === block.start && /^, [^.!?:;,]{2,40}$/.test(behind);
}

/** Longest line that names who wrote a report: "*By A, with a contribution from B, in Bergen". */
const MOST_SIGNING = 160;

function isSigning(line: string): boolean {
  const words = line.toLowerCase().replace(/^[^\p{L}]+/u, "");
  const { bylineWords, bylineCredits } = reportHeads();
  const opens = [...bylineWords, ...bylineCredits].some((lead) => words.startsWith(`${lead} `));
  return opens && line.length < MOST_SIGNING && !/[.!?]["”’]?$/.test(line.trim());
}

function personOf(record: Record, entity: LinkedEntity, index: number): Person {
  const id = record.id(index);
  const party = entity.party === undefined ? undefined : record.id(entity.party);
  return {
    ...record.cite(id, firstMentions(record, entity)),
    name: entity.name,
    aliases: entity.aliases,
    ...(party === undefined ? {} : { party }),
    roles: wordedOnce(entity.offices).map((office, i) => ({
      ...record.cite(`${id}-role-${i + 1}`, office.places),
      title: office.title,
      ...(office.former ? { former: true } : {}),
    })),
  };
}

/** Offices of one person that read the same are one role, and "chair" is the "chair of the fund": the reader is told once. */
function wordedOnce(offices: readonly LinkedOffice[]): LinkedOffice[] {
  const roles: LinkedOffice[] = [];
  for (const office of offices) {
    const title = office.title.toLowerCase();
    const at = roles.findIndex((role) => {
      const other = role.title.toLowerCase();
      const [short, long] = title.length < other.length ? [title, other] : [other, title];
      return role.former === office.former && (short === long || /^ (?:of|at|for) /.test(rest(long, short)));
    });
    const same = roles[at];
    if (!same) roles.push(office);
    else {
      const longer = office.title.length > same.title.length ? office : same;
      roles[at] = { ...longer, places: [...same.places, ...office.places] };
    }
  }
  return roles;
}

/** What follows the words that a title begins with; nothing where it does not begin so. */
const rest = (title: string, words: string): string => (title.startsWith(words) ? title.slice(words.length) : "");

/** Gives the places where an entity is named, pronouns and descriptions left out. */
function mentionsOf(record: Record, entity: LinkedEntity): Place[] {
  return entity.members.flatMap((ref) =>
    record
      .reading(ref.reading)
      .mentions.filter((m) => m.entity === ref.index && m.form !== "pronoun" && m.form !== "description")
      .map((m) => record.place(ref, m)),
  );
}

/** The first place in each report where an entity is named: enough to find it again. */
export function firstMentions(record: Record, entity: LinkedEntity): Place[] {
  const first = new Map<number, Place>();
  for (const place of mentionsOf(record, entity)) {
    const known = first.get(place.reading);
    if (!known || place.start < known.start) first.set(place.reading, place);
  }
  // One that is only known by a description has that for evidence.
  return first.size > 0
    ? [...first.values()]
    : entity.members.flatMap((ref) => {
        const reading = record.reading(ref.reading);
        const any =
          reading.mentions.find((m) => m.entity === ref.index) ?? phraseOf(reading, reading.entities[ref.index]?.name);
        return any ? [record.place(ref, any)] : [];
      });
}

/** Where nothing is done by somebody without a name, and something is said by him, the words for him stand for no mention. */
function phraseOf({ phrases, intake }: Reading, name: string | undefined): Span | undefined {
  const words = name?.toLowerCase();
  return words === undefined
    ? undefined
    : phrases.find(({ start, end }) => intake.report.text.slice(start, end).toLowerCase().endsWith(words));
}
