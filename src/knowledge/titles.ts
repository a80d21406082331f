import { table } from "./table.js";

interface Raw {
  readonly heads: readonly string[];
  readonly elected: readonly string[];
  readonly kin: readonly string[];
  readonly relative: readonly string[];
  readonly opposite: readonly string[];
  readonly weak: readonly string[];
  readonly gender: Readonly<Record<"f" | "m", readonly string[]>>;
  readonly top: readonly string[];
  readonly keeps: readonly string[];
  readonly standing: Readonly<Record<Standing, readonly string[]>>;
  readonly verbs: Readonly<Record<"holds" | "begins" | "ends" | "replaces", readonly string[]>>;
  readonly posts: readonly string[];
  readonly leaders: readonly string[];
  readonly callings: readonly string[];
  readonly for_life: readonly string[];
  readonly trades: readonly string[];
  readonly nationals: readonly string[];
  readonly corporate: readonly string[];
  readonly ofBodies: readonly string[];
  readonly portfolios: readonly string[];
  readonly regions: readonly string[];
  readonly staff: readonly string[];
  readonly endings: readonly string[];
  readonly dismissals: readonly string[];
  readonly leaves: readonly string[];
  readonly dismissed: readonly string[];
  readonly firsts: readonly string[];
  readonly within: readonly string[];
  readonly organs: readonly string[];
  readonly speaksFor: readonly string[];
  readonly appoints: readonly string[];
  readonly assigns: readonly string[];
  readonly ministers: readonly string[];
  readonly envoys: readonly string[];
  readonly municipal: readonly string[];
  readonly provincial: readonly string[];
  readonly deputies: readonly string[];
  readonly seats: readonly string[];
  readonly leadsAs: Readonly<Record<string, string>>;
  readonly standsFor: readonly string[];
  readonly spokes: readonly string[];
  readonly owns: readonly string[];
  readonly ofAdjectives: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export type Standing = "former" | "acting" | "designated" | "new";

/** What is known of offices in English. Words are lower case with hyphens as spaces. */
export interface Titles {
  /** Heads of offices by their last word, each as its words, the longest first. */
  readonly headsByLast: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly kin: ReadonlySet<string>;
  readonly relative: ReadonlySet<string>;
  /** Of these, heads of whoever is of another party. */
  readonly opposite: ReadonlySet<string>;
  /** Heads that are also common words: they make no title by themselves. */
  readonly weak: ReadonlySet<string>;
  readonly gender: ReadonlyMap<string, "f" | "m">;
  readonly top: ReadonlySet<string>;
  /** Adjectives that belong to an office's name. */
  readonly keeps: ReadonlySet<string>;
  readonly standing: ReadonlyMap<string, Standing>;
  /** Lemma, with its particle -> what the verb does to an office. */
  readonly verbs: ReadonlyMap<string, "holds" | "begins" | "ends" | "replaces">;
  readonly posts: ReadonlySet<string>;
  /** Heads that describe whoever speaks for a body: "the union leader". */
  readonly leaders: ReadonlySet<string>;
  /** Heads that say what somebody is by trade or standing: many hold them, so that "the ..." is the one just spoken of. */
  readonly callings: ReadonlySet<string>;
  readonly forLife: ReadonlySet<string>;
  /** Heads with which the adjective of a state tells where somebody is from, and not for whom he speaks: "the Norwegian engineer". */
  readonly nationals: ReadonlySet<string>;
  /** Offices of companies: whose they are is a body, never a person. */
  readonly corporate: ReadonlySet<string>;
  /** Offices whose holder is a body's and never a state's, those of companies among them. */
  readonly ofBodies: ReadonlySet<string>;
  /** Last words of what a minister is for. */
  readonly portfolios: ReadonlySet<string>;
  /** Last words of where an office is held, in its title: "Head of Sales for Asia Pacific". */
  readonly regions: ReadonlySet<string>;
  /** Offices that a person can have others in. */
  readonly staff: ReadonlySet<string>;
  /** Nouns that end an office. */
  readonly endings: ReadonlySet<string>;
  /** Verbs that end an office of whom they are done to. */
  readonly dismissals: ReadonlySet<string>;
  /** Verbs of who leaves office. */
  readonly leaves: ReadonlySet<string>;
  /** Verbs of what is done to who has to leave office, in the passive. */
  readonly dismissed: ReadonlySet<string>;
  /** Words for the first of several who hold one office. */
  readonly firsts: ReadonlySet<string>;
  /** Sorts of bodies whose name is part of the office held in them. */
  readonly within: ReadonlySet<string>;
  /** Sorts of bodies that are organs of a state. */
  readonly organs: ReadonlySet<string>;
  /** Words of offices that only a state's government has. */
  readonly ministers: ReadonlySet<string>;
  /** Words of offices whose holder a state sends. */
  readonly envoys: ReadonlySet<string>;
  /** Offices that a town has. */
  readonly municipal: ReadonlySet<string>;
  /** Words before an office for who stands in for its holder. */
  readonly deputies: ReadonlySet<string>;
  /** Offices that a province has. */
  readonly provincial: ReadonlySet<string>;
  /** Heads of those who sit for a constituency. */
  readonly seats: ReadonlySet<string>;
  /** Lemmas of verbs by which who appoints or dismisses is of one body with the other. */
  readonly appoints: ReadonlySet<string>;
  /** Lemmas of verbs whose agent, behind an office, is whose it is. */
  readonly assigns: ReadonlySet<string>;
  /** Heads after which "for" names whom they speak for. */
  readonly speaksFor: ReadonlySet<string>;
  /** Lemma of a verb -> what it makes of its subject: "chair" -> "chair". */
  readonly leadsAs: ReadonlyMap<string, string>;
  /** Adjective -> head of an office -> key of the body whose office the two make it. */
  readonly ofAdjectives: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Lemma of a verb, with its preposition, whose object is whom its subject speaks for. */
  readonly standsFor: ReadonlySet<string>;
  /** Heads of those whose only office is to speak for somebody. */
  readonly spokes: ReadonlySet<string>;
  /** Lemmas of verbs whose object is the body that their subject has. */
  readonly owns: ReadonlySet<string>;
}

/** Gives the heads and modifiers of offices. */
export const titles = table<Raw, Titles>("en/titles", (raw) => {
  const headsByLast = new Map<string, string[][]>();
  // "Chair-elect", "governor-designate": who is chosen and does not hold it yet.
  const chosen = raw.elected.flatMap((head) => [`${head} elect`, `${head} designate`]);
  for (const head of new Set([...raw.heads, ...raw.trades, ...chosen])) {
    const words = head.split(" ");
    const last = words.at(-1) ?? "";
    headsByLast.set(last, [...(headsByLast.get(last) ?? []), words]);
  }
  for (const heads of headsByLast.values()) heads.sort((a, b) => b.length - a.length);
  return {
    headsByLast,
    kin: new Set(raw.kin),
    relative: new Set(raw.relative),
    opposite: new Set(raw.opposite),
    weak: new Set([...raw.weak, ...raw.trades]),
    gender: invert(raw.gender),
    top: new Set(raw.top),
    keeps: new Set(raw.keeps.map((word) => word.toLowerCase())),
    standing: invert(raw.standing),
    verbs: invert(raw.verbs),
    posts: new Set(raw.posts),
    leaders: new Set(raw.leaders),
    callings: new Set([...raw.callings, ...raw.trades]),
    forLife: new Set(raw.for_life),
    nationals: new Set([...raw.trades, ...raw.nationals]),
    corporate: new Set(raw.corporate),
    ofBodies: new Set([...raw.corporate, ...raw.ofBodies]),
    portfolios: new Set(raw.portfolios),
    regions: new Set(raw.regions),
    staff: new Set(raw.staff),
    endings: new Set(raw.endings),
    dismissals: new Set(raw.dismissals),
    leaves: new Set(raw.leaves),
    dismissed: new Set(raw.dismissed),
    firsts: new Set(raw.firsts),
    within: new Set(raw.within),
    organs: new Set(raw.organs),
    speaksFor: new Set(raw.speaksFor),
    appoints: new Set(raw.appoints),
    assigns: new Set(raw.assigns),
    ministers: new Set(raw.ministers),
    envoys: new Set(raw.envoys),
    municipal: new Set(raw.municipal),
    provincial: new Set(raw.provincial),
    deputies: new Set(raw.deputies),
    seats: new Set(raw.seats),
    leadsAs: new Map(Object.entries(raw.leadsAs)),
    standsFor: new Set(raw.standsFor),
    spokes: new Set(raw.spokes),
    owns: new Set(raw.owns),
    ofAdjectives: new Map(Object.entries(raw.ofAdjectives)),
  };
});

/** Turns lists under labels into a map from each word to its label; the first label wins. */
export function invert<K extends string>(lists: Readonly<Record<K, readonly string[]>>): ReadonlyMap<string, K> {
  const map = new Map<string, K>();
  for (const label of Object.keys(lists) as K[]) {
    for (const word of lists[label]) if (!map.has(word)) map.set(word, label);
  }
  return map;
}
