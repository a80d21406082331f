import { units } from "../knowledge/units.js";
import { peopleOf } from "../knowledge/world.js";
import { firstFrom, type Quantity, type Reading, type Span, spansWithin, type Token, within } from "../model/index.js";
import { withoutLeading } from "./without-leading.js";

/**
 * Names what an amount is of where no noun does so alone: "rise in wages" of wages that rose by 5%, "share of the stock" of 38% of it,
 * "what Chile gets", "how long the guild would promise not to strike". Undefined where the thing itself names it.
 *
 * @param thing what is counted, without what befell it
 */
export function labelOf(reading: Reading, quantity: Quantity, thing: string): string | undefined {
  const { about } = quantity;
  if (!about) return undefined;
  const named = nameOf(reading, quantity, about);
  if (quantity.by !== "quantities/part") return named;
  const whole = named ?? withArticle(reading, about);
  if (quantity.kind !== "count") return `part of ${whole}`;
  return isBefore(about, quantity) || isOfWhole(reading, quantity, about) ? `some of the ${thing}` : named;
}

/** "21 of the | 412 prisoners". */
const isOfWhole = ({ intake }: Reading, { end }: Quantity, { start }: Span): boolean =>
  intake.report.text.startsWith(" of ", end) &&
  !/^ of (?:them|whom|which|these|those)\b/.test(intake.report.text.slice(end, start));

/** "More than 210 lorries, | 60 of them": of the lorries; in "17 of them were tankers" the tankers are counted themselves. */
const isBefore = (about: Span, { start }: Quantity): boolean => about.end <= start;

function nameOf(reading: Reading, quantity: Quantity, about: Span): string | undefined {
  const { by, change, deed, end, of, owner, unit } = quantity;
  const noun = change && nounOf(reading, change);
  if (noun) return `${noun.includes(" ") ? noun : `${noun} in`} ${withArticle(reading, about)}`;
  if (of) return `${withoutLeading(wordsOf(reading, about))} of ${wordsOf(reading, of)}`;
  if (deed && !owner)
    return clauseLabel(reading, quantity, `${withArticle(reading, about)} ${deedOf(reading, about, deed)}`);
  const tokens = spansWithin(reading.tokens, about);
  const isClause = by.endsWith("-clause");
  if (isClause && owner && within(about, owner)) return clauseLabel(reading, quantity, withArticle(reading, owner));
  if (by.endsWith("/vote")) return `votes as ${withArticle(reading, about)}`;
  if (by.endsWith("/apart")) return `gap between ${withArticle(reading, about)}`;
  if (by.endsWith("/share")) return `share ${wordsOf(reading, about)}`;
  if (!isClause && tokens[0]?.xpos === "VBN" && tokens[1]?.upos === "ADP") return `what is ${wordsOf(reading, about)}`;
  if (isClause && (tokens.some(isVerb) || tokens[0]?.xpos === "VBN"))
    return clauseLabel(reading, quantity, withArticle(reading, about));
  const behind = reading.tokens[firstFrom(reading.tokens, end)];
  const isShare = unit === "percent" && behind?.norm === "of" && about.start > end;
  return isShare ? `share of ${withArticle(reading, about)}` : undefined;
}

/** The words of a deed so that they can follow who does it: "is | to pay", "would | cut". */
function deedOf(reading: Reading, about: Span, deed: Span): string {
  const words = wordsOf(reading, deed);
  const first = reading.tokens[firstFrom(reading.tokens, deed.start)];
  const many = /^NNP?S$/.test(spansWithin(reading.tokens, about).at(-1)?.xpos ?? "");
  if (first?.xpos === "TO") return `${many ? "are" : "is"} ${words}`;
  if (first?.xpos !== "VB") return words;
  const modal = spansWithin(reading.tokens, { start: about.end, end: deed.start }).findLast(
    ({ xpos }) => xpos === "MD",
  );
  return `${modal?.norm ?? "would"} ${words}`;
}

/** "Stake the fund holds", "pay rise nurses were offered": whose it is, where its noun alone does not tell. */
export function ownedLabel(reading: Reading, { about, owner, deed, by, end }: Quantity): string | undefined {
  if (!about || !owner || by === "quantities/part") return undefined;
  const does = deed ? ` ${wordsOf(reading, deed)}` : "";
  const whose = `${withArticle(reading, owner)}${does}`;
  // "The party wants to spend 6bn | on rail".
  const led =
    about.start > end
      ? /^ (?:on|for|towards?|into|to) /.exec(wordsOf(reading, { start: end, end: about.start }))
      : null;
  if (led) return `what ${whose}${led[0]}${withArticle(reading, about)}`;
  return `${withoutLeading(wordsOf(reading, about))} ${whose}`;
}

const isVerb = ({ xpos }: Token): boolean => /^(?:MD|VB[DZP])$/.test(xpos);

/** "What Chile gets", "people the yard employs", "how long it would keep away", "how soon". */
function clauseLabel(reading: Reading, { about, end, kind, start, unit }: Quantity, told: string): string {
  const before = reading.tokens[firstFrom(reading.tokens, start) - 1]?.norm ?? "";
  if (kind === "duration") return `${/^(?:within|in|after)$/.test(before) ? "how soon" : "how long"} ${told}`;
  const isTold = about && about.start >= end;
  const verb = isTold ? reading.tokens[firstFrom(reading.tokens, about.start)] : undefined;
  const isSuffered = verb?.xpos === "VBN" && verb.lemma !== "vote";
  if (unit === "percent" && isTold) return isSuffered ? `share ${told}` : `share that ${told}`;
  if (isSuffered) return `what is ${told}`;
  if (unit === "percent" && /\bby$/.test(told)) return `share ${told}`;
  return `${kind === "count" ? unit : "what"} ${told}`;
}

const wordsOf = ({ intake }: Reading, { start, end }: Span): string => intake.report.text.slice(start, end);

/** The words with the article before them; a capital that only the sentence gave is taken away. */
function withArticle(reading: Reading, about: Span): string {
  const at = firstFrom(reading.tokens, about.start);
  const article = reading.tokens[at - 1];
  const isArticle = article !== undefined && /^(?:the|an?|this|these|those)$/.test(article.norm);
  const first = isArticle ? article : reading.tokens[at];
  const words = wordsOf(reading, { start: first?.start ?? about.start, end: about.end });
  const opens = reading.sentences.some(({ start }) => start === first?.start);
  const isName =
    first?.upos === "PROPN" ||
    peopleOf(first?.text ?? "") !== undefined ||
    reading.names.some((name) => first !== undefined && within(first, name)) ||
    /^(?:I|\p{Lu}{2,})$/u.test(first?.text ?? "");
  return opens && !isName ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** The noun of the verb by which something changed. */
function nounOf(reading: Reading, change: Span): string | undefined {
  const [verb, particle] = spansWithin(reading.tokens, change);
  const whole = particle && units().changes.get(`${verb?.lemma} ${particle.norm}`);
  return whole ?? units().changes.get(verb?.lemma ?? "");
}
