import { actorWords } from "../../knowledge/actors.js";
import { titles } from "../../knowledge/titles.js";
import type { LanguageBase, Sentence, Token } from "../../model/index.js";
import { sortOfBody } from "./body-names.js";
import type { Named, NameMap } from "./named.js";
import type { Owner } from "./office-phrases.js";
import type { Holding, PeopleIndex } from "./offices.js";
import type { PersonDraft } from "./people.js";

/** Votes for whom a person speaks for: the key of a state or body, as often as the report says so. */
export class PartyVotes {
  readonly #votes = new Map<PersonDraft, Map<string, number>>();

  add(person: PersonDraft, key: string, weight = 1): void {
    const votes = this.#votes.get(person) ?? new Map<string, number>();
    this.#votes.set(person, votes.set(key, (votes.get(key) ?? 0) + weight));
  }

  /** Gives the key with most votes; nothing on a tie. */
  winner(person: PersonDraft): string | undefined {
    const ranked = [...(this.#votes.get(person) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const [first, second] = ranked;
    return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
  }
}

/** How far back or on, in tokens, an owner is looked for: work stays bounded in a sentence of any length. */
const FAR = 80;

export interface OwnerScope {
  readonly base: LanguageBase;
  readonly names: NameMap;
  readonly people: PeopleIndex;
}

/** What an owner stands for: the key of a state or body, or a person. */
export type Owned = { readonly key: string } | { readonly person: PersonDraft } | undefined;

/** Resolves the owner of an office or a delegation: "Ukraine's", "its", "the company's", "President NAME's". */
export function resolveOwner(scope: OwnerScope, owner: Owner): Owned {
  if (owner.named && owner.named.what !== "person") return keyed(owner.named);
  const person = (scope.people.covering.get(owner.last - 2) ?? scope.people.covering.get(owner.last - 1))?.person;
  if (person) return { person };
  const { tokens } = scope.base;
  if (owner.pronoun) {
    const norm = tokens[owner.first]?.norm;
    if (norm === "its" || norm === "their" || norm === "whose") return partyBefore(scope, owner.first);
    if (norm === "his" || norm === "her") return personBefore(scope, owner.first);
    return undefined;
  }
  return described(scope, owner.first, owner.last);
}

const keyed = (name: Named): Owned =>
  ["state", "demonym", "people", "seat", "capital", "body"].includes(name.what) ? { key: name.key } : undefined;

/** The state or body named last before a place in its sentence, else in the one before. */
export function partyBefore({ base, names }: OwnerScope, before: number): Owned {
  const sentence = base.tokens[before]?.sentence ?? 0;
  const floor = base.sentences[sentence]?.first ?? 0;
  for (let i = before - 1; i >= Math.max(floor, before - FAR); i--) {
    const name = names.at(i);
    const owned = name && name.what !== "capital" ? keyed(name) : undefined;
    if (owned) return owned;
  }
  return subjectOf({ base, names }, sentence - 1, before);
}

/** The first state or body of the sentence before, within its block: what "its" at the start of the next one stands for. */
function subjectOf({ base, names }: Pick<OwnerScope, "base" | "names">, index: number, before: number): Owned {
  const sentence = base.sentences[index];
  const here = base.sentences[base.tokens[before]?.sentence ?? -1];
  if (!sentence || sentence.block !== here?.block) return undefined;
  for (let i = sentence.first; i < Math.min(sentence.last, sentence.first + FAR); i++) {
    const name = names.at(i);
    const owned = name && name.what !== "capital" ? keyed(name) : undefined;
    if (owned) return owned;
  }
  return undefined;
}

function personBefore({ base, people }: OwnerScope, before: number): Owned {
  const floor = base.sentences[base.tokens[before]?.sentence ?? 0]?.first ?? 0;
  for (let i = before - 1; i >= Math.max(floor, before - FAR); i--) {
    const found = people.covering.get(i);
    if (found) return { person: found.person };
  }
  const earlier = base.sentences[(base.tokens[before]?.sentence ?? 0) - 1];
  if (!earlier || earlier.block !== base.sentences[base.tokens[before]?.sentence ?? 0]?.block) return undefined;
  for (let i = earlier.first; i < Math.min(earlier.last, earlier.first + FAR); i++) {
    const found = people.covering.get(i);
    if (found) return { person: found.person };
  }
  return undefined;
}

/** "the union", "the Ukrainian president", "the rebel group": a state in it, or the only body of that sort. */
export function described({ base, names }: OwnerScope, first: number, last: number): Owned {
  const sorts = actorWords().sorts;
  for (let i = last - 1; i >= first; i--) {
    const name = names.at(i);
    const owned = name && keyed(name);
    if (owned) return owned;
  }
  for (let i = last - 1; i >= first; i--) {
    const sort = sorts.get(base.tokens[i]?.norm ?? "");
    if (!sort) continue;
    const bodies = new Set<string>();
    for (const name of names.all())
      if (name.what === "body" && sortOfBody(name.key, name.name) === sort) bodies.add(name.key);
    const [only] = bodies;
    return bodies.size === 1 && only ? { key: only } : undefined;
  }
  return undefined;
}

/** Resolves whose office a holding is. */
export function officeOwner(scope: OwnerScope, { phrase }: Holding): Owned {
  if (phrase.owner) return resolveOwner(scope, phrase.owner);
  if (!phrase.complement) return undefined;
  const { first, last } = phrase.complement;
  const { tokens } = scope.base;
  // "ambassador to China", "envoy for Yemen" speak for another; "spokeswoman for the ministry" for it.
  const preposition = tokens[first]?.norm;
  if (preposition === "to" || (preposition === "for" && !titles().speaksFor.has(phrase.head.words))) return undefined;
  for (let i = first + 1; i < last; i++) {
    if (tokens[i]?.xpos === "PRP$") return resolveOwner(scope, { first: i, last: i + 1, pronoun: true });
  }
  return described(scope, first + 1, last);
}

/** Votes by "Russia's NAME", "NAME of Norway", and by whose delegation a person leads or belongs to. */
export function voteByPlace(scope: OwnerScope, votes: PartyVotes): void {
  const { tokens } = scope.base;
  for (const { person, span } of scope.people.byFirst.values()) {
    const mark = tokens[span.first - 1];
    const owner = mark?.xpos === "POS" ? scope.names.at(span.first - 2) : undefined;
    const of =
      tokens[span.last]?.norm === "of"
        ? scope.names.at(tokens[span.last + 1]?.norm === "the" ? span.last + 2 : span.last + 1)
        : undefined;
    for (const name of [owner, of]) {
      const owned = name && keyed(name);
      if (owned && "key" in owned) votes.add(person, owned.key, 2);
    }
  }
  for (const name of scope.names.all()) {
    if (name.what !== "body") continue;
    const sentence = scope.base.sentences[tokens[name.first]?.sentence ?? -1];
    const start = tokens[name.first - 1]?.norm === "the" ? name.first - 1 : name.first;
    if (sentence && actorWords().leads.has(tokens[start - 1]?.lemma ?? ""))
      for (const person of leaderBefore(scope, start, sentence)) votes.add(person, name.key, 2);
  }
  voteByDelegations(scope, votes);
}

function voteByDelegations(scope: OwnerScope, votes: PartyVotes): void {
  let latest: string | undefined;
  for (const sentence of scope.base.sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = scope.base.tokens[i];
      if (!token || !isDelegation(scope, token, i)) continue;
      const owned = delegationOwner(scope, i, sentence);
      const key = owned && "key" in owned ? owned.key : latest;
      if (!key) continue;
      latest = key;
      for (const person of membersAfter(scope, i, sentence)) votes.add(person, key, 2);
      for (const person of leaderBefore(scope, phraseStart(scope, i, sentence), sentence)) votes.add(person, key, 2);
    }
  }
}

const isDelegation = ({ names }: OwnerScope, token: Token, i: number): boolean =>
  (token.upos === "NOUN" || token.upos === "PROPN") &&
  actorWords().delegation.has(token.norm) &&
  names.at(i)?.what !== "body";

/** Steps back over what stands before the noun: "the employers' bargaining team". */
function phraseStart({ base }: OwnerScope, at: number, sentence: Sentence): number {
  let first = at;
  while (first > sentence.first && at - first < 8) {
    const token = base.tokens[first - 1];
    if (
      !token ||
      !["NN", "NNP", "NNPS", "NNS", "JJ", "CD", "HYPH", "VBG", "VBN", "POS", "DT", "PRP$"].includes(token.xpos)
    )
      break;
    first--;
    if (token.xpos === "DT" || token.xpos === "PRP$") break;
  }
  return first;
}

/** Whose delegation it is: "the U.S. delegation", "Norway's team", "its side", "the delegation of the union". */
function delegationOwner(scope: OwnerScope, at: number, sentence: Sentence): Owned {
  const { tokens } = scope.base;
  for (let i = at - 1; i >= sentence.first && at - i < 7; i--) {
    const token = tokens[i];
    if (!token) break;
    const name = scope.names.at(i);
    if (name && name.what !== "person") return keyed(name);
    if (token.xpos === "PRP$") return resolveOwner(scope, { first: i, last: i + 1, pronoun: true });
    if (token.xpos === "POS") return described(scope, Math.max(sentence.first, i - 5), i);
    if (!["NN", "NNP", "NNS", "JJ", "CD", "HYPH", "VBG", "VBN"].includes(token.xpos)) break;
  }
  const after = tokens[at + 1]?.norm;
  if (after !== "of" && after !== "from") return undefined;
  return described(scope, at + 2, Math.min(sentence.last, at + 8));
}

/** "... was led by A, who was joined by B and C", "..., featuring A and B". */
function membersAfter({ base, people }: OwnerScope, at: number, sentence: Sentence): PersonDraft[] {
  const { tokens } = base;
  const { leads, includes, joins } = actorWords();
  const found: PersonDraft[] = [];
  let open = false;
  for (let i = at + 1; i < Math.min(sentence.last, at + FAR); i++) {
    const token = tokens[i];
    if (!token) break;
    const here = people.byFirst.get(i);
    if (here) {
      const owns = tokens[here.span.last]?.xpos === "POS";
      if (open && !owns) found.push(here.person);
      i = here.span.last - 1;
      continue;
    }
    if (token.norm === "as" || token.norm === "according" || token.norm === "while" || token.norm === "after") break;
    if (token.upos === "VERB") {
      if (leads.has(token.lemma) && byFollows(tokens, i)) open = true;
      else if (includes.has(token.lemma)) open = true;
      else if (joins.has(token.lemma) && (open || byFollows(tokens, i))) open = true;
      else if (open && ["VBD", "VBZ", "VBP"].includes(token.xpos)) break;
    } else if (token.norm === "including") open = true;
  }
  return found;
}

const byFollows = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + 1]?.norm === "by" || tokens[i + 2]?.norm === "by";

