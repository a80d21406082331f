import { actorWords } from "../../knowledge/actors.js";
import { channelWords } from "../../knowledge/channels.js";
import { phraseAt } from "../../knowledge/phrases.js";
import { speakerWords } from "../../knowledge/speakers.js";
import { type Entity, type Mention, type NounPhrase, type Span, type Token } from "../../model/index.js";
import type { Draft } from "./draft.js";
import { introduced } from "./introduced.js";
import type { MentionIndex } from "./mention-index.js";
import { phraseOf, type Scene, tokenFrom } from "./scene.js";

export interface Speaker {
  readonly speaker?: number;
  readonly alsoSpeakers?: readonly number[];
  readonly unnamed?: string;
}

/** Whom a report names, and who the sources are that were met before, by where their words begin. */
interface Known {
  readonly at: MentionIndex;
  readonly entities: readonly Entity[];
  readonly met?: ReadonlyMap<number, Speaker>;
}

/** Tells who speaks: the entity at the head of the source, else the words for somebody who is not named. */
export function speakerOf(scene: Scene, draft: Draft, { at, entities, met }: Known): Speaker {
  const phrase = phraseOf(scene, draft.sourcePhrase);
  const head = phrase && scene.tokens[phrase.head];
  if (!phrase || !head || isOwner(scene, draft, phrase)) return {};
  const called =
    phrase.kind === "nominal" ? (namedBehind(scene, phrase, at) ?? apposed(scene, draft.sourcePhrase, at)) : undefined;
  const owned = memberOf(scene, at.covering(head), { at, entities });
  if (owned) return owned.member ? { speaker: owned.member.entity } : {};
  const own =
    holderOf(draft, head, { at, entities }) ??
    called ??
    at.covering(head) ??
    authorOf(scene, draft, at) ??
    apposed(scene, draft.sourcePhrase, at) ??
    besideComma(scene, phrase, { at, entities });
  const joined = (phrase.joined ?? []).flatMap((index) => {
    const other = scene.tokens[phraseOf(scene, index)?.head ?? -1];
    return other ? (at.covering(other)?.entity ?? []) : [];
  });
  const states = jointStates(scene, phrase, { at, entities });
  if (states[0] !== undefined) return { speaker: states[0], alsoSpeakers: states.slice(1) };
  if (own && entities[own.entity] && entities[own.entity]?.kind !== "place") {
    const also = [...new Set(joined)].filter((entity) => entity !== own.entity);
    return { speaker: own.entity, ...(also.length > 0 ? { alsoSpeakers: also } : {}) };
  }
  const spoken =
    isPeople(scene, phrase, head) ||
    joinedOffice(scene, phrase) ||
    isPaper(scene, draft, phrase) ||
    isHeardName(scene, draft, phrase);
  if (!draft.source || !spoken) return {};
  const words = scene.text.slice(draft.source.start, draft.source.end).replace(/^whose\s+/i, "");
  return { unnamed: introduced(scene, phrase, draft.source, met) ?? words };
}

/** "Fisheries and Trade Minister Ana Orr", "state secretary for ports Ana Orr": the phrase begins in the office of whom the source names. */
function holderOf(
  { source }: Draft,
  head: Span,
  { at, entities }: { at: MentionIndex; entities: readonly Entity[] },
): Mention | undefined {
  if (!source) return;
  return at.within(source).find((mention) => {
    const { kind, offices = [] } = entities[mention.entity] ?? {};
    const titled = offices.some(
      ({ start, end }) => start <= head.start && head.end <= end && mention.start - end === 1,
    );
    return kind === "person" && titled;
  });
}

/** A noun for people or bodies: "a diplomat", "several of his colleagues", "two of those present", "two who were there". */
function isPeople({ tokens }: Scene, phrase: NounPhrase, head: Token): boolean {
  const { people, parts } = speakerWords();
  if (phrase.kind !== "pronoun" && (people.has(head.lemma) || people.has(head.norm))) return true;
  if (phrase.kind === "nominal" && isFollowedByWho(tokens, phrase)) return true;
  // "The port's regulator NORHAV": a name of which the phrase tells what it is of.
  if (
    phrase.kind === "name" &&
    tokens.slice(phrase.first, phrase.head).some(({ upos, lemma }) => upos === "NOUN" && people.has(lemma))
  )
    return true;
  if (head.upos !== "NUM" && !parts.has(head.norm)) return false;
  const next = tokens[phrase.last];
  if (next?.norm === "who" || head.norm === "those") return true;
  if (next?.norm !== "of") return false;
  return tokens
    .slice(phrase.last + 1, phrase.last + MOST_OF)
    .some(({ lemma, norm, xpos }) => (xpos === "NNS" && people.has(lemma)) || norm === "those");
}

/** "The ports and tourism minister": the office at the end of what it is for, one person and no list. */
function joinedOffice({ tokens, phrases }: Scene, { joined, first }: NounPhrase): boolean {
  const last = phrases[joined?.at(-1) ?? -1];
  const head = tokens[last?.head ?? -1];
  if (!last || !head || tokens[first]?.norm !== "the" || tokens[last.first]?.upos === "DET") return false;
  return head.xpos === "NN" && speakerWords().people.has(head.lemma);
}

