import type { Disagreement, Dossier, Statement } from "../../model/index.js";
import { fileUnder, once } from "../../model/index.js";
import { leans } from "./leaning.js";
import type { Line, Source } from "./line.js";
import { outletsOf } from "./outlet.js";
import { quoted, sentence } from "./words.js";

/** Tells where the reports differ, the best supported side first. */
export function disagreeing(source: Source): Line[] {
  return source.dossier.disagreements.map((d) => {
    const denial = denialOf(d);
    if (denial) return deniedLine(source, d, denial);
    const where = d.sides.flatMap((side) => [...new Set(side.evidence.map(({ report }) => report))]);
    const isShared = new Set(where).size < where.length;
    const whole = wholeOf(source, d);
    const sides = d.sides.map((side) => {
      // Where one report has both numbers, who gives which tells them apart.
      const sayer = isShared && d.kind === "figure" ? sayerOf(source, side) : undefined;
      const outlets = carriers(source, side);
      // "Whether the crews had left first": what is told stands there already.
      return `${isAbout(d, side) ? "so told" : quoted(whole?.side === side ? whole.text : side.value)} (${sayer === undefined ? outlets : `${sayer}, in ${outlets}`})`;
    });
    const cause = d.cause === undefined ? "" : `; ${d.cause}`;
    return {
      text: sentence(`${d.about}: ${sides.join(" against ")}${cause}`),
      evidence: inTurn(d.sides.map((s) => s.evidence)),
    };
  });
}

/** The side that repeats the other to deny it: "denied rumours that the ferry had sailed". */
function denialOf({ kind, sides: [first, second] }: Disagreement): Side | undefined {
  if (kind !== "status" || !first || !second) return undefined;
  const places = [...first.evidence, ...second.evidence];
  if (places.some(({ report, start }) => report !== places[0]?.report || start !== places[0]?.start)) return undefined;
  return first.value.includes(second.value) ? first : second.value.includes(first.value) ? second : undefined;
}

/** What only those tell who deny it has no side of its own: their sentence says both. */
function deniedLine(source: Source, { about, sides }: Disagreement, denial: Side): Line {
  const [place] = denial.evidence;
  const whole = place && source.sentenceOf(place);
  const isPlain = whole !== undefined && !leans(whole) && whole.split(" ").length <= LONGEST;
  const told = isPlain ? whole.replace(/[.\s]+$/, "") : `${about}: ${quoted(denial.value)}`;
  return {
    text: sentence(`${told} (${outletsOf(source, denial.evidence)})`),
    evidence: inTurn(sides.map((s) => s.evidence)),
  };
}

/** Words of the longest sentence that stands for a bare number. */
const LONGEST = 35;

/**
 * "Whether it is 90 days or 120", "staff": one side is told by its sentence, or nobody knows what lasts so long or what the staff did.
 * A bare noun stands in the sentence that tells it; "the union puts it at 300" tells nothing.
 */
function wholeOf(source: Source, { kind, about, sides }: Disagreement): Whole | undefined {
  const isBare = /^whether it is /i.test(about);
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

/** Who says what one side holds, where a statement of the record has it. */
function sayerOf({ dossier, nameOf }: Source, side: Side): string | undefined {
  const near = new Set(side.evidence.flatMap(({ report }) => statementsIn(dossier.statements).get(report) ?? []));
  // Of equally short ones the first in the record.
  const place = placeIn(dossier.statements);
  const [shortest] = [...near]
    .filter((statement) => isSaidIn(statement, side))
    .sort((a, b) => a.text.length - b.text.length || (place.get(a) ?? 0) - (place.get(b) ?? 0));
  return shortest?.by === undefined ? shortest?.unnamed : nameOf(shortest.by);
}

const isSaidIn = ({ text, evidence }: Statement, side: Side): boolean =>
  text.includes(side.value) &&
  evidence.some((e) => side.evidence.some((s) => s.report === e.report && s.start <= e.start && e.start < s.end));

const placeIn = once(
  (statements: readonly Statement[]): ReadonlyMap<Statement, number> => new Map(statements.map((one, i) => [one, i])),
);

/** The statements by the reports that have them. */
const statementsIn = once((statements: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> => {
  const byReport = new Map<string, Statement[]>();
  for (const statement of statements)
    for (const report of new Set(statement.evidence.map((e) => e.report))) fileUnder(byReport, report, statement);
  return byReport;
});
