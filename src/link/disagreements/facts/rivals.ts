import { type Identities, type LinkedEntity, once, overlaps, type Reading, spansWithin } from "../../../model/index.js";
import { stemOf } from "../../families/stem.js";
import type { Fact, NumberOf, Party } from "./fact.js";
import { stemsIn } from "./party.js";

/**
 * Tells whether two facts are told of two who cannot be one, nor one a part of the other: each report must know both, by linked
 * names or by the words for them.
 */
export function areRivals({ entities, entityOf }: Identities, a: Fact, b: Fact, numberOf: NumberOf): boolean {
  const [x, y] = [a.who, b.who];
  if (!x || !y) return false;
  const [one, other] = [entityOf[numberOf(a)]?.[x.entity ?? -1], entityOf[numberOf(b)]?.[y.entity ?? -1]];
  const [p, q] = [entities[one ?? -1], entities[other ?? -1]];
  if (one !== undefined && one === other) return false;
  if (p && q && (p.party === other || q.party === one || (p.party !== undefined && p.party === q.party))) return false;
  // Who says that the other did it is not the other.
  if (isSaidBy(a, y) || isSaidBy(b, x)) return true;
  if (areWithin(p, q)) return false;
  if (p?.kind === "person" && q?.kind === "person") return true;
  if (p && q && areSides(p) && areSides(q)) return true;
  // Whoever knows the side knows of those who speak for it.
  const isNamed = (entity: number | undefined, fact: Fact) => {
    const known = entityOf[numberOf(fact)] ?? [];
    const side = entities[entity ?? -1]?.party;
    return entity !== undefined && (known.includes(entity) || (side !== undefined && known.includes(side)));
  };
  const [s, t] = [namingOf(x), namingOf(y)];
  if ([...s].some((stem) => t.has(stem))) return false;
  return (
    (isNamed(other, a) || isTold(t, a)) &&
    (isNamed(one, b) || isTold(s, b)) &&
    ![a, b].some(({ reading }) => areCalledOne(reading, s, t))
  );
}

/** States are no other states, wherever they are told of. */
const areSides = ({ kind }: LinkedEntity): boolean => kind === "state";

/** A man may stand for whom he has no known tie to. */
const areWithin = (p: LinkedEntity | undefined, q: LinkedEntity | undefined): boolean =>
  (p?.kind === "person" && q?.kind !== "person" && p.party === undefined && q === undefined) ||
  (q?.kind === "person" && p?.kind !== "person" && q.party === undefined && p === undefined);

/** Tells whether somebody is told to be the source of a fact, by the words for him. */
function isSaidBy({ reading, told, who }: Fact, one: Party): boolean {
  const source = reading.attributions.find(({ content }) => content.some((part) => overlaps(part, told)))?.source;
  const named = new Set((source ? spansWithin(reading.tokens, source) : []).map(stemOf));
  const isOne = (party: Party | undefined) =>
    party !== undefined && [...namingOf(party)].some((stem) => named.has(stem));
  return isOne(one) && !isOne(who);
}

const namingOf = ({ head, stems }: Party): ReadonlySet<string> => new Set([head.slice(0, STEM), ...stems]);

/** Letters of a word that its derivations share, as in `stemOf`. */
const STEM = 6;

/** Share of the words for somebody that the other report must have too. */
const KNOWN = 0.5;

const isTold = (stems: ReadonlySet<string>, { reading }: Fact): boolean =>
  [...stems].filter((stem) => stemsIn(reading).has(stem)).length >= KNOWN * stems.size;

/** "The Harran yard": where one phrase has both names, they are one, or of one. */
const areCalledOne = (reading: Reading, s: ReadonlySet<string>, t: ReadonlySet<string>): boolean =>
  calledIn(reading).some((stems) => stems.some((stem) => s.has(stem)) && stems.some((stem) => t.has(stem)));

const calledIn = once((reading: Reading): readonly (readonly string[])[] =>
  reading.phrases.map(({ first, last, apposition }) => {
    const beside = reading.phrases[apposition ?? -1];
    const tokens = [
      ...reading.tokens.slice(first, last),
      ...reading.tokens.slice(beside?.first ?? 0, beside?.last ?? 0),
    ];
    return tokens.map(stemOf);
  }),
);
