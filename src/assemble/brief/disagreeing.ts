import type { Backer, Disagreement, Dossier } from "../../model/index.js";
import { once } from "../../model/index.js";
import { leans } from "./leaning.js";
import type { Line, Source } from "./line.js";
import { outletsOf } from "./outlet.js";
import { dayOf, quoted, sentence } from "./words.js";

/** Tells where the reports differ, the best supported side first. */
export function disagreeing(source: Source): Line[] {
  return source.dossier.disagreements
    .filter((d) => (d.kind !== "status" || !STANDS_IN.test(d.about)) && !areBothSo(d))
    .map((d) => {
      const denial = denialOf(d);
      if (denial) return deniedLine(source, d, denial);
      const both = holdingBoth(source, d);
      if (both) return wholeLine(source, d, both);
      const whole = wholeOf(source, d);
      const sides = d.sides.map((side) => {
        const words = whole?.side === side ? whole.text : undefined;
        const behind = VALUES.has(d.kind) ? backersOf(source, side, words) : undefined;
        // "Whether the crews had left first": what is told stands there already.
        return `${isAbout(d, side) ? "so told" : quoted(words ?? side.value)} (${behind ?? carriers(source, side)})`;
      });
      const cause = d.cause === undefined ? "" : `; ${d.cause}`;
      return {
        text: sentence(`${d.about}: ${sides.join(" against ")}${cause}${settling(d)}`),
        evidence: [...inTurn(d.sides.map((s) => s.evidence)), ...(d.settled?.evidence ?? [])],
        disputes: d.sides.map((_, side) => ({ disagreement: d.id, side })),
      };
    });
}

/** "Dozens of cooks have died", "dozens of cooks were killed or hurt": of so many both can be so. */
const areBothSo = ({ kind, about, sides }: Disagreement): boolean =>
  kind === "wording" && about.startsWith("what befell ") && sides.every(({ value }) => SO_MANY.test(value));

const SO_MANY = /^(?:(?:many |several )?(?:tens|dozens|scores|hundreds|thousands|millions)|many|several)\b/i;

/** By whom and when it was settled, in the words of the report that tells it. */
function settling({ settled }: Disagreement): string {
  if (!settled) return "";
  const when = settled.when === undefined ? "" : `, ${dayOf(settled.when)}`;
  return `; settled: ${quoted(settled.text.replace(/^\((.*)\)$/, "$1"))} (${settled.by}${when})`;
}

/** "Whether Chile does so outside the treaty": what it does is told elsewhere. */
const STANDS_IN = /\b(?:do|does|did|done|doing) so\b/;

/** The side that repeats the other to deny it: "denied rumours that the ferry had sailed". */
function denialOf({ kind, sides: [first, second] }: Disagreement): Side | undefined {
  if (kind !== "status" || !first || !second) return undefined;
  const places = [...first.evidence, ...second.evidence];
  if (places.some(({ report, start }) => report !== places[0]?.report || start !== places[0]?.start)) return undefined;
  return first.value.includes(second.value) ? first : second.value.includes(first.value) ? second : undefined;
}

/** What only those tell who deny it has no side of its own: their sentence says both. */
function deniedLine(source: Source, { id, about, sides }: Disagreement, denial: Side): Line {
  const [place] = denial.evidence;
  const whole = place && source.sentenceOf(place);
  const isPlain = whole !== undefined && !leans(whole) && whole.split(" ").length <= LONGEST;
  const told = isPlain ? whole.replace(/[.\s]+$/, "") : `${about}: ${quoted(denial.value)}`;
  return {
    text: sentence(`${told} (${outletsOf(source, denial.evidence)})`),
    evidence: inTurn(sides.map((s) => s.evidence)),
    disputes: sides.map((_, side) => ({ disagreement: id, side })),
  };
}

/** "One banker says the yard is worth $180m; its owners talk of $240m.": where nothing names what the numbers are of, it tells that. */
function holdingBoth(source: Source, { about, kind, sides }: Disagreement): string | undefined {
  if (kind !== "figure" || !IS_BARE.test(about)) return undefined;
  const place = sides[0]?.evidence.find((e) => sides.every(({ value }) => e.quote.includes(value)));
  const text = place && source.sentenceOf(place);
  return text !== undefined && !leans(text) && text.split(" ").length <= LONGEST_OF_BOTH ? text : undefined;
}

const wholeLine = (source: Source, { id, sides }: Disagreement, text: string): Line => ({
  text: sentence(`${text.replace(/[.\s]+$/, "")} (${outletsOf(source, sides[0]?.evidence ?? [])})`),
  evidence: inTurn(sides.map((s) => s.evidence)),
  disputes: sides.map((_, side) => ({ disagreement: id, side })),
});

/** Words of the longest sentence that stands for two numbers with what they are of. */
const LONGEST_OF_BOTH = 55;

const IS_BARE = /^whether it is /i;

/** Disagreements over a value that somebody stands behind, in whatever words. */
const VALUES: ReadonlySet<Side["value"]> = new Set(["figure", "date", "place", "who"]);

