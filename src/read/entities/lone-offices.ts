import { actorWords } from "../../knowledge/actors.js";
import { namelessWords } from "../../knowledge/nameless.js";
import { titles } from "../../knowledge/titles.js";
import { fileUnder } from "../../model/index.js";
import { sortOfBody } from "./body-names.js";
import type { Holding } from "./holding.js";
import type { OfficePhrase } from "./office-phrases.js";
import { keyed, type OwnerScope, officeOwner } from "./owners.js";
import type { PartyVotes } from "./party-votes.js";

/**
 * Votes by an office that the report tells whose it is before or after it tells who holds it: "the grand chief of the Lake Council said ...
 * Grand Chief NAME". Where it tells of two of that name, either may be meant.
 */
export function voteByLoneOffices(
  scope: OwnerScope,
  { holdings, phrases }: { readonly holdings: readonly Holding[]; readonly phrases: readonly OfficePhrase[] },
  votes: PartyVotes,
): void {
  const held = new Set(holdings.map(({ phrase }) => phrase));
  // "Peru's prime minister and top diplomat, NAME": one man holds both.
  const begun = new Set([...held].map(({ begin }) => begin));
  const isHeldToo = ({ end }: OfficePhrase) => scope.base.tokens[end]?.norm === "and" && begun.has(end + 1);
  const byHead = new Map<string, OfficePhrase[]>();
  for (const other of phrases)
    if (!held.has(other) && !isHeldToo(other) && !other.plural && other.definite && isOwned(other))
      fileUnder(byHead, other.head.words, other);
  for (const { person, phrase, standing } of holdings) {
    if (standing === "former" || isOwned(phrase) || votes.winner(person)) continue;
    const same = byHead.get(phrase.head.words) ?? [];
    const owners = new Set(same.flatMap((other) => keyOf(scope, other) ?? []));
    const [only] = owners;
    if (only !== undefined && owners.size === 1 && isToldElsewhere(scope, only, same)) votes.add(person, only);
  }
}

/** A state that the report names for nothing but its minister's call is not the one whose minister it does not say. */
const isToldElsewhere = ({ names }: OwnerScope, key: string, phrases: readonly OfficePhrase[]): boolean =>
  !key.startsWith("state:") ||
  names
    .all()
    .some((name) => name.key === key && !phrases.some(({ begin, end }) => name.first >= begin && name.last <= end));

const isOwned = ({ owner, complement }: OfficePhrase): boolean => owner !== undefined || complement !== undefined;

function keyOf(scope: OwnerScope, phrase: OfficePhrase): string | undefined {
  const owned = officeOwner(scope, phrase);
  return owned && "key" in owned ? owned.key : undefined;
}

/** Votes by "council member NAME", "team president NAME", "Deputy commissioner NAME" where one body of the report is called so, or has that office. */
export function voteByKindOfBody(scope: OwnerScope, holdings: readonly Holding[], votes: PartyVotes): void {
  const { tokens } = scope.base;
  const called = bodiesByNoun(scope);
  const byHead = new Map<string, OfficePhrase[]>();
  for (const { phrase } of holdings) if (isOwned(phrase)) fileUnder(byHead, phrase.head.words, phrase);
  for (const { person, phrase, standing } of holdings) {
    if (standing === "former" || isOwned(phrase) || votes.winner(person)) continue;
    const noun = tokens[phrase.begin]?.norm === phrase.head.words ? undefined : tokens[phrase.begin]?.norm;
    const isKind =
      noun !== undefined &&
      (actorWords().sorts.has(noun) || actorWords().ofPeoples.has(noun) || namelessWords().clubs.has(noun));
    const isDeputy = titles().deputies.has(tokens[phrase.first]?.norm ?? "");
    const same = isDeputy ? (byHead.get(phrase.head.words) ?? []) : [];
    const found = isKind ? (called.get(noun) ?? NOBODY) : new Set(same.flatMap((other) => keyOf(scope, other) ?? []));
    const [only] = found;
    if (only !== undefined && found.size === 1) votes.add(person, only);
  }
}

const NOBODY: ReadonlySet<string> = new Set();

/** The bodies by what they may be called: by the last word of their names, a club by any word for one, a people as "tribal". */
function bodiesByNoun({ names }: OwnerScope): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const { peoples, ofPeoples } = actorWords();
  for (const { what, name, key } of names.all()) {
    if (what !== "body") continue;
    const last = name.toLowerCase().split(/\s+/).at(-1) ?? "";
    const clubs = /^\p{Lu}\S*s$/u.test(name) ? namelessWords().clubs : [];
    for (const noun of [last, ...(peoples.has(last) ? ofPeoples : []), ...clubs])
      found.set(noun, (found.get(noun) ?? new Set()).add(key));
  }
  return found;
}

/** Votes by "Chancellor NAME's Civic Alliance": the party that is told to be somebody's. */
export function voteByOwnParty({ base, names, people }: OwnerScope, votes: PartyVotes): void {
  for (const { what, key, name, first } of names.all()) {
    if (what !== "body" || sortOfBody(key, name) !== "party" || base.tokens[first - 1]?.xpos !== "POS") continue;
    const owner = people.covering.get(first - 2)?.person;
    if (owner) votes.add(owner, key, 2);
  }
}

/** Votes by "the Harvest Party, led by NAME", "the union, which is headed by president NAME". */
export function voteByLed(scope: OwnerScope, votes: PartyVotes): void {
  const { tokens } = scope.base;
  for (const { what, key, last } of scope.names.all()) {
    // "The British, led by NAME,": a state's people, and not the state in whose name somebody is led.
    if (what !== "body" && !((what === "demonym" || what === "people") && tokens[last]?.norm === ",")) continue;
    let at = tokens[last]?.norm === "," ? last + 1 : last;
    if (tokens[at]?.norm === "which" && tokens[at + 1]?.lemma === "be") at += 2;
    if (!actorWords().leads.has(tokens[at]?.lemma ?? "") || tokens[at + 1]?.norm !== "by") continue;
    for (let i = at + 2; i < at + FAR && tokens[i]?.sentence === tokens[last - 1]?.sentence; i++) {
      const person = scope.people.covering.get(i)?.person;
      if (person) votes.add(person, key, 2);
      if (person || tokens[i]?.upos === "PUNCT" || tokens[i]?.upos === "VERB") break;
    }
  }
}

/** Votes by "Norway will be represented by Foreign Minister NAME". */
export function voteByRepresented({ base: { tokens }, names, people }: OwnerScope, votes: PartyVotes): void {
  for (const name of names.all()) {
    if (name.what !== "state") continue;
    let at = name.last;
    while (at < name.last + AUXILIARIES && tokens[at]?.upos === "AUX") at++;
    const owned = at > name.last && tokens[at]?.norm === "represented" && tokens[at + 1]?.norm === "by" && keyed(name);
    if (!owned || !("key" in owned)) continue;
    for (let i = at + 2; i < at + FAR && tokens[i]?.sentence === tokens[at]?.sentence; i++) {
      const person = people.covering.get(i)?.person;
      if (person) votes.add(person, owned.key, 3);
      if (person || tokens[i]?.upos === "PUNCT" || tokens[i]?.upos === "VERB") break;
    }
  }
}

/** Tokens of "will have been". */
const AUXILIARIES = 3;

/** Tokens from "led" to the name of who leads, title and all. */
const FAR = 9;
