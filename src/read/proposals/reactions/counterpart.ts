import { meetingWords } from "../../../knowledge/meetings.js";
import { firstFrom } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import type { KnownProposal } from "../provisions/known.js";

/** Times that a side is told of, at least, for it to be the one that is meant. */
const OFTEN = 2;

/**
 * Gives who has taken a proposal so where the report names nobody: "the firm improved its offer, but it was turned down". It is the
 * side that the offer was made to, else the only other one that the report tells of as acting; of several nobody knows.
 */
export function counterpartOf(
  reading: EventInput,
  known: readonly KnownProposal[],
  { mention }: KnownProposal,
): readonly number[] {
  const own = known.filter((p) => p.mention.proposal === mention.proposal);
  const makers = new Set(own.flatMap((p) => p.mention.authors));
  const keys = new Set([...makers].flatMap((e) => [reading.entities[e]?.key, reading.entities[e]?.party]));
  if (makers.size === 0) return [];
  const others = (e: number): boolean => {
    const { key = "", kind, party, name = "" } = reading.entities[e] ?? {};
    const isSide = kind === "body" || kind === "group" || kind === "state";
    const isBetween = [...meetingWords().delegations, "mediator", "mediators"].includes(name.toLowerCase());
    return (
      isSide && !isBetween && !key.startsWith("outlet:") && !keys.has(key) && !(party !== undefined && keys.has(party))
    );
  };
  const given = own.flatMap((p) => givenTo(reading, p)).filter(others);
  if (given.length > 0) return [...new Set(given)].length === 1 ? given.slice(0, 1) : [];
  const counts = new Map<number, number>();
  for (const { entity, acts } of reading.mentions)
    if (acts && others(entity)) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const [only, ...more] = [...counts].filter(([, times]) => times >= OFTEN);
  return only && more.length === 0 ? [only[0]] : [];
}

/** "Made an offer to the crews": right behind it. */
function givenTo({ tokens, mentions }: EventInput, { phrase }: KnownProposal): number[] {
  if (tokens[phrase.last]?.norm !== "to") return [];
  const end = tokens[phrase.last + NEAR]?.end ?? phrase.end;
  const found = mentions.slice(firstFrom(mentions, phrase.end), firstFrom(mentions, end));
  return found.map((m) => m.entity);
}

/** Tokens behind the offer within which whom it is made to is named: "to its striking crews". */
const NEAR = 5;
