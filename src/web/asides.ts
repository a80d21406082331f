import { governingVerbs, statusWords } from "../knowledge/issues.js";
import { leaning } from "../knowledge/leaning.js";
import { proposalWords } from "../knowledge/negotiation.js";
import { succession } from "../knowledge/succession.js";
import { baseForms, willOf } from "../knowledge/will.js";
import { type Change, type Dossier, type Evidence, fileUnder, type Party, type Span } from "../model/index.js";
import { modeOf } from "../show/news/mode.js";
import { amountsOf } from "./issues-of-amounts.js";
import { issuesTold } from "./issues-told.js";

/** A change with the day of its reports and the issues that it is filed under. */
export interface Filed {
  readonly at: string;
  readonly change: Change;
  readonly issues: readonly string[];
}

/**
 * Finds which changes stand beside what is negotiated, or in another change of the day: who is who, what is only said, the scene,
 * and numbers of no term. They are told, but they are no turn.
 */
export function asidesIn(dossier: Dossier, all: readonly Filed[]): ReadonlySet<Change> {
  const tests = testsOf(dossier);
  const asides = new Set(all.filter((one) => tests[one.change.is]?.(one) ?? false).map(({ change }) => change));
  for (const change of numbersIn(asides, all)) asides.add(change);
  const shown = all.filter(({ change }) => !change.background && !asides.has(change));
  for (const change of toldInOthers(shown)) asides.add(change);
  return asides;
}

type Test = (filed: Filed) => boolean;

function testsOf(dossier: Dossier): Readonly<Partial<Record<Change["is"], Test>>> {
  const statements = new Map(dossier.statements.map((one) => [one.id, one]));
  const events = new Map(dossier.timeline.map((one) => [one.id, one]));
  const told = issuesTold(dossier);
  const isSide = sidesOf(dossier);
  // What a side says to a number, or to what was told of an issue.
  const isReply = ({ evidence, told: isTold }: Change): boolean =>
    !isTold &&
    evidence.some((one) => leaning().reply.test(told.sentenceOf(one)) && /\p{N}/u.test(told.sentenceBefore(one)));
  return {
    "role-new": ({ change }) =>
      !change.evidence.some((one) => succession().pattern.test(told.sentenceOf(one).toLowerCase())),
    "statement-new": ({ change, issues }) => {
      const { by, act = "" } = statements.get(change.entry) ?? {};
      const { after = "", told: isTold } = change;
      if ((by === undefined || isSide(by)) && leaning().correction.test(after)) return false;
      if (by !== undefined && isSide(by) && isReply(change)) return false;
      if (by !== undefined && !isSide(by) && !(ACTS.has(act) || act === "want" || turns(after))) return true;
      if (issues.length > 0) return !isTold && !commits(after);
      return !isTold || isPast(after) || !(ACTS.has(act) || (by !== undefined && moves(after)));
    },
    "event-new": ({ change, issues }) => {
      const { type, when } = events.get(change.entry) ?? {};
      if (type !== undefined || change.after !== "happened") return false;
      return issues.length === 0 || when === undefined || !moves(change.about);
    },
    "figure-new": ({ change, issues }) => {
      const isOf = issues.length > 0 ? moves : isAmountAhead;
      return !change.evidence.some((one) => isOf(told.sentenceOf(one)));
    },
  };
}

/** Tells whether somebody is a side, speaks for one or mediates, or is told to want something: others look on. */
function sidesOf({ parties, people, issues }: Dossier): (id: string) => boolean {
  const sides = new Set(parties.flatMap(({ id, part }) => (SEATED.has(part) ? id : [])));
  for (const { id, party } of people) if (party !== undefined && sides.has(party)) sides.add(id);
  for (const { by } of issues.flatMap(({ positions }) => positions)) sides.add(by);
  return (id) => sides.has(id);
}

const SEATED: ReadonlySet<Party["part"]> = new Set(["party", "mediator", "host", "ally"]);

const isPast = (text: string): boolean => leaning().past.test(text) && !isAhead(text);

