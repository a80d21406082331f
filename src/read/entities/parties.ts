import { actorWords } from "../../knowledge/actors.js";
import { titles } from "../../knowledge/titles.js";
import type { Token } from "../../model/index.js";
import { sortOfBody } from "./body-names.js";
import { voteByLists } from "./delegation-lists.js";
import { leaderBefore, voteByDelegations } from "./delegations.js";
import type { Holding } from "./holding.js";
import type { Named } from "./named.js";
import { officeHeadBefore } from "./office-heads.js";
import { described, keyed, type Owned, type OwnerScope, officeOwner } from "./owners.js";
import type { PartyVotes } from "./party-votes.js";

/** Votes by "Russia's NAME", "NAME of Norway", and by whose delegation a person leads or belongs to. */
export function voteByPlace(scope: OwnerScope, votes: PartyVotes): void {
  const { tokens } = scope.base;
  for (const { person, span } of scope.people.byFirst.values()) {
    const mark = tokens[span.first - 1];
    const owner = mark?.xpos === "POS" ? scope.names.at(span.first - 2) : undefined;
    const behind = inBrackets(scope, span.last);
    if (behind && "key" in behind) votes.add(person, behind.key, BRACKETED);
    const named = [owner, bodyBehind(scope, span.last), stateOfList(scope, span)].map((name) => name && keyed(name));
    for (const owned of [...named, oneOf(scope, span.last)])
      if (owned && "key" in owned) votes.add(person, owned.key, 2);
  }
  for (const name of scope.names.all()) {
    if (name.what !== "body") continue;
    const sentence = scope.base.sentences[tokens[name.first]?.sentence ?? -1];
    const start = tokens[name.first - 1]?.norm === "the" ? name.first - 1 : name.first;
    if (sentence && actorWords().leads.has(tokens[start - 1]?.lemma ?? ""))
      for (const person of leaderBefore(scope, start, sentence)) votes.add(person, name.key, 2);
  }
  voteByLeaders(scope, votes);
  voteByDelegations(scope, votes);
  voteByLists(scope, votes);
}

/** "The union, led by NAME,", "The CRP is headed by NAME": who leads a body in the passive speaks for it. */
function voteByLeaders({ base, names, people }: OwnerScope, votes: PartyVotes): void {
  const { tokens } = base;
  for (const name of names.all()) {
    if (name.what !== "body") continue;
    let at = name.last;
    while (at < name.last + MOST_LED && (tokens[at]?.norm === "," || ["AUX", "ADV"].includes(tokens[at]?.upos ?? "")))
      at++;
    if (tokens[at]?.xpos !== "VBN" || !actorWords().leads.has(tokens[at]?.lemma ?? "") || tokens[at + 1]?.norm !== "by")
      continue;
    const leader = people.byFirst.get(at + 2);
    if (leader && at > name.last) votes.add(leader.person, name.key, 3);
  }
}

/** Tokens between a body and the verb that tells who leads it, at most. */
const MOST_LED = 4;

/** "NAME of Norway", "NAME, of the campaign group Ferries First", "NAME from the union": the name of whom somebody is. */
function bodyBehind({ base, names }: OwnerScope, at: number): Named | undefined {
  const { tokens } = base;
  const comma = tokens[at]?.norm === ",";
  let i = comma ? at + 1 : at;
  const preposition = tokens[i]?.norm;
  if (preposition !== "of" && preposition !== "from") return undefined;
  i++;
  if (tokens[i]?.xpos === "DT") i++;
  for (let steps = 0; steps < MOST_DESCRIBING && !names.at(i) && describing(tokens[i]); steps++) i++;
  const name = names.at(i);
  // Where one is from is for whom one speaks only if that is a body.
  return (comma || preposition === "from") && name?.what !== "body" ? undefined : name;
}

/** "Minister NAME for Peru, Minister NAME for Chile and": for whom each of a list with their offices is there. */
function stateOfList({ base, names }: OwnerScope, { first, last }: { first: number; last: number }): Named | undefined {
  const { tokens } = base;
  if (tokens[last]?.norm !== "for" || !officeHeadBefore(tokens, first, Math.max(0, first - 4))) return undefined;
  const name = names.at(tokens[last + 1]?.norm === "the" ? last + 2 : last + 1);
  return name && /^(?:,|and|;|\.)$/.test(tokens[name.last]?.norm ?? "") ? name : undefined;
}

/** "Ambassador NAME (Peru)", "NAME (Harbour Union)": whom a list gives each for. */
function inBrackets({ base: { tokens }, names }: OwnerScope, at: number): Owned {
  if (tokens[at]?.norm !== "(") return undefined;
  const name = names.at(tokens[at + 1]?.norm === "the" ? at + 2 : at + 1);
  return name && tokens[name.last]?.norm === ")" ? keyed(name) : undefined;
}

/** More is told by it than by what somebody is besides. */
const BRACKETED = 4;

/** "NAME, one of the rebels' two military delegates": whose the several are. */
function oneOf(scope: OwnerScope, comma: number): Owned {
  const { tokens } = scope.base;
  if (tokens[comma]?.norm !== "," || tokens[comma + 1]?.norm !== "one" || tokens[comma + 2]?.norm !== "of")
    return undefined;
  const from = comma + 3;
  const mark = tokens
    .slice(from, from + MOST_OWNERS)
    .findIndex(({ xpos, text }) => xpos === "POS" || /^['’]$/.test(text));
  return mark > 0 ? described(scope, from, from + mark) : undefined;
}

/** Tokens of whose several people are, at most. */
const MOST_OWNERS = 7;

/** Words between "the" and a body's name: "of the anglers' lobby group X". */
const MOST_DESCRIBING = 4;

const describing = (token: Token | undefined): boolean => token?.upos === "NOUN" || token?.xpos === "POS";

function isOrgan({ names }: OwnerScope, key: string): boolean {
  if (!key.startsWith("body:")) return false;
  return names
    .all()
    .some((name) => name.key === key && !name.of && titles().organs.has(sortOfBody(key, name.name) ?? ""));
}

/** Those whose office says that they speak for a state of themselves, and those who stand by a person's side. */
export function voteByOffices(scope: OwnerScope, holdings: readonly Holding[], votes: PartyVotes): void {
  const { kin } = titles();
  for (const one of holdings) {
    const owned = officeOwner(scope, one.phrase);
    if (owned && "key" in owned && !kin.has(one.phrase.head.words))
      votes.add(one.person, owned.key, one.standing === "former" || isOrgan(scope, owned.key) ? 1 : 3);
  }
  // "President A's special envoy, B": one party, whichever of them the report tells it of.
  for (const one of holdings) {
    const owned = officeOwner(scope, one.phrase);
    if (!owned || !("person" in owned) || kin.has(one.phrase.head.words)) continue;
    // Whose counterpart somebody is sits across from him.
    if (titles().opposite.has(one.phrase.head.words)) continue;
    votes.share(one.person, owned.person);
  }
}
