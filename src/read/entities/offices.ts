import { peopleWords } from "../../knowledge/people.js";
import type { Standing } from "../../knowledge/titles.js";
import { titles } from "../../knowledge/titles.js";
import type { LanguageBase, Sentence, Token } from "../../model/index.js";
import { capital } from "./named.js";
import type { OfficePhrase } from "./office-phrases.js";
import type { PersonDraft } from "./people.js";
import type { PersonSpan } from "./person-spans.js";

/** An office held by a person, as one phrase of the report gives it. */
export interface Holding {
  readonly person: PersonDraft;
  readonly phrase: OfficePhrase;
  readonly standing?: Standing;
  readonly by: string;
}

/** Where the spans of people begin and end. */
export class PeopleIndex {
  readonly byFirst = new Map<number, { person: PersonDraft; span: PersonSpan }>();
  readonly byLast = new Map<number, { person: PersonDraft; span: PersonSpan }>();
  readonly covering = new Map<number, { person: PersonDraft; span: PersonSpan }>();

  constructor(people: readonly PersonDraft[]) {
    for (const person of people) {
      for (const span of person.spans) {
        const entry = { person, span };
        this.byFirst.set(span.first, entry);
        this.byLast.set(span.last, entry);
        for (let i = span.first; i < span.last; i++) this.covering.set(i, entry);
      }
    }
  }
}

interface Scope {
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly people: PeopleIndex;
}

/** Finds who holds which office: before the name, in apposition, after "is", after "as". */
export function findHoldings(base: LanguageBase, phrases: readonly OfficePhrase[], people: PeopleIndex): Holding[] {
  const holdings: Holding[] = [];
  for (const phrase of phrases) {
    const token = base.tokens[phrase.head.first];
    const sentence = base.sentences[token?.sentence ?? -1];
    if (!sentence) continue;
    const scope = { tokens: base.tokens, sentence, people };
    const found =
      before(scope, phrase) ?? after(scope, phrase, holdings) ?? copular(scope, phrase) ?? role(scope, phrase);
    if (found) holdings.push(...found);
  }
  holdings.push(...paired(base, phrases, holdings));
  return holdings.filter(({ phrase, by }) => bySelf(phrase, by));
}

/** "Deputy Prime Minister and Foreign Minister NAME": both offices are NAME's. */
function paired({ tokens }: LanguageBase, phrases: readonly OfficePhrase[], holdings: readonly Holding[]): Holding[] {
  const byBegin = new Map(
    holdings.filter((one) => one.by === "offices/before" && !one.phrase.plural).map((one) => [one.phrase.begin, one]),
  );
  const held = new Set(holdings.map((one) => one.phrase));
  return phrases.flatMap((phrase) => {
    const second = tokens[phrase.last]?.norm === "and" && !held.has(phrase) ? byBegin.get(phrase.last + 1) : undefined;
    if (
      !second ||
      second.phrase.owner ||
      capital(tokens[phrase.head.first]) !== capital(tokens[second.phrase.head.first])
    )
      return [];
    return [holding(second.person, phrase, "offices/before-and", second.standing)];
  });
}

/** A head that is also a common word needs more than itself to be an office. */
function bySelf(phrase: OfficePhrase, by: string): boolean {
  if (by === "offices/before" || !titles().weak.has(phrase.head.words)) return true;
  return phrase.first < phrase.head.first || phrase.complement !== undefined || phrase.owner !== undefined;
}

/** "Special envoy NAME", "its chief negotiator, NAME", "the head of the union, NAME". */
function before({ tokens, people, sentence }: Scope, phrase: OfficePhrase): Holding[] | undefined {
  for (const at of new Set([phrase.last, phrase.end])) {
    const direct = people.byFirst.get(skipAddress(tokens, at));
    if (direct) return withJoined({ tokens, people, sentence }, phrase, direct, "offices/before");
    const mark = tokens[at]?.norm;
    if ((mark === "," || mark === "-" || mark === "–" || mark === "—") && (phrase.definite || phrase.complement)) {
      const named = people.byFirst.get(skipAddress(tokens, at + 1));
      if (named && !startsClause(tokens, named.span.last) && (phrase.definite || tokens[named.span.last]?.norm === ","))
        return withJoined({ tokens, people, sentence }, phrase, named, "offices/apposition-before");
    }
  }
  return undefined;
}

/** Steps over "Mr" and the like. */
const skipAddress = (tokens: readonly Token[], at: number): number =>
  peopleWords().honorifics.has(tokens[at]?.norm ?? "") || peopleWords().ranks.has(tokens[at]?.norm ?? "") ? at + 1 : at;

/** "After meeting the minister, NAME said": a verb right after the name makes a new clause of it. */
function startsClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    (token.upos === "VERB" || token.upos === "AUX") &&
    ["VBD", "VBZ", "VBP", "MD"].includes(token.xpos)
  );
}

