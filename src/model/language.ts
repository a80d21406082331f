import type { Finding, Span } from "./span.js";

/** Universal part of speech (UPOS). */
export type Upos =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/** A word or a mark. `report.text.slice(start, end)` equals `text`. */
export interface Token extends Span {
  readonly text: string;
  /** Lower case, curly apostrophes straightened: for look-up only. */
  readonly norm: string;
  readonly lemma: string;
  readonly upos: Upos;
  /** Penn Treebank tag as UD English has it, e.g. "NNP", "VBD". */
  readonly xpos: string;
  /** Index of its sentence. */
  readonly sentence: number;
}

/** A half-open range of tokens, with the characters that it covers. */
export interface TokenRange extends Span {
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
}

/** A sentence never crosses a block. A sentence end inside a quotation is not a sentence end outside it. */
export interface Sentence extends TokenRange {
  /** Index of its block. */
  readonly block: number;
}

/** A name as the model and the gazetteers find it, before anybody asks who it is. Titles are outside the span. */
export interface NameSpan extends TokenRange, Finding {
  readonly kind: "person" | "body" | "place" | "other";
}

/**
 * A noun phrase. The range is its core: determiner, modifiers and head ("the senior U.S. official").
 * `full` adds what hangs on the head: "of"-phrases, appositions, relative clauses, coordinated phrases.
 */
export interface NounPhrase extends TokenRange, Finding {
  /** Index of the head token. */
  readonly head: number;
  readonly kind: "pronoun" | "name" | "nominal" | "number";
  readonly full: Span;
  /** Index of the phrase that stands in apposition to this one ("X, the envoy": X has the envoy). */
  readonly apposition?: number | undefined;
  /** Index of the possessor's phrase ("Ukraine's envoy", "his aide"). */
  readonly possessor?: number | undefined;
  /** Indexes of the phrases that "and" or "or" joins to this one, in order; on the first of them only. */
  readonly joined?: readonly number[] | undefined;
  /** Index of the first phrase of the coordination that this one belongs to. */
  readonly joinedTo?: number | undefined;
}

/** A finite or non-finite verb group: "would not have been told". */
export interface VerbGroup extends TokenRange, Finding {
  /** Index of the main verb's token. */
  readonly head: number;
  /** Lemma of the main verb, with its particle where it has one: "say", "turn down". */
  readonly lemma: string;
  readonly finite: boolean;
  readonly tense: "past" | "present" | "future" | "none";
  readonly perfect: boolean;
  readonly progressive: boolean;
  readonly passive: boolean;
  readonly negated: boolean;
  /** Lemma of a modal in the group: "may", "could", "would". "will" and "shall" make the tense future instead. */
  readonly modal?: string | undefined;
}

/** A clause: a verb group with what depends on it. References are indexes into the reading's layers. */
export interface Clause extends Finding {
  readonly verb: number;
  readonly kind: "main" | "relative" | "complement" | "adverbial" | "participial" | "infinitive";
  /** Phrase that does it; in a passive the grammatical subject. Inherited where clauses are coordinated or non-finite. */
  readonly subject?: number | undefined;
  readonly object?: number | undefined;
  readonly indirectObject?: number | undefined;
  /** Phrase after "by" in a passive. */
  readonly agent?: number | undefined;
  /** "in Geneva", "with the union": the preposition in lower case and its phrase. */
  readonly obliques: readonly { readonly preposition: string; readonly phrase: number }[];
  /** The clausal complement: what is said, thought, wanted, asked. Without "that" and without quotation marks outside. */
  readonly complement?: (Span & { readonly form: "that" | "bare" | "wh" | "infinitive" | "gerund" }) | undefined;
  /** Index of the clause that this one depends on. */
  readonly parent?: number | undefined;
  readonly sentence: number;
}
