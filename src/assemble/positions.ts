import { holderWords } from "../knowledge/holders.js";
import { issueWords } from "../knowledge/issues.js";
import { proposalWords } from "../knowledge/negotiation.js";
import { bySentence } from "../model/by-sentence.js";
import type { Issue, LinkedProposal, Place, Provision, Reading, Ref, Span } from "../model/index.js";
import { fileUnder, firstFrom, once, spansWithin, within } from "../model/index.js";
import { alike } from "./alike.js";
import { isOfAnother } from "./by-hearsay.js";
import { bareKind, measuredMatter } from "./measured.js";
import { isMediating, presides } from "./mediating.js";
import { newestFirst } from "./newest-first.js";
import { codesOffField } from "./off-field.js";
import { doersIn, ownPart } from "./own-part.js";
import { isMediator } from "./parties.js";
import { readable } from "./readable.js";
import type { Record } from "./record.js";
import { replacedOf, type Wanted } from "./replaced.js";
import { countParts } from "./taking-part.js";

/** How the code of a matter begins that no list holds. */
export const OWN = "matter-";

/** Positions of one party on one matter, at most: the newest. */
const MOST = 4;

/** Places of a position whose amounts are compared with those of others, at most. */
const COMPARED = 8;

/** What is known of the codes of matters. */
interface Codes {
  /** The field of the negotiation. */
  readonly main: string;
  /** Tells whether a matter of the lists is of the field of the negotiation. */
  readonly isLive: (code: string) => boolean;
  /** Gives the code of the matter that a report names in its own words. */
  readonly codeOf: (code: string) => string;
}

/** Who wants what in a matter, and what each has laid on the table itself. */
export class Positions {
  readonly #record: Record;
  /** By the code of the matter. */
  readonly #held = new Map<string, Held[]>();
  /** Codes of which somebody is told outright to want or refuse something. */
  readonly #firm = new Map<string, Set<number>>();
  readonly #positions = new Map<string, Issue["positions"]>();

