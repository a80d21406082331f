import ical, { type ICalCalendar, ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { type Dossier, fileUnder, type When } from "../model/index.js";
import { findNextSteps, type NextStep } from "./next-steps.js";

/**
 * Renders the next steps that have a date as iCalendar, from the timeline and the rounds: nothing begins before the day that
 * the record stands at. Its time stamp is that day, not the clock's.
 */
export const renderCalendar = (dossier: Dossier): string => renderCalendars(dossier.title, [dossier]);

/** Renders the next steps of several dossiers as one calendar: what two of them tell in the same words stands there once. */
export function renderCalendars(name: string, dossiers: readonly Dossier[]): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "rapporteur", product: "rapporteur", language: "EN" },
  });
  const told = new Map<string, string[]>();
  for (const dossier of dossiers) addSteps({ calendar, told }, dossier);
  return `${calendar.toString()}\r\n`;
}

interface Filling {
  readonly calendar: ICalCalendar;
  /** By id, the summaries of the steps that have it: two meetings of one day in one town are alike in two dossiers. */
  readonly told: Map<string, string[]>;
}

function addSteps({ calendar, told }: Filling, dossier: Dossier): void {
  const asOf = dossier.asOf.slice(0, 10);
  const day = midnight(asOf);
  const stamp = Number.isNaN(day.getTime()) ? new Date(0) : day;
  for (const step of findNextSteps(dossier)) {
    const before = told.get(step.id)?.length ?? 0;
    if (!step.when || told.get(step.id)?.includes(step.summary)) continue;
    fileUnder(told, step.id, step.summary);
    calendar.createEvent({
      id: `${step.id}${before > 0 ? `-${before + 1}` : ""}@rapporteur`,
      stamp,
      ...spanOf(step.when, asOf),
      summary: step.summary,
      description: descriptionOf(step),
      status: statusOf(step),
      ...(step.location === undefined ? {} : { location: step.location }),
    });
  }
}

/** Of an interval that has begun, what lies ahead is left. */
function spanOf({ from, to, precision }: When, asOf: string): { start: Date; end: Date; allDay: boolean } {
  if (precision === "instant") return { start: new Date(from), end: new Date(to), allDay: false };
  const first = from.slice(0, 10);
  return { start: midnight(first < asOf ? asOf : first), end: dayAfter(to), allDay: true };
}

/** A plan is confirmed only for a day: "in the spring" holds nobody's place in a calendar. */
function statusOf({ status, when }: NextStep): ICalEventStatus {
  if (status === "called off") return ICalEventStatus.CANCELLED;
  const dated = when?.precision === "day" || when?.precision === "instant";
  return status === "planned" && dated ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE;
}

const midnight = (iso: string): Date => new Date(`${iso.slice(0, 10)}T00:00:00Z`);

/** An all-day event ends before its end: the day after the last. */
function dayAfter(iso: string): Date {
  const day = midnight(iso);
  day.setUTCDate(day.getUTCDate() + 1);
  return day;
}

const descriptionOf = ({ who, evidence }: NextStep): string =>
  [...(who.length > 0 ? [who.join(", ")] : []), ...evidence.map(({ quote }) => `“${quote}”`)].join("\n");
