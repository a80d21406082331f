import { reportHeads } from "../knowledge/report-heads.js";
import { bodyOf, outletOf } from "../knowledge/world.js";
import { PARTICLE } from "./byline.js";
import { isPlace } from "./dateline.js";
import type { DraftBlock } from "./draft.js";
import { hasGivenName } from "./given-name.js";
import { takeDate } from "./head-date.js";
import { type HeadLine, isIssue, readHeadLine } from "./head-lines.js";
import { startsUpper, titled } from "./letters.js";
import { type MastheadLine, readMastheadRow } from "./masthead-row.js";
import { isMasthead, isOutlet, isOutletShaped, isSectionName, isStation, withoutEdition } from "./outlet-shape.js";
import { isReleaseLine, readOffice, readReleaseHead } from "./release-head.js";
import { endsSentence, isHeadlineShaped, sameWords } from "./sentence-shape.js";

/** So many characters of the text are searched for the outlet's name as it spells it in running text. */
const SEARCHED = 30_000;
/** Between the name and the headline stand so many lines at most. */
const EDITION_WITHIN = 3;
const LONGEST_TAGLINE = 110;
const LONGEST_NAME = 45;

/**
 * Reads the lines over the headline in which a paper names itself, dates and numbers its issue; none where there are none.
 *
 * @param own the outlet's name, where the report gives it elsewhere
 */
export function readMasthead(blocks: readonly DraftBlock[], own?: string): readonly MastheadLine[] {
  const first = blocks[0];
  if (!first) return [];
  if (first.kind !== "headline" && !isIssue(first.text) && isReleaseLine(first.text) && blocks.length > 1)
    return [{ kind: "tagline" }, ...(readOffice(blocks.slice(1)) ?? readMasthead(blocks.slice(1), own))];
  const line = withCapital(withoutEdition(first.text.replace(ICON, "")));
  const isOver = isHeadlineAfter(blocks, 0);
  const release = readReleaseHead(blocks);
  if (release) {
    const hasHeadline =
      isHeadlineAfter(blocks, release.lines.length - 1) || isShortHeadline(blocks, release.lines.length);
    const lines = release.lines.map((one) =>
      "outlet" in one ? { ...one, outlet: withoutCapitals(release.name) } : one,
    );
    if (hasHeadline) return lines;
    // "Notice to all members": what the text is stands in for its headline.
    if (release.mark > 0 && release.isBody) return lines.slice(0, release.mark);
  }
  const office = isOver ? readOffice(blocks) : undefined;
  if (office) return office.map((one) => ("outlet" in one ? { ...one, outlet: withoutCapitals(first.text) } : one));
  const inOne = isOver
    ? (readNamedEdition(line) ?? readNameAndDay(line, blocks) ?? readRowOver(first, line, own))
    : // A letter of several items has no headline of its own: its number tells what the line is.
      line.split(" / ").some(isIssue)
      ? readNamedEdition(line)
      : undefined;
  if (inOne) return [inOne];
  // "El Faro de Lusk (English edition)": only a paper has one.
  const isEdition = line !== first.text && withoutEdition(first.text) !== first.text && line.length < LONGEST_NAME;
  const [name, ...lines] = isEdition
    ? [withoutCapitals(line)]
    : (readWithTagline(line, blocks, isOver) ?? (isOver ? readNameAlone(line, blocks, own) : []));
  return name === undefined ? [] : [{ kind: "outlet", outlet: name }, ...lines];
}

const readRowOver = ({ kind }: DraftBlock, line: string, own?: string) =>
  kind === "headline" ? undefined : readMastheadRow(line, own);

type NamedLines = readonly [name?: string, ...lines: MastheadLine[]];

/** The name with what the paper says of itself: the date of the issue stands below, or the headline and it is an outlet's. */
function readWithTagline(line: string, blocks: readonly DraftBlock[], isOver: boolean): NamedLines | undefined {
  const name = nameBeforeTagline(line);
  const dated = readEdition(blocks[1]?.text ?? "");
  if (name === undefined || !(dated || (isOver && isOutlet(name)))) return undefined;
  return [withoutCapitals(name), ...(dated ? [dated] : [])];
}

