import { reportHeads } from "../knowledge/report-heads.js";
import { isPlace, isRegionOrState } from "./dateline.js";
import { hasGivenName } from "./given-name.js";
import { isCapitalised } from "./letters.js";
import { isInitials, isOutlet, isOutletShaped, isSectionName, isStaff } from "./outlet-shape.js";

const LONGEST = 140;
/** Small words of names, in lower case. */
export const PARTICLE = /^(?:de|del|della|di|da|dos|du|van|von|der|den|ter|al|el|bin|ibn|ben|la|le|y|e|st\.?)$/;

/** Reads the writer out of a byline line ("By A. Writer and B. Writer in Geneva"), or gives undefined. */
export function readByline(line: string): string | undefined {
  if (line.length > LONGEST) return undefined;
  const marked = withoutLead(withoutSection(line.replace(READING_TIME, "").replace(EDITED_BY, "")));
  return marked === undefined ? readUnmarked(line) : readNames(marked);
}

/** "By A. Writer. Edited by B. Editor" */
const EDITED_BY = /[.;] (?:edited|editing|produced|translated) by .{4,60}$/i;

/** "4 min | By A. Writer" */
const READING_TIME = /^\d{1,2} min(?:ute)?s?(?: read)? [|·•–—-] /i;

/** Reads names as a field gives them: "By Ana Brandt", "Ana Brandt, Harbour Times". Gives the field where it is none. */
export const bylineOfField = (value: string): string => readByline(value) ?? value;

/** "NEWS By A. Writer": the section before the writer. */
function withoutSection(line: string): string {
  const [, section = "", rest] = /^(.{2,30}?) +((?:By|BY) .+)$/.exec(line) ?? [];
  return rest !== undefined && isSectionName(section) ? rest : line;
}

function withoutLead(line: string): string | undefined {
  const lower = line.toLowerCase();
  for (const word of reportHeads().bylineWords) {
    if (!lower.startsWith(word)) continue;
    const rest = line.slice(word.length);
    const lead = /^\s?[:|–-]\s?|^\s/.exec(rest);
    // "By" in a sentence ("By Friday the union had ...") is told by what follows; other words need their colon.
    const isEnough = word === "by" || word.endsWith(" by") || word === "author" || word.startsWith("from our ");
    if (lead && (isEnough || lead[0].trim() === ":")) return rest.slice(lead[0].length);
  }
  return undefined;
}

/** Reads a line that is nothing but names ("A. Writer and B. Writer"), or "From A. Writer in Geneva". */
export function readNameLine(line: string): string | undefined {
  if (line.length > LONGEST) return undefined;
  const lead = /^(?:From|FROM) /.exec(line);
  // "From" alone may open a headline: a place or the writer's office must follow.
  const from = lead && (/.+ in /.test(line) || isStaff(line.split(", ")[1] ?? "")) ? lead : undefined;
  const rest = (from ? line.slice(from[0].length) : line).replace(IN_BRACKETS, (note, words: string) =>
    reportHeads().shifts.has(words) ? "" : note,
  );
  const parts = rest.split(BETWEEN_NAMES).map(withoutPlace);
  if (from || parts.some(({ place }) => place !== undefined && isPlace(place))) return readNames(rest);
  const names = parts.map(({ name }) => name);
  return names.length <= 4 && names.every((name) => isPersonShaped(name) && !isPlace(name)) ? joined(names) : undefined;
}

/** "A. Writer (now) and B. Writer (earlier)": who wrote when. */
const IN_BRACKETS = / \(([a-z ]{3,20})\)/g;

/** The last blocks in which a credit line is looked for. */
const TAIL = 8;

/** Gives the writers whom the credit line at the end names: "(Reporting by A. Writer in Geneva; Editing by ...)". */
export function creditedWriters(blocks: readonly { readonly text: string }[]): string | undefined {
  for (const { text } of blocks.slice(-TAIL)) {
    const lower = text
      .slice(0, 40)
      .toLowerCase()
      .replace(/^[\W_]+/, "");
    const lead = reportHeads().bylineCredits.find((words) => lower.startsWith(`${words} `));
    if (lead === undefined || text.length > 400) continue;
    const from = text.toLowerCase().indexOf(lead) + lead.length + 1;
    const names = readNames(
      text
        .slice(from)
        .split(/[;)\]]|\.(?= |$)/)[0]
        ?.trim() ?? "",
    );
    if (names !== undefined) return names;
  }
  return undefined;
}

const BETWEEN_NAMES = /,\s*(?:and\s+)?|\s+and\s+|\s+&\s+/u;