  constructor(record: Record, { main, isLive, codeOf }: Codes) {
    this.#record = record;
    record.links.readings.forEach((reading, r) => {
      for (const { stance, codes: told } of stancesIn(reading)) {
        const who = record.linked(r, stance.who);
        if (who === undefined || who < 0 || !isSide(record, who, stance.by)) continue;
        const held = { who, place: { reading: r, start: stance.start, end: stance.end } };
        const measured = told.some(isLive)
          ? undefined
          : (measuredMatter(reading, stance, isLive) ??
            issueWords().ofAmount(main, bareKind(reading, stance, isLive) ?? ""));
        const off =
          stance.code === undefined || stance.code.startsWith(OWN) || isLive(stance.code)
            ? []
            : codesOffField(reading, stance, stance.code);
        const codes = [...told, ...off, ...(measured === undefined ? [] : [measured])];
        // What only stands in the sentence of a want ("a fund with 6% supports it") is not taken for another matter besides.
        const own = stance.code === undefined ? codes : codes.map(codeOf);
        for (const code of new Set(own)) fileUnder(this.#held, code, held);
        if (stance.code !== undefined && !stance.by.startsWith("stances:said"))
          for (const code of [stance.code, ...off].map(codeOf))
            this.#firm.set(code, (this.#firm.get(code) ?? new Set()).add(who));
      }
    });
    for (const { who, place, provision } of offeredIn(record)) {
      const reading = record.reading(place.reading);
      const measured = provision.issues.some(isLive) ? undefined : measuredMatter(reading, provision, isLive);
      const codes = [...provision.issues.map(codeOf), ...(measured === undefined ? [] : [measured])];
      for (const code of new Set([...codes, ...codesNamed(reading, place)]))
        fileUnder(this.#held, code, { who, place });
    }
  }

  /** Gives the positions on the matter of a code. */
  of(code: string): Issue["positions"] {
    const known = this.#positions.get(code) ?? this.#gather(code);
    this.#positions.set(code, known);
    return known;
  }

  /** Gives those who are told outright to want, refuse or give up something of a matter: not by a word in a speech. */
  firmOn(code: string): ReadonlySet<number> {
    return this.#firm.get(code) ?? new Set();
  }

  #gather(code: string): Issue["positions"] {
    const places = new Map<number, Place[]>();
    const held = this.#held.get(code) ?? [];
    const told = new Set(held.map(keyOf));
    for (const one of held) if (!isToldOfSide(this.#record, one, told)) fileUnder(places, one.who, one.place);
    const wanted = [...places].flatMap(([who, found]) => positionsOfOne(this.#record, code, who, found));
    const replaced = replacedOf(this.#record, wanted);
    return wanted.map((one) => (replaced.has(one) ? { ...one.position, replaced: true as const } : one.position));
  }
}

/** Where somebody says what he wants. */
interface Held {
  readonly who: number;
  readonly place: Place;
}

/** What each stance of a report is on. One that does not call the thing a matter still says who wants what of it. */
const stancesIn = once((reading: Reading) =>
  reading.stances.map((stance) => ({
    stance,
    codes: stance.code !== undefined ? [stance.code] : isFramed(stance.by) ? [] : codesNamed(reading, stance),
  })),
);

/** What words of will are of stands right behind them, and nowhere else in the sentence. */
const isFramed = (by: string): boolean => /^stances:(?:frame:|will:|wont:|bid)/.test(by);

/** Codes of the matters that no list holds whose thing a stretch names. */
function codesNamed({ tokens }: Reading, span: Span): string[] {
  const nouns = spansWithin(tokens, span).filter(({ upos }) => upos === "NOUN");
  return [...new Set(nouns.map(({ lemma }) => `${OWN}${lemma.toLowerCase()}`))];
}

interface WantedPosition extends Wanted {
  readonly position: Issue["positions"][number];
}

function positionsOfOne(record: Record, code: string, who: number, found: readonly Place[]): WantedPosition[] {
  // What ends in a colon leads to a list, and says nothing by itself.
  const told = found.filter((place) => !record.text(place).trimEnd().endsWith(":"));
  const groups = alike(
    record.originalsFirst(told, (place) => place.reading),
    (place) => record.text(place),
  );
  const positions = groups.map((group, i) => ({ group, id: `position-${code}-${record.id(who)}-${i + 1}` }));
  return newestFirst(record, positions, ({ group }) => group, who)
    .slice(0, MOST)
    .map(({ item: { group, id }, when, day }) => ({
      side: sideOf(record, who),
      places: group.slice(0, COMPARED),
      day,
      position: {
        ...record.cite(id, group),
        by: record.id(who),
        stance: group[0] ? wordsOf(record, group[0], who) : "",
        ...(when ? { when } : {}),
      },
    }));
}

const sideOf = (record: Record, who: number): number => {
  const entity = record.entity(who);
  return entity?.kind === "person" ? (entity.party ?? who) : who;
};

/** What a place tells of one side, so that it can stand alone. */
function wordsOf(record: Record, place: Place, who: number): string {
  // What another tells of him is told with him who tells it.
  const own = isToldOf(record, place, who) ? place : ownPart(record, place, who);
  const told = readable(record, own);
  if (told !== undefined) return told.charAt(0).toUpperCase() + told.slice(1);
  return readable(record, place) ?? record.text(place);
}

/** Tells whether it is another side that says so of him: "according to Holm, the guild could live with less". */
function isToldOf(record: Record, place: Place, who: number): boolean {
  const { attributions, sentences } = record.reading(place.reading);
  const index = firstFrom(sentences, place.start + 1) - 1;
  return bySentence(attributions, index).some((i) => {
    const { speaker, content = [] } = attributions[i] ?? {};
    const teller = record.linked(place.reading, speaker);
    const isOf = content.some((span) => record.within(place.reading, span).includes(who));
    return teller !== undefined && isOf && isOfAnother(record.links, teller, who);
  });
}

/** Whoever speaks for no side, brings the news or mediates holds no position of one. */
function isSide(record: Record, who: number, by: string): boolean {
  const entity = record.entity(who);
  if (entity?.key.startsWith("outlet:") || isMediator(record, who)) return false;
  if (entity?.offices.some(({ title }) => isMediating(title)) || presides(entity)) return false;
  if (entity?.kind !== "person" || entity.party !== undefined) return true;
  const offices = entity.offices.map(({ title }) => title);
  return offices.length > 0 && !offices.some(isBystander) && !by.startsWith("stances:said");
}

/** "Analyst", "resident surveyor": an office that takes no side. */
const isBystander = (title: string): boolean =>
  title
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => holderWords().bystanders.has(word));

/** "She said that the union wants more": what the sentence tells of the side that somebody speaks for is told of him no second time. */
function isToldOfSide(record: Record, { who, place }: Held, told: ReadonlySet<string>): boolean {
  const side = record.entity(who)?.kind === "person" ? record.entity(who)?.party : undefined;
  return side !== undefined && told.has(keyOf({ who: side, place }));
}

const keyOf = ({ who, place }: Held): string => `${who} ${place.reading} ${place.start}`;

/**
 * What a side offers is what it is ready for: all that is in its offer, its bid, its own paper. A mediator's paper is nobody's
 * position.
 */
function offeredIn(record: Record): { who: number; place: Place; provision: Provision }[] {
  if (record.links.proposals.length === 0) return [];
  const parts = countParts(record);
  return record.links.proposals.flatMap((linked) => {
    const who = makerOf(record, linked);
    if (who === undefined || isMediator(record, who) || (parts.get(who)?.mediator ?? 0) > 0) return [];
    return linked.members.flatMap((ref) =>
      record
        .reading(ref.reading)
        .provisions.filter((p) => p.proposal === ref.index && !isShared(record, ref) && !isPaper(record, ref))
        .map((provision) => ({ who, place: placeOf(record, ref, provision, who), provision })),
    );
  });
}

/** "The consolidated text": what a report has of a paper that all sides work on is the position of none. */
const isShared = (record: Record, { reading, index }: Ref): boolean =>
  record
    .reading(reading)
    .proposals.some(({ proposal, start, end }) => proposal === index && isOfAll(record.text({ reading, start, end })));

/** "The paper": what a report calls so, and puts to nobody, may be of the mediator whoever has offered what is in it before. */
function isPaper(record: Record, { reading, index }: Ref): boolean {
  const own = record.reading(reading).proposals.filter(({ proposal }) => proposal === index);
  const isCalled = own.some(({ by }) => proposalWords().texts.has(by.split(":")[1] ?? ""));
  return isCalled && own.every(({ authors }) => authors.length === 0);
}

const isOfAll = (words: string): boolean =>
  words.split(/[^\p{L}-]+/u).some((word) => proposalWords().shared.has(word.toLowerCase()));

/** An item of a list stands for itself; so does what is offered where the sentence tells what another says of it. */
function placeOf(record: Record, ref: Ref, provision: Provision, who: number): Place {
  const sentence = record.sentence(ref.reading, provision);
  const isOfAnother = record.reading(ref.reading).attributions.some(({ speaker, cue }) => {
    const by = speaker === undefined ? undefined : record.linked(ref.reading, speaker);
    return by !== undefined && by !== who && record.entity(by)?.party !== who && within(cue, sentence);
  });
  return isOfAnother || isDoneByAnother(record, sentence, who) || provision.by.endsWith(":list")
    ? record.place(ref, provision)
    : sentence;
}

/** "The board turned down a bid of 9 euros a share": the sentence tells of the board. */
function isDoneByAnother(record: Record, place: Place, who: number): boolean {
  const [first, ...more] = doersIn(record, place);
  const isIts = (doer: number) =>
    doer === who || record.entity(doer)?.party === who || record.entity(who)?.party === doer;
  return first !== undefined && ![first, ...more].some(isIts);
}

/** The one side that has made it, where it is an offer of one side or the paper of one that wants something. */
function makerOf(record: Record, { members }: LinkedProposal): number | undefined {
  const mentions = members.flatMap((ref) =>
    record
      .reading(ref.reading)
      .proposals.filter((p) => p.proposal === ref.index)
      .map((mention) => ({ mention, reading: ref.reading })),
  );
  // "The chair's text": wherever the chair comes from, it is no side's.
  const isChairs = mentions.some(({ mention, reading }) =>
    mention.authors.some((author) => presides(record.entity(record.linked(reading, author)))),
  );
  if (isChairs) return undefined;
  const sides = new Set(
    mentions.flatMap(({ mention, reading }) =>
      mention.authors.flatMap((author) => {
        const who = record.linked(reading, author);
        return who === undefined || who < 0 ? [] : [record.entity(who)?.party ?? who];
      }),
    ),
  );
  const [side] = sides;
  if (side === undefined || sides.size > 1 || mentions.some(({ mention }) => mention.agreed)) return undefined;
  const isOffer = mentions.some(({ mention }) => proposalWords().oneSided.has(mention.by.split(":")[1] ?? ""));
  return isOffer || wantsOf(record, side) >= WANTING ? side : undefined;
}

/** Times that somebody must be told to want something to be a side of the talks. */
const WANTING = 2;

function wantsOf(record: Record, side: number): number {
  let count = 0;
  record.links.readings.forEach((reading, r) => {
    for (const stance of reading.stances) {
      const who = record.linked(r, stance.who);
      if (who === side || record.entity(who)?.party === side) count++;
    }
  });
  return count;
}
