import { actorWords } from "../../knowledge/actors.js";
import { meetingWords } from "../../knowledge/meetings.js";
import type { Sentence, Token } from "../../model/index.js";
import { homeState } from "./home-state.js";
import { capital } from "./named.js";
import { described, FAR, keyed, type Owned, type OwnerScope, resolveOwner } from "./owners.js";
import type { PartyVotes } from "./party-votes.js";
import type { PersonDraft } from "./people.js";

/** Votes by whose delegation a person leads or belongs to. */
export function voteByDelegations(scope: OwnerScope, votes: PartyVotes): void {
  let latest: string | undefined;
  let told = -1;
  for (const [index, sentence] of scope.base.sentences.entries()) {
    if (latest !== undefined && told === index - 1 && scope.base.sentences[told]?.block === sentence.block)
      for (const person of companions(scope, sentence)) votes.add(person, latest, 2);
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = scope.base.tokens[i];
      const next = scope.base.tokens[i + 1];
      // "the government delegation": the last noun heads it.
      const isAgain = token?.norm === "that" && next?.norm === "of" && told === index;
      if (!token || !(isAgain || isDelegation(scope, token, i)) || (next && isDelegation(scope, next, i + 1))) continue;
      const owned = delegationOwner(scope, i, sentence);
      const key = owned && "key" in owned ? owned.key : isBare(scope.base.tokens, i) ? latest : undefined;
      if (!key) continue;
      latest = key;
      told = index;
      for (const person of membersAfter(scope, i, sentence)) votes.add(person, key, 2);
      const start = phraseStart(scope, i, sentence);
      for (const person of leaderBefore(scope, start, sentence)) votes.add(person, key, 2);
      for (const person of memberBefore(scope, start, sentence)) votes.add(person, key, 4);
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

/** "the delegation", "its negotiating team": the one spoken of last; "the government delegation" is some other. */
function isBare(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.norm.endsWith("ing")) return isBare(tokens, at - 1);
  return before === undefined || !["NN", "NNS", "NNP", "NNPS", "POS", "JJ", "HYPH"].includes(before.xpos);
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
    if (token.norm === "government") return onlyState(scope);
    if (capital(token) && actorWords().sorts.has(token.norm)) return described(scope, i, i + 1);
    if (token.xpos === "POS") return described(scope, Math.max(sentence.first, i - 5), i);
    if (!["NN", "NNP", "NNS", "JJ", "CD", "HYPH", "VBG", "VBN"].includes(token.xpos)) break;
  }
  const after = tokens[at + 1]?.norm;
  if (after !== "of" && after !== "from") return undefined;
  return described(scope, at + 2, Math.min(sentence.last, at + 8));
}

/** "the government delegation": the state that the report alone knows, or the one whose government it need not name. */
function onlyState({ names }: OwnerScope): Owned {
  const keys = new Set(names.all().flatMap(({ by, key }) => (by === "names/polities" ? [key] : [])));
  const [known] = keys;
  const key = keys.size === 1 ? known : homeState(names);
  return key === undefined ? undefined : { key };
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
    if (CLOSES.has(token.norm) || (token.norm === "that" && tokens[i + 1]?.norm === "of")) break;
    if (token.upos === "VERB") {
      if (leads.has(token.lemma) && byFollows(tokens, i)) open = true;
      else if (includes.has(token.lemma)) open = true;
      else if (joins.has(token.lemma) && (open || byFollows(tokens, i))) open = true;
      else if (open && ["VBD", "VBZ", "VBP"].includes(token.xpos)) break;
    } else if (token.norm === "including") open = true;
  }
  return found;
}

/** Words behind which no more of the delegation are told: "under the chairmanship of A", "and that of Norway". */
const CLOSES = new Set(["as", "according", "while", "after", "under", "throughout", "during", "before", "until"]);

/** "The team was led by A. With her were B and C", "It included D": who is told of right behind a delegation. */
function companions({ base, people }: OwnerScope, { first, last }: Sentence): PersonDraft[] {
  const { tokens } = base;
  const { beside } = meetingWords();
  const [opening = "", next] = [tokens[first]?.norm, tokens[first + 1]];
  const isBeside = beside.has(opening) && /^(?:him|her|them)$/.test(next?.norm ?? "");
  const isIt = /^(?:it|they)$/.test(opening) && actorWords().includes.has(next?.lemma ?? "");
  if (!isBeside && !isIt) return [];
  const found: PersonDraft[] = [];
  for (let i = first + 2; i < Math.min(last, first + FAR); i++) {
    if (tokens[i]?.xpos === "WP") break;
    const here = people.byFirst.get(i);
    if (here && tokens[here.span.last]?.xpos !== "POS") found.push(here.person);
  }
  return found;
}

const byFollows = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + 1]?.norm === "by" || tokens[i + 2]?.norm === "by";

/** "led", "has led", "has long led", but not "is led". */
const isActive = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.xpos !== "VBN" || [at - 1, at - 2].some((i) => tokens[i]?.lemma === "have");

/** "NAME, who leads the employers' side", "NAME, leading the Norwegian delegation". */
export function leaderBefore({ base, people }: OwnerScope, at: number, sentence: Sentence): PersonDraft[] {
  const { tokens } = base;
  const { leads, joins } = actorWords();
  let verb = -1;
  for (let i = at - 1; i >= sentence.first && at - i < 9; i--) {
    const token = tokens[i];
    if (token?.upos === "VERB") {
      if ((leads.has(token.lemma) || joins.has(token.lemma)) && isActive(tokens, i)) verb = i;
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

/** "NAME, who was a member of the Chilean delegation": more is told by it than by the office that NAME holds besides. */
function memberBefore({ base, people }: OwnerScope, at: number, sentence: Sentence): PersonDraft[] {
  const { tokens } = base;
  if (tokens[at - 1]?.norm !== "of") return [];
  if (tokens[at - 2]?.norm === "part" && tokens[at - 3]?.norm === "as")
    return nearestBefore({ base, people }, at, sentence);
  if (tokens[at - 2]?.lemma !== "member") return [];
  for (let i = at - 3; i >= sentence.first && at - i < 9; i--) {
    const named = people.byLast.get(i + 1);
    if (named) return [named.person];
    if (!["DET", "AUX", "PRON"].includes(tokens[i]?.upos ?? "") && tokens[i]?.norm !== ",") return [];
  }
  return [];
}

/** "NAME, who came along as part of the owners' team": the one named last before it. */
function nearestBefore(
  { base, people }: Pick<OwnerScope, "base" | "people">,
  at: number,
  sentence: Sentence,
): PersonDraft[] {
  for (let i = at - 1; i >= Math.max(sentence.first, at - FAR_MEMBER); i--) {
    const named = people.covering.get(i);
    if (named) return base.tokens[named.span.last]?.xpos === "POS" ? [] : [named.person];
  }
  return [];
}

/** Tokens between a name and the delegation that its bearer is part of, at most. */
const FAR_MEMBER = 24;
