import { bareOutlet } from "../../knowledge/outlet-sites.js";
import { type SourceCue, type SourcingTable, sourcing } from "../../knowledge/sourcing.js";
import { outletOf } from "../../knowledge/world.js";
import { type Credit, firstFrom, type LanguageBase, overlaps, type Span, type Token } from "../../model/index.js";
import { withDescribed } from "./described-outlets.js";
import { findOutletMentions, type OutletMention } from "./outlet-mentions.js";

/** Words that may stand between a cue and the name that it is about. */
const MOST_BETWEEN = 6;

/**
 * Finds the agencies and outlets that the report has things from: those it names beside a cue or in a credit line.
 *
 * @param others names of people, states and known bodies: an unknown name that is one of these is no outlet
 */
export function findCredits(base: LanguageBase, others: readonly Span[] = []): Credit[] {
  const credits: Credit[] = [];
  let joined: Credit | undefined;
  const sorted = [...others].sort((a, b) => a.start - b.start);
  const guesses = (mention: OutletMention) => mention.sure === "guess" && meetsOne(sorted, mention);
  const mentions = withDescribed(
    base,
    findOutletMentions(base).filter((mention) => !isOwn(base, mention) && !guesses(mention)),
  );
  for (const [i, mention] of mentions.entries()) {
    const credit =
      byCue(base, mention) ??
      byLine(base, mention, mentions) ??
      (joined && byJoin(base, mentions[i - 1], mention, joined));
    joined = credit;
    if (credit) credits.push(credit);
  }
  return credits;
}

/** Names do not overlap: only the last that begins before the end of the span can meet it. */
function meetsOne(sorted: readonly Span[], span: Span): boolean {
  const last = sorted[firstFrom(sorted, span.end) - 1];
  return last !== undefined && overlaps(last, span);
}

/** The outlet's own name, or the end of it: "told the Observer" in the Velmara Observer. */
function isOwn({ intake }: LanguageBase, { name, start, end }: OutletMention): boolean {
  const own = intake.report.outlet;
  return own !== undefined && (isNameOf(own, name) || ` ${own}`.endsWith(` ${intake.report.text.slice(start, end)}`));
}

/** Tells whether a name is an outlet's, however it writes itself: "HarbourPost", "The Harbour Post". */
export const isNameOf = (outlet: string | undefined, name: string): boolean =>
  outlet !== undefined && bareOutlet(outletOf(outlet)?.name ?? outlet) === bareOutlet(outletOf(name)?.name ?? name);

function byCue(base: LanguageBase, mention: OutletMention): Credit | undefined {
  const table = sourcing();
  const before = cueBefore(base, mention, table);
  // An unknown name is an outlet's only where the whole report is said to come from it.
  if (mention.sure === "guess" && before?.cue.scope !== "report" && !(before && isHeard(base, mention, before.cue)))
    return undefined;
  if (before) return credit(base, mention, before.cue, before.at, mention.last);
  const after = cueAfter(base, mention, table);
  return after && credit(base, mention, after.cue, mention.first, after.at);
}

/** "Told NordNews": a name in one word with a capital inside is an outlet's where something is told to it. */
function isHeard({ tokens }: LanguageBase, { first, last }: OutletMention, { id }: SourceCue): boolean {
  const word = tokens[first]?.text ?? "";
  return (id === "told" || id === "said-to") && last === first + 1 && JOINED.test(word) && !PARTICLE.test(word);
}

const JOINED = /^\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}{2,}$/u;
/** Of people's names: "McAllister", "VanDyke". */
const PARTICLE = /^(?:Mac|Van|Von|Fitz|Ben|Del|Des|Dos|Abu)\p{Lu}/u;

/** A cue in front of the name; between them only descriptors, adjectives and possessors. `at` is its first token. */
function cueBefore(base: LanguageBase, { first, sentence }: OutletMention, table: SourcingTable) {
  const { tokens } = base;
  const start = base.sentences[sentence]?.first ?? first;
  const block = base.intake.blocks[base.sentences[sentence]?.block ?? -1];
  for (let i = first - 1; i >= start && i >= first - 1 - MOST_BETWEEN; i--) {
    for (const cue of table.before.get(tokens[i]?.norm ?? "") ?? []) {
      const at = i - cue.words.length + 1;
      if (at < start || !cue.words.every((word, k) => tokens[at + k]?.norm === word)) continue;
      if (!cue.opensLine || (tokens[at]?.start === block?.start && isAtEdge(base, sentence))) return { cue, at };
    }
    if (!mayStandBetween(tokens, i, table)) return undefined;
  }
  return undefined;
}

