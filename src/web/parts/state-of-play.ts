import type { NextStep } from "../../show/next-steps.js";
import type { WebRecord } from "../record.js";

/** Parties and issues that are named at a glance. */
const NAMED = 4;

/** Names those between whom it is; where no report makes anybody a party, whoever is named. */
export function partiesBetween({ dossier: { parties } }: WebRecord): string[] {
  const between = parties.filter(({ part }) => part === "party");
  return (between.length > 0 ? between : parties).slice(0, NAMED).map(({ name }) => name);
}

/** Tells in the brief's own words how things stand; what is planned is told apart as what is next. */
export function bottomLine({ dossier: { brief } }: WebRecord): string {
  const lines = brief.filter(({ section }) => section === "Bottom line");
  return (lines.length > 0 ? lines : brief.slice(0, 1)).map(({ text }) => text).join(" ");
}

/** Tells it in a line: the first sentence of the brief, in which the others stand. */
export const stateOfPlay = ({ dossier: { brief } }: WebRecord): string | undefined =>
  (brief.find(({ section }) => section === "Bottom line") ?? brief[0])?.text;

/** Gives the ISO day on which reports were added last; nothing where no history is kept. */
export const lastAdded = (record: WebRecord): string | undefined => record.changes().at(-1)?.at.slice(0, 10);

/** Names the issues that reports say are open or contested. */
export const unsettled = ({ dossier: { issues } }: WebRecord): string[] =>
  issues
    .filter(({ status, stated }) => status === "contested" || (status === "open" && stated))
    .slice(0, NAMED)
    .map(({ name }) => name);

/** Finds the next step that has a date: the first that is planned, else the first that may come. */
export function nextDated({ nextSteps }: WebRecord): NextStep | undefined {
  const dated = nextSteps.filter(({ when }) => when);
  return dated.find(({ status }) => status === "planned") ?? dated.find(({ status }) => status === "possible");
}
