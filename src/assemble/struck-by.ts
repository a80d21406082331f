import { proposalWords } from "../knowledge/negotiation.js";
import { isDescribed } from "../model/index.js";
import { facing } from "./parties.js";
import type { Record } from "./record.js";
import type { Mention } from "./versions.js";

/**
 * Lists who struck an accord together: those of whom a report tells it, else the two who face each other where it is told to be struck
 * and by nobody else. None where somebody is told to have made it who is none of them: a mediator's text stays the mediator's.
 *
 * @param authors those who are told to have drawn it up
 */
export function strikersOf(record: Record, mentions: readonly Mention[], authors: readonly number[]): number[] {
  const told = mentions.map((mention) => sidesOf(record, mention)).filter((sides) => sides.length > 1);
  const named = (sides: readonly number[]) => sides.filter((who) => isNamed(record, who)).length;
  const [fullest = []] = told.sort((a, b) => named(b) - named(a));
  const both =
    named(fullest) < 2 && mentions.some(isStruck) ? facing(record).filter((who) => isNamed(record, who)) : [];
  const strikers = both.length === 2 ? both : fullest;
  const isOne = (author: number) =>
    strikers.some(
      (who) => who === author || who === record.entity(author)?.party || record.entity(who)?.party === author,
    );
  return authors.every(isOne) ? [...strikers] : [];
}

/** Of a side and who signed for it, the side; two who speak for one each for himself. */
function sidesOf(record: Record, { ref, mention }: Mention): number[] {
  const people = (mention.parties ?? [])
    .flatMap((party) => record.linked(ref.reading, party) ?? [])
    .filter((who) => who >= 0);
  const sides = [...new Set(people.map((who) => record.entity(who)?.party ?? who))];
  return sides.length > 1 ? sides : [...new Set(people)];
}

/** Whose name is known; not a newspaper, whose owner is meant. */
function isNamed(record: Record, who: number): boolean {
  const key = record.entity(who)?.key ?? "";
  return !isDescribed(key) && !key.startsWith("outlet:");
}

const isStruck = ({ mention }: Mention): boolean =>
  mention.agreed === true && proposalWords().agreements.has(mention.by.slice(mention.by.indexOf(":") + 1));
