import type { Dossier, Round } from "../../model/index.js";
import { showWhen } from "../../show/dates.js";
import { html, type Markup } from "../../show/html/markup.js";
import { shortName } from "../parts/shortened.js";
import { round, type TimeScale } from "../parts/time-scale.js";
import { drawCounts, firstDays } from "./timeline-counts.js";
import { classOf, type HrefOf, type Lane, spanOf, WIDE } from "./timeline-lane.js";

/** Height of a row with names and of one without; rows that are drawn: more would be no picture. */
const NAMED = 24;
const BARE = 17;
const MOST_ROWS = 6;
/** Width of a letter, and room between what stands in one row. */
const LETTER = 6.2;
const GAP = 8;

/** A round in the picture: its bar, its name where there is room for names, and the edges of both. */
interface Placed {
  readonly round: Round;
  readonly row: number;
  readonly x: number;
  readonly width: number;
  readonly label?: { readonly text: string; readonly isLeft: boolean };
}

/** Draws the rounds, each with its name; where not all names have room, all without; where they have none either, how many. */
export function drawRounds({ rounds }: Pick<Dossier, "rounds">, scale: TimeScale, hrefOf: HrefOf): Lane | undefined {
  const shown = rounds.filter(({ when }) => spanOf(when, scale));
  const named = place(shown, scale, true);
  const isRoomy = named.length === shown.length;
  const placed = isRoomy ? named : place(shown, scale, false);
  if (placed.length < shown.length) return drawCounts("Rounds", firstDays(shown), scale);
  if (placed.length === 0) return undefined;
  const row = isRoomy ? NAMED : BARE;
  const height = (Math.max(...placed.map((one) => one.row)) + 1) * row - 6;
  const drawn = html`${placed.map((one) => drawRound(one, row, hrefOf(one.round.id)))}`;
  return { name: "Rounds", height, drawn };
}

/** Puts each into the first row that is free there; leaves out what finds none. */
function place(rounds: readonly Round[], scale: TimeScale, withNames: boolean): Placed[] {
  const ends: number[] = [];
  return rounds.flatMap((one) => {
    const { x1 = 0, x2 = 0 } = spanOf(one.when, scale) ?? {};
    const width = Math.max(GAP, x2 - x1);
    const text = withNames ? shortName(one.name, scale.width === WIDE ? 34 : 20) : "";
    const room = withNames ? 4 + text.length * LETTER : 0;
    const isLeft = x1 + width + room > scale.width;
    const from = isLeft ? x1 - room : x1;
    const free = ends.findIndex((end) => end < from);
    const row = free < 0 ? ends.length : free;
    if (row >= MOST_ROWS) return [];
    ends[row] = (isLeft ? x1 + width : x1 + width + room) + (withNames ? GAP : 1);
    return [{ round: one, row, x: x1, width, ...(withNames ? { label: { text, isLeft } } : {}) }];
  });
}

function drawRound(
  { round: { name, status, when }, row, x, width, label }: Placed,
  height: number,
  href: string,
): Markup {
  const text = `${name}, ${when ? showWhen(when) : ""}, ${status}`;
  const y = row * height;
  const written =
    label &&
    html`<text class="label${label.isLeft ? " end" : ""}" x="${round(label.isLeft ? x - 4 : x + width + 4)}" y="${y + 11}">${label.text}</text>`;
  return html`<a href="${href}" aria-label="${text}"><title>${text}</title><rect class="${classOf(status)}" x="${x}" y="${y}" width="${round(width)}" height="14" rx="3"/>${written}</a>`;
}
