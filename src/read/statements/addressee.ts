import { channelWords } from "../../knowledge/channels.js";
import { outletOf, platformOf } from "../../knowledge/outlets.js";
import { timeNouns } from "../../knowledge/time-nouns.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import type { Attribution, Clause, NounPhrase } from "../../model/index.js";
import type { Draft } from "./draft.js";
import { clauseAt, phraseOf, type Scene } from "./scene.js";
import { isSomebody } from "./somebody.js";

/** Tells to whom it was said: "told the crews", "said to the owners", "in a letter to the owners". */
export function addresseeOf(scene: Scene, draft: Draft): Pick<Attribution, "to"> {
  const found = draft.clause === undefined ? undefined : clauseAt(scene, draft.clause);
  if (!found || found.group.passive) return {};
  const { clause, group } = found;
  const told = isVerbOf("telling", group.lemma) ? phraseOf(scene, clause.indirectObject ?? clause.object) : undefined;
  if (told && mayHear(scene, told)) return { to: wholeAddressee(scene, told) };
  const all = [clause, ...writtenBy(scene, clause)];
  const heard = all
    .flatMap((one) => [...ledTo(scene, one), ...readers(scene, one)])
    .find((phrase) => phrase && isListener(scene, phrase));
  return heard ? { to: wholeAddressee(scene, heard) } : {};
}

/** "sent a letter to the owners saying": the clause that tells of the writing. */
function writtenBy(scene: Scene, { kind, parent, subject }: Clause): Clause[] {
  const host = parent === undefined ? undefined : scene.clauses[parent];
  return kind === "participial" && host?.object !== undefined && host.object === subject ? [host] : [];
}

/** "explained to the crews": whom "to" right behind a verb of saying leads to. */
function ledTo(scene: Scene, { obliques, verb }: Clause): (NounPhrase | undefined)[] {
  const group = scene.verbs[verb];
  if (!group || !isVerbOf("reporting", group.lemma)) return [];
  return obliques
    .filter(({ preposition }) => preposition === "to")
    .map(({ phrase }) => phraseOf(scene, phrase))
    .filter((phrase) => phrase?.first === group.last + 1);
}

/** "said in a letter to the owners": for whom what was written or recorded is. */
function readers(scene: Scene, { obliques, object }: Clause): (NounPhrase | undefined)[] {
  const written = [...obliques.map(({ phrase }) => phrase), ...(object === undefined ? [] : [object])];
  return written.map((index) => {
    const phrase = phraseOf(scene, index);
    const { documents, occasions } = channelWords();
    const lemma = scene.tokens[phrase?.head ?? -1]?.lemma ?? "";
    const leads = (documents.has(lemma) || occasions.has(lemma)) && scene.tokens[phrase?.last ?? -1]?.norm === "to";
    return leads ? phraseOf(scene, scene.phraseFrom((phrase?.last ?? 0) + 1)) : undefined;
  });
}

/** Somebody who can be told something. */
const isListener = (scene: Scene, phrase: NounPhrase): boolean =>
  mayHear(scene, phrase) &&
  (isSomebody(scene, phrase) || channelWords().addressees.has(scene.tokens[phrase.head]?.lemma ?? ""));

/** Neither an outlet nor an occasion, which are channels, nor a pronoun, which names nobody. */
function mayHear(scene: Scene, phrase: NounPhrase): boolean {
  const words = scene.text.slice(phrase.start, phrase.end).replace(/^(?:the|an?)\s+/i, "");
  const { occasions, outlets } = channelWords();
  const lemma = scene.tokens[phrase.head]?.lemma ?? "";
  return (
    phrase.kind !== "pronoun" && !outletOf(words) && !platformOf(words) && !occasions.has(lemma) && !outlets.has(lemma)
  );
}

/** "reporters aboard the plane", "leaders of the union": with what tells which ones they are. */
export function wholeAddressee(scene: Scene, phrase: NounPhrase): string {
  const { tokens } = scene;
  const led = channelWords().places.has(tokens[phrase.last]?.norm ?? "")
    ? phraseOf(scene, scene.phraseFrom(phrase.last + 1))
    : undefined;
  const head = tokens[led?.head ?? -1];
  const time =
    timeNouns().alone.has(head?.norm ?? "") || timeNouns().units.has(head?.lemma ?? "") || led?.kind === "number";
  // "outside the customs building": what goes on behind the phrase was cut short.
  const place = led && !time && tokens[led.last]?.xpos !== "VBG";
  const occasion = head !== undefined && channelWords().occasions.has(head.lemma);
  const end = place && !occasion ? led.full.end : phrase.full.end;
  return scene.text.slice(phrase.start, Math.max(phrase.end, end));
}
