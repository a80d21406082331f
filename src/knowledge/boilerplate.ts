import { table } from "./table.js";

/** One kind of page furniture, as data/en/boilerplate.yaml has it. */
export interface BoilerplateEntry {
  readonly id: string;
  /** "line" anywhere, "head" before the body, "tail" after it. */
  readonly where: "line" | "head" | "tail";
  /** What follows that belongs to it: list items, lines of links, a donation appeal, a writer's biography. */
  readonly opens?: "items" | "list" | "appeal" | "bio";
  /** Tells whether the whole block is this; gives the outlet where the block names the one that speaks. */
  readonly match: (block: string) => { readonly outlet?: string } | undefined;
}

export interface Boilerplate {
  readonly entries: readonly BoilerplateEntry[];
  /** Tells whether a paragraph after a donation call carries it on. */
  readonly carriesAppealOn: (block: string) => boolean;
  /** The longest block, in characters, that any entry looks at. */
  readonly longest: number;
}

interface RawEntry {
  readonly id: string;
  readonly where: BoilerplateEntry["where"];
  readonly opens?: "items" | "list" | "appeal" | "bio";
  readonly max?: number;
  readonly case?: "exact";
  readonly pattern?: string;
  readonly words?: readonly string[];
  readonly cues?: readonly string[];
  readonly least?: number;
}

interface Raw {
  readonly appeal: readonly string[];
  readonly entries: readonly RawEntry[];
}

/** Longest block where an entry says nothing: a line of furniture is shorter, a paragraph of news mostly longer. */
const MAX = 160;

/** Gives what is no part of a report and how to tell it. */
export const boilerplate = table<Raw, Boilerplate>("en/boilerplate", (raw) => ({
  entries: raw.entries.map(entryOf),
  carriesAppealOn: (block) => countCues(raw.appeal, block, 1) >= 1,
  longest: Math.max(...raw.entries.map((e) => e.max ?? MAX)),
}));

function entryOf(raw: RawEntry): BoilerplateEntry {
  const max = raw.max ?? MAX;
  const test = testOf(raw);
  return {
    id: raw.id,
    where: raw.where,
    ...(raw.opens && { opens: raw.opens }),
    match: (block) => (block.length > max ? undefined : test(block)),
  };
}

function testOf(raw: RawEntry): BoilerplateEntry["match"] {
  if (raw.words) {
    const words = new Set(raw.words);
    return (block) => (isMadeOf(block, words, raw.least ?? 1) ? {} : undefined);
  }
  if (raw.cues) {
    const cues = raw.cues;
    const least = raw.least ?? 1;
    return (block) => (countCues(cues, block, least) >= least ? {} : undefined);
  }
  const source = raw.pattern ?? "$^";
  let compiled: RegExp | undefined;
  return (block) => {
    compiled ??= new RegExp(source, raw.case === "exact" ? "u" : "iu");
    const found = compiled.exec(block);
    if (!found) return undefined;
    const outlet = found.groups?.outlet?.trim();
    return outlet ? { outlet } : {};
  };
}

function isMadeOf(block: string, words: ReadonlySet<string>, least: number): boolean {
  const own = block.toLowerCase().match(/[\p{L}\p{N}-]+/gu);
  return own !== null && own.length >= least && own.every((word) => words.has(word));
}

function countCues(cues: readonly string[], block: string, enough: number): number {
  const lower = block.toLowerCase();
  let count = 0;
  for (const cue of cues) {
    if (lower.includes(cue)) count++;
    if (count >= enough) break;
  }
  return count;
}
