import { type AnyCase, inAnyCase, type Needs } from "./any-case.js";
import { table } from "./table.js";

/** A way to say whom something is from: words beside an outlet's name. */
export interface SourceCue {
  readonly id: string;
  /** Lower case, one word or mark an element. */
  readonly words: readonly string[];
  readonly scope: "report" | "sentence" | "notice";
  /** The words must open their block. */
  readonly opensLine: boolean;
}

/** A pattern for notices that take something back, and for what a report tells of itself. */
export interface NoticePattern<Pattern = AnyCase> {
  readonly id: string;
  readonly pattern: Pattern;
  readonly examples: readonly string[];
  readonly not: readonly string[];
}

type Kinds<T> = Readonly<Record<"agency" | "outlet", T>>;

interface RawCue {
  readonly id: string;
  readonly words: readonly string[];
  readonly scope: SourceCue["scope"];
  readonly at?: "line";
}

interface RawPattern {
  readonly id: string;
  readonly pattern: string;
  readonly needs?: Needs;
  readonly examples: readonly string[];
  readonly not?: readonly string[];
}

interface Raw {
  readonly before: readonly RawCue[];
  readonly after: readonly RawCue[];
  readonly afterAgency: readonly RawCue[];
  readonly descriptors: readonly string[];
  readonly telling: Kinds<readonly string[]>;
  readonly names: Kinds<readonly string[]>;
  readonly mastheads: readonly string[];
  readonly described: readonly string[];
  readonly undescribed: readonly string[];
  readonly tellingActs: readonly string[];
  readonly documents: readonly string[];
  readonly handedOut: readonly string[];
  readonly sources: readonly string[];
  readonly onRecord: readonly string[];
  readonly speakingFor: readonly string[];
  readonly belonging: readonly string[];
  readonly organs: readonly string[];
  readonly estimates: readonly string[];
  readonly judges: readonly string[];
  readonly faceless: readonly string[];
  readonly tails: readonly string[];
  readonly ties: readonly string[];
  readonly somebody: readonly string[];
  readonly partitive: readonly string[];
  readonly definite: readonly string[];
  readonly single: readonly string[];
  readonly nameless: readonly string[];
  readonly notices: readonly RawPattern[];
  readonly takenBack: readonly RawPattern[];
  readonly ofItself: readonly RawPattern[];
}

/** What data/en/sourcing.yaml knows. Cues are filed under the word that stands nearest to the name. */
export interface SourcingTable {
  readonly before: ReadonlyMap<string, readonly SourceCue[]>;
  readonly after: ReadonlyMap<string, readonly SourceCue[]>;
  readonly afterAgency: ReadonlyMap<string, readonly SourceCue[]>;
  readonly descriptors: ReadonlySet<string>;
  /** Word beside an unknown name, to the kind of outlet that it makes of it. */
  readonly telling: ReadonlyMap<string, "agency" | "outlet">;
  /** Last word of an unknown name, likewise. */
  readonly names: ReadonlyMap<string, "agency" | "outlet">;
  /** Last words of names that only an outlet has. */
  readonly mastheads: ReadonlySet<string>;
  /** What outlets without a name are called, in one word or two. */
  readonly described: ReadonlySet<string>;
  /** The last words of these. */
  readonly describedHeads: ReadonlySet<string>;
  /** Words in front of these that do not tell which it is. */
  readonly undescribed: ReadonlySet<string>;
  /** What a body does with its words (`Attribution.act`) where it is whom a report has something from. */
  readonly tellingActs: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
  /** Those of them that somebody hands out under his own name. */
  readonly handedOut: ReadonlySet<string>;
  /** Heads of a description under which somebody speaks without a name. */
  readonly sources: ReadonlySet<string>;
  /** Those of them who speak for somebody, and so stand on the record though not by name. */
  readonly onRecord: ReadonlySet<string>;
  /** Nouns for what speaks for its owner. */
  readonly speakingFor: ReadonlySet<string>;
  /** Prepositions between somebody without a name and those whose he is. */
  readonly belonging: ReadonlySet<string>;
  /** Heads of the names of parts of a state. */
  readonly organs: ReadonlySet<string>;
  /** Nouns for what somebody puts a number at. */
  readonly estimates: ReadonlySet<string>;
  /** Of these: whose judgement is what a report has from them. */
  readonly judges: ReadonlySet<string>;
  /** Words that tell nothing of who somebody is, where no other does: "a spokesperson", "one of them". */
  readonly faceless: ReadonlySet<string>;
  /** Words with which what hangs on such a head begins. */
  readonly tails: ReadonlySet<string>;
  /** Words that tie somebody who is called by a bare noun to where he belongs. */
  readonly ties: ReadonlySet<string>;
  /** "Somebody": no noun tells what he is. */
  readonly somebody: ReadonlySet<string>;
  /** "one of", "several of". */
  readonly partitive: ReadonlySet<string>;
  /** Words in front of a description of somebody whom the reader is to know. */
  readonly definite: ReadonlySet<string>;
  readonly single: ReadonlySet<string>;
  readonly nameless: ReadonlySet<string>;
  readonly notices: readonly NoticePattern[];
  /** With groups for what is withdrawn and what stands instead. */
  readonly takenBack: readonly NoticePattern<RegExp>[];
  /** What a report tells of itself. */
  readonly ofItself: readonly NoticePattern[];
}

