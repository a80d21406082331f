import type { Standing } from "../model/index.js";

/** What a sentence of why is made of. */
export interface Grounds {
  readonly credibility: Standing["credibility"];
  /** The origins by name, sorted. */
  readonly origins: readonly string[];
  readonly outlets: number;
  /** True where origins differ on it. */
  readonly differs: boolean;
  /** True where only that it was said stands so: its origins are those who heard it. */
  readonly said?: boolean;
}

/** Says in a sentence why an entry stands as it does. */
export function standingWhy({ credibility, origins, outlets, differs, said }: Grounds): string {
  const who = listed(origins);
  const carried = outlets > Math.max(1, origins.length) ? `; ${outlets} outlets carry it` : "";
  const several = origins.length > 1;
  if (credibility === 1) return `${who} have it independently and none contradicts it${carried}.`;
  if (credibility === 2 && said)
    return `It was said on the record, as ${who} has it, and none contradicts it${carried}.`;
  if (credibility === 2) return `${who} says so on the record and none contradicts it${carried}.`;
  if (credibility === 3) return `${who} alone has it and none contradicts it${carried}.`;
  if (credibility === 4 && !differs) return `${who} ${several ? "keep" : "keeps"} a distance from it${carried}.`;
  if (credibility === 4) return `Others differ; ${who} ${several ? "stand" : "stands"} behind this${carried}.`;
  if (credibility === 5)
    return `Others differ and more stand behind them; ${who} ${several ? "have" : "has"} this${carried}.`;
  return origins.length === 0
    ? "No origin was found."
    : `A single source whom nobody names is behind it (${who})${carried}.`;
}

/** Names that are listed before the rest are counted. */
const MOST_NAMES = 3;

function listed(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? "nobody";
  if (names.length <= MOST_NAMES) return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  return `${names.slice(0, MOST_NAMES - 1).join(", ")} and ${names.length - MOST_NAMES + 1} others`;
}