/** Those behind a side: where it is told by a sentence of one of them, those who have the same in other words stand apart. */
function backersOf(source: Source, side: Side, words: string | undefined): string | undefined {
  const told = side.evidence.filter((e) => words !== undefined && plainQuote(e).includes(inPlain(words)));
  const verbatim = new Set(told.map(({ report }) => report));
  const others = side.evidence.filter(({ report }) => !verbatim.has(report));
  if (verbatim.size === 0 || others.length === 0) return backers(source, side);
  const [first, second] = [true, false].map((isVerbatim) =>
    among(side, (report) => verbatim.has(report) === isVerbatim),
  );
  // One whom all have it from is named once, in whatever words they tell it.
  if (namesIn(first) === namesIn(second)) return backers(source, side);
  const own = backers(source, first ? { behind: first } : {});
  const apart = backers(source, second ? { behind: second } : {});
  return [own ?? outletsOf(source, told), `otherwise worded by ${apart ?? outletsOf(source, others)}`].join("; ");
}

const namesIn = (behind: readonly Backer[] = []): string => behind.map(({ name }) => name).join("; ");

/** Those behind a side in some of its reports; of whom only copies are left, those are what has it. */
const among = ({ behind = [] }: Pick<Side, "behind">, isOne: (report: string) => boolean): Backer[] =>
  behind.flatMap(({ reports, copies = [], ...backer }) => {
    const [own, copied] = [reports.filter(isOne), copies.filter(isOne)];
    if (own.length + copied.length === 0) return [];
    if (own.length === 0) return [{ ...backer, reports: copied }];
    return [{ ...backer, reports: own, ...(copied.length > 0 ? { copies: copied } : {}) }];
  });

/** Backers of a side that are named. */
const MOST_BACKERS = 3;

/** Those whom the reports quote or credit for a side, with the outlets that do, and the outlets that report it themselves. */
function backers(source: Source, { behind = [] }: Pick<Side, "behind">): string | undefined {
  const told = behind.slice(0, MOST_BACKERS).map(({ name, how, reports, copies = [] }) => {
    if (reports.length === 0) return `${name}, from a report that has it otherwise`;
    const named = how === "unnamed" ? quoted(name) : name;
    const carried = how === "reports" ? "" : `, in ${outletsOf(source, placesOf(reports))}`;
    return `${named}${carried}${copies.length > 0 ? `, copied by ${outletsOf(source, placesOf(copies))}` : ""}`;
  });
  const more = behind.length - MOST_BACKERS;
  return told.length === 0 ? undefined : `${told.join("; ")}${more > 0 ? ` and ${more} more` : ""}`;
}

const placesOf = (reports: readonly string[]): { readonly report: string }[] => reports.map((report) => ({ report }));

/** Words of the longest sentence that stands for a bare number. */
const LONGEST = 35;

/**
 * "Whether it is 90 days or 120", "staff": one side is told by its sentence, or nobody knows what lasts so long or what the staff did.
 * A bare noun stands in the sentence that tells it; "the union puts it at 300" tells nothing.
 */
function wholeOf(source: Source, { kind, about, sides }: Disagreement): Whole | undefined {
  const isBare = IS_BARE.test(about);
  if (kind !== "figure" || !(isBare || /^\S+$/.test(about))) return undefined;
  for (const side of isBare ? sides.slice(0, 1) : sides) {
    const place = side.evidence.find(({ quote }) => quote.includes(side.value));
    const text = place && source.sentenceOf(place);
    if (text === undefined || !/[.!?]["”’']?$/.test(text) || leans(text) || text.split(" ").length > LONGEST) continue;
    const holdsBoth = sides.some((other) => other !== side && text.includes(other.value));
    if (isBare || (inPlain(text).includes(inPlain(about)) && !holdsBoth)) return { side, text };
  }
  return undefined;
}

/** The sentence that tells a side. */
interface Whole {
  readonly side: Side;
  readonly text: string;
}

/** "Whether the crews had left first" is the one side; "whether it was signed or initialled" names both. */
const isAbout = ({ kind, about, sides }: Disagreement, side: Side): boolean =>
  kind === "status" &&
  about.endsWith(side.value) &&
  !sides.some((other) => other !== side && about.includes(other.value));

/** The first of each side, then the second: no side stands without its words, however many the other has. */
function inTurn(sides: readonly Line["evidence"][]): Line["evidence"] {
  const most = Math.max(...sides.map(({ length }) => length));
  return Array.from({ length: most }, (_, i) => sides.flatMap((evidence) => evidence[i] ?? [])).flat();
}

/** The outlets of a side: those that have the very words, and such as say the same otherwise. */
function carriers(source: Source, { value, evidence }: Side): string {
  const words = inPlain(value);
  const verbatim = new Set(evidence.filter((e) => plainQuote(e).includes(words)).map(({ report }) => report));
  const others = evidence.filter(({ report }) => !verbatim.has(report));
  if (verbatim.size === 0 || others.length === 0) return outletsOf(source, evidence);
  const own = outletsOf(
    source,
    evidence.filter(({ report }) => verbatim.has(report)),
  );
  return `${own}; otherwise worded in ${outletsOf(source, others)}`;
}

/** Lower-case words with a space around each. */
const inPlain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;

const plainQuote = once(({ quote }: Line["evidence"][number]): string => inPlain(quote));

type Side = Dossier["disagreements"][number]["sides"][number];
