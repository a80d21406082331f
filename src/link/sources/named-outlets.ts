import { sourcing } from "../../knowledge/sourcing.js";
import type { OriginLink, Reading, Token } from "../../model/index.js";
import type { OriginList } from "./origin-list.js";
import { outletKind } from "./outlets.js";
import { outletName } from "./precedence.js";

/**
 * Links the reports that name another report's outlet as whom they have something from ("told Fishwire", "Norwire
 * reported"). Outlets that no list knows are known here because one of the set is theirs.
 */
export function linkNamedOutlets(readings: readonly Reading[], origins: OriginList): OriginLink[] {
  const names = new Set(readings.flatMap((reading) => outletName(reading) ?? []));
  return [...names].flatMap((name) =>
    readings.flatMap((reading, r): OriginLink[] => {
      if (outletName(reading) === name || reading.credits.some((credit) => credit.name === name)) return [];
      const at = creditAt(reading, name);
      if (!at) return [];
      const origin = origins.add(outletKind(name, readings), name, name);
      return [
        { reading: r, origin, how: "credits", scope: at.scope, places: [{ reading: r, start: at.start, end: at.end }] },
      ];
    }),
  );
}

/** The first place where the name stands beside words that credit it. */
function creditAt(reading: Reading, name: string) {
  const { text } = reading.intake.report;
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
    const first = reading.tokens.findIndex((token) => token.start === start);
    const last = reading.tokens.findIndex((token, i) => i >= first && token.end === start + name.length) + 1;
    const sentence = reading.sentences[reading.tokens[first]?.sentence ?? -1];
    if (first < 0 || last <= first || !sentence) continue;
    const cue = cueBefore(reading.tokens, first) ?? cueAfter(reading.tokens, last);
    if (!cue) continue;
    const end = Math.max(cue.end, start + name.length);
    return { start: Math.min(cue.start, start), end, scope: { start: sentence.start, end: sentence.end } };
  }
  return undefined;
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
