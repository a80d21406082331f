import type { Dossier, TimelineEvent, When } from "../../model/index.js";
import { showWhen } from "../../show/dates.js";
import { html, type Markup } from "../../show/html/markup.js";
import { dayNumber } from "../parts/days.js";
import { round, type TimeScale } from "../parts/time-scale.js";
import { drawCounts, firstDays } from "./timeline-counts.js";
import { classOf, type HrefOf, type Lane, restOf, spanOf } from "./timeline-lane.js";

/** Marks of one place stand on each other, so many at most. */
const STACK = 7;
const MARK = 13;

/** Share of the places that may be full: more would be a wall of marks. */
const MOST_FULL = 0.5;

/**
 * Draws the events as marks, those of about one day on each other; what the same words tell is one mark. Where there are too
 * many for that, how many.
 */
export function drawEvents(
  { timeline }: Pick<Dossier, "timeline">,
  scale: TimeScale,
  hrefOf: HrefOf,
): Lane | undefined {
  const stacks = new Map<number, number>();
  const texts = new Set<string>();
  const marks: Mark[] = [];
  let hidden = 0;
  for (const event of timeline) {
    const span = spanOf(event.when, scale);
    if (!span || !event.when || texts.has(event.text) || isVague(event.when, scale)) continue;
    texts.add(event.text);
    const place = Math.min(Math.floor((span.x1 + span.x2) / 2 / MARK), Math.floor(scale.width / MARK) - 1);
    const level = stacks.get(place) ?? 0;
    if (level < STACK) {
      stacks.set(place, level + 1);
      marks.push({ event, when: event.when, place, level });
    } else hidden += 1;
  }
  if (marks.length === 0) return undefined;
  if (marks.length > (scale.width / MARK) * STACK * MOST_FULL) return drawCounts("Events", firstDays(timeline), scale);
  const tallest = Math.max(...stacks.values());
  const drawn = html`<g transform="translate(0 ${(tallest - STACK) * MARK})">${marks.map((mark) => drawEvent(mark, hrefOf(mark.event.id)))}</g>`;
  return { name: "Events", height: tallest * MARK, drawn, ...restOf(hidden) };
}

interface Mark {
  readonly event: TimelineEvent;
  readonly when: When;
  readonly place: number;
  readonly level: number;
}

function drawEvent({ event: { text, status }, when, place, level }: Mark, href: string): Markup {
  const label = `${showWhen(when)}: ${text}`;
  return html`<a href="${href}" aria-label="${label}"><title>${label}</title><circle class="${classOf(status)}" cx="${round(place * MARK + MARK / 2)}" cy="${(STACK - level) * MARK - 6}" r="4.5"/></a>`;
}

/** What is known to lie somewhere in most of the days shown has no place among them. */
const isVague = ({ from, to }: When, scale: TimeScale): boolean =>
  (dayNumber(to) ?? 0) - (dayNumber(from) ?? 0) > (scale.to - scale.from) / 2;
