import { writeRows } from "../../show/csv.js";
import { CITED, cited, list, type Row, WHEN, when } from "../../show/csv-tables.js";
import type { WebRecord } from "../record.js";
import type { Chosen } from "../section.js";

const COLUMNS = ["id", "kind", "status", ...WHEN, "where", "who", "text", "outcome", ...CITED];

/** Writes rounds and events as CSV, by date; those without one last. */
export function timelineCsv({ dossier, nameOf }: WebRecord, only: Chosen): string {
  const rounds = dossier.rounds.map((round) => {
    const { id, kind, status, venue, place, parties, name, outcome } = round;
    const where = [venue, place?.name].filter(Boolean).join(", ");
    const row: Row = [id, kind, status, ...when(round.when), where, list(parties.map(nameOf)), name, outcome];
    return { day: dayOf(round), id, row: [...row, ...cited(round)] };
  });
  const events = dossier.timeline.map((event) => {
    const { id, status, where, who, text } = event;
    const row: Row = [id, "event", status, ...when(event.when), where, list(who.map(nameOf)), text, undefined];
    return { day: dayOf(event), id, row: [...row, ...cited(event)] };
  });
  const all = [...rounds, ...events].filter(({ id }) => !only || only.has(id));
  const sorted = all.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return writeRows([COLUMNS, ...sorted.map(({ row }) => row)]);
}

const dayOf = ({ when: at }: { readonly when?: { readonly from: string } }): string => at?.from ?? "9";
