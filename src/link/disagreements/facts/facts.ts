import {
  dayNumber,
  fileUnder,
  type Identities,
  type LinkedDisagreement,
  type Reading,
  type Span,
} from "../../../model/index.js";
import { inOrderOfDays, publishedOn } from "../../in-order-of-days.js";
import { KeptPairs } from "../../kept-pairs.js";
import { numbersIn } from "../../numbers-in.js";
import { UnionFind } from "../../union-find.js";
import { withoutLeading } from "../../without-leading.js";
import { CountDisagreements } from "./counts.js";
import { excludes, type Fact, isEarlier, type NumberOf } from "./fact.js";
import { factsIn } from "./facts-in.js";
import { findMannerDisagreements } from "./manners.js";
import { stemsIn } from "./party.js";
import { areOfOneDoer, areOfOneThing } from "./same.js";
import { findVoteDisagreements } from "./votes.js";
import { findWhens, whenDisagreement } from "./whens.js";

/** Days between two reports of one fact, at most: of one that lasts, and of one that is of a day. */
const NEWS = { lasting: 3, once: 1 };
/** Facts behind one that it is compared with: of hundreds of reports of one day those that stand nearest in the set. */
const REACH = 39;

/** Finds in a growing set what reports answer in ways that cannot both be so: the talks ended and go on, the side has signed and has not. */
export class FactDisagreements {
  readonly #counts = new CountDisagreements();
  /** Who is who any report can change: whether two facts are of one doer is asked each time. */
  readonly #clashes = new KeptPairs<Fact, true>(
    (fact) => [["", [questionOf(fact)]]],
    (a, b) => (excludes(a, b) && areApart(a, b) && areOfOneThing(a, b) ? true : undefined),
    REACH,
  );

  find(readings: readonly Reading[], identities: Identities): LinkedDisagreement[] {
    const byQuestion = new Map<string, Fact[]>();
    const byWhen = new Map<string, Fact[]>();
    for (const fact of readings.flatMap(factsIn)) {
      fileUnder(byQuestion, questionOf(fact), fact);
      if (fact.question.when && fact.day !== undefined) fileUnder(byWhen, fact.question.id, fact);
    }
    const numberIn = numbersIn(readings);
    const numberOf: NumberOf = ({ reading }) => numberIn(reading);
    const isOne = (a: Fact, b: Fact) => areOfOneThing(a, b) && areOfOneDoer(identities, a, b, numberOf);
    const clash = (a: Fact, b: Fact) => excludes(a, b) && isOne(a, b);
    const isOfOneDoer = (a: Fact, b: Fact) => areOfOneDoer(identities, a, b, numberOf);
    return [
      ...this.#apart([...byQuestion.values()], { clash, isOfOneDoer, numberOf }),
      ...[...byWhen.values()].flatMap((all) =>
        findWhens(inOrder(all, numberOf), isOne).map((facts) =>
          whenDisagreement(facts, aboutOf(facts, facts[0]?.question.when), numberOf),
        ),
      ),
      ...findMannerDisagreements(readings),
      ...findVoteDisagreements(readings),
      ...this.#counts.find(readings),
    ];
  }

  #apart(
    filed: readonly (readonly Fact[])[],
    {
      clash,
      isOfOneDoer,
      numberOf,
    }: { readonly clash: Clash; readonly isOfOneDoer: Clash; readonly numberOf: NumberOf },
  ): LinkedDisagreement[] {
    const sole = filed.flatMap((all) => inOrder(withoutTwoAnswers(all, clash), numberOf));
    const union = new UnionFind(sole.length);
    this.#clashes.set(sole);
    this.#clashes.forEach((i, j) => {
      const [a, b] = [sole[i], sole[j]];
      if (a && b && isOfOneDoer(a, b)) union.join(i, j);
    });
    return union.groups().flatMap((group) => {
      const facts = group.length < 2 ? [] : group.flatMap((i) => sole[i] ?? []);
      return facts.length < 2 ? [] : [disagreement(facts, clash, numberOf)];
    });
  }
}

type Clash = (a: Fact, b: Fact) => boolean;

const questionOf = ({ question, force }: Fact): string => `${question.id} ${force.mode}`;

