import { fileUnder } from "../model/file-under.js";
import { lemmaSpellings } from "./lemma-spellings.js";
import { type PhraseMap, phraseMapOf } from "./phrases.js";
import { table } from "./table.js";

/** Where a cue's content stands; `data/en/cues.yaml` explains each. */
type CueFrame =
  | "quote"
  | "that"
  | "infinitive"
  | "gerund"
  | "np"
  | "np-as"
  | "np-for"
  | "np-at"
  | "np-sum"
  | "sum"
  | "np-predicate"
  | "adjective";

/** One entry of `data/en/cues.yaml`. */
export interface CueEntry {
  readonly id: string;
  readonly verbs?: string;
  readonly nouns?: string;
  readonly adjectives?: string;
  readonly phrases?: readonly string[];
  /** A preposition and a noun, with whose it is between them. */
  readonly owned?: readonly string[];
  /** A verb's lemma and the words behind it that are one with it. */
  readonly idioms?: readonly string[];
  readonly act: string;
  readonly frames: readonly CueFrame[];
  readonly prepositions?: readonly string[];
  /** Lemmas of the only objects that count, parted by blanks. */
  readonly objects?: string;
  readonly infinitiveAfter?: readonly string[];
  readonly examples: readonly string[];
  readonly not?: readonly string[];
}

/** What one word does as a cue: for each frame and preposition the first entry that has it. */
export interface Cue {
  readonly frames: ReadonlyMap<CueFrame, CueEntry>;
  readonly prepositions: ReadonlyMap<string, CueEntry>;
}

interface Lexicon {
  readonly byId: ReadonlyMap<string, CueEntry>;
  readonly entries: readonly CueEntry[];
  readonly verbs: ReadonlyMap<string, Cue>;
  readonly nouns: ReadonlyMap<string, Cue>;
  readonly adjectives: ReadonlyMap<string, Cue>;
  readonly phrases: PhraseMap<CueEntry>;
  readonly owned: ReadonlyMap<string, CueEntry>;
  readonly idioms: ReadonlyMap<string, readonly Idiom[]>;
}

/** The words behind a verb that make it a cue. */
interface Idiom {
  readonly words: readonly string[];
  readonly entry: CueEntry;
}

interface Growing {
  readonly frames: Map<CueFrame, CueEntry>;
  readonly prepositions: Map<string, CueEntry>;
}

const lexicon = table<readonly CueEntry[], Lexicon>("en/cues", (entries) => ({
  entries,
  byId: new Map(entries.map((entry) => [entry.id, entry] as const)),
  verbs: fileBy(entries, (entry) => entry.verbs),
  nouns: fileBy(entries, (entry) => entry.nouns),
  adjectives: fileBy(entries, (entry) => entry.adjectives),
  owned: new Map(entries.flatMap((entry) => (entry.owned ?? []).map((words) => [words, entry] as const))),
  idioms: fileIdioms(entries),
  phrases: phraseMapOf(
    entries.flatMap((entry) => (entry.phrases ?? []).map((phrase) => [phrase.split(" "), entry] as const)),
  ),
}));

/** Longer idioms of a verb come first: "let slip that" before "let slip". */
function fileIdioms(entries: readonly CueEntry[]): Map<string, Idiom[]> {
  const filed = new Map<string, Idiom[]>();
  for (const entry of entries) {
    for (const idiom of entry.idioms ?? []) {
      const [verb = "", ...words] = idiom.split(" ");
      fileUnder(filed, verb, { words, entry });
    }
  }
  for (const idioms of filed.values()) idioms.sort((a, b) => b.words.length - a.words.length);
  return filed;
}

function fileBy(entries: readonly CueEntry[], words: (entry: CueEntry) => string | undefined): Map<string, Cue> {
  const filed = new Map<string, Growing>();
  for (const entry of entries) {
    for (const word of words(entry)?.split(/\s+/) ?? []) {
      const lemma = word.replaceAll("_", " ");
      const cue = filed.get(lemma) ?? { frames: new Map(), prepositions: new Map() };
      filed.set(lemma, cue);
      for (const frame of entry.frames) if (!cue.frames.has(frame)) cue.frames.set(frame, entry);
      for (const word of entry.prepositions ?? []) if (!cue.prepositions.has(word)) cue.prepositions.set(word, entry);
    }
  }
  return filed;
}

/** Gives every entry of the cue table, in its order. */
export const cueEntries = (): readonly CueEntry[] => lexicon().entries;

/** Finds what a verb does as a cue; a particle is tried first ("point out"), then the verb alone. */
export function verbCue(lemma: string): Cue | undefined {
  const { verbs } = lexicon();
  for (const spelling of lemmaSpellings(lemma)) {
    const cue = verbs.get(spelling);
    if (cue) return cue;
  }
  return;
}

/** Finds what a noun does as a cue: "claim", "warning". */
export const nounCue = (lemma: string): Cue | undefined => lexicon().nouns.get(lemma);

/** Gives the idioms that a verb begins: "take issue with". */
export const idiomCues = (lemma: string): readonly Idiom[] => lexicon().idioms.get(lemma) ?? [];

/** Finds what an adjective does as a cue: "confident that". */
export const adjectiveCue = (lemma: string): Cue | undefined => lexicon().adjectives.get(lemma);

/** Gives the cues of several words, such as "according to". */
export const phraseCues = (): Lexicon["phrases"] => lexicon().phrases;

/** Finds what a preposition and the noun that it leads to do as a cue, where somebody owns the noun: "by her account". */
export const ownedCue = (preposition: string, noun: string): CueEntry | undefined =>
  lexicon().owned.get(`${preposition} ${noun}`);

/** Gives the entry of an id: for cues that are no words, such as a colon. */
export const cueEntry = (id: string): CueEntry | undefined => lexicon().byId.get(id);