/** The name alone, with the lines under it. */
function readNameAlone(line: string, blocks: readonly DraftBlock[], own: string | undefined): NamedLines {
  // A headline that comes twice, over the date and under it, is no name.
  const isTwice = blocks.slice(1, 5).some(({ text }) => text.toLowerCase() === line.toLowerCase());
  if (!isName(line) || isTwice || (blocks[0]?.kind === "headline" && !isOutlet(line))) return [];
  const edition = blocks.findIndex((block, i) => i > 0 && i <= EDITION_WITHIN && readEdition(block.text) !== undefined);
  const known = own !== undefined && sameWords(own, line) ? own : undefined;
  // "Wages and Rosters" over the day is a part of the paper.
  if (isStamped(blocks) && !/ and /i.test(line) && isNameOfNothing(line, blocks))
    return [known ?? withoutCapitals(line)];
  const lines = edition > 0 && isHeadlineAfter(blocks, edition) ? taglines(blocks, edition) : taglineUnder(blocks);
  const name = known ?? nameOf(line, blocks, lines);
  return name === undefined ? [] : [name, ...lines];
}

/** The name of an outlet that writes itself small, as it is known: "newsquay". */
function withCapital(name: string): string {
  const known = outletOf(name) ? undefined : outletOf(name.charAt(0).toUpperCase() + name.slice(1));
  return known?.name ?? name;
}

/** Pictures beside the name. */
const ICON = /\s*(?![©®™])\p{Extended_Pictographic}\uFE0F?\s*/gu;

/** Short, each word but the small ones with a capital, and no sentence. */
function isName(text: string): boolean {
  if (text.length > 60 || endsSentence(text) || takeDate(text)) return false;
  const words = text.split(" ");
  return (
    words.length <= 6 &&
    words.every(
      (word, i) =>
        startsUpper(word) ||
        /^[\d&]/.test(word) ||
        /^(?:of|the|and|for|on)$/.test(word) ||
        (i > 0 && PARTICLE.test(word)),
    )
  );
}

/** The headline itself stands below the masthead: a longer line that is none of a head's other lines. */
const isHeadlineAfter = (blocks: readonly DraftBlock[], at: number): boolean => {
  const below = blocks.slice(at + 1, at + 5);
  const text = below.findIndex((block) => block.text.length > LONGEST_STANDFIRST && endsSentence(block.text));
  return below.slice(0, text < 0 ? below.length : text).some(isHeadlineLine);
};

/** "You moved them": of a text that a body gives out the headline may be shorter, where it stands apart. */
function isShortHeadline(blocks: readonly DraftBlock[], at: number): boolean {
  const [line, next] = [blocks[at], blocks[at + 1]];
  if (line?.kind !== "plain" || line.gap !== true || next?.gap !== true) return false;
  return isHeadlineShaped(line.text) && readHeadLine(line.text) === undefined && !isReleaseLine(line.text);
}

/** What is longer and ends as a sentence is the text of the report: no headline stands below it. */
const LONGEST_STANDFIRST = 200;

const isHeadlineLine = ({ kind, text }: DraftBlock): boolean =>
  kind !== "item" && isHeadlineShaped(text) && text.split(" ").length > 3 && readHeadLine(text) === undefined;

/** The lines from the name to the date or number of the issue; none where one of them is a sentence. */
function taglines(blocks: readonly DraftBlock[], edition: number): readonly MastheadLine[] {
  const between = blocks.slice(1, edition);
  if (between.some(({ text }) => text.length > LONGEST_TAGLINE || endsSentence(text) || isLabelled(text))) return [];
  // Who wrote it stands under the headline.
  if (between.some(({ text }) => readHeadLine(text)?.kind === "byline")) return [];
  const dated = readEdition(blocks[edition]?.text ?? "");
  // "Updated at six" is said of the report: what stands over it is the headline.
  if (between.length > 0 && dated?.updated !== undefined && dated.published === undefined) return [];
  return [...between.map(() => ({ kind: "tagline" }) as const), ...(dated ? [dated] : [])];
}

