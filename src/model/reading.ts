import type { Diagnostic } from "./diagnostic.js";
import type { When } from "./dossier.js";
import type { Intake } from "./intake.js";
import type { Clause, NameSpan, NounPhrase, Sentence, Token, VerbGroup } from "./language.js";
import type { Quantity } from "./quantity.js";
import type { Finding, Span } from "./span.js";

// A layer refers to another by index, never by copied strings.

/** Who or what is named. `key` is one over reports for a state or known body ("state:UA"), else made of its name ("person:ana reyes"). */
export interface Entity {
  readonly key: string;
  readonly kind: "person" | "state" | "body" | "place" | "group";
  /** The fullest form in this report. */
  readonly name: string;
  /** Every form in this report that names it, in order of appearance, pronouns and descriptions left out. */
  readonly forms: readonly string[];
  readonly gender?: "f" | "m";
  /** Key of the state or body that a person speaks for, or that a body belongs to. */
  readonly party?: string;
  /** Keys of people who are of one state or body with a person, where the report tells it of neither. */
  readonly beside?: readonly string[];
  /** ISO 3166-1 alpha-2 of the country that a place lies in, where that is known. */
  readonly country?: string;
  /** True where the report tells that a person has left office or was replaced. */
  readonly departed?: boolean;
  readonly offices: readonly Office[];
}

/** An office as the report gives it to a person: "Secretary of State", "his son-in-law", "head of its delegation". */
export interface Office extends Finding {
  readonly title: string;
  /** Key of the state or body whose office it is. */
  readonly of?: string;
  /** Stands on the text's own words: "former", "acting", "newly appointed". */
  readonly standing?: "former" | "acting" | "designated" | "new";
}

/** A place in the text that stands for an entity. */
export interface Mention extends Finding {
  /** Index into `entities`. */
  readonly entity: number;
  readonly form: "name" | "short" | "pronoun" | "description" | "metonym" | "demonym";
  /** True where it stands as an actor ("Kyiv rejects"), false where as a place ("flew to Kyiv"). */
  readonly acts: boolean;
}

/** A stretch between quotation marks. The span includes the marks, `inner` does not. */
export interface Quotation extends Finding {
  readonly inner: Span;
  /** "speech" is somebody's words; "scare" a word held at arm's length; "title" a work, a name or a nickname. */
  readonly kind: "speech" | "scare" | "title";
  /** Index of the quotation that it carries on (a speech over several paragraphs). */
  readonly continues?: number;
  /** Index of the quotation that it stands in. */
  readonly inside?: number;
}

/** Who said what, as one report has it: PARC's source, cue and content. */
export interface Attribution extends Finding {
  /** The whole noun phrase of the speaker. Left out where the text names none. */
  readonly source?: Span;
  readonly cue: Span;
  /** Without the quotation marks at the ends; several where the quotation is split by its cue. In order. */
  readonly content: readonly Span[];
  readonly kind: "direct" | "indirect" | "mixed";
  /** Index of the entity that speaks; resolved from pronouns and descriptions too. */
  readonly speaker?: number;
  /** Further speakers, where several say it together. */
  readonly alsoSpeakers?: readonly number[];
  /** The words for a speaker who is not named: "a source close to the delegation". Never beside `speaker`. */
  readonly unnamed?: string;
  /** Where or to whom: "Telegram", "reporters aboard the plane", "AFP". */
  readonly via?: string;
  readonly viaKind?: "platform" | "agency" | "outlet" | "occasion" | "addressee";
  /** To whom, in the words of the text: "the owners". An outlet is a channel. */
  readonly to?: string;
  /** "did not say", "denied": what is not asserted. */
  readonly negated: boolean;
  /** What the cue does: data/en/cues.yaml's `act`: "say", "deny", "want", "promise", "accept", "judge" ... */
  readonly act: string;
  /** Index of the attribution that reports this one ("Reyes said Holm had told ..."). */
  readonly parent?: number;
  /** Indexes into `quotations` of what is quoted in it. */
  readonly quotations: readonly number[];
  readonly sentence: number;
}

