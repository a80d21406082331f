import { governingVerbs, statusWords } from "../knowledge/issues.js";
import { leaning } from "../knowledge/leaning.js";
import { proposalWords } from "../knowledge/negotiation.js";
import { succession } from "../knowledge/succession.js";
import { baseForms, willOf } from "../knowledge/will.js";
import { type Change, type Dossier, type Evidence, fileUnder, type Span } from "../model/index.js";
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
  const shown = all.filter(({ change }) => !change.background && !asides.has(change));
  for (const change of toldInOthers(shown)) asides.add(change);
  return asides;
}

type Test = (filed: Filed) => boolean;

function testsOf(dossier: Dossier): Readonly<Partial<Record<Change["is"], Test>>> {
  const statements = new Map(dossier.statements.map((one) => [one.id, one]));
  const events = new Map(dossier.timeline.map((one) => [one.id, one]));
  const told = issuesTold(dossier);
  return {
    "role-new": ({ change }) =>
      !change.evidence.some((one) => succession().pattern.test(told.sentenceOf(one).toLowerCase())),
    "statement-new": ({ change, issues }) => {
      const { by, act = "" } = statements.get(change.entry) ?? {};
      const { after = "", told: isTold } = change;
      if (issues.length > 0) return !isTold && !commits(after);
      return !isTold || leaning().past.test(after) || !(ACTS.has(act) || (by !== undefined && isOfTerm(after)));
    },
    "event-new": ({ change, issues }) => {
      const { type, when } = events.get(change.entry) ?? {};
      if (type !== undefined || change.after !== "happened") return false;
      return issues.length === 0 || when === undefined || !moves(change.about);
    },
    "figure-new": ({ change, issues }) => {
      const isOf = issues.length > 0 ? isOfTerm : isAmountAhead;
      return !change.evidence.some((one) => isOf(told.sentenceOf(one)));
    },
  };
}

/** What somebody does by saying it, where it bears on talks whatever it is of. */
const ACTS: ReadonlySet<string> = new Set([
  ...["accept", "admit", "announce", "decide", "decline", "demand", "deny", "promise", "propose", "reject", "threaten"],
]);

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** Words in marks by which somebody says what will be, wants, takes or refuses; others comment. */
const commits = (text: string): boolean =>
  modeOf(text) === "is to be" || wordsOf(text).some((word) => willOf(word) !== undefined);

/** A step that puts a matter in another state, takes, refuses or gives up. */
const moves = (text: string): boolean =>
  wordsOf(text).some(
    (word) =>
      willOf(word) !== undefined ||
      statusWords().has(word) ||
      baseForms(word).some((form) => governingVerbs().has(form) || proposalWords().dropping.has(form)),
  );

const isAhead = (text: string): boolean => AHEAD.has(modeOf(text));
const AHEAD: ReadonlySet<string> = new Set(["is to be", "may be"]);

/** What is to be, may be, is wanted or agreed. */
const isOfTerm = (text: string): boolean => isAhead(text) || moves(text);

/** A number of no issue: money or a share of what is to be. */
const isAmountAhead = (sentence: string): boolean => amountsOf(sentence).length > 0 && isOfTerm(sentence);

/** Numbers and sayings that stand in the words of what is wanted, provided for, said or done. */
function toldInOthers(shown: readonly Filed[]): Change[] {
  const wholes = new Map<string, Span[]>();
  const sayings = new Map<string, Span[]>();
  for (const { at, change } of shown)
    for (const { report, start, end } of change.evidence) {
      if (WHOLE.has(change.is)) fileUnder(wholes, `${at} ${report}`, { start, end });
      if (change.is === "statement-new" && change.told) fileUnder(sayings, `${at} ${report}`, { start, end });
    }
  return shown.flatMap(({ at, change }) => {
    const isIn =
      (spans: ReadonlyMap<string, readonly Span[]>) =>
      ({ report, start, end }: Evidence): boolean =>
        spans.get(`${at} ${report}`)?.some((one) => one.start <= start && end <= one.end) ?? false;
    const { is, evidence } = change;
    const [longest] = [...evidence].sort((a, b) => b.end - b.start - (a.end - a.start));
    const isTold =
      (is === "statement-new" && longest !== undefined && isIn(wholes)(longest)) ||
      (is === "provision-new" && evidence.every(isIn(sayings))) ||
      (is === "figure-new" && (evidence.every(isIn(wholes)) || evidence.every(isIn(sayings))));
    return isTold ? change : [];
  });
}

/** Changes that are told in whole sentences: what another tells may stand in one of these. */
const WHOLE: ReadonlySet<Change["is"]> = new Set([
  ...(["position-new", "provision-new", "reaction-new", "event-new"] as const),
]);
