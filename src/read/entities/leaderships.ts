import { actorWords } from "../../knowledge/actors.js";
import { type Standing, titles } from "../../knowledge/titles.js";
import type { Office, Token } from "../../model/index.js";
import { slice } from "./named.js";
import { described, keyed, type OwnerScope } from "./owners.js";
import type { PartyVotes } from "./party-votes.js";
import type { PersonDraft } from "./people.js";

/** An office that a verb tells: "who chairs the fund" makes a chair of the fund. */
export interface Leadership {
  readonly person: PersonDraft;
  readonly office: Office;
}

/** Longest name of what is led, in tokens. */
const LONGEST = 9;

/** Finds what people lead, head or chair by "NAME, who ...", "NAME of Norway, who ...", "NAME, the envoy who ...". */
export function findLeaderships(scope: OwnerScope): Leadership[] {
  return [...scope.people.byLast].flatMap(([last, { person }]) => {
    const verb = verbOf(scope, last);
    const office = verb === undefined ? undefined : officeOf(scope, verb);
    return office ? [{ person, office }] : [];
  });
}

function officeOf(scope: OwnerScope, verb: number): Office | undefined {
  const { tokens } = scope.base;
  const noun = titles().leadsAs.get(tokens[verb]?.lemma ?? "");
  const over = tokens[verb + 1]?.norm === "over" ? verb + 2 : verb + 1;
  const end = objectEnd(tokens, over);
  if (!noun || end <= over) return undefined;
  const owned = described(scope, over, ownerEnd(tokens, over, end));
  const of = owned && "key" in owned ? owned.key : undefined;
  // "who leads by example": only what a noun tells is led.
  if (of === undefined && !tokens.slice(over, end).some(isLedThing)) return undefined;
  const standing = standingOf(tokens, verb, end);
  return {
    title: `${noun} of ${slice(scope.base, over, end)}`,
    start: tokens[verb]?.start ?? 0,
    end: tokens[end - 1]?.end ?? 0,
    by: "offices/leads",
    ...(of === undefined ? {} : { of }),
    ...(standing ? { standing } : {}),
  };
}

/** What is led by somebody is one of those that have members: a committee, an association, a team. */
const isLedThing = ({ norm }: Token): boolean => actorWords().sorts.has(norm) || actorWords().delegation.has(norm);

/** Votes by "NAME, who speaks for the fleet", "who represents the union": an office is none of it. */
export function voteBySpeaking(scope: OwnerScope, votes: PartyVotes): void {
  const { tokens } = scope.base;
  for (const [last, { person }] of scope.people.byLast) {
    const verb = verbOf(scope, last);
    const lemma = tokens[verb ?? -1]?.lemma ?? "";
    const next = tokens[(verb ?? -1) + 1]?.norm ?? "";
    const owned = titles().owns.has(lemma) && verb !== undefined ? wholeObject(scope, verb + 1) : undefined;
    if (owned && "key" in owned) votes.add(person, owned.key, 3);
    const from = titles().standsFor.has(lemma) ? 1 : titles().standsFor.has(`${lemma} ${next}`) ? 2 : 0;
    if (verb === undefined || from === 0) continue;
    voteFor(scope, votes, { person, verb, from });
  }
  for (const clause of scope.base.clauses) {
    const group = scope.base.verbs[clause.verb];
    const subject = scope.base.phrases[clause.subject ?? -1];
    const speaker = subject && scope.people.covering.get(subject.head);
    if (clause.kind !== "main" || !group || group.negated || !speaker || !titles().standsFor.has(`${group.lemma} for`))
      continue;
    if (tokens[group.head + 1]?.norm === "for")
      voteFor(scope, votes, { person: speaker.person, verb: group.head, from: 2 });
  }
}

/** "who bought the club": a body and nothing of it, as "the club's bonds" would be. */
function wholeObject({ base, names }: OwnerScope, first: number): ReturnType<typeof described> {
  const name = names.at(objectEnd(base.tokens, first) - 1);
  return name?.what === "body" ? keyed(name) : undefined;
}