/** What somebody does by saying it, where it bears on talks whatever it is of. */
const ACTS: ReadonlySet<string> = new Set([
  ...["accept", "admit", "announce", "decide", "decline", "demand", "deny", "promise", "propose", "reject", "threaten"],
]);

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** Words in marks by which somebody says what will be, wants, takes or refuses; others comment. */
const commits = (text: string): boolean =>
  modeOf(text) === "is to be" || wordsOf(text).some((word) => willOf(word) !== undefined);

/** Somebody wants something, or a matter comes into another state. */
const moves = (text: string): boolean => turns(text) || wordsOf(text).some((word) => willOf(word) === "wants");

/** A matter comes into another state or is to do so, or somebody takes, refuses or gives up. */
const turns = (text: string): boolean =>
  isAhead(text) ||
  wordsOf(text).some(
    (word) =>
      (willOf(word) ?? "wants") !== "wants" ||
      statusWords().has(word) ||
      baseForms(word).some((form) => governingVerbs().has(form) || proposalWords().dropping.has(form)),
  );

const isAhead = (text: string): boolean => AHEAD.has(modeOf(text));
const AHEAD: ReadonlySet<string> = new Set(["is to be", "may be"]);

/** A number of no issue: money or a share of what is to be. */
const isAmountAhead = (sentence: string): boolean => amountsOf(sentence).length > 0 && moves(sentence);

/** Numbers that stand in sayings which are beside the matter are so too. */
function numbersIn(asides: ReadonlySet<Change>, all: readonly Filed[]): Change[] {
  const sayings = new Map<string, Span[]>();
  for (const { is, evidence } of asides)
    if (is === "statement-new")
      for (const { report, start, end } of evidence) fileUnder(sayings, report, { start, end });
  return all.flatMap(({ change }) =>
    change.is === "figure-new" && change.evidence.every((place) => isInside(sayings.get(place.report), place))
      ? change
      : [],
  );
}

const isInside = (spans: readonly Span[] | undefined, { start, end }: Span): boolean =>
  spans?.some((one) => one.start <= start && end <= one.end) ?? false;

/** Numbers and sayings that stand in the words of what is wanted, provided for, said or done. */
function toldInOthers(shown: readonly Filed[]): Change[] {
  const wholes = new Map<string, Span[]>();
  const sayings = new Map<string, Span[]>();
  const texts = new Map<string, string[]>();
  for (const { at, change, issues } of shown) {
    const isSaying = change.is === "statement-new" && change.told === true;
    const spans = isSaying ? sayings : wholes;
    if (!isSaying && !WHOLE.has(change.is)) continue;
    for (const { report, start, end } of change.evidence) fileUnder(spans, `${at} ${report}`, { start, end });
    for (const issue of issues) fileUnder(texts, `${at} ${issue}`, change.after ?? "");
  }
  const isIn = (spans: ReadonlyMap<string, readonly Span[]>, at: string) => (place: Evidence) =>
    isInside(spans.get(`${at} ${place.report}`), place);
  const isNumbered = ({ at, change: { after = "" }, issues }: Filed): boolean =>
    issues.length > 0 &&
    issues.every((issue) =>
      after.split(" / ").every((value) => texts.get(`${at} ${issue}`)?.some((text) => text.includes(value))),
    );
  return shown.flatMap((one) => {
    const { at, change } = one;
    const { is, evidence } = change;
    const [longest] = [...evidence].sort((a, b) => b.end - b.start - (a.end - a.start));
    const isTold =
      (LESSER.has(is) && longest !== undefined && isIn(wholes, at)(longest)) ||
      (is === "provision-new" && evidence.every(isIn(sayings, at))) ||
      (is === "figure-new" &&
        (evidence.every(isIn(wholes, at)) || evidence.every(isIn(sayings, at)) || isNumbered(one)));
    return isTold ? change : [];
  });
}

/** Changes that are told in whole sentences, and those that may stand in one of these. */
const WHOLE: ReadonlySet<Change["is"]> = new Set(["position-new", "provision-new", "event-new"]);
const LESSER: ReadonlySet<Change["is"]> = new Set(["statement-new", "reaction-new"]);
