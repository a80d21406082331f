import { actorWords } from "../../knowledge/actors.js";
import { doerWords } from "../../knowledge/doers.js";
import { titles } from "../../knowledge/titles.js";
import { peopleOf } from "../../knowledge/world.js";
import type { LanguageBase, Token } from "../../model/index.js";
import { headNoun } from "./acting.js";
import type { Named, NameMap } from "./named.js";
import { type EntityDraft, ensureKnown, type Registry } from "./registry.js";

interface Scope {
  readonly base: LanguageBase;
  readonly names: NameMap;
}

/** Adds the phrases that stand for a state or body by its people: "Ukrainian officials", "the union's negotiators", "the French". */
export function addCollectives(scope: Scope, registry: Registry): void {
  for (const name of scope.names.all()) {
    if (name.what === "people" || (name.what === "demonym" && usedAsNoun(scope, name)))
      addPeopleNoun(scope, name, registry);
    else if (["demonym", "state", "seat", "capital", "body"].includes(name.what)) addPhrase(scope, name, registry);
  }
}

/** "the French want": an adjective alone after "the". */
function usedAsNoun({ base }: Scope, name: Named): boolean {
  const before = base.tokens[name.first - 1];
  const next = base.tokens[name.last];
  if (before?.norm !== "the" || !next || isOne(base, name)) return false;
  return (
    ["VERB", "AUX", "PUNCT", "ADP"].includes(next.upos) &&
    next.norm !== "-" &&
    next.xpos !== "VBN" &&
    next.xpos !== "POS"
  );
}

/** "The Norwegian said": what takes an -s for several is one person. */
const isOne = ({ tokens }: LanguageBase, { last }: Named): boolean =>
  peopleOf(`${tokens[last - 1]?.text}s`) !== undefined;

function addPeopleNoun({ base }: Scope, name: Named, registry: Registry): void {
  const { tokens } = base;
  for (let i = name.first - 1; i >= name.first - 3; i--) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[name.first]?.sentence) break;
    if (actorWords().quantifiers.has(token.norm) || token.xpos === "CD") return;
    if (token.upos !== "ADJ" && token.xpos !== "DT" && token.xpos !== "VBN") break;
  }
  addMention(
    base,
    { first: name.first, last: name.last, key: name.key, form: "demonym", by: "actors/people" },
    registry,
  );
}

/** An adjective or owner with a noun for those who act in its name, or for what an actor has. */
function addPhrase({ base, names }: Scope, name: Named, registry: Registry): void {
  const { tokens } = base;
  const rulers = rulersIn(tokens, name);
  if (rulers !== undefined) {
    addMention(
      base,
      { first: rulers, last: name.first - 1, key: name.key, form: "description", by: "actors/collective", name },
      registry,
    );
    return;
  }
  const found = collectiveAfter(tokens, name, names);
  if (found === "shared") {
    if (name.what === "demonym")
      addMention(
        base,
        { first: name.first, last: name.last, key: name.key, form: "demonym", by: "actors/shared" },
        registry,
      );
    return;
  }
  if (found !== undefined) {
    const first = phraseStart(tokens, name, names);
    if (
      actorWords().quantifiers.has(tokens[first]?.norm ?? "") ||
      (actorWords().quantifiers.has(tokens[first - 1]?.norm ?? "") && !areItsPeople(tokens, first))
    )
      return;
    addMention(
      base,
      { first, last: found, key: name.key, form: "description", by: "actors/collective", name },
      registry,
    );
    return;
  }
  if (name.what !== "demonym") return;
  const noun = headNoun(tokens, name.last);
  if (isOfOthers(tokens, name.last)) return;
  if (!actorWords().own.has(noun) || titles().headsByLast.has(noun)) return;
  addMention(base, { first: name.first, last: name.last, key: name.key, form: "demonym", by: "actors/own" }, registry);
}

