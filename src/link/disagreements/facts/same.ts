import { leads } from "../../../knowledge/opposites.js";
import { type Identities, type LinkedEntity, spansWithin } from "../../../model/index.js";
import type { Fact, NumberOf, Party } from "./fact.js";
import { stemsIn } from "./party.js";
import { areRivals } from "./rivals.js";

/** Share of what a report says of a thing that the other report must say too, wherever. */
const KNOWN = 0.5;

/** Tells whether two facts are of one thing: the same by its noun, and neither report tells of it what the other knows nothing of. */
export function areOfOneThing(a: Fact, b: Fact): boolean {
  const [x, y] = [a.thing, b.thing];
  if (areApart(a.topic, b.topic)) return false;
  if (x?.all || y?.all) return true;
  if (!x || !y) return x === y || (a.question.of === undefined && !a.question.bound);
  const { of, alike, asks } = a.question;
  // Who strikes walks out too, and may stay at the table.
  if (asks === "body" && a.answer !== b.answer && (x.head === "") !== (y.head === "")) return false;
  if (asks === "sole" && of === undefined) return isOneIdea(a, b, x, y);
  if (x.count !== undefined && y.count !== undefined && x.count !== y.count) return false;
  if (x.at !== undefined && y.at !== undefined && x.at !== y.at) return false;
  if (orderOf(a, x) !== orderOf(b, y)) return false;
  const isActed = x.head === "" || y.head === "";
  if (asks === "sole" && isActed) return isKnown(x, b) || isKnown(y, a);
  if (x.head === "" && y.head === "" && of === undefined) return shareMost(x.stems, y.stems);
  if (of === undefined) return shares(withHead(x), withHead(y)) && isKnown(x, b) && isKnown(y, a);
  if (asks === "sole" && alike && !shares(withHead(x), withHead(y))) return false;
  if (!alike && x.head !== y.head) return false;
  // What people agreed on has no noun of its own: there must be something of which both tell.
  if (isActed && a.question.first === "denied" && !shares(x.stems, y.stems)) return false;
  return isKnown(x, b) && isKnown(y, a);
}

/**
 * Who laid what on the table: each side has plans and papers of its own, so that it must be called by more than such a word, or by one
 * number.
 */
function isOneIdea(a: Fact, b: Fact, x: Party, y: Party): boolean {
  if (shareNumber(a, b)) return true;
  if (a.before || b.before) return !(a.before && b.before) && (pointsAt(a, y) || pointsAt(b, x));
  if (x.count !== undefined && y.count !== undefined && x.count !== y.count) return false;
  if (x.apart !== y.apart) return false;
  if (x.size !== undefined && y.size !== undefined) return x.size === y.size;
  const [own, others] = [withHead(x), withHead(y)];
  const told = [...own].filter((stem) => others.has(stem) && !isPaper(stem));
  return told.length > 0 && isKnown(x, b) && isKnown(y, a);
}

const pointsAt = ({ before }: Fact, { head }: Party): boolean =>
  before?.has(head.slice(0, STEM)) === true && !isPaper(head.slice(0, STEM));

/** "The first review", where it is still to come, is the next one: the review. */
const orderOf = ({ force }: Fact, { apart }: Party): string =>
  force.mode === "will" ? apart.replace(/^(?:first|next)$/, "") : apart;

/** A sum or share that both tell of. */
const shareNumber = (a: Fact, b: Fact): boolean => {
  const [own, others] = [numbersBy(a), numbersBy(b)];
  return own.some((number) => others.includes(number));
};

const numbersBy = ({ reading, sentence }: Fact): string[] =>
  spansWithin(reading.quantities, sentence).flatMap(({ kind, least, most }) =>
    NUMBERED.has(kind) && least !== undefined && least === most ? [`${kind} ${least}`] : [],
  );

const NUMBERED: ReadonlySet<string> = new Set(["percent", "money", "measure"]);

const isPaper = (stem: string): boolean => leads().papers.has(stem);

const areApart = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((stem) => b.includes(stem));

/** "The contract talks" are "the talks" where a report has no more to say of them. */
function isKnown({ stems }: Party, { reading, thing }: Fact): boolean {
  const all = stemsIn(reading);
  const known = [...stems].filter((stem) => all.has(stem));
  return known.length >= KNOWN * stems.size || (stems.size === 1 && thing?.stems.size === 0);
}

const withHead = ({ head, stems }: Party): ReadonlySet<string> => new Set([head.slice(0, STEM), ...stems]);

/** Letters of a word that its derivations share, as in `stemOf`. */
const STEM = 6;

const shares = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((stem) => b.has(stem));

/** Words that two reports must both have of what somebody asks, and the share of the shorter one's. */
const MOST = { words: 3, share: 0.5 };

function shareMost(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((stem) => b.has(stem)).length;
  return shared >= MOST.words && shared >= MOST.share * Math.min(a.size, b.size);
}

/** Tells whether two facts are told of one side, or for what is asked of a body, of one and the same. */
export function areOfOneDoer({ entities, entityOf }: Identities, a: Fact, b: Fact, numberOf: NumberOf): boolean {
  const [x, y] = [a.who, b.who];
  const asks = a.question.asks;
  const named = (fact: Fact) => entityOf[numberOf(fact)]?.[fact.who?.entity ?? -1];
  if (asks === "thing") return !x || !y || areOfOneTable(x, y) || (named(a) !== undefined && named(a) === named(b));
  if (!x || !y) return x === y;
  if (asks !== "sole" && (x.all || y.all)) return !(x.all && y.all);
  if (asks === "sole") return areRivals({ entities, entityOf }, a, b, numberOf);
  const [one, other] = [a, b].map((fact) => sideOf(entities, fact, named(fact)));
  if (one !== undefined && one === other) return true;
  const [p, q] = [entities[one ?? -1], entities[other ?? -1]];
  if (p?.kind === "person" && q?.kind === "person") return false;
  if (asks === "body" && (p?.kind === "person" || q?.kind === "person")) return false;
  if (p && q && (p.party ?? one) === (q.party ?? other)) return true;
  return p?.kind !== "person" && q?.kind !== "person" && areNamedAlike(x, y);
}

/** "Our team" is that of the speaker's side. */
const sideOf = (entities: readonly LinkedEntity[], { who }: Fact, entity: number | undefined): number | undefined =>
  who?.ours ? (entities[entity ?? -1]?.party ?? entity) : entity;

/** All that the shorter name says, the longer one says too: "dockers in Carrow" and "the dockers' union of Carrow". */
function areNamedAlike(x: Party, y: Party): boolean {
  const [a, b] = [withHead(x), withHead(y)];
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  return x.apart === y.apart && [...short].every((stem) => long.has(stem));
}

/** Of two who each sign for themselves one may have signed: those who do it must be the same, or all. */
function areOfOneTable(x: Party, y: Party): boolean {
  const [a, b] = [x, y].map(({ head, joined }) => [head, ...joined]);
  const isAll = (heads: readonly string[] = []) => heads.some((head) => leads().everyone.has(head));
  return isAll(a) || isAll(b) || (a ?? []).some((head) => b?.includes(head));
}
