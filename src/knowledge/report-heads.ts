import { table } from "./table.js";

/** What the head of a report is made of, as data/en/datelines.yaml has it. All words in lower case. */
export interface ReportHeads {
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlySet<string>;
  /** Minutes ahead of UTC; undefined for a name that stands for several. */
  readonly zones: ReadonlyMap<string, number | undefined>;
  /** Countries whose papers write 5/3 for the third of May. ISO 3166-1 alpha-2. */
  readonly monthFirst: ReadonlySet<string>;
  readonly published: ReadonlySet<string>;
  readonly stampWords: readonly string[];
  readonly services: ReadonlySet<string>;
  readonly updated: ReadonlySet<string>;
  readonly bylineWords: readonly string[];
  /** What tells behind a name, in brackets, when that writer was at it. */
  readonly shifts: ReadonlySet<string>;
  /** How a credit line at the end begins that names the writers. */
  readonly bylineCredits: readonly string[];
  readonly newsroom: ReadonlySet<string>;
  /** Of the newsroom: what one writer is, "reporter". */
  readonly offices: ReadonlySet<string>;
  /** Sections of a paper: "world news". */
  readonly sections: ReadonlySet<string>;
  /** Verbs after the writer's name in the note on the writer that ends a report. */
  readonly biographyVerbs: ReadonlySet<string>;
  /** Of these verbs: what only a writer does, whether or not an office follows. */
  readonly biographyDuties: ReadonlySet<string>;
  readonly placeJoiners: ReadonlySet<string>;
  /** What stands before the outlet's name where its own text speaks of it: "told". */
  readonly selfMentions: readonly string[];
  /** Bodies whose names stand for the place where they sit: "UNITED NATIONS". */
  readonly placesOfBodies: ReadonlySet<string>;
  readonly outletNouns: ReadonlySet<string>;
  /** The first word of a broadcaster's or agency's name: "Radio". */
  readonly outletStarts: ReadonlySet<string>;
  /** What an outlet puts behind its name: "in English", "online". Lower case. */
  readonly editions: readonly string[];
  /** Words that stand before a dash or colon as a place would: "UPDATE", "EXCLUSIVE". */
  readonly labels: ReadonlySet<string>;
  /** How credit lines begin: they end without a stop and are no headings. */
  /** What an office or union calls a text of its own: "press release". Lower case. */
  readonly releases: ReadonlySet<string>;
  /** How the line under that begins which says when it may be printed. Lower case. */
  readonly releaseTerms: readonly string[];
  readonly creditStarts: readonly string[];
  /** Sentences in which the outlet names itself: group "outlet". */
  readonly outletLines: readonly HeadPattern[];
  /** Furniture in which the outlet names itself: group "outlet". */
  readonly furnitureOutlets: readonly HeadPattern[];
  /** The kinds of furniture, by what sets them apart, that speak of the outlet itself and of nothing else. */
  readonly ownFurniture: ReadonlySet<string>;
  /** Lines at the end that name who of the staff helped: group "names". */
  readonly staffCredits: readonly HeadPattern[];
  /** Lines that are the caption of a picture, told by its credit. They are asked in lower case. */
  readonly captions: readonly HeadPattern[];
  /** Bylines at the end of a standfirst: group "name". */
  readonly standfirstBylines: readonly HeadPattern[];
}

/** A pattern of data/en/datelines.yaml with the entry's name. */
export interface HeadPattern {
  readonly id: string;
  /** Gives the text of its group, or undefined where it does not match. */
  readonly find: (text: string) => string | undefined;
}

interface RawPattern {
  readonly id: string;
  readonly pattern: string;
  readonly has: readonly string[];
}

interface Raw {
  readonly months: Readonly<Record<string, number>>;
  readonly weekdays: readonly string[];
  readonly zones: Readonly<Record<string, number>>;
  readonly zonesUnclear: readonly string[];
  readonly monthFirst: readonly string[];
  readonly published: readonly string[];
  readonly updated: readonly string[];
  readonly stampWords: readonly string[];
  readonly services: readonly string[];
  readonly bylineWords: readonly string[];
  readonly shifts: readonly string[];
  readonly bylineCredits: readonly string[];
  readonly newsroom: readonly string[];
  readonly offices: readonly string[];
  readonly sections: readonly string[];
  readonly biographyVerbs: readonly string[];
  readonly biographyDuties: readonly string[];
  readonly placeJoiners: readonly string[];
  readonly selfMentions: readonly string[];
  readonly placesOfBodies: readonly string[];
  readonly outletNouns: readonly string[];
  readonly outletStarts: readonly string[];
  readonly editions: readonly string[];
  readonly labels: readonly string[];
  readonly releases: readonly string[];
  readonly releaseTerms: readonly string[];
  readonly creditStarts: readonly string[];
  readonly outletLines: readonly RawPattern[];
  readonly furnitureOutlets: readonly RawPattern[];
  readonly ownFurniture: readonly string[];
  readonly staffCredits: readonly RawPattern[];
  readonly captions: readonly RawPattern[];
  readonly standfirstBylines: readonly RawPattern[];
}

/** Gives the words by which dates, bylines, datelines and outlets are told at the head of a report. */
export const reportHeads = table<Raw, ReportHeads>("en/datelines", (raw) => ({
  months: new Map(Object.entries(raw.months)),
  weekdays: new Set(raw.weekdays),
  zones: new Map<string, number | undefined>([
    ...Object.entries(raw.zones),
    ...raw.zonesUnclear.map((zone) => [zone, undefined] as const),
  ]),
  monthFirst: new Set(raw.monthFirst),
  published: new Set(raw.published),
  stampWords: raw.stampWords,
  services: new Set(raw.services),
  updated: new Set(raw.updated),
  bylineWords: raw.bylineWords,
  shifts: new Set(raw.shifts),
  bylineCredits: raw.bylineCredits,
  newsroom: new Set(raw.newsroom),
  offices: new Set(raw.offices),
  sections: new Set(raw.sections),
  biographyVerbs: new Set(raw.biographyVerbs),
  biographyDuties: new Set(raw.biographyDuties),
  placeJoiners: new Set(raw.placeJoiners),
  selfMentions: raw.selfMentions,
  placesOfBodies: new Set(raw.placesOfBodies),
  outletNouns: new Set(raw.outletNouns),
  outletStarts: new Set(raw.outletStarts),
  editions: raw.editions,
  labels: new Set(raw.labels),
  releases: new Set(raw.releases),
  releaseTerms: raw.releaseTerms,
  creditStarts: raw.creditStarts,
  outletLines: raw.outletLines.map(compiled),
  furnitureOutlets: raw.furnitureOutlets.map(compiled),
  ownFurniture: new Set(raw.ownFurniture),
  staffCredits: raw.staffCredits.map(compiled),
  captions: raw.captions.map(compiled),
  standfirstBylines: raw.standfirstBylines.map(compiled),
}));

function compiled({ id, pattern, has }: RawPattern): HeadPattern {
  let expression: RegExp | undefined;
  return {
    id,
    find: (text) => {
      const lower = text.toLowerCase();
      if (!has.some((word) => lower.includes(word))) return undefined;
      expression ??= new RegExp(pattern, pattern.includes("\\p{") ? "u" : "");
      return Object.values(expression.exec(text)?.groups ?? {})[0];
    },
  };
}
