import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { Dossier } from "../model/index.js";
import { findNextSteps, type NextStep } from "./next-steps.js";

/**
 * Renders the next steps as iCalendar: what is planned (confirmed) or possible (tentative) and has a date, from the
 * timeline and the rounds. Its time stamp is the record's own day, not the clock's.
 */
export function renderCalendar(dossier: Dossier): string {
  const day = new Date(`${dossier.asOf.slice(0, 10)}T00:00:00Z`);
  const stamp = Number.isNaN(day.getTime()) ? new Date(0) : day;
  const calendar = ical({
    name: dossier.title,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "rapporteur", product: "rapporteur", language: "EN" },
  });
  for (const step of findNextSteps(dossier)) {
    if (!step.when) continue;
    const timed = step.when.precision === "instant";
    calendar.createEvent({
      id: `${step.id}@rapporteur`,
      stamp,
      start: new Date(timed ? step.when.from : `${step.when.from.slice(0, 10)}T00:00:00Z`),
      end: timed ? new Date(step.when.to) : dayAfter(step.when.to),
      allDay: !timed,
      summary: step.summary,
      description: descriptionOf(step),
      status: step.status === "possible" ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      ...(step.where === undefined ? {} : { location: step.where }),
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** An all-day event ends before its end: the day after the last. */
function dayAfter(iso: string): Date {
  const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day;
}

const descriptionOf = ({ who, evidence }: NextStep): string =>
  [...(who.length > 0 ? [who.join(", ")] : []), ...evidence.map(({ quote }) => `“${quote}”`)].join("\n");
