/**
 * The public contract of Rapporteur: what `--format json` prints, what the API serves, what a reader
 * or a plug-in produces. Fields may be added; what stands here keeps its name and meaning.
 *
 * Offsets are UTF-16 code units into `Report.text`; `end` is exclusive.
 * Dates are ISO 8601. A missing value is left out, never guessed: no empty string, no "unknown".
 */

/** A place in a report. `quote` equals `report.text.slice(start, end)`: this always holds. */
export interface Evidence {
  readonly report: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

export interface Report {
  /** Stable: the same canonical text gives the same id on every machine. */
  readonly id: string;
  /** File name or URL that it came from, as given. */
  readonly from: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly byline?: string;
  readonly dateline?: string;
  /** ISO date or instant, with how it was learnt. */
  readonly published?: {
    readonly value: string;
    readonly by: "metadata" | "text" | "feed" | "file" | "inferred";
    /** Last day on which it can have been published, where `value` is the first of an inferred interval. */
    readonly latest?: string;
  };
  /** BCP 47. */
  readonly language: string;
  /** Canonical text: NFC, "\n" between blocks, boilerplate (donation calls, comment counts, share bars) left out. */
  readonly text: string;
}

/** How well a fact stands. Outlets count heads; origins count who really had it first. */
export interface Standing {
  readonly outlets: number;
  /** Independent origins: copies, credited rewrites and outlets quoting the same one source count once. */
  readonly origins: number;
  /** Information credibility on the Admiralty scale, 1 (confirmed by other independent origins) to 6 (cannot be judged). */
  readonly credibility: 1 | 2 | 3 | 4 | 5 | 6;
  /** In a sentence why it stands so, with the origins by name. */
  readonly why?: string;
  /** True where the entry holds only that something was said: it stands as that, whether it is so or not. */
  readonly said?: true;
  /** The sides of disagreements that the entry takes, the one that its standing is told by first; left out where it takes none. */
  readonly disputes?: readonly Dispute[];
}

/** A side that an entry takes: `side` is the index into `sides` of the disagreement. */
export interface Dispute {
  readonly disagreement: string;
  readonly side: number;
}

/** One whom a side of a disagreement is had from, and the reports that have it from there. */
export interface Backer {
  /** A person or body by name, a source in the words of a report, an agency, or the outlet that reports it itself. */
  readonly name: string;
  readonly how: "quoted" | "unnamed" | "credited" | "reports";
  /** Report.id of those that are no copies of one another; none for an outlet that has it from a report which has it otherwise. */
  readonly reports: readonly string[];
  /** Report.id of those that copy or credit one of these for the whole. */
  readonly copies?: readonly string[];
}

/** Everything that the dossier asserts carries these. `evidence` is never empty. */
export interface Cited {
  readonly id: string;
  readonly evidence: readonly Evidence[];
  readonly standing: Standing;
}

/** A time as the text gives it and as a calendar interval, at the precision that the text supports. */
export interface When {
  /** First day or instant, inclusive. */
  readonly from: string;
  /** Last day or instant, inclusive. */
  readonly to: string;
  readonly precision: "instant" | "day" | "week" | "month" | "season" | "year" | "range";
  /** The words that say so, e.g. "Sunday". */
  readonly text: string;
}

export interface Party extends Cited {
  readonly name: string; // "Ukraine"
  readonly kind: "state" | "organisation" | "group" | "company" | "union";
  /** What it is in this negotiation. */
  readonly part: "party" | "mediator" | "host" | "ally" | "observer" | "other";
  /** Other names, metonyms included: "Kyiv", "the Kremlin". */
  readonly aliases: readonly string[];
}

export interface Person extends Cited {
  readonly name: string; // the fullest form: "Ana Reyes Holm"
  readonly aliases: readonly string[]; // every form seen: "Reyes"
  readonly party?: string; // Party.id
  readonly roles: readonly (Cited & { title: string; former?: boolean })[];
}

/** A meeting, call, visit or series of talks, held or planned. */
export interface Round extends Cited {
  readonly name: string; // "Bergen talks"
  /** What the reports call it, where that says more than the kind: "ministerial meeting", "talks of the experts". */
  readonly label?: string;
  readonly kind: "talks" | "summit" | "call" | "visit" | "consultation";
  readonly status: "held" | "under way" | "planned" | "possible" | "called off";
  /** How it stood from the reports of a day on, the oldest first; left out where they never told otherwise. */
  readonly course?: readonly { day: string; status: "held" | "under way" | "planned" | "possible" | "called off" }[];
  /** Codes of the issues that the words about it name. */
  readonly issues?: readonly string[];
  readonly when?: When;
  readonly place?: { name: string; country?: string };
  readonly venue?: string;
  readonly duration?: { minutes: [least: number, most: number]; text: string; planned: boolean };
  readonly parties: readonly string[]; // Party.id
  readonly delegations: readonly { party: string; lead?: string; members: readonly string[] }[]; // Person.id
  /** Person.id of those who take part, in the order told. */
  readonly people?: readonly string[];
  /** Person.id of those of whom the reports leave it open whether they take part. */
  readonly perhaps?: readonly string[];
  readonly outcome?: string;
}

export interface Proposal extends Cited {
  readonly name: string; // "U.S. peace plan"
  readonly authors: readonly string[]; // Party.id or Person.id
  readonly versions: readonly (Cited & { label: string; points?: number; when?: When; status?: string })[]; // oldest first
  readonly provisions: readonly (Cited & { text: string; issue?: string; version?: string })[];
  readonly reactions: readonly (Cited & {
    by: string;
    stance: "supports" | "accepts as a basis" | "reserves" | "criticises" | "rejects";
    text: string;
    /** The label of the version that it is about, where a report says so. */
    version?: string;
    /** True where a part of it alone is taken so: its text tells which. */
    part?: true;
  })[];
}

/** One matter under negotiation, coded on the issue taxonomy. */
export interface Issue extends Cited {
  readonly code: string; // "territory", "security-guarantees", ...
  readonly name: string;
  readonly status: "open" | "contested" | "narrowing" | "agreed" | "dropped" | "not discussed";
  /** True where a report says how the matter stands; without it "open" only means that none does. */
  readonly stated?: boolean;
  /** How it stood from the reports of a day on, the oldest first; left out where they never told otherwise. */
  readonly course?: readonly {
    day: string;
    status: "open" | "contested" | "narrowing" | "agreed" | "dropped" | "not discussed";
  }[];
  /**
   * Of each side the newest first; `by`: Party.id or Person.id, `when`: when it was said or laid on the table, `replaced`: a report of a
   * later day has that side want another amount.
   */
  readonly positions: readonly (Cited & { by: string; stance: string; when?: When; replaced?: true })[];
}

/** Something said, once, however many reports carry it. */
export interface Statement extends Cited {
  /** Person.id or Party.id; left out for an unnamed speaker. */
  readonly by?: string;
  /** The words used for a speaker who is not named: "a source close to the Ukrainian delegation". */
  readonly unnamed?: string;
  readonly kind: "direct" | "indirect" | "mixed";
  /** The fullest wording. */
  readonly text: string;
  readonly when?: When;
  /** Where it was said: "Telegram", "reporters aboard Air Force One", "AFP". */
  readonly via?: string;
  /** To whom it was said, in the words of a report: "the owners", "reporters aboard the ferry". */
  readonly to?: string;
  /** What the words do, where they do more than say: "deny", "reject", "demand", "promise" ... */
  readonly act?: string;
  /** True where it is told as not said, not so or not done: "denied that", "declined to", "did not say". */
  readonly negated?: boolean;
  /** Codes of the issues that its words name. */
  readonly issues?: readonly string[];
  /** One a report that carries it. `same` is false where its words differ. */
  readonly variants: readonly { report: string; text: string; same: boolean; evidence: readonly Evidence[] }[];
}

/** A quantity that reports give for the same thing. */
export interface Figure extends Cited {
  readonly about: string; // "casualties on both sides"
  readonly unit: string; // "people", "points", "years", "USD"
  /** Codes of the issues that it is a figure of, where the words beside it tell. */
  readonly issues?: readonly string[];
  /**
   * Why its values differ though that is no disagreement: they are of several versions of a text or of several days, not all
   * are told as being so, one report gives several of them itself, or nothing shows that they count the same.
   */
  readonly differ?: "versions" | "days" | "wishes" | "one report" | "unsure";
  readonly values: readonly {
    least?: number;
    most?: number;
    approximate: boolean;
    text: string;
    evidence: readonly Evidence[];
    standing?: Standing;
  }[];
}

export interface TimelineEvent extends Cited {
  /** PLOVER event type: AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT, REQUEST, ACCUSE, REJECT, THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT. */
  readonly type?: string;
  readonly text: string;
  readonly when?: When;
  readonly where?: string;
  readonly who: readonly string[]; // Person.id or Party.id
  /** Codes of the issues that its words name. */
  readonly issues?: readonly string[];
  /** "planned" and "possible" make the calendar of next steps. */
  readonly status: "happened" | "under way" | "planned" | "possible" | "called off";
}

export interface Disagreement {
  readonly id: string;
  readonly about: string; // "how long the war has lasted"
  readonly kind: "figure" | "date" | "place" | "who" | "wording" | "framing" | "status";
  /** Why they may differ, where the reports themselves show it. */
  readonly cause?: string;
  /** Codes of the issues that it is about, where the words of its sides tell. */
  readonly issues?: readonly string[];
  /** What closes it: a report that tells why no side but the first one stands. Left out while it is open. */
  readonly settled?: {
    /** The outlet that tells it. */
    readonly by: string;
    /** The day on which the report came out. */
    readonly when?: string;
    readonly text: string;
    readonly evidence: readonly Evidence[];
  };
  /** Two or more, the best supported first. */
  readonly sides: readonly (Omit<Cited, "id"> & { value: string; behind?: readonly Backer[] })[];
}

/** Where information comes from: an outlet, an agency, a named speaker, an unnamed source, a document. */
export interface Origin {
  readonly id: string;
  readonly name: string;
  readonly kind: "outlet" | "agency" | "person" | "unnamed" | "document";
}

export interface SourceLink {
  readonly report: string;
  readonly origin: string;
  readonly how: "credits" | "copies" | "quotes";
  /** Share of this report's sentences that stand almost word for word in the other, for "copies". */
  readonly overlap?: number;
  readonly evidence: readonly Evidence[];
}

export interface Dossier {
  readonly schema: "rapporteur/dossier@1";
  readonly title: string;
  readonly asOf: string;
  readonly reports: readonly Report[];
  readonly parties: readonly Party[];
  readonly people: readonly Person[];
  readonly rounds: readonly Round[];
  readonly proposals: readonly Proposal[];
  readonly issues: readonly Issue[];
  readonly statements: readonly Statement[];
  readonly figures: readonly Figure[];
  readonly timeline: readonly TimelineEvent[];
  readonly disagreements: readonly Disagreement[];
  readonly sources: { origins: readonly Origin[]; links: readonly SourceLink[] };
  /** The briefing: every sentence with its evidence; `detail` marks one that belongs under the last that is none. */
  readonly brief: readonly {
    section: string;
    text: string;
    detail?: true;
    evidence: readonly Evidence[];
    /** As what it tells stands; left out where that is not one entry. */
    standing?: Standing;
  }[];
}
