import type { When } from "../../model/index.js";
import type { Markup } from "../../show/html/markup.js";
import { dayNumber } from "../parts/days.js";
import type { TimeScale } from "../parts/time-scale.js";

/** Width of the picture where there is room. */
export const WIDE = 720;

/** A lane of the picture: its name, its height, what is drawn in it from its upper edge on, and what is to be said of it. */
export interface Lane {
  readonly name: string;
  readonly height: number;
  readonly drawn: Markup;
  readonly note?: string;
}

/** Gives the address of a round or event in the list below the picture. */
export type HrefOf = (id: string) => string;

interface Span {
  readonly x1: number;
  readonly x2: number;
}

/** Gives where an interval lies in the picture; nothing where it lies outside. */
export function spanOf(when: When | undefined, scale: TimeScale): Span | undefined {
  const from = when && dayNumber(when.from);
  const to = when && dayNumber(when.to);
  if (from === undefined || to === undefined || from >= scale.to || to + 1 <= scale.from) return undefined;
  return { x1: Math.max(0, scale.x(from)), x2: Math.min(scale.width, scale.x(to + 1)) };
}

/** What has no room in a lane is told: the list below the picture has it. */
export const restOf = (hidden: number): { readonly note?: string } =>
  hidden > 0 ? { note: `${hidden.toLocaleString("en")} more in the list` } : {};

/** Tells how a round or event is drawn: what was is full, what is to come is not. */
export const classOf = (status: string): string =>
  status === "planned" || status === "possible" ? status : status === "called off" ? "off" : "held";