/** A temporal expression: TIMEX3 type and value, and the calendar interval that it stands for. */
export interface Timex extends Finding {
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  /** TIMEX3 value: "2025-11-30", "2025-W48", "P4Y", "PAST_REF". */
  readonly value: string;
  /** The interval of a date or time; left out where it is vague or not anchored. */
  readonly when?: When;
  /** Minutes of a duration, least and most: "one to two hours" [60, 120]. */
  readonly minutes?: readonly [least: number, most: number];
  /** For a weekday, month or day that needs an anchor: how it leans. */
  readonly leans?: "past" | "future" | "near";
}

export type EventStatus = "happened" | "under way" | "planned" | "possible" | "called off" | "denied";

/** Who did what to or with whom. */
export interface Event extends Finding {
  readonly trigger: Span;
  /** PLOVER type, e.g. "CONSULT". */
  readonly type?: string;
  /** PLOVER's code with the mode counted in: a promised visit is AGREE, a refused one REJECT, an announced blow THREATEN. */
  readonly coded?: string;
  /** Id of an entry of data/negotiation/moves.yaml, e.g. "resign", "leak", "mediate". */
  readonly move?: string;
  /** Indexes into `entities`. */
  readonly agents: readonly number[];
  readonly patients: readonly number[];
  /** True where it is done by "both sides", "the negotiators": of all who talk, and the report does not say who they are. */
  readonly ofSides?: true;
  /** Indexes into `times`. */
  readonly times: readonly number[];
  /** The day, where it is reckoned from that of `times`: "on 2 June, a week after the lock was closed". */
  readonly when?: When;
  /** Index into `entities` of the place. */
  readonly where?: number;
  readonly status: EventStatus;
  /** The words that tell it: a clause, at most the sentence. */
  readonly text: Span;
  readonly sentence: number;
}

/** A meeting, call, visit or series of talks as one report speaks of it: one a report, gathered over its sentences. */
export interface Meeting {
  readonly kind: "talks" | "summit" | "call" | "visit" | "consultation";
  readonly status: "held" | "under way" | "planned" | "possible" | "called off";
  /** The mentions that speak of it; the first is the one that tells most. */
  readonly mentions: readonly Finding[];
  /** Indexes into `times`. */
  readonly times: readonly number[];
  readonly when?: When;
  /** True where `when` runs from its first day to its last, and is not an interval in which its day lies. */
  readonly whole?: true;
  /** True where an hour alone is told: `when` is the day of the report, and it may have been the day before. */
  readonly hour?: true;
  /** True where it still went on when the report came out, so that `when` may end too early. */
  readonly open?: true;
  /** Index into `entities`. */
  readonly place?: number;
  /** True for "the next round", "the talks": one of the series that the report is about. */
  readonly series?: boolean;
  /** True where the report takes it for known, and says neither where nor when nor between whom it was. */
  readonly implied?: true;
  /** How many sides take part, where they are counted: 3 for "the three sides". */
  readonly count?: number;
  /** Which of the series it is: 3 for "the third round". */
  readonly ordinal?: number;
  /** Who sits at it, as a word before the noun has it: "ministerial". */
  readonly level?: string;
  /** The words that say which one it is, without article: "annual meeting". */
  readonly label?: Span;
  /** Those who take part by no name: "scientific committee". */
  readonly unnamed?: Span;
  /** Every place that the report gives for it, the region around the town included. */
  readonly places: readonly number[];
  readonly venue?: Span;
  readonly duration?: { readonly time: number; readonly planned: boolean };
  readonly parties: readonly Participant[];
  readonly outcome?: Span;
}

/** Somebody who takes part, with the words that say so. */
export interface Participant extends Finding {
  /** Index into `entities`. */
  readonly entity: number;
  readonly role: "lead" | "member" | "party" | "host" | "mediator";
  /** Index into `entities` of whom they come with: "with him were ..."; they sit on the same side. */
  readonly beside?: number;
  /** True where it is left open whether they come: "and possibly the minister". */
  readonly doubtful?: true;
}