/** "A. Writer in Geneva" */
function withoutPlace(part: string): { readonly name: string; readonly place?: string } {
  if (!part.includes(" in ")) return { name: part };
  const [, name, place] = /^(.{5,60}?) in (\p{Lu}[\p{L} .'’-]{1,40})$/u.exec(part) ?? [];
  return name !== undefined && place !== undefined ? { name, place } : { name: part };
}

/** Gives the outlet that a byline names: "By A. Writer for Harbour Times". */
export function outletOfByline(line: string): string | undefined {
  if (!line.includes(" for ")) return undefined;
  const outlet = / for (?:the )?(\p{Lu}[^,|]{2,40})$/u.exec(line)?.[1];
  return outlet !== undefined && isOutlet(outlet) ? outlet : undefined;
}

/** "with AFP", "with agencies", "for Harbour Times": who helped, and for whom it was written. */
function withoutHelp(text: string): string {
  const help = /^(.{5,80}?),? (?:with|and) ([^,]{2,40})$/i.exec(text);
  const helped = help?.[2] !== undefined && (isOutlet(help[2]) || isStaff(help[2])) ? (help[1] ?? text) : text;
  return outletOfByline(helped) === undefined ? helped : helped.slice(0, helped.lastIndexOf(" for "));
}

/** Keeps the names and drops offices, outlets and places. Anything else in it, and it is no byline. */
function readNames(text: string): string | undefined {
  const list = withoutHelp(text.replace(/\s*\([^()]{2,60}\)/g, ""))
    .split(/,\s*(?:and\s+)?|\s+and\s+|\s+&\s+|\s*[|/;·•]\s*|\s+[–—-]\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== "" && !part.includes("@"))
    .map((part) => withoutPlace(part).name)
    .map(withoutOffice);
  const names: string[] = [];
  for (const [i, part] of list.entries()) {
    // "A. Writer, Trade Correspondent, Vigdal": behind the office the town.
    const isTown = i === list.length - 1 && (i === 1 || isStaff(list[i - 1] ?? "")) && isTownShaped(part);
    if (isStaff(part) || isOutlet(part) || (names.length > 0 && (isPlace(part) || isTown))) {
      if (names.length === 0 && list.length === 1) return part;
      continue;
    }
    if (!isPersonShaped(part)) return undefined;
    names.push(part);
  }
  return names.length === 0 ? undefined : joined(names);
}

/** "political correspondent A. Writer", "A. Writer Local Democracy Reporter": the office before or behind the name. */
function withoutOffice(part: string): string {
  const words = part.split(" ");
  const length = isStaff(part) ? [2, 3].find((most) => isWriterBefore(words, most)) : undefined;
  if (length !== undefined) return words.slice(0, length).join(" ");
  const [office = "", name = ""] = /^((?:\p{Ll}[\p{L}-]+ ){1,4})(\p{Lu}.+)$/u.exec(part)?.slice(1) ?? [];
  return isStaff(office.trim()) && isPersonShaped(name) ? name : part;
}

function isWriterBefore(words: readonly string[], length: number): boolean {
  const [name, office, opens = ""] = [words.slice(0, length).join(" "), words.slice(length).join(" "), words[length]];
  if (!isStaff(office) || !isPersonShaped(name) || isPlace(name)) return false;
  if (words.slice(0, length).some(isSectionName)) return false;
  return hasGivenName(name) || isInitials(opens) || (isSectionName(opens) && words.length > length + 1);
}

/** One word behind a writer's name is the town: "By A. Writer, Swafham". */
const isTownShaped = (part: string) => !part.includes(" ") && part.length > 2 && isCapitalised(part);

function readUnmarked(line: string): string | undefined {
  const parts = line.replace(/ \(([^()]{2,40})\)$/, ", $1").split(/,\s*|\s*\|\s*|\s+[–—-]\s+/u);
  const [name, ...rest] = parts;
  if (name === undefined || rest.length === 0 || rest.length > 2 || !isPersonShaped(name) || isPlace(name))
    return undefined;
  const isKnown = hasGivenName(name);
  const told = rest.every(
    (part) => isStaff(part) || isOutlet(part) || isPlace(part) || (isKnown && (isInitials(part) || isTownShaped(part))),
  );
  // "Key West, Florida" has the same shape: a region stands after a town, a town after a writer.
  const sure = rest.some((part) => isStaff(part) || isOutlet(part) || !isRegionOrState(part)) || isKnown;
  return told && sure ? name : undefined;
}

const joined = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** "Reyes", "al-Rahman", "’Akoni" */
const isNamePart = (word: string) =>
  isCapitalised(word) || /^(?:(?:al|el|ar|as|ash|an|at|ad|bin|ben)-|['‘’ʼ])\p{Lu}[\p{L}'’-]+$/u.test(word);

/** Two to four words that look like a person's name. */
export function isPersonShaped(part: string): boolean {
  const words = part.split(" ");
  if (words.length < 2 || words.length > 5) return false;
  if (isStaff(part) || isOutletShaped(part) || isSectionName(part)) return false;
  if (reportHeads().labels.has(part.toLowerCase())) return false;
  return (
    words.every((word) => isNamePart(word) || PARTICLE.test(word)) &&
    isNamePart(words.at(-1) ?? "") &&
    (words.at(-1)?.length ?? 0) > 1
  );
}

/** Gives the name in "A. Writer, Rijeka": where the town is none that is known, only what stands apart is a writer's. */
export function nameBeforeTown(line: string): string | undefined {
  if (!line.includes(", ")) return undefined;
  const [, name = "", town = ""] = /^([^,]{5,60}), (\p{Lu}[^\s,]{2,30})$/u.exec(line) ?? [];
  return town !== "" && isPersonShaped(name) && !isPlace(name) ? name : undefined;
}
