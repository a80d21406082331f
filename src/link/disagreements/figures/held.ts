import { inProse } from "../../../knowledge/articles.js";
import { type Holding, heldNumbers } from "../../../knowledge/held-numbers.js";
import { clauseAround } from "../../../model/clause-around.js";
import {
  type Clause,
  fileUnder,
  firstFrom,
  type Identities,
  once,
  overlaps,
  type Quantity,
  type Reading,
  type VerbGroup,
} from "../../../model/index.js";
import { type Claim, claimsIn } from "./claims.js";
import { areOfOneState, publishedOn } from "./of-one-state.js";
import { cannotBothHold, type Pair, sharedThings } from "./pairs.js";
import { type Spell, shareSpell, spellOf, spellsMeet } from "./spells.js";
import { areEqual, type Told } from "./told.js";

/** A number that a side wants, offers, stands at, or speaks for. */
interface Held {
  readonly claim: Claim;
  /** Index into the entities of its reading. */
  readonly who: number;
  readonly holding: Holding;
  readonly spell: Spell;
}

/** How far two numbers of one side may be apart to be of one thing: told to be for one span, told with one noun, or neither. */
const FURTHEST = { spell: 3, thing: 2, neither: 1.35 };
/** A guild's members here and those at the port are told with one noun: only numbers that are near are of the same people. */
const FURTHEST_MEMBERS = 1.35;

/** Numbers of one side that one is compared with: of hundreds of reports of one day those that stand nearest in the set. */
const COMPARED = 40;

/** Numbers of one side, with what they are numbers of: "what the guild wants". */
export interface HeldPair {
  readonly pair: Pair;
  readonly about: string;
}

/** Pairs the numbers of one side that two reports of the same days give otherwise: what it wants, offers, or has for members. */
export function findHeldPairs(
  readings: readonly Reading[],
  { entities, entityOf }: Identities,
  told: Told,
): HeldPair[] {
  const bySide = new Map<string, Held[]>();
  readings.forEach((reading, r) => {
    for (const held of heldIn(reading)) {
      const linked = entityOf[r]?.[held.who];
      if (linked === undefined) continue;
      fileUnder(bySide, `${entities[linked]?.party ?? linked} ${held.claim.dimension}`, held);
    }
  });
  return [...bySide].flatMap(([side, all]) => {
    const name = inProse(entities[Number(side.split(" ")[0])]?.name ?? "");
    const inOrder = [...all].sort((a, b) => publishedOn(a.claim.reading) - publishedOn(b.claim.reading) || 0);
    return inOrder.flatMap((a, i) =>
      inOrder.slice(i + 1, i + COMPARED).flatMap((b): HeldPair[] => {
        if (!areApart(a, b) || told.inOne(a.claim, b.claim)) return [];
        return [{ pair: [a.claim, b.claim], about: aboutOf(name, a.holding === "stands" ? b.holding : a.holding) }];
      }),
    );
  });
}

const ABOUT = {
  wants: "what {name} wants",
  offers: "what {name} offers",
  stands: "where {name} stands",
  opened: "where {name} began",
  owns: "what share {name} has",
};

const aboutOf = (name: string, holding: Holding): string =>
  (holding === "speaks for" ? "how many {name} speaks for" : ABOUT[holding]).replace("{name}", () => name);

function areApart(a: Held, b: Held): boolean {
  if (a.claim.reading === b.claim.reading || !holdAlike(a, b) || !spellsMeet(a.spell, b.spell)) return false;
  if (!cannotBothHold(a.claim, b.claim) || !isOneThing(a, b) || !isOnly(a) || !isOnly(b)) return false;
  return areOfOneState(a.claim, b.claim);
}

/** Where a side stands is what it wants or what it offers. */
const holdAlike = ({ holding: a }: Held, { holding: b }: Held): boolean =>
  a === b || (a === "stands" && IS_NOW.has(b)) || (b === "stands" && IS_NOW.has(a));

const IS_NOW: ReadonlySet<Holding> = new Set(["wants", "offers"]);

function isOneThing({ claim: a, spell, holding }: Held, { claim: b, spell: other }: Held): boolean {
  const apart = Math.max(a.size, b.size) / Math.min(a.size, b.size);
  if (holding === "speaks for") return apart <= FURTHEST_MEMBERS;
  const [some, others] = [thingsOf(a), thingsOf(b)];
  const shares = sharedThings(a, b).length > 0;
  if (!shares && some.length > 0 && others.length > 0) return false;
  if (a.quantity.kind === "count") return shares && apart <= FURTHEST.thing;
  if (shareSpell(spell, other)) return apart <= FURTHEST.spell;
  return apart <= (shares ? FURTHEST.thing : FURTHEST.neither);
}