/** A cue behind the name. `at` is the token after it. */
function cueAfter(base: LanguageBase, mention: OutletMention, table: SourcingTable) {
  const { tokens } = base;
  const end = base.sentences[mention.sentence]?.last ?? mention.last;
  for (let i = mention.last; i < end && i <= mention.last + MOST_BETWEEN; i++) {
    const norm = tokens[i]?.norm ?? "";
    const cues = [
      ...(table.after.get(norm) ?? []),
      // Media without a name are no party either.
      ...(mention.kind === "agency" || mention.sure === "described" ? (table.afterAgency.get(norm) ?? []) : []),
    ];
    const cue = cues.find(({ words }) => words.every((word, k) => tokens[i + k]?.norm === word));
    if (cue) return { cue, at: i + cue.words.length };
    if (!table.descriptors.has(norm) && tokens[i]?.upos !== "ADV" && tokens[i]?.upos !== "AUX") return undefined;
  }
  return undefined;
}

function mayStandBetween(tokens: readonly Token[], i: number, table: SourcingTable): boolean {
  const token = tokens[i];
  if (!token) return false;
  return table.descriptors.has(token.norm) || token.upos === "ADJ" || /^['’]s$/.test(tokens[i + 1]?.text ?? "");
}

/** "(Reuters) -" in the first sentence, and a closing line that holds nothing but names of outlets. */
function byLine(base: LanguageBase, mention: OutletMention, mentions: readonly OutletMention[]): Credit | undefined {
  const sentence = base.sentences[mention.sentence];
  if (!sentence || mention.sure !== "known") return undefined;
  const inBrackets = base.tokens[mention.first - 1]?.text === "(" && base.tokens[mention.last]?.text === ")";
  const line = base.intake.blocks[sentence.block];
  const cue = (id: string): SourceCue => ({ id, words: [], scope: "report", opensLine: false });
  // A picture's credit stands in brackets behind its caption, a dateline in front of the text.
  const opens = sentence.start === line?.start && mention.end + 2 < line.end;
  if (inBrackets && opens && sentence.block < HEAD_BLOCKS && mention.first - sentence.first <= DATELINE_WORDS) {
    return credit(base, mention, cue("dateline"), mention.first, mention.last);
  }
  const closing = sentence.block >= base.intake.blocks.length - CLOSING_BLOCKS && sentence.block > 0;
  if (closing && line && holdsOnly(base, line, mentions)) {
    return credit(base, mention, cue("closing-line"), mention.first, mention.last);
  }
  return undefined;
}

/** A source named in the midst of a report is that of a chart or picture. */
const isAtEdge = ({ sentences, intake }: LanguageBase, sentence: number): boolean => {
  const block = sentences[sentence]?.block ?? 0;
  return block < HEAD_BLOCKS || block >= intake.blocks.length - HEAD_BLOCKS;
};

/** Headline, subtitle, byline and dateline at most. */
const HEAD_BLOCKS = 5;
const DATELINE_WORDS = 12;
const CLOSING_BLOCKS = 3;

/** Nothing but names of outlets, and the initials of the desk: "rm/sl (AFP, Reuters)". */
function holdsOnly(base: LanguageBase, line: Span, mentions: readonly OutletMention[]): boolean {
  const { text } = base.intake.report;
  if (line.end - line.start > LONGEST_CLOSING) return false;
  let rest = "";
  let at = line.start;
  for (const { sure, start, end } of mentions) {
    if (sure !== "known" || start < at || end > line.end) continue;
    rest += text.slice(at, start);
    at = end;
  }
  rest += text.slice(at, line.end);
  return /^(?:[a-z]{2,3}(?:[/,-][a-z]{2,3}){0,3})?[\s()[\]—–\-/|,;©.\d]*$/.test(
    rest.replace(/\b(?:and|with|via)\b/g, ""),
  );
}

/** A closing line of names is shorter than this. */
const LONGEST_CLOSING = 120;

/** "Reuters and AFP": what rests on the first rests on the second too. */
function byJoin(base: LanguageBase, before: OutletMention | undefined, mention: OutletMention, joined: Credit) {
  if (!before || before.sentence !== mention.sentence || mention.sure === "guess") return undefined;
  const between = base.tokens.slice(before.last, mention.first).map((token) => token.norm);
  const joins = between.length > 0 && between.length <= 3 && between.every((word) => JOINERS.has(word));
  return joins
    ? { ...joined, name: mention.name, kind: mention.kind, start: mention.start, end: mention.end }
    : undefined;
}

const JOINERS = new Set(["and", ",", "&", "/", "the", "or"]);

function credit(base: LanguageBase, mention: OutletMention, cue: SourceCue, first: number, last: number): Credit {
  const start = base.tokens[first]?.start ?? mention.start;
  const end = base.tokens[last - 1]?.end ?? mention.end;
  const { name, kind, sentence } = mention;
  return { start, end, by: `sourcing:${cue.id}`, name, kind, how: "credits", scope: scopeOf(base, cue, sentence) };
}

function scopeOf(base: LanguageBase, cue: SourceCue, sentence: number): Credit["scope"] {
  const span = base.sentences[sentence];
  if (cue.scope === "report" || !span) return "report";
  return { start: span.start, end: span.end };
}
