import { sourcing } from "../../knowledge/sourcing.js";
import { type OriginLink, once, type Reading, type Token } from "../../model/index.js";
import type { OriginList } from "./origin-list.js";
import { outletName } from "./outlet-name.js";
import type { Outlets } from "./outlets.js";

/**
 * Links the reports that name another report's outlet as whom they have something from ("told Fishwire", "Norwire
 * reported"). Outlets that no list knows are known here because one of the set is theirs.
 */
export function linkNamedOutlets(readings: readonly Reading[], outlets: Outlets, origins: OriginList): OriginLink[] {
  const byFirstWord = new Map<string, string[]>();
  for (const name of new Set(readings.flatMap((reading) => outletName(reading) ?? []))) {
    const first = name.split(" ")[0] ?? "";
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), name]);
  }
  const all = [...byFirstWord.keys()].join(" ");
  return readings.flatMap((reading, r) => {
    const known = new Set([outletName(reading), ...reading.credits.map(({ name }) => outlets.ownName(name))]);
    return beginningsIn(reading)(all, byFirstWord).flatMap((first): OriginLink[] => {
      const token = reading.tokens[first];
      const named = byFirstWord.get(token?.text ?? "");
      const name = named?.find((one) => token && !known.has(one) && standsAt(reading, one, token.start));
      const at = name === undefined ? undefined : creditAt(reading, name, first);
      if (name === undefined || !at) return [];
      known.add(name);
      const origin = origins.add(outlets.kind(name), name, name);
      return [
        { reading: r, origin, how: "credits", scope: at.scope, places: [{ reading: r, start: at.start, end: at.end }] },
      ];
    });
  });
}

/** The tokens of a report that are the first word of an outlet's name: found once for the outlets that a set has. */
const beginningsIn = once((reading: Reading) => {
  let asked: string | undefined;
  let found: readonly number[] = [];
  return (all: string, byFirstWord: ReadonlyMap<string, unknown>): readonly number[] => {
    if (asked !== all) found = reading.tokens.flatMap(({ text }, i) => (byFirstWord.has(text) ? [i] : []));
    asked = all;
    return found;
  };
});

const standsAt = (reading: Reading, name: string, start: number): boolean =>
  reading.intake.report.text.startsWith(name, start);

/** The words that credit the name which begins at token `first`. */
function creditAt({ tokens, sentences }: Reading, name: string, first: number) {
  const start = tokens[first]?.start ?? 0;
  let last = first + 1;
  while ((tokens[last]?.start ?? Number.POSITIVE_INFINITY) < start + name.length) last++;
  const sentence = sentences[tokens[first]?.sentence ?? -1];
  const cue = cueBefore(tokens, first) ?? cueAfter(tokens, last);
  if (!cue || !sentence) return undefined;
  const scope = { start: sentence.start, end: sentence.end };
  return { start: Math.min(cue.start, start), end: Math.max(cue.end, start + name.length), scope };
}

function cueBefore(tokens: readonly Token[], first: number) {
  const before = tokens[first - 1]?.norm === "the" ? first - 2 : first - 1;
  const cues = sourcing().before.get(tokens[before]?.norm ?? "") ?? [];
  const cue = cues.find(({ words }) => words.every((word, i) => tokens[before - words.length + 1 + i]?.norm === word));
  const start = tokens[before - (cue?.words.length ?? 1) + 1]?.start;
  return cue && start !== undefined ? { start, end: start } : undefined;
}

function cueAfter(tokens: readonly Token[], last: number) {
  const cues = sourcing().after.get(tokens[last]?.norm ?? "") ?? [];
  const cue = cues.find(({ words }) => words.every((word, i) => tokens[last + i]?.norm === word));
  const end = tokens[last + (cue?.words.length ?? 1) - 1]?.end;
  return cue && end !== undefined ? { start: end, end } : undefined;
}
