import { once, type Person, type Report } from "../../model/index.js";
import type { Source } from "./line.js";

const people = once((all: readonly Person[]) => new Map(all.map((person) => [person.id, person])));
const reports = once((all: readonly Report[]) => new Map(all.map((report) => [report.id, report])));

/** Gives the person who has an id; nothing for that of a party, and for none. */
export const personWith = ({ dossier }: Source, id: string | undefined): Person | undefined =>
  people(dossier.people).get(id ?? "");

/** Gives the report that has an id. */
export const reportWith = ({ dossier }: Source, id: string): Report | undefined => reports(dossier.reports).get(id);