/** "Foreign Ministers A and B": a plural office goes to all. */
function withJoined(
  { tokens, people, sentence }: Scope,
  phrase: OfficePhrase,
  first: { person: PersonDraft; span: PersonSpan },
  by: string,
): Holding[] {
  const standing = phrase.standing ?? fate({ tokens, people, sentence }, phrase, first.span);
  const made = [holding(first.person, phrase, by, standing)];
  if (!phrase.plural) return made;
  for (let at = first.span.last; ; ) {
    while ([",", "and"].includes(tokens[at]?.norm ?? "")) at++;
    const next = people.byFirst.get(at);
    if (!next || at === first.span.last) break;
    made.push(holding(next.person, phrase, by, standing));
    at = next.span.last;
  }
  return made;
}

const holding = (person: PersonDraft, phrase: OfficePhrase, by: string, standing = phrase.standing): Holding => ({
  person,
  phrase,
  by,
  ...(standing ? { standing } : {}),
});

const ENDINGS = new Set(["resignation", "dismissal", "departure", "ouster", "removal", "firing", "sacking", "exit"]);

/** What the sentence says became of the holder: "the resignation of its negotiator NAME", "NAME, who resigned". */
function fate({ tokens, sentence }: Scope, phrase: OfficePhrase, span: PersonSpan): Standing | undefined {
  const of = tokens[phrase.begin - 1]?.norm === "of" ? tokens[phrase.begin - 2]?.norm : undefined;
  if (of && ENDINGS.has(of)) return "former";
  return resigns(tokens, span.last, sentence.last) ? "former" : undefined;
}

/** Tells whether "resigned", "stepped down", "was sacked" follows a name, "who" and a comma let pass. */
function resigns(tokens: readonly Token[], from: number, end: number): boolean {
  let passive = false;
  for (let i = from; i < Math.min(end, from + 6); i++) {
    const token = tokens[i];
    if (!token) return false;
    if (token.upos === "AUX") {
      if (token.xpos === "MD") return false;
      passive ||= token.lemma === "be";
      continue;
    }
    if ([",", "who"].includes(token.norm) || token.upos === "ADV") continue;
    if (token.upos !== "VERB" || token.xpos === "VBG" || token.xpos === "VBZ" || token.xpos === "VB") return false;
    const ends = verbAct(tokens, i) === "ends";
    return ends && (passive || !TRANSITIVE_ENDS.has(token.lemma));
  }
  return false;
}

const TRANSITIVE_ENDS = new Set([
  "dismiss",
  "sack",
  "fire",
  "oust",
  "remove",
  "sideline",
  "suspend",
  "replace",
  "leave",
]);

/** "NAME, the union's leader", "NAME (the chair)", "NAME, 54, secretary of ... and head of ...". */
function after(scope: Scope, phrase: OfficePhrase, earlier: readonly Holding[]): Holding[] | undefined {
  const { tokens, people } = scope;
  let at = phrase.begin - 1;
  const mark = tokens[at]?.norm ?? "";
  if (mark === "and") {
    const other = earlier.findLast((one) => one.phrase.end === at);
    if (!other || !other.by.startsWith("offices/after")) return undefined;
    return [holding(other.person, phrase, "offices/after-and")];
  }
  if (mark !== "," && mark !== "(" && mark !== "–" && mark !== "—" && mark !== "-") return undefined;
  if (tokens[at - 1]?.xpos === "CD" && tokens[at - 2]?.norm === ",") at -= 2;
  const named = people.byLast.get(at);
  if (!named || isList(scope, phrase, named.span)) return undefined;
  // "..., the minister sat": a clause of its own, no apposition.
  if (phrase.plural || (mark === "," && startsClause(tokens, phrase.end))) return undefined;
  const standing = phrase.standing ?? (resigns(tokens, phrase.end, scope.sentence.last) ? "former" : undefined);
  return [holding(named.person, phrase, "offices/after", standing)];
}

/** "NAME, President NAME and ...": a list of people, no apposition. */
function isList({ people, tokens }: Scope, phrase: OfficePhrase, span: PersonSpan): boolean {
  if (people.byFirst.has(phrase.last) || people.byFirst.has(phrase.end)) return true;
  const mark = tokens[phrase.end]?.norm;
  return (
    mark === "and" &&
    span.last === phrase.begin - 1 &&
    tokens[phrase.begin]?.xpos === "DT" &&
    tokens[phrase.begin]?.norm === "an"
  );
}

/** "NAME is the mediator", "NAME was appointed chief negotiator", "NAME, who chairs as ...". */
function copular({ tokens, people, sentence }: Scope, phrase: OfficePhrase): Holding[] | undefined {
  let linked = false;
  const past: Standing | undefined = tokens[phrase.end]?.norm === "until" ? "former" : undefined;
  let standing: Standing | undefined;
  for (let i = phrase.begin - 1; i >= sentence.first && phrase.begin - i < 9; i--) {
    const token = tokens[i];
    if (!token || token.norm === "not" || token.norm === "n't" || token.xpos === "MD") return undefined;
    const named = people.byLast.get(i + 1);
    if (named)
      return linked
        ? [holding(named.person, phrase, "offices/copular", phrase.standing ?? standing ?? past)]
        : undefined;
    const act = verbAct(tokens, i);
    if (token.lemma === "be" || token.lemma === "become") linked = true;
    else if (act === "begins" && token.xpos === "VBN") standing = "new";
    else if (!["as", ",", "who", "has", "had", "have", "to"].includes(token.norm) && token.upos !== "ADV")
      return undefined;
  }
  return undefined;
}

