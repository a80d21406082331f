import { meetingWords } from "../knowledge/meetings.js";
import { type Place, spansWithin } from "../model/index.js";
import type { Record } from "./record.js";

/** Gives of those who came the only one whose office it is to lead, where no report says who leads: "the chief negotiator". */
export function leaderOf(record: Record, people: readonly number[]): number | undefined {
  const found = people.filter((p) => isChief(record, p));
  return found.length === 1 ? found[0] : undefined;
}

const isChief = (record: Record, person: number): boolean =>
  (record.entity(person)?.offices ?? []).some((o) => !o.former && meetingWords().leading.has(o.title.toLowerCase()));

/** Whose office it is to lead a side, with the words of a report that say so. */
export interface Chief {
  readonly person: number;
  readonly place: Place;
}

/** Gives the only one of each party whose office it is to lead it in talks, where a report that tells of them names him. */
export function chiefsOf(record: Record, readings: readonly number[], parties: readonly number[]): Chief[] {
  return parties.flatMap((party) => {
    const own = record.links.entities.flatMap((e, i) => (e.party === party && isChief(record, i) ? [i] : []));
    const [person] = own;
    if (own.length !== 1 || person === undefined) return [];
    const places = readings.flatMap((r) => {
      const first = record.reading(r).mentions.find((m) => record.linked(r, m.entity) === person && m.form === "name");
      return first ? [record.sentence(r, first)] : [];
    });
    if (places.some((place) => tellsAbsent(record, place))) return [];
    return places[0] ? [{ person, place: places[0] }] : [];
  });
}

/** "Was absent from the table". */
const tellsAbsent = (record: Record, place: Place): boolean =>
  spansWithin(record.reading(place.reading).tokens, place).some(({ norm }) => meetingWords().absent.has(norm));
