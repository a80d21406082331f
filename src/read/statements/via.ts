import { channelWords } from "../../knowledge/channels.js";
import { outletOf, platformOf } from "../../knowledge/outlets.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import type { Attribution, Clause, NounPhrase, VerbGroup } from "../../model/index.js";
import { wholeAddressee } from "./addressee.js";
import type { Draft } from "./draft.js";
import { clauseAt, phraseOf, type Scene } from "./scene.js";
import { isSomebody } from "./somebody.js";

export type Via = Pick<Attribution, "via" | "viaKind">;

/** Tells where or to whom it was said: "on Telegram", "told AFP", "at a news conference", "to reporters". */
export function viaOf(scene: Scene, draft: Draft): Via {
  const found = draft.clause === undefined ? undefined : clauseAt(scene, draft.clause);
  if (!found) return {};
  const { clause, group } = found;
  return (
    quoting(scene, clause) ??
    (isVerbOf("addressee", group.lemma) ? told(scene, clause) : undefined) ??
    oblique(scene, clause) ??
    document(scene, draft, clause) ??
    spokeElsewhere(scene, clause) ??
    takenTo(scene, found) ??
    {}
  );
}

/** "issued a statement saying that": the statement is the channel. */
function document(scene: Scene, draft: Draft, clause: Clause): Via | undefined {
  const phrase = phraseOf(scene, clause.subject);
  const head = phrase && scene.tokens[phrase.head];
  if (!phrase || !head || draft.sourcePhrase === clause.subject || !channelWords().documents.has(head.lemma)) return;
  return { via: scene.text.slice(phrase.start, phrase.end), viaKind: "occasion" };
}

/** "AFP quoted a diplomat as saying": the one who quotes is the channel. */
function quoting(scene: Scene, clause: Clause): Via | undefined {
  const inserted = quotedBy(scene, clause);
  if (inserted) return inserted;
  const host = clause.parent === undefined ? undefined : clauseAt(scene, clause.parent);
  if (clause.kind !== "participial" || !host || !isVerbOf("quoting", host.group.lemma)) return;
  const by = [...host.clause.obliques, ...clause.obliques].find(({ preposition }) => preposition === "by")?.phrase;
  return carrier(scene, host.group.passive ? (host.clause.agent ?? by) : host.clause.subject);
}

/** The outlet that quotes somebody, by its name or as "state media". */
function carrier(scene: Scene, index: number | undefined): Via | undefined {
  const phrase = phraseOf(scene, index);
  const head = phrase && scene.tokens[phrase.head];
  const unnamed = head && channelWords().outlets.has(head.lemma);
  return (
    named(scene, index) ??
    (unnamed ? { via: scene.text.slice(phrase.start, phrase.end), viaKind: "outlet" } : undefined)
  );
}

/** "A diplomat, quoted by AFP, said". */
function quotedBy(scene: Scene, clause: Clause): Via | undefined {
  for (const index of scene.clausesOf[clause.sentence] ?? []) {
    const other = clauseAt(scene, index);
    if (!other?.group.passive || !isVerbOf("quoting", other.group.lemma) || other.clause.subject !== clause.subject)
      continue;
    return carrier(scene, other.clause.agent);
  }
  return;
}

function told(scene: Scene, clause: Clause): Via | undefined {
  const index = clause.indirectObject ?? clause.object;
  const phrase = phraseOf(scene, index);
  if (!phrase || phrase.kind === "pronoun" || !isHeard(scene, phrase)) return;
  const head = scene.tokens[phrase.head];
  if (head && channelWords().occasions.has(head.lemma))
    return { via: scene.text.slice(phrase.start, phrase.end), viaKind: "occasion" };
  const via = wholeAddressee(scene, phrase);
  return named(scene, index) ?? { via, viaKind: isCarrier(scene, phrase) ? "outlet" : "addressee" };
}

/** "State television": an outlet by its kind, told apart by a word in front; "the media" are whoever listens. */
function isCarrier({ tokens }: Scene, { first, head }: NounPhrase): boolean {
  const lemma = tokens[head]?.lemma ?? "";
  return head > first && channelWords().carriers.has(lemma) && tokens[first]?.xpos !== "DT";
}

/** Tells whether a phrase is one who can be told something, or an occasion: "promised the crews", not "promised a reply". */
export function isHeard(scene: Scene, phrase: NounPhrase): boolean {
  const lemma = scene.tokens[phrase.head]?.lemma ?? "";
  const { addressees, occasions } = channelWords();
  return isSomebody(scene, phrase) || addressees.has(lemma) || occasions.has(lemma);
}