/** After "officials" and the like, a few modifiers on; "shared" where another adjective stands between: "U.S. and French officials". */
function collectiveAfter(tokens: readonly Token[], name: Named, names: NameMap): number | "shared" | undefined {
  const { collective } = actorWords();
  let shared = false;
  for (let i = name.last; i < name.last + 8; i++) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[name.first]?.sentence) return undefined;
    const other = names.at(i);
    if (other && other !== name && ["demonym", "state"].includes(other.what)) shared = true;
    else if (isApart(token, name)) return undefined;
    else if (token.upos === "NOUN" || token.upos === "PROPN") {
      if (other) return undefined;
      if (collective.has(token.norm) && !nounFollows(tokens, i + 1)) return shared ? "shared" : i + 1;
    } else if (
      !["ADJ", "NUM"].includes(token.upos) &&
      !(token.xpos === "POS" && i === name.last) &&
      token.norm !== "-"
    ) {
      const joins =
        (token.norm === "and" || token.norm === ",") && ["demonym", "state"].includes(names.at(i + 1)?.what ?? "");
      const both = token.norm === "and" && ["ADJ", "NOUN"].includes(tokens[i - 1]?.upos ?? "");
      if (!joins && !both) return undefined;
    }
  }
  return undefined;
}

/** "Members of the Chilean delegation": who is in it acts for it. */
const areItsPeople = (tokens: readonly Token[], first: number): boolean =>
  tokens[first - 1]?.norm === "of" && doerWords().speaking.has(tokens[first - 2]?.lemma.toLowerCase() ?? "");

/** "The military government in Nyara": where the words for those who rule a state begin that stand before its name. */
function rulersIn(tokens: readonly Token[], { what, first }: Named): number | undefined {
  if (!["state", "capital"].includes(what) || tokens[first - 1]?.norm !== "in") return undefined;
  if (!actorWords().rulers.has(tokens[first - 2]?.norm ?? "")) return undefined;
  let from = first - 2;
  while (/^(?:ADJ|NOUN)$/.test(tokens[from - 1]?.upos ?? "")) from--;
  return tokens[from - 1]?.xpos === "DT" ? from - 1 : from;
}

/** "Chilean opposition demands", "Kenyan doctors' union leaders": what others of that country have. */
function isOfOthers(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < from + MOST_WORDS && ["NOUN", "ADJ", "PART"].includes(tokens[i]?.upos ?? ""); i++)
    if (actorWords().againstState.has(tokens[i]?.norm ?? "")) return true;
  return false;
}

/** Words between the adjective of a state and the noun that it leads to. */
const MOST_WORDS = 5;

/** "Chilean opposition leaders": they do not act for the state. */
const isApart = ({ norm }: Token, { what }: Named): boolean => what !== "body" && actorWords().againstState.has(norm);

const nounFollows = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.upos === "NOUN" && tokens[i]?.xpos !== "POS";

/** The determiner and the modifiers before the name: "senior U.S. officials". */
function phraseStart(tokens: readonly Token[], name: Named, names: NameMap): number {
  let first = name.first;
  while (first > 0 && tokens[first - 1]?.sentence === tokens[first]?.sentence) {
    const token = tokens[first - 1];
    if (!token || names.at(first - 1) || (token.upos !== "ADJ" && token.xpos !== "DT")) break;
    first--;
    if (token.xpos === "DT") break;
  }
  return first;
}

interface Found {
  readonly first: number;
  readonly last: number;
  readonly key: string;
  readonly form: "demonym" | "description";
  readonly by: string;
  /** Of a body, which has its entity from the first place that stands for it. */
  readonly name?: Named;
}

const bodyEntity = ({ key, name, of }: Named, registry: Registry): EntityDraft =>
  registry.entity(key, "body", name, of ? { party: of } : {});

function addMention({ tokens }: LanguageBase, { first, last, key, form, by, name }: Found, registry: Registry): void {
  const entity = ensureKnown(key, registry) ?? (name?.what === "body" ? bodyEntity(name, registry) : undefined);
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last - 1]?.end ?? 0;
  if (entity) registry.mention({ of: entity, form, acts: true, by, start, end, first, last });
}