/** "NAME, who leads the employers' side", "NAME, leading the Norwegian delegation". */
function leaderBefore({ base, people }: OwnerScope, at: number, sentence: Sentence): PersonDraft[] {
  const { tokens } = base;
  const { leads, joins } = actorWords();
  let verb = -1;
  for (let i = at - 1; i >= sentence.first && at - i < 9; i--) {
    const token = tokens[i];
    if (token?.upos === "VERB") {
      if ((leads.has(token.lemma) || joins.has(token.lemma)) && token.xpos !== "VBN") verb = i;
      break;
    }
    if (people.covering.has(i)) return [];
  }
  if (verb < 0) return [];
  for (let i = verb - 1; i >= sentence.first && verb - i < 24; i--) {
    const named = people.covering.get(i);
    const token = tokens[i];
    if (named && tokens[named.span.last]?.xpos !== "POS") return [named.person];
    if (token?.upos === "VERB" && ["VBD", "VBZ", "VBP"].includes(token.xpos)) return [];
  }
  return [];
}

/** Organs of a state that the report does not name: "the National Security Council" tells less than a state's own name. */
const ORGANS = new Set(["ministry", "council", "parliament"]);

function isOrgan({ names }: OwnerScope, key: string): boolean {
  if (!key.startsWith("body:")) return false;
  return names.all().some((name) => name.key === key && !name.of && ORGANS.has(sortOfBody(key, name.name) ?? ""));
}

/** Those whose office says that they speak for a state of themselves, and those who stand by a person's side. */
export function voteByOffices(scope: OwnerScope, holdings: readonly Holding[], votes: PartyVotes): void {
  const { kin } = titles();
  for (const one of holdings) {
    const owned = officeOwner(scope, one);
    if (owned && "key" in owned && !kin.has(one.phrase.head.words))
      votes.add(one.person, owned.key, one.standing === "former" || isOrgan(scope, owned.key) ? 1 : 3);
  }
  // "President A's special envoy, B": one party, whichever of them the report tells it of.
  for (const one of holdings) {
    const owned = officeOwner(scope, one);
    if (!owned || !("person" in owned) || kin.has(one.phrase.head.words)) continue;
    const [a, b] = [votes.winner(one.person), votes.winner(owned.person)];
    if (a && !b) votes.add(owned.person, a);
    else if (b && !a) votes.add(one.person, b);
  }
}