function voteFor(
  scope: OwnerScope,
  votes: PartyVotes,
  { person, verb, from }: { readonly person: PersonDraft; readonly verb: number; readonly from: number },
): void {
  const owned = described(scope, verb + from, objectEnd(scope.base.tokens, verb + from));
  if (owned && "key" in owned) votes.add(person, owned.key, 3);
}

/** The verb of the relative clause that hangs on a name, or on what stands beside it. */
function verbOf({ base: { tokens } }: OwnerScope, last: number): number | undefined {
  let at = last;
  if (tokens[at]?.norm === "of") at++;
  while (at > last && at - last < MOST_PLACE && tokens[at]?.upos === "PROPN") at++;
  if (tokens[at]?.norm !== ",") return undefined;
  // "NAME, 41, who": an age.
  if (tokens[at + 1]?.xpos === "CD" && tokens[at + 2]?.norm === ",") at += 2;
  let who = at + 1;
  // "NAME, the Norwegian diplomat who leads the fund", "NAME, a nurse in Hull who chairs it".
  while (tokens[who]?.norm !== "who" && who - at < LONGEST && isDescribing(tokens[who])) who++;
  if (tokens[who]?.norm !== "who") return undefined;
  let verb = who + 1;
  let perfect = false;
  for (; tokens[verb]?.upos === "ADV" || tokens[verb]?.norm === "once" || tokens[verb]?.lemma === "have"; verb++)
    perfect ||= tokens[verb]?.lemma === "have";
  const finite = ["VBZ", "VBD"].includes(tokens[verb]?.xpos ?? "");
  return finite || (perfect && tokens[verb]?.xpos === "VBN") ? verb : undefined;
}

const isDescribing = (token: Token | undefined): boolean =>
  token !== undefined &&
  (["ADJ", "NOUN", "PROPN", "DET", "ADP"].includes(token.upos) || ["HYPH", "POS"].includes(token.xpos));

/** Tokens of "of" and the place that somebody is of, at most. */
const MOST_PLACE = 4;

/** After the last noun of a phrase that begins at a token. */
function objectEnd(tokens: readonly Token[], first: number): number {
  let end = first;
  for (let i = first; i < first + LONGEST; i++) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[first]?.sentence) break;
    if (token.upos === "NOUN" || token.upos === "PROPN") end = i + 1;
    else if (
      !["DET", "ADJ", "NUM"].includes(token.upos) &&
      !["POS", "PRP$", "HYPH", "VBG"].includes(token.xpos) &&
      token.norm !== "of"
    )
      break;
  }
  return end;
}

/** "the union's northern branch": whose it is ends before the possessive. */
function ownerEnd(tokens: readonly Token[], first: number, end: number): number {
  for (let i = first; i < end; i++) if (tokens[i]?.xpos === "POS") return i;
  return end;
}

/** "who once led it", "who led it until May". */
const standingOf = (tokens: readonly Token[], verb: number, end: number): Standing | undefined =>
  tokens[verb - 1]?.norm === "once" || (tokens[verb]?.xpos === "VBD" && tokens[end]?.norm === "until")
    ? "former"
    : undefined;

/** Votes by "the talks were led for the union by NAME": whom a passive is done for is whose people do it. */
export function voteByLeadingFor(scope: OwnerScope, votes: PartyVotes): void {
  const { tokens } = scope.base;
  tokens.forEach((token, i) => {
    if (tokens[i + 1]?.norm !== "for" || token.xpos !== "VBN" || !actorWords().leads.has(token.lemma)) return;
    const end = objectEnd(tokens, i + 2);
    if (tokens[end]?.norm !== "by") return;
    const led = scope.people.byFirst.get(end + 1);
    const owned = described(scope, i + 2, end);
    if (led && owned && "key" in owned) votes.add(led.person, owned.key, 3);
  });
}
