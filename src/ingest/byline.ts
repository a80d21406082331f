import { reportHeads } from "../knowledge/report-heads.js";
import { outletOf } from "../knowledge/world.js";
import { isPlace, isRegionOrState } from "./dateline.js";
import { hasGivenName } from "./given-name.js";
import { isCapitalised } from "./letters.js";

const LONGEST = 140;
const PARTICLE = /^(?:de|del|della|di|da|dos|du|van|von|der|den|ter|al|el|bin|ibn|ben|la|le|y|e|st\.?)$/;

/** Reads the writer out of a byline line ("By A. Writer and B. Writer in Geneva"), or gives undefined. */
export function readByline(line: string): string | undefined {
  if (line.length > LONGEST) return undefined;
  const marked = withoutLead(line);
  return marked === undefined ? readUnmarked(line) : readNames(marked);
}

/** Reads names as a field gives them: "By Ana Brandt", "Ana Brandt, Harbour Times". Gives the field where it is none. */
export const bylineOfField = (value: string): string => readByline(value) ?? value;

function withoutLead(line: string): string | undefined {
  const lower = line.toLowerCase();
  for (const word of reportHeads().bylineWords) {
    if (!lower.startsWith(word)) continue;
    const rest = line.slice(word.length);
    const lead = /^\s?[:|–-]\s?|^\s/.exec(rest);
    // "By" in a sentence ("By Friday the union had ...") is told by what follows; other words need their colon.
    if (lead && (word === "by" || word.endsWith(" by") || lead[0].trim() === ":")) return rest.slice(lead[0].length);
  }
  return undefined;
}

/** Reads a line that is nothing but names ("A. Writer and B. Writer"), or "From A. Writer in Geneva". */
export function readNameLine(line: string): string | undefined {
  if (line.length > LONGEST) return undefined;
  const from = /^(?:From|FROM) (?=.+ in )/.exec(line);
  const rest = from ? line.slice(from[0].length) : line;
  const names = rest.split(/,\s*(?:and\s+)?|\s+and\s+|\s+&\s+/u);
  const place = /^.{5,60}? in (\p{Lu}[\p{L} .'’-]{1,40})$/u.exec(rest)?.[1];
  if (from || (place !== undefined && isPlace(place))) return readNames(rest);
  return names.length <= 4 && names.every((name) => isPersonShaped(name) && !isPlace(name)) ? joined(names) : undefined;
}

/** Keeps the names and drops offices, outlets and places. Anything else in it, and it is no byline. */
function readNames(text: string): string | undefined {
  const inPlace = /^(.+?) in (\p{Lu}[\p{L} ,.'’-]{1,40}?)$/u.exec(text);
  const list = (inPlace?.[1] ?? text)
    .split(/,\s*(?:and\s+)?|\s+and\s+|\s+&\s+|\s*[|/;·•]\s*|\s+[–—-]\s+/u)
    .filter(Boolean);
  const names: string[] = [];
  for (const part of list) {
    if (isStaff(part) || outletOf(part) || isOutletShaped(part) || (names.length > 0 && isPlace(part))) {
      if (names.length === 0 && list.length === 1) return part;
      continue;
    }
    if (!isPersonShaped(part)) return undefined;
    names.push(part);
  }
  return names.length === 0 ? undefined : joined(names);
}

function readUnmarked(line: string): string | undefined {
  const parts = line.split(/,\s*|\s*\|\s*|\s+[–—-]\s+/u);
  const [name, ...rest] = parts;
  if (name === undefined || rest.length === 0 || rest.length > 2 || !isPersonShaped(name) || isPlace(name))
    return undefined;
  const told = rest.every((part) => isStaff(part) || outletOf(part) !== undefined || isPlace(part));
  // "Key West, Florida" has the same shape: a region stands after a town, a town after a writer.
  const sure = rest.some((part) => isStaff(part) || outletOf(part) || !isRegionOrState(part)) || hasGivenName(name);
  return told && sure ? name : undefined;
}

const joined = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** Two to four words that look like a person's name. */
export function isPersonShaped(part: string): boolean {
  const words = part.split(" ");
  if (words.length < 2 || words.length > 5) return false;
  if (isStaff(part) || isOutletShaped(part)) return false;
  return (
    words.every((word) => isCapitalised(word) || PARTICLE.test(word)) &&
    isCapitalised(words.at(-1) ?? "") &&
    (words.at(-1)?.length ?? 0) > 1
  );
}

/** Names an office or group of a newsroom: "Staff Reporter", "diplomatic correspondent", "Agencies". */
export function isStaff(part: string): boolean {
  const words = part.toLowerCase().split(" ");
  return (
    words.length <= 5 &&
    words.some((word) => reportHeads().newsroom.has(word.replace(/s$/, "")) || reportHeads().newsroom.has(word))
  );
}

/** Two to six capitalised words of which the last is an outlet's kind: "The Harbour Times". */
export function isOutletShaped(line: string): boolean {
  const words = line.replace(/\.(?:com|org|net)$/i, "").split(" ");
  if (words.length < 2 || words.length > 6) return false;
  if (!reportHeads().outletNouns.has((words.at(-1) ?? "").toLowerCase())) return false;
  return words.every((word) => /^\p{Lu}[\p{L}\p{N}&.'’-]*$/u.test(word) || /^(?:of|the|and|&|for)$/.test(word));
}