/** Gives the words by which reports credit others, and those by which they take something back. */
export const sourcing = table(
  "en/sourcing",
  (raw: Raw): SourcingTable => ({
    before: fileCues(raw.before, (words) => words.at(-1)),
    after: fileCues(raw.after, (words) => words[0]),
    afterAgency: fileCues(raw.afterAgency, (words) => words[0]),
    descriptors: new Set(raw.descriptors),
    telling: byWord(raw.telling),
    names: byWord(raw.names),
    mastheads: new Set(raw.mastheads),
    described: new Set(raw.described),
    describedHeads: new Set(raw.described.flatMap((words) => words.split(" ").at(-1) ?? [])),
    undescribed: new Set(raw.undescribed),
    tellingActs: new Set(raw.tellingActs),
    documents: new Set(raw.documents),
    handedOut: new Set(raw.handedOut),
    sources: new Set(raw.sources),
    onRecord: new Set(raw.onRecord),
    speakingFor: new Set(raw.speakingFor),
    belonging: new Set(raw.belonging),
    organs: new Set(raw.organs),
    estimates: new Set(raw.estimates),
    judges: new Set(raw.judges),
    faceless: new Set(raw.faceless),
    tails: new Set(raw.tails),
    ties: new Set(raw.ties),
    somebody: new Set(raw.somebody),
    partitive: new Set(raw.partitive),
    definite: new Set(raw.definite),
    single: new Set(raw.single),
    nameless: new Set(raw.nameless),
    notices: raw.notices.map(tested),
    takenBack: raw.takenBack.map(({ id, pattern, examples, not = [] }) => ({
      ...{ id, examples, not },
      pattern: new RegExp(pattern, "i"),
    })),
    ofItself: raw.ofItself.map(tested),
  }),
);

/** Tells whether an outlet goes by what it is and has no name: "state television", "a Lisbon radio station"; "taz" is one's name. */
export function isDescribedOutlet(name: string): boolean {
  const last = name.split(" ").at(-1) ?? "";
  return name.includes(" ") && sourcing().describedHeads.has(last);
}

function fileCues(raw: readonly RawCue[], near: (words: readonly string[]) => string | undefined) {
  const filed = new Map<string, SourceCue[]>();
  const cues = raw.flatMap(({ id, words, scope, at }) =>
    words.map((phrase): SourceCue => ({ id, words: phrase.split(" "), scope, opensLine: at === "line" })),
  );
  // The longest first: "originally published by" over "published by".
  for (const cue of cues.sort((a, b) => b.words.length - a.words.length)) {
    const key = near(cue.words) ?? "";
    filed.set(key, [...(filed.get(key) ?? []), cue]);
  }
  return filed;
}

const byWord = (raw: Kinds<readonly string[]>) =>
  new Map((["agency", "outlet"] as const).flatMap((kind) => raw[kind].map((word) => [word, kind] as const)));

const tested = ({ id, pattern, needs, examples, not = [] }: RawPattern): NoticePattern => ({
  ...{ id, examples, not },
  pattern: inAnyCase(pattern, needs),
});