/** "The Office for Ferry Safety says that": a name that says something is somebody, whether or not it is known who. */
function isHeardName({ tokens, personFrom }: Scene, { by }: Draft, { first, last, kind }: NounPhrase): boolean {
  const person = kind === "name" && tokens.slice(first, last).some((_, i) => personFrom(first + i));
  if (person) return true;
  const saying = /:(?:complement|postposed|phrase|quoted|as-clause)$/.test(by) && !/^(?:show|know|decide):/.test(by);
  const words = tokens.slice(first, last);
  // "The Harbour Herald reported that": who carries it has not said it.
  if (!saying || words.some(({ lemma }) => channelWords().outlets.has(lemma.toLowerCase()))) return false;
  return kind === "name" || words.some(({ upos }) => upos === "PROPN");
}

/** "A statement said", "according to the minutes": what is written is all that tells who speaks. */
function isPaper({ tokens }: Scene, { by, quotations }: Draft, { head, kind }: NounPhrase): boolean {
  const saying = /:(?:complement|postposed|phrase|quoted)$/.test(by) && (quotations.length > 0 || !/^show:/.test(by));
  return (
    kind === "nominal" && (saying || quotations.length > 0) && channelWords().documents.has(tokens[head]?.lemma ?? "")
  );
}

/** "the dispatcher, who": only people are "who". */
const isFollowedByWho = (tokens: readonly Token[], { last }: NounPhrase): boolean =>
  tokens[last]?.norm === "who" || (tokens[last]?.text === "," && tokens[last + 1]?.norm === "who");

/** Words behind "of" in which it is said what they are: "two of its seven members". */
const MOST_OF = 5;

/** "Ann Orr's planned trip will signal whether": what is hers says nothing for her. */
function isOwner({ tokens }: Scene, { source }: Draft, { last }: NounPhrase): boolean {
  const mark = tokens[last];
  return mark?.xpos === "POS" && source !== undefined && source.end > mark.end;
}

/** "Ann Orr of the Dockers and Allied Trades Union said": she speaks, though the name of the union holds an "and". */
function memberOf(
  scene: Scene,
  own: Mention | undefined,
  { at, entities }: { at: MentionIndex; entities: readonly Entity[] },
): { member?: Mention } | undefined {
  if (!own || entities[own.entity]?.kind !== "body") return;
  const { tokens } = scene;
  let before = tokenFrom(tokens, own.start) - 1;
  if (tokens[before]?.norm === "the") before--;
  const last = tokens[before - 1];
  if (!last || !/^(of|from|at)$/.test(tokens[before]?.norm ?? "")) return;
  const member = at.covering(last);
  if (!member || entities[member.entity]?.kind !== "person" || member.end !== last.end) return;
  const led = tokens[tokenFrom(tokens, member.start) - 1];
  return led?.upos === "ADP" ? {} : { member };
}

/** "the Chilean and Peruvian delegations": the states of two peoples before one noun speak together. */
function jointStates(
  scene: Scene,
  phrase: NounPhrase,
  { at, entities }: { at: MentionIndex; entities: readonly Entity[] },
): number[] {
  const head = scene.tokens[phrase.head];
  if (phrase.kind !== "nominal" || !head?.xpos.endsWith("S")) return [];
  const peoples = at
    .within({ start: phrase.start, end: head.start })
    .filter(({ entity }) => entities[entity]?.kind === "state");
  const states = [...new Set(peoples.map(({ entity }) => entity))];
  return states.length > 1 ? states : [];
}

/** "the ministry's statement", "a statement by the ministry": what is written speaks for its author. */
function authorOf(scene: Scene, draft: Draft, at: MentionIndex): Mention | undefined {
  const phrase = phraseOf(scene, draft.sourcePhrase);
  const head = phrase && scene.tokens[phrase.head];
  if (!phrase || !head || !channelWords().documents.has(head.lemma)) return;
  const from = /^(by|from)$/.test(scene.tokens[phrase.last]?.norm ?? "")
    ? scene.phraseFrom(phrase.last + 1)
    : undefined;
  const author = phraseOf(scene, phrase.possessor) ?? phraseOf(scene, from);
  // "U.N. estimates", "police figures": the word before says whose they are.
  const name = scene.tokens[author ? author.head : phrase.head - 1];
  return name && (author || phrase.head > phrase.first) ? at.covering(name) : undefined;
}

/** "a group calling itself Ferries First": the name that it gives itself. */
function namedBehind({ tokens }: Scene, { last }: NounPhrase, at: MentionIndex): Mention | undefined {
  const name = tokens[phraseAt(actorWords().calls, tokens, last)?.last ?? -1];
  return name && at.covering(name);
}

/** "his deputy, Lena Orr" and "Lena Orr, his deputy, who": the name in apposition says who it is. */
function apposed(scene: Scene, index: number | undefined, at: MentionIndex): Mention | undefined {
  const around = [phraseOf(scene, index)?.apposition, index === undefined ? undefined : scene.apposedTo(index)];
  for (const other of around) {
    const phrase = phraseOf(scene, other);
    const head = phrase && scene.tokens[phrase.head];
    const mention = phrase?.kind === "name" && head ? at.covering(head) : undefined;
    if (mention) return mention;
  }
  return;
}

/** "Her group, Leave Our Bay, wants": the name of a body between commas, whatever its words are. */
function besideComma(
  { tokens }: Scene,
  { kind, last }: NounPhrase,
  { at, entities }: { at: MentionIndex; entities: readonly Entity[] },
): Mention | undefined {
  const name = tokens[last + 1];
  const beside = kind === "nominal" && tokens[last]?.text === "," && name ? at.covering(name) : undefined;
  if (!beside || entities[beside.entity]?.kind !== "body" || beside.start !== name?.start) return;
  return tokens[tokenFrom(tokens, beside.end)]?.text === "," ? beside : undefined;
}