/** A report that answers in both ways tells of two things, or of what changed. */
function withoutTwoAnswers(all: readonly Fact[], clash: Clash): readonly Fact[] {
  const own = new Map<Reading, Fact[]>();
  for (const fact of all) fileUnder(own, fact.reading, fact);
  return all.filter((one) => !own.get(one.reading)?.some((other) => clash(one, other)));
}

const inOrder = (facts: readonly Fact[], numberOf: NumberOf): Fact[] =>
  inOrderOfDays(
    [...facts].sort((a, b) => a.told.start - b.told.start),
    (reading) => numberOf({ reading }),
  );

const areApart = (a: Fact, b: Fact): boolean => a.reading !== b.reading && meetInTime(a, b) && areOfOneStory(a, b);

/** What was so first must be told of a day on which the other was already so; what is of one day, of the same. */
function meetInTime(a: Fact, b: Fact): boolean {
  const news = Math.abs(publishedOn(a) - publishedOn(b));
  if (isEarlier(a) !== isEarlier(b)) {
    const [first, then] = isEarlier(a) ? [a, b] : [b, a];
    return (
      news <= NEWS.lasting &&
      publishedOn(first) >= publishedOn(then) &&
      dayOf(first) >= dayOf(then) &&
      !isBefore(first, then)
    );
  }
  // A report without a day is of any.
  return !(news > NEWS.once) && (a.day === undefined || b.day === undefined || a.day === b.day);
}

const dayOf = (fact: Fact): number => (fact.day === undefined ? publishedOn(fact) : dayNumber(fact.day));

/** Of two reports of one day the hour may tell which came first. */
function isBefore(a: Fact, b: Fact): boolean {
  const [x, y] = [a, b].map(({ reading }) => reading.intake.report.published?.value ?? "");
  return x !== undefined && y !== undefined && x.length > DAY && y.length > DAY && x < y && dayOf(a) === dayOf(b);
}

/** Letters of an ISO day. */
const DAY = 10;

/** Words that two reports have in common, at least. */
const LEAST = { words: 6 };

/** Reports of one story have words in common, whoever they are about. */
function areOfOneStory(a: Fact, b: Fact): boolean {
  const others = stemsIn(b.reading);
  return [...stemsIn(a.reading)].filter((stem) => others.has(stem)).length >= LEAST.words;
}

function disagreement(facts: readonly Fact[], clash: Clash, numberOf: NumberOf): LinkedDisagreement {
  const sides: Fact[][] = [];
  for (const fact of facts) {
    const home = sides.find(([first]) => first && !clash(first, fact));
    if (home) home.push(fact);
    else sides.push([fact]);
  }
  return {
    about: aboutOf(facts),
    kind: facts[0]?.question.kind ?? "status",
    sides: sides.map((side) => ({
      value: side[0] ? textOf(side[0], side[0].told) : "",
      places: side.map((fact) => ({ reading: numberOf(fact), start: fact.sentence.start, end: fact.sentence.end })),
    })),
  };
}

function aboutOf(facts: readonly Fact[], about = facts[0]?.question.about ?? ""): string {
  const shortest = (texts: readonly string[]) => [...texts].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];
  const things = facts.flatMap((fact) => phraseOf(fact, fact.thing?.phrase));
  const isOwned = ({ reading, who }: Fact) =>
    reading.tokens[reading.phrases[who?.phrase ?? -1]?.first ?? -1]?.xpos === "PRP$";
  const whos = facts.flatMap((fact) => (isOwned(fact) ? [] : phraseOf(fact, fact.who?.phrase)));
  const thing = shortest(things.map((text) => withoutLeading(text).replace(/^(?:no|any) /i, ""))) ?? "deal";
  // "Who called off Tuesday's meeting": what has an owner takes no article.
  const told = /^\p{Lu}\S*['’]s? /u.test(thing) ? about.replace("the {thing}", "{thing}") : about;
  return told.replace("{thing}", () => thing).replace("{who}", () => shortest(whos) ?? "");
}

function phraseOf(fact: Fact, index = -1): string[] {
  const phrase = fact.reading.phrases[index];
  if (!phrase || phrase.kind === "pronoun") return [];
  const text = textOf(fact, phrase);
  const isName = fact.reading.tokens[phrase.first]?.upos === "PROPN";
  return [isName ? text : text.charAt(0).toLowerCase() + text.slice(1)];
}

const textOf = ({ reading }: Fact, { start, end }: Span): string =>
  reading.intake.report.text.slice(start, end).replace(/\s+/g, " ");