/** What it is of, where that is told: "an increase of 3 percent" may be of anything. */
const thingsOf = ({ things, quantity }: Claim): string[] =>
  [...things].filter((thing) => !heldNumbers().loose.has(thing) && !quantity.by.endsWith("-clause"));

/** A report that has a side want two numbers of one kind tells of two things. */
const isOnly = once((one: Held): boolean =>
  heldIn(one.claim.reading).every(
    (other) =>
      other.who !== one.who ||
      other.claim.dimension !== one.claim.dimension ||
      !holdAlike(other, one) ||
      areEqual(other.claim.size, one.claim.size),
  ),
);

const heldIn = once((reading: Reading): readonly Held[] => claimsIn(reading).flatMap((claim) => heldOf(claim) ?? []));

/** Clauses up from a number in which the verb may stand that tells who holds to it: "offered to take 400 tonnes". */
const REACH = 3;

function heldOf(claim: Claim): Held | undefined {
  const { reading, quantity } = claim;
  if (claim.dimension.startsWith("duration") || isReplaced(claim)) return undefined;
  let clause = clauseAround(reading, quantity);
  for (let i = 0; i < REACH && clause; i++) {
    const verb = reading.verbs[clause.verb];
    // "Holds 21 per cent of the mill, and there is little hope that ...": the whole may have been taken for what it holds to be so.
    if (verb && verb.start > quantity.start && quantity.kind === "percent") {
      clause = reading.clauses[clause.parent ?? -1];
      continue;
    }
    if (!verb || verb.passive || verb.negated || verb.modal !== undefined || verb.start > quantity.start)
      return undefined;
    const holding = holdingOf(reading, clause);
    const who = holding && subjectOf(reading, clause);
    if (holding === "owns" && !isRightBehind(reading, verb, quantity)) return undefined;
    if (holding && (holding !== "speaks for" || quantity.unit === "people"))
      return who === undefined ? undefined : { claim, who, holding, spell: spellOf(reading, quantity) };
    clause = reading.clauses[clause.parent ?? -1];
  }
  return undefined;
}

/** "Owns | 19 per cent of the mill": a share, with no more between than how exact it is. */
const isRightBehind = ({ tokens }: Reading, { last }: VerbGroup, { kind, start }: Quantity): boolean =>
  kind === "percent" && firstFrom(tokens, start) - last <= HEDGES;

/** Tokens of "something close to". */
const HEDGES = 3;

function holdingOf(reading: Reading, { verb, complement, obliques }: Clause): Holding | undefined {
  const group = reading.verbs[verb];
  if (!group) return undefined;
  const { verbs } = heldNumbers();
  const [next, after] = reading.tokens.slice(group.last, group.last + 2).map(({ norm }) => norm);
  // "Went up to 16 percent", "is ready to pay": up to two words behind the verb tell it.
  const behind = [`${next} ${after}`, next, ...obliques.map(({ preposition }) => preposition)];
  const found = behind.flatMap((word) => verbs.get(`${group.lemma} ${word}`) ?? []);
  // "Is to pay 3,000": what is to be done is no place where one stands.
  return found[0] ?? (group.lemma === "be" && complement ? undefined : verbs.get(group.lemma));
}

/** Who does it, by the head of the subject. */
function subjectOf(reading: Reading, { subject }: Clause): number | undefined {
  const phrase = reading.phrases[subject ?? -1];
  const head = reading.tokens[phrase?.head ?? -1];
  const mention = head && reading.mentions.find((one) => overlaps(one, head));
  const entity = reading.entities[mention?.entity ?? -1];
  return entity && entity.kind !== "place" ? mention?.entity : undefined;
}

/** Tokens before a number among which a word tells that another one has replaced it: "from its first claim of 24 percent". */
const BEFORE = 5;

function isReplaced({ reading: { tokens }, quantity: { start, sentence } }: Claim): boolean {
  const at = firstFrom(tokens, start);
  const led = tokens.slice(Math.max(0, at - BEFORE), at).filter((token) => token.sentence === sentence);
  const open = led.findLastIndex(({ xpos }) => /^VB[DPZ]?$|^MD/.test(xpos));
  return led.slice(open + 1).some(({ norm }) => heldNumbers().before.has(norm));
}