/** "resigned as chief negotiator", "replaced NAME as envoy", "stepped into the chief negotiator role". */
function role({ tokens, people, sentence }: Scope, phrase: OfficePhrase): Holding[] | undefined {
  const as = tokens[phrase.begin - 1]?.norm === "as";
  const post = titles().posts.has(tokens[phrase.last]?.norm ?? "");
  const postOf = tokens[phrase.begin - 1]?.norm === "of" && titles().posts.has(tokens[phrase.begin - 2]?.norm ?? "");
  if (!as && !post && !postOf) return undefined;
  let object: PersonDraft | undefined;
  for (let i = phrase.begin - 1; i >= sentence.first && phrase.begin - i < 14; i--) {
    const act = verbAct(tokens, i);
    if (!act) {
      object = people.covering.get(i)?.person ?? object;
      continue;
    }
    return assign({ tokens, people, sentence }, phrase, { act, verb: i, object });
  }
  return undefined;
}

function assign(
  scope: Scope,
  phrase: OfficePhrase,
  { act, verb, object }: { act: string; verb: number; object: PersonDraft | undefined },
): Holding[] | undefined {
  const passive = isPassive(scope.tokens, verb);
  const subject = subjectBefore(scope, verb);
  const made: Holding[] = [];
  const give = (person: PersonDraft | undefined, standing: Standing | undefined) => {
    if (person) made.push(holding(person, phrase, `offices/${act}`, phrase.standing ?? standing));
  };
  if (act === "replaces") {
    give(passive ? subject : object, "former");
    give(passive ? agentAfter(scope, phrase.end) : subject, "new");
  } else if (act === "ends") {
    give(passive || !object ? subject : object, "former");
    give(replacement(scope, phrase.end), "new");
  } else if (act === "begins") {
    give(passive || !object ? subject : object, "new");
    give(predecessor(scope, phrase.end), "former");
  } else give(subject, undefined);
  return made.length > 0 ? made : undefined;
}

function isPassive(tokens: readonly Token[], verb: number): boolean {
  if (tokens[verb]?.xpos !== "VBN" && tokens[verb]?.xpos !== "VBD") return false;
  for (let i = verb - 1; i >= verb - 3; i--) {
    if (tokens[i]?.lemma === "be" && tokens[i]?.upos === "AUX") return true;
    if (tokens[i]?.upos !== "ADV" && tokens[i]?.upos !== "AUX") return false;
  }
  return false;
}

/** The person that stands right before a verb, auxiliaries, adverbs and "who" let pass. */
function subjectBefore({ tokens, people, sentence }: Scope, verb: number): PersonDraft | undefined {
  for (let i = verb - 1; i >= sentence.first; i--) {
    const token = tokens[i];
    const named = people.covering.get(i);
    if (named) return named.person;
    if (!token || token.xpos === "MD" || token.norm === "not") return undefined;
    if (token.upos !== "AUX" && token.upos !== "ADV" && token.norm !== "who" && token.norm !== ",") return undefined;
  }
  return undefined;
}

/** "resigned as envoy and was replaced by NAME". */
function replacement({ tokens, people, sentence }: Scope, from: number): PersonDraft | undefined {
  for (let i = from; i < Math.min(sentence.last, from + 10); i++) {
    if (verbAct(tokens, i) === "replaces" && tokens[i + 1]?.norm === "by")
      return agentAfter({ tokens, people, sentence }, i + 1);
  }
  return undefined;
}

/** "stepped into the role after NAME resigned": who held it before. */
function predecessor({ tokens, people, sentence }: Scope, from: number): PersonDraft | undefined {
  for (let i = from; i < Math.min(sentence.last, from + 6); i++) {
    const named = people.byFirst.get(i);
    if (named) return resigns(tokens, named.span.last, sentence.last) ? named.person : undefined;
  }
  return undefined;
}

const agentAfter = ({ tokens, people }: Scope, at: number): PersonDraft | undefined => {
  const by = tokens[at]?.norm === "by" ? at + 1 : -1;
  for (let i = by; by > 0 && i < by + 8; i++) {
    const named = people.byFirst.get(i);
    if (named) return named.person;
  }
  return undefined;
};

function verbAct(tokens: readonly Token[], i: number): "holds" | "begins" | "ends" | "replaces" | undefined {
  const token = tokens[i];
  if (!token || token.upos !== "VERB") return undefined;
  const particle = tokens[i + 1]?.norm ?? "";
  return titles().verbs.get(`${token.lemma} ${particle}`) ?? titles().verbs.get(token.lemma);
}