/** A line close under the name, and apart below it another that can be the headline. */
function taglineUnder(blocks: readonly DraftBlock[]): readonly MastheadLine[] {
  const [, tagline, headline] = blocks;
  if (tagline?.gap !== false || headline?.gap !== true || !isHeadlineLine(headline)) return [];
  const { text } = tagline;
  const isOther = !isHeadlineShaped(text) || isLabelled(text) || readHeadLine(text) !== undefined;
  return isOther || text.length > LONGEST_TAGLINE ? [] : [{ kind: "tagline" }];
}

/** "LIVE: Crews walk out" is a headline and no tagline. */
const isLabelled = (text: string): boolean => {
  const label = /^([^:]{3,20}):/.exec(text)?.[1];
  return label !== undefined && reportHeads().labels.has(label.toLowerCase());
};

function nameOf(text: string, blocks: readonly DraftBlock[], lines: readonly MastheadLine[]): string | undefined {
  const again = spelling(text, blocks);
  const name = again ?? withoutCapitals(text);
  if (outletOf(text) || isOutletShaped(titled(text)) || isMasthead(text)) return name;
  if (again !== undefined && !isPlace(text) && (isCapitals(text) || speaksOfItself(text, blocks))) return name;
  const isTitled = (/^the /i.test(text) && text.includes(" ")) || text.includes("&");
  if (namesNoMatter(text, blocks) || isForeign(text)) return name;
  if (lines.length === 0) return undefined;
  return isTitled || again !== undefined || (lines.length > 1 && isCapitals(text)) ? name : undefined;
}

