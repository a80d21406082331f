import { holdsAll, type Needs } from "./any-case.js";
import { LiteralIndex } from "./literal-index.js";
import { table } from "./table.js";

/** One kind of page furniture, as data/en/boilerplate.yaml has it. */
export interface BoilerplateEntry {
  readonly id: string;
  /** "line" anywhere, "head" before the body, "tail" after it, "behind" after it beside other furniture. */
  readonly where: "line" | "head" | "tail" | "behind";
  /** Stands between paragraphs too: it does not tell that the report is over. */
  readonly midst: boolean;
  /** What follows that belongs to it: list items, lines of links, a donation appeal, a writer's biography. */
  readonly opens?: "items" | "list" | "appeal" | "bio";
  /** Tells whether the whole block is this; gives the outlet where the block names the one that speaks. */
  readonly match: (block: string, lower?: string) => { readonly outlet?: string } | undefined;
}

export interface Boilerplate {
  readonly entries: readonly BoilerplateEntry[];
  /** Gives the entries that are not of the end alone, in order: those that a block in lower case can be by its words. */
  readonly lines: (lower: string) => readonly BoilerplateEntry[];
  /** The entries of the end alone, those that need no others beside them first. */
  readonly ends: readonly BoilerplateEntry[];
  /** Tells whether a paragraph after a donation call carries it on. */
  readonly carriesAppealOn: (block: string) => boolean;
  /** The longest block, in characters, that any entry looks at. */
  readonly longest: number;
}

interface RawEntry {
  readonly id: string;
  readonly where: BoilerplateEntry["where"];
  readonly opens?: "items" | "list" | "appeal" | "bio";
  readonly midst?: boolean;
  readonly max?: number;
  readonly case?: "exact";
  readonly pattern?: string;
  /** What a block holds that is this: one of each list. Read off the entry when the data is compiled. */
  readonly needs: Needs;
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
export const boilerplate = table<Raw, Boilerplate>("en/boilerplate", (raw) => {
  const entries = raw.entries.map(entryOf);
  const lines = raw.entries.flatMap(({ where }, i) => (where === "line" || where === "head" ? [i] : []));
  const index = new LiteralIndex(lines.map((i) => raw.entries[i]?.needs ?? []));
  return {
    entries,
    lines: (lower) => index.among(lower).flatMap((k) => entries[lines[k] ?? -1] ?? []),
    ends: [...entries.filter(({ where }) => where === "tail"), ...entries.filter(({ where }) => where === "behind")],
    carriesAppealOn: (block) => countCues(raw.appeal, block.toLowerCase(), 1) >= 1,
    longest: Math.max(...raw.entries.map((e) => e.max ?? MAX)),
  };
});

function entryOf(raw: RawEntry): BoilerplateEntry {
  const max = raw.max ?? MAX;
  const test = testOf(raw);
  return {
    id: raw.id,
    where: raw.where,
    midst: raw.midst ?? false,
    ...(raw.opens && { opens: raw.opens }),
    match: (block, lower = block.toLowerCase()) =>
      block.length <= max && holdsAll(raw.needs, lower) ? test(block, lower) : undefined,
  };
}

function testOf(raw: RawEntry): (block: string, lower: string) => { readonly outlet?: string } | undefined {
  const { words, cues, least = 1 } = raw;
  if (words) {
    const known = new Set(words);
    return (_, lower) => (isMadeOf(lower, known, least) ? {} : undefined);
  }
  if (cues) return (_, lower) => (countCues(cues, lower, least) >= least ? {} : undefined);
  // Compiled on first use, and on lower case rather than without regard to case: that compiles ten times as fast.
  const source = raw.pattern ?? "$^";
  const isExact = raw.case === "exact";
  let compiled: RegExp | undefined;
  return (block, lower) => {
    compiled ??= new RegExp(source, source.includes("\\p{") ? "u" : "");
    const outlet = compiled.exec(isExact ? block : lower);
    if (!outlet) return undefined;
    const name = outlet.groups?.outlet?.trim();
    return name ? { outlet: name } : {};
  };
}

function isMadeOf(lower: string, words: ReadonlySet<string>, least: number): boolean {
  const own = lower.match(/[\w\u00c0-\uffff-]+/g);
  return own !== null && own.length >= least && own.every((word) => words.has(word));
}

function countCues(cues: readonly string[], lower: string, enough: number): number {
  let count = 0;
  for (const cue of cues) {
    if (lower.includes(cue)) count++;
    if (count >= enough) break;
  }
  return count;
}
