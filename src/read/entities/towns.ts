import { actorWords } from "../../knowledge/actors.js";
import { namelessWords } from "../../knowledge/nameless.js";
import { titles } from "../../knowledge/titles.js";
import type { LanguageBase, Sentence, Token } from "../../model/index.js";
import type { Holding } from "./holding.js";
import { capital, foldName, type Named, type NameMap, slice, TOWN } from "./named.js";
import { DESCRIBED } from "./nameless-bodies.js";
import { officeHeadBefore } from "./office-heads.js";
import { type OwnerScope, officeOwner } from "./owners.js";
import type { PartyVotes } from "./party-votes.js";

const OFFICE = "names/town-office";

/** Adds the towns that act as bodies: "negotiators for the city of Holt", and whose mayors are told of: "Holt Mayor NAME". */
export function addTowns(base: LanguageBase, names: NameMap): void {
  for (const sentence of base.sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      if (base.tokens[i]?.norm === "of" && actsAsTown(base.tokens, i - 1))
        put(base, names, { at: i + 1, from: i - 1, by: TOWN });
      const head = officeHeadBefore(base.tokens, i + 1, sentence.first);
      if (!head || !(titles().municipal.has(head.words) || titles().provincial.has(head.words))) continue;
      const owner = base.tokens[head.first - 1]?.xpos === "POS" ? head.first - 2 : head.first - 1;
      put(base, names, { at: owner, by: OFFICE });
      if (base.tokens[i + 1]?.norm === "of" && !capital(base.tokens[i + 3]))
        put(base, names, { at: i + 2, by: OFFICE });
    }
  }
  addHalls(base, names);
}

/** "for the city of Holt", "the city of Holt said", not "in the city of Holt", "the oasis town of Holt". */
function actsAsTown(tokens: readonly Token[], noun: number): boolean {
  const { municipal, regional } = namelessWords();
  if (!municipal.has(tokens[noun]?.norm ?? "") && !regional.has(tokens[noun]?.norm ?? "")) return false;
  const before = tokens[noun - 1]?.norm === "the" ? noun - 2 : noun - 1;
  if (actorWords().partyPrepositions.has(tokens[before]?.norm ?? "")) return true;
  const verb = tokens[noun + 3];
  return tokens[noun - 1]?.norm === "the" && verb?.upos === "VERB" && actorWords().speaks.has(verb.lemma);
}

/** The town whose name covers a token, where the report has it as a place or nobody knows it. */
function put(base: LanguageBase, names: NameMap, { at, from, by }: { at: number; from?: number; by: string }): void {
  const known = names.at(at);
  // What is called a city is one, whatever it is called.
  const isUnknown = by === TOWN ? capital(base.tokens[at]) : mayBeTown(base.tokens, at);
  if (known ? known.what !== "place" : !isUnknown) return;
  const [first, last] = known ? [known.first, known.last] : [at, at + 1];
  const name = slice(base, first, last);
  names.put({ first: from ?? first, last, what: "body", key: `body:${foldName(name)}`, name, by });
}

/** "Elmstead Mayor NAME": one word with a capital that tells nothing of the office itself. */
function mayBeTown(tokens: readonly Token[], at: number): boolean {
  const { keeps, standing } = titles();
  const token = tokens[at];
  const alone = tokens[at - 1]?.sentence !== token?.sentence || !capital(tokens[at - 1]);
  return token?.upos === "PROPN" && capital(token) && alone && !keeps.has(token.norm) && !standing.has(token.norm);
}

/** "City Hall scoffs": the one town that the report tells of acts. */
function addHalls(base: LanguageBase, names: NameMap): void {
  const towns = new Map(names.all().flatMap((name) => (name.by === TOWN ? [[name.key, name] as const] : [])));
  const [town] = towns.values();
  if (!town || towns.size > 1) return;
  for (const sentence of base.sentences)
    for (let i = sentence.first; i < sentence.last; i++)
      if (isHall(base.tokens, i, sentence)) names.put({ ...town, first: i, last: i + 2, by: DESCRIBED });
}

function isHall(tokens: readonly Token[], i: number, { last }: Sentence): boolean {
  if (!namelessWords().municipal.has(tokens[i]?.norm ?? "") || !capital(tokens[i])) return false;
  const verb = tokens[i + 2];
  return tokens[i + 1]?.norm === "hall" && i + 2 < last && /^(?:VBD|VBZ|VBP|MD)$/.test(verb?.xpos ?? "");
}

/**
 * Votes by "Mayor NAME" in a report that speaks of one town: he is its mayor. Of two whose town nothing tells, and beside one who is told to
 * be that town's, it is not told.
 */
export function voteByTown(scope: OwnerScope, holdings: readonly Holding[], votes: PartyVotes): void {
  const towns = new Set(
    scope.names
      .all()
      .filter(isTown)
      .map(({ key }) => key),
  );
  const [town] = towns;
  if (town === undefined || towns.size > 1) return;
  const held = holdings.filter(({ phrase, standing }) => titles().municipal.has(phrase.head.words) && !standing);
  for (const office of new Set(held.map(({ phrase }) => phrase.head.words))) {
    const same = held.filter(({ phrase }) => phrase.head.words === office);
    const taken = new Set(same.filter(({ person }) => votes.winner(person) === town).map(({ person }) => person));
    const open = new Set(
      same
        .filter(({ person, phrase }) => !votes.winner(person) && !officeOwner(scope, phrase))
        .map((one) => one.person),
    );
    const [only] = open;
    if (only && open.size === 1 && taken.size === 0) votes.add(only, town);
  }
}

const isTown = ({ by, name }: Named): boolean =>
  by === TOWN || (by === DESCRIBED && namelessWords().municipal.has(name.toLowerCase()));