function oblique(scene: Scene, clause: Clause): Via | undefined {
  const words = channelWords();
  for (const { preposition, phrase: index } of clause.obliques) {
    if (!words.prepositions.has(preposition)) continue;
    const phrase = phraseOf(scene, index);
    const head = phrase && scene.tokens[phrase.head];
    if (!phrase || !head) continue;
    const known = named(scene, index);
    if (known && (known.viaKind !== "platform" || preposition !== "to")) return known;
    if (head.norm === "media" && preposition === "on")
      return { via: scene.text.slice(phrase.start, phrase.end), viaKind: "platform" };
    if (words.occasions.has(head.lemma) && preposition !== "to") {
      const platform = platformIn(scene, phrase.first, phrase.last) ?? platformAfter(scene, phrase);
      return platform ?? { via: scene.text.slice(phrase.start, phrase.end), viaKind: "occasion" };
    }
    if (words.addressees.has(head.lemma) && preposition === "to")
      return { via: wholeAddressee(scene, phrase), viaKind: "addressee" };
  }
  return;
}

/** "in a Telegram post": the platform within the phrase. */
function platformIn(scene: Scene, first: number, last: number): Via | undefined {
  for (let i = first; i < last; i++) {
    const token = scene.tokens[i];
    const platform = token && /^\p{Lu}/u.test(token.text) ? platformOf(token.text) : undefined;
    if (platform) return { via: platform.name, viaKind: "platform" };
  }
  return;
}

/** "in a post on Telegram": the platform hangs on the phrase. */
function platformAfter(scene: Scene, { last }: NounPhrase): Via | undefined {
  if (!/^(on|to)$/.test(scene.tokens[last]?.norm ?? "")) return;
  const via = named(scene, scene.phraseFrom(last + 1));
  return via?.viaKind === "platform" ? via : undefined;
}

function named(scene: Scene, index: number | undefined): Via | undefined {
  const phrase = phraseOf(scene, index);
  if (!phrase || phrase.kind === "pronoun") return;
  const words = scene.text
    .slice(phrase.start, phrase.end)
    .replace(/^(the|a|an)\s+/i, "")
    .replace(/\s+(platform|app|channel|news agency|newspaper)$/i, "");
  const outlet = outletOf(words) ?? lastOutlet(scene, phrase);
  if (outlet) return { via: outlet.name, viaKind: outlet.kind };
  const platform = platformOf(words);
  return platform ? { via: platform.name, viaKind: "platform" } : undefined;
}

/** "state news agency MENA": the outlet's name at the end of its phrase. */
function lastOutlet(scene: Scene, phrase: NounPhrase): ReturnType<typeof outletOf> {
  for (let first = Math.max(phrase.first + 1, phrase.last - LONGEST_NAME); first < phrase.last; first++) {
    const token = scene.tokens[first];
    const outlet =
      token && /^\p{Lu}/u.test(token.text) ? outletOf(scene.text.slice(token.start, phrase.end)) : undefined;
    if (outlet) return outlet;
  }
  return;
}

/** An outlet's name has at most so many words. */
const LONGEST_NAME = 5;

/** "took to Telegram to say": what somebody takes to is where he says it. */
function takenTo(scene: Scene, { clause, group }: { clause: Clause; group: VerbGroup }): Via | undefined {
  const parent = clause.parent === undefined ? undefined : clauseAt(scene, clause.parent);
  const host = group.lemma === "take" ? clause : parent?.group.lemma === "take" ? parent.clause : undefined;
  const via = named(scene, host?.obliques.find(({ preposition }) => preposition === "to")?.phrase);
  return via?.viaKind === "platform" ? via : undefined;
}

/** "Speaking to reporters aboard the ferry, X said": the channel stands with another verb of the same speaker. */
function spokeElsewhere(scene: Scene, clause: Clause): Via | undefined {
  for (const index of scene.clausesOf[clause.sentence] ?? []) {
    const other = clauseAt(scene, index);
    if (!other || other.clause === clause || !channelWords().speaking.has(other.group.lemma)) continue;
    if (other.clause.subject !== undefined && other.clause.subject !== clause.subject) continue;
    const via = oblique(scene, other.clause);
    if (via) return via;
  }
  return;
}