export interface ProposalMention extends Finding {
  /** Words for it, e.g. "28-point peace plan"; the most telling mention's core phrase. */
  readonly name: string;
  /** Groups the mentions of one proposal within the report. */
  readonly proposal: number;
  /** Of a paper that is told apart by its kind: "side letter". */
  readonly title?: string;
  readonly points?: number;
  /** What the points are called where it is counted: "point", "article". */
  readonly part?: string;
  /** Lemmas of what it is about, where it is not of the talks as a whole: "fund" of "the plan for a fund". */
  readonly topic?: readonly string[];
  /** "initial", "revised", "leaked", "final": what version this mention is of. */
  readonly version?: string;
  /** Indexes into `entities`. */
  readonly authors: readonly number[];
  /** Indexes into `entities`: who is told to have struck it together. */
  readonly parties?: readonly number[];
  /** True where it is told to be struck, signed or adopted. */
  readonly agreed?: true;
  /** True where both sides have put it together: whoever drafted it first is not its author. */
  readonly joint?: true;
}

export interface Provision extends Finding {
  readonly proposal: number;
  readonly version?: string;
  /** Codes of data/negotiation/issues that its words may be of, each in its field. */
  readonly issues: readonly string[];
}

export interface Reaction extends Finding {
  readonly proposal: number;
  /** Index into `entities`. */
  readonly who: number;
  readonly stance: "supports" | "accepts as a basis" | "reserves" | "criticises" | "rejects";
  /** True where a part of it alone is taken so. */
  readonly part?: true;
}

export interface IssueMention extends Finding {
  /** Of data/negotiation/issues; "matter-" and its noun for one that no list holds. */
  readonly code: string;
  /** The words for a matter that no list holds: "Harran dam". */
  readonly name?: string;
  readonly status?: "open" | "contested" | "narrowing" | "agreed" | "dropped" | "not discussed";
}

/** Where a party or person stands on an issue, in the report's words. */
export interface Stance extends Finding {
  /** Left out where the report itself does not say that what is wanted is a matter under negotiation. */
  readonly code?: string;
  /** Index into `entities`. */
  readonly who: number;
}

/** That somebody is told to be a side: of talks, a dispute, a deal or an offer. */
export interface SideTold extends Finding {
  /** Index into `entities`. */
  readonly entity: number;
}

/** Whom the report has something from. */
export interface Credit extends Finding {
  readonly name: string;
  readonly kind: "outlet" | "agency" | "person" | "unnamed" | "document";
  readonly how: "credits" | "quotes";
  /** Of a text that somebody hands out: who does (index into `entities`), and its noun, "statement". */
  readonly handedOut?: { readonly by: number; readonly as: string };
  /** What rests on it: the whole report, or the span of one sentence or attribution. */
  readonly scope: "report" | Span;
}

/** A notice that withdraws or corrects something. */
export interface Correction extends Finding {
  /** The words that it withdraws and those that replace them, where the notice gives both. */
  readonly withdrawn?: Span;
  readonly instead?: Span;
}

/** The surname of somebody whom another report of the set names in full, and this one by nothing else. */
export interface Surname {
  readonly word: string;
  readonly gender?: "f" | "m";
}

/** The language base: what every other layer reads. */
export interface LanguageBase {
  readonly intake: Intake;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly names: readonly NameSpan[];
  readonly phrases: readonly NounPhrase[];
  readonly verbs: readonly VerbGroup[];
  readonly clauses: readonly Clause[];
  /** What the set that it is read in tells of the names in it; sorted, and left out where that is nothing. */
  readonly surnames?: readonly Surname[] | undefined;
}

/** All layers of one report. */
export interface Reading extends LanguageBase {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly quotations: readonly Quotation[];
  readonly attributions: readonly Attribution[];
  readonly times: readonly Timex[];
  readonly quantities: readonly Quantity[];
  readonly events: readonly Event[];
  readonly meetings: readonly Meeting[];
  readonly proposals: readonly ProposalMention[];
  readonly provisions: readonly Provision[];
  readonly reactions: readonly Reaction[];
  readonly issues: readonly IssueMention[];
  readonly stances: readonly Stance[];
  readonly sides: readonly SideTold[];
  readonly credits: readonly Credit[];
  readonly corrections: readonly Correction[];
  readonly diagnostics: readonly Diagnostic[];
}
