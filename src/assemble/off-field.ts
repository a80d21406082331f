import { holderWords } from "../knowledge/holders.js";
import { issueWords, matterWords } from "../knowledge/issues.js";
import { proposalWords } from "../knowledge/negotiation.js";
import { units } from "../knowledge/units.js";
import { type IssueMention, once, overlaps, type Reading, type Span, spansWithin, within } from "../model/index.js";

/** How the code of a matter begins that no list of the field holds. */
const OWN = "matter-";

/** Where a report names a thing that only lists of other fields have, by the code that the thing has by itself. */
interface OffField {
  readonly mention: IssueMention;
  /** The code of the list. */
  readonly listed: string;
}

/** The things of a report that lists have by a noun, each under its own code. */
const nounsOf = once((reading: Reading): readonly OffField[] =>
  reading.issues.flatMap((mention) => {
    if (mention.by !== "issues:phrase" || !issueWords().byCode.has(mention.code)) return [];
    const noun = spansWithin(reading.tokens, mention).at(-1);
    const lemma = noun?.lemma.toLowerCase() ?? "";
    if (noun?.upos !== "NOUN" || isNone(lemma)) return [];
    const name = reading.intake.report.text.slice(mention.start, mention.end).replace(/\s+/g, " ");
    const { start, end } = mention;
    return [{ listed: mention.code, mention: { start, end, code: `${OWN}${lemma}`, name, by: "matters:term" } }];
  }),
);

function isNone(lemma: string): boolean {
  const { not, measures, negotiators, passing, sums } = matterWords();
  const { heads, agreements } = proposalWords();
  const none = [not, measures, negotiators, passing, sums, units().people, holderWords().collectives];
  return none.some((words) => words.has(lemma)) || heads.has(lemma) || agreements.has(lemma);
}

/**
 * Gives what a report names that the lists of other fields have, as a matter of its own: the cameras of talks on no fishery. Where
 * somebody wants something of it, it says so.
 *
 * @param isLive tells whether a code is of the field of the negotiation
 */
export function offField(reading: Reading, isLive: (code: string) => boolean): IssueMention[] {
  const told: Span[] = [];
  return nounsOf(reading).flatMap(({ listed, mention }) => {
    const isTaken = [
      ...told,
      ...reading.issues.filter(({ code }) => isLive(code) || !issueWords().byCode.has(code)),
    ].some((other) => overlaps(other, mention));
    if (isLive(listed) || isTaken) return [];
    told.push(mention);
    const isWanted = reading.stances.some(
      (stance) => stance.code === listed && isOutright(stance.by) && within(mention, stance),
    );
    return [isWanted ? { ...mention, by: "matters:asked" } : mention];
  });
}

/** What is only said or argued with it in the sentence makes no matter of it. */
function isOutright(by: string): boolean {
  const [, kind = "", verb = ""] = by.split(":");
  return kind === "verb" ? matterWords().wanting.has(verb) || GRANTING.has(verb) : kind !== "said";
}

const GRANTING = new Set(["agree", "accept", "promise", "pledge", "commit"]);

/** Gives under which codes a stance is where its own is of another field: those of the things that it names. */
export function codesOffField(reading: Reading, stance: Span, code: string): string[] {
  const own = nounsOf(reading).filter(({ listed, mention }) => listed === code && within(mention, stance));
  return [...new Set(own.map(({ mention }) => mention.code))];
}
