import { actorWords } from "../../knowledge/actors.js";
import { namelessWords } from "../../knowledge/nameless.js";
import { sortOfBody } from "./body-names.js";
import type { Holding } from "./holding.js";
import type { OfficePhrase } from "./office-phrases.js";
import { type OwnerScope, officeOwner } from "./owners.js";
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
  for (const { person, phrase, standing } of holdings) {
    if (standing === "former" || phrase.owner || phrase.complement || votes.winner(person)) continue;
    const same = phrases.filter(
      (other) => !held.has(other) && !other.plural && other.definite && isSame(other, phrase),
    );
    const owners = new Set(same.flatMap((other) => keyOf(scope, other) ?? []));
    const [only] = owners;
    if (only !== undefined && owners.size === 1) votes.add(person, only);
  }
}

const isSame = (a: OfficePhrase, b: OfficePhrase): boolean =>
  a.head.words === b.head.words && (a.owner !== undefined || a.complement !== undefined);

function keyOf(scope: OwnerScope, phrase: OfficePhrase): string | undefined {
  const owned = officeOwner(scope, phrase);
  return owned && "key" in owned ? owned.key : undefined;
}

/** Votes by "council member NAME", "team president NAME", "Deputy commissioner NAME" where one body of the report is called so, or has that office. */
export function voteByKindOfBody(scope: OwnerScope, holdings: readonly Holding[], votes: PartyVotes): void {
  const { tokens } = scope.base;
  for (const { person, phrase, standing } of holdings) {
    if (standing === "former" || phrase.owner || phrase.complement || votes.winner(person)) continue;
    const noun = tokens[phrase.begin]?.norm === phrase.head.words ? undefined : tokens[phrase.begin]?.norm;
    const isKind =
      noun !== undefined &&
      (actorWords().sorts.has(noun) || actorWords().ofPeoples.has(noun) || namelessWords().clubs.has(noun));
    const found = isKind ? bodiesCalled(scope, noun) : deputysBodies(scope, { holdings, phrase });
    const [only] = found;
    if (only !== undefined && found.size === 1) votes.add(person, only);
  }
}

function bodiesCalled({ names }: OwnerScope, noun: string): ReadonlySet<string> {
  const isClub = namelessWords().clubs.has(noun);
  return new Set(
    names.all().flatMap(({ what, name, key }) => {
      const last = name.toLowerCase().split(/\s+/).at(-1) ?? "";
      const isPeople = actorWords().ofPeoples.has(noun) && actorWords().peoples.has(last);
      return what === "body" && (last === noun || isPeople || (isClub && /^\p{Lu}\S*s$/u.test(name))) ? [key] : [];
    }),
  );
}

/** The deputy of an office is of the body that has the office. */
function deputysBodies(
  scope: OwnerScope,
  { holdings, phrase }: { readonly holdings: readonly Holding[]; readonly phrase: OfficePhrase },
): ReadonlySet<string> {
  if (!/^(?:deputy|vice|assistant|associate) /i.test(phrase.title)) return new Set();
  const same = holdings.filter((other) => isSame(other.phrase, phrase));
  return new Set(same.flatMap((other) => keyOf(scope, other.phrase) ?? []));
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
    if (what !== "body") continue;
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

/** Tokens from "led" to the name of who leads, title and all. */
const FAR = 9;