/** "El Faro de Lusk": an article of another tongue before words with capitals, in a text that is English. */
const isForeign = (text: string): boolean =>
  /^(?:El|La|Le|Les|Los|Las|Il|Der|Die|Das|Het|De|O|L['’]) ?\p{Lu}[\p{L}’'-]+(?: .+)?$/u.test(text) &&
  text.split(" ").length > 2 &&
  // "Los Angeles Port Strike".
  !isPlace(text.split(" ").slice(0, 2).join(" "));

/** Tells whether a line all in capitals, apart over a headline that is not, can only be a name. */
function namesNoMatter(text: string, blocks: readonly DraftBlock[]): boolean {
  const [, below] = blocks;
  const isApart = isCapitals(text) && below?.gap === true && !isCapitals(below.text) && isHeadlineLine(below);
  return isApart && text.split(" ").length < 5 && isNameOfNothing(text, blocks);
}

/**
 * Tells whether a line of words with capitals can only be a name: a headline or a kicker names the matter, and the text names that
 * again ("PORT STRIKE").
 */
function isNameOfNothing(text: string, blocks: readonly DraftBlock[]): boolean {
  const words = text.split(" ").filter((word) => !/^(?:of|the|and|&|for|on)$/i.test(word));
  if (words.length < 2 || words.length > 5 || isSectionName(text) || isPlace(text)) return false;
  if (isLabelled(`${text}:`) || bodyOf(titled(text)) || hasGivenName(titled(text))) return false;
  // With a capital it may be the paper that is named again.
  const told = new Set(blocks.slice(1).flatMap((block) => block.text.match(/(?<![\p{L}])\p{Ll}+/gu) ?? []));
  const isUntold = (word: string) => !told.has(word) && !told.has(`${word}s`) && !told.has(word.replace(/s$/, ""));
  return words.every((word) => /^\p{Lu}[\p{L}’'-]+$/u.test(word) && isUntold(word.toLowerCase()));
}

/** The day right below the first line, and the headline below that. */
function isStamped(blocks: readonly DraftBlock[]): boolean {
  const [, stamp, headline] = blocks;
  if (!stamp || !headline || !isHeadlineLine(headline)) return false;
  return readHeadLine(stamp.text)?.published !== undefined;
}

/** "Tide Compass, 3 May 2026", "Relief Letter — note, 3 May 2026" over the headline. */
function readNameAndDay(text: string, blocks: readonly DraftBlock[]): HeadLine | undefined {
  const [, name = "", rest = ""] = /^([^,|—–]{5,40}?)(?:,| [—–]) (.{6,45})$/.exec(text) ?? [];
  const published = name === "" ? undefined : takeDate(rest)?.value;
  if (published === undefined || !isName(name) || isPlace(name)) return undefined;
  if (!isOutlet(name) && !isOutletShaped(titled(name)) && !isNameOfNothing(name, blocks)) return undefined;
  return { kind: "dateline", outlet: withoutCapitals(name), published };
}

/** "told Harbour Live", "Source: Harbour Live" */
function speaksOfItself(name: string, blocks: readonly DraftBlock[]): boolean {
  if (bodyOf(name) || hasGivenName(name)) return false;
  const lower = withoutEdition(name).toLowerCase();
  return blocks.slice(1).some(({ text }) => {
    const line = text.toLowerCase();
    return line.includes(lower) && reportHeads().selfMentions.some((words) => line.includes(`${words} ${lower}`));
  });
}

/** The date or number of an issue, alone or with what the paper says of itself: "The herring letter | 3 May 2026". */
function readEdition(text: string): HeadLine | undefined {
  const parts = text.split(/\s+[|·•]\s+/);
  const read = parts.map((part) => (isIssue(part) ? { kind: "dateline" as const } : readHeadLine(part)));
  const dated = read.find((line) => line?.kind === "dateline" && line.place === undefined);
  const isShort = parts.every((part, i) => read[i] !== undefined || (part.length < 60 && !endsSentence(part)));
  return dated && isShort ? Object.assign({}, ...read.filter((line) => line?.kind === "dateline")) : undefined;
}

/** "Harbour Weekly | News for people who fish", "Quay Notes: the port briefing", "QRN News - Sport, weather and more." */
function nameBeforeTagline(text: string): string | undefined {
  const [, name = "", mark, tagline = ""] = /^([^:|–—]{3,40}?)(:| [|–—-]) (.{5,160})$/.exec(text) ?? [];
  if (!isName(name) || isPlace(name) || name === tagline) return undefined;
  if (namesSections(tagline)) return name;
  const isKind = reportHeads().outletNouns.has(tagline.split(" ").at(-1)?.toLowerCase() ?? "");
  // "Vigdal Courier - all the news of the valley": a headline beside the name opens with a capital.
  const isSaid = mark !== ":" && isOutlet(name) && /^\p{Ll}/u.test(tagline);
  return !endsSentence(tagline) && (mark === " |" || isKind || isSaid) ? name : undefined;
}

/** "Breaking news, sport, weather and more from all over the coast": what the paper has. */
const namesSections = (tagline: string): boolean => tagline.split(/, | and /).filter(isSectionName).length > 1;

/** "The Harbour Letter | 3 May 2026": the name and the date in one line. */
function readNamedEdition(text: string): HeadLine | undefined {
  const [name = "", ...rest] = text.split(/\s+[|·•/]\s+/);
  const edition = rest.length > 0 ? readEdition(rest.join(" | ")) : undefined;
  const isNamed =
    (isName(name) && !isPlace(name) && (isOutlet(name) || /^the \S/i.test(name) || isCapitals(name))) ||
    isBrandedKind(name);
  return edition && isNamed ? { ...edition, outlet: withoutCapitals(name) } : undefined;
}

/** "QuayBrief newsletter": a brand with what kind of paper it is. */
function isBrandedKind(name: string): boolean {
  const [brand = "", kind = "", ...more] = name.split(" ");
  return more.length === 0 && isMasthead(brand) && reportHeads().outletNouns.has(kind);
}

const isCapitals = (text: string) => text === text.toUpperCase();

/** Sets a name in capitals as running text would have it; short words may be initials and stay, but for the article. */
const withoutCapitals = (name: string) =>
  name
    .split(" ")
    .map((word, i) => {
      if (!isCapitals(name) || isStation(name)) return word;
      const isSmall = /^(?:OF|AND|FOR|THE)$/.test(word) || PARTICLE.test(word.toLowerCase());
      if (isSmall) return i === 0 ? titled(word) : word.toLowerCase();
      return word.length > 3 ? titled(word) : word;
    })
    .join(" ");

/** The name as the text itself spells it in lower case, where it comes again: "THE LOMBARD", "told The Lombard". */
function spelling(name: string, blocks: readonly DraftBlock[]): string | undefined {
  const text = blocks
    .slice(1)
    .map((block) => block.text)
    .join("\n")
    .slice(0, SEARCHED);
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  const again = text.slice(at, at + name.length);
  return at >= 0 && isName(again) ? again : undefined;
}
