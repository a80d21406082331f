import { peopleWords } from "../../knowledge/people.js";
import type { Token } from "../../model/index.js";
import type { EntityInput } from "./entity-input.js";
import type { QuoteSpeaker } from "./quote-speakers.js";
import type { EntityDraft, MentionDraft } from "./registry.js";
import { isRival } from "./rivals.js";
import type { Roles } from "./roles.js";

/** What a pronoun's person is looked for in. */
export interface PronounScope {
  readonly base: EntityInput;
  readonly roles: Roles;
  /** The mentions before it, in the order of the text. */
  readonly seen: readonly MentionDraft[];
  /** How often each entity has been spoken of so far. */
  readonly counts: ReadonlyMap<EntityDraft, number>;
  readonly quoted: (place: number) => number | undefined;
  readonly speaker: (start: number) => QuoteSpeaker | undefined;
  /** For each sentence how many before it are not quoted whole: those of a long quotation put nothing further off. */
  readonly rank: readonly number[];
}

/** Sentences back in which a pronoun's person is looked for. */
const REACH = 4;
/** Mentions back, however short the text between. */
const MOST_BACK = 300;
/** How far the best candidate must stand above the next: of those in a quotation we know less. */
const MARGIN = { outside: 1, quoted: 3 };
/** What counts for a candidate; with reach and margin tuned on the news, speeches and interviews of GUM, paragraphs on our own examples (2026-11). */
const WEIGHTS = {
  sentence: -4,
  paragraph: -4,
  subject: 5,
  first: 2,
  own: 4,
  owner: -2,
  pronoun: 2,
  sexKnown: 1,
  time: 0.5,
};
/** More times than these say no more. */
const MOST_TIMES = 8;

interface Pronoun extends Pick<Token, "start" | "sentence" | "xpos"> {
  readonly at: number;
  readonly sex: "f" | "m";
  /** The quotation that it stands in. */
  readonly speech: number | undefined;
}

/** Written out: what is read off a pronoun is read for each mention before it. */
const pronounAt = (
  { start, sentence, xpos }: Token,
  { at, sex, speech }: Pick<Pronoun, "at" | "sex" | "speech">,
): Pronoun => ({ start, sentence, xpos, at, sex, speech });

/** Gives the mention of the person whom a pronoun stands for, where one stands out. */
export function resolvePerson(scope: PronounScope, at: number, sex: "f" | "m"): MentionDraft | undefined {
  const token = scope.base.tokens[at];
  if (!token) return undefined;
  return standingOut(scope, pronounAt(token, { at, sex, speech: scope.quoted(token.start) }));
}

function standingOut(scope: PronounScope, pronoun: Pronoun): MentionDraft | undefined {
  const best = new Map<EntityDraft, { mention: MentionDraft; score: number }>();
  for (const mention of candidatesOf(scope, pronoun)) {
    const score = scoreOf(scope, mention, pronoun);
    if (score > (best.get(mention.of)?.score ?? Number.NEGATIVE_INFINITY)) best.set(mention.of, { mention, score });
  }
  const [first, second] = [...best.values()].sort((a, b) => b.score - a.score || b.mention.start - a.mention.start);
  const margin = pronoun.speech === undefined ? MARGIN.outside : MARGIN.quoted;
  return !first || (second && first.score - second.score < margin) ? undefined : first.mention;
}

const sentencesBack = ({ base, rank }: PronounScope, mention: MentionDraft, pronoun: Pronoun): number =>
  (rank[pronoun.sentence] ?? 0) - (rank[base.tokens[mention.first]?.sentence ?? 0] ?? 0);

/** Tells whether a paragraph's end stands between the two. */
const isApart = ({ base }: PronounScope, mention: MentionDraft, pronoun: Pronoun): boolean =>
  base.sentences[base.tokens[mention.first]?.sentence ?? 0]?.block !== base.sentences[pronoun.sentence]?.block;

/** The mentions of people before a pronoun, the nearest first, that may be its person's. */
function candidatesOf(scope: PronounScope, pronoun: Pronoun): MentionDraft[] {
  const { roles, seen, quoted } = scope;
  const found: MentionDraft[] = [];
  const others = new Set<EntityDraft>(speakersOf(scope, pronoun));
  for (let k = seen.length - 1; k >= Math.max(0, seen.length - MOST_BACK); k--) {
    const mention = seen[k];
    const back = mention ? sentencesBack(scope, mention, pronoun) : REACH + 1;
    if (!mention || back > REACH) break;
    if (!mayBe(scope, mention, pronoun)) continue;
    // "NAME spoke. He told him": whoever is the subject is not the object, and nobody calls himself "he".
    const speaks = pronoun.speech !== undefined && quoted(mention.start) === undefined && roles.speaks(mention);
    if (roles.sameClause(mention, pronoun.at) || (speaks && back <= 1)) others.add(mention.of);
    if (!others.has(mention.of)) found.push(mention);
  }
  return found;
}

/** Those who speak the quotation that a pronoun stands in: "..., Mr Orr said", and whom "he" in "..., he said" stands for. */
function speakersOf(scope: PronounScope, { speech, sex }: Pronoun): EntityDraft[] {
  const speaker = speech === undefined ? undefined : scope.speaker(speech);
  const token = scope.base.tokens[speaker?.pronoun ?? -1];
  if (!speaker || !token || speaker.pronoun === undefined) return [...(speaker?.named ?? [])];
  const same = peopleWords().pronouns.get(token.norm) === sex;
  const said = same ? standingOut(scope, pronounAt(token, { at: speaker.pronoun, sex, speech: undefined })) : undefined;
  return said ? [...speaker.named, said.of] : [...speaker.named];
}

function mayBe(scope: PronounScope, mention: MentionDraft, pronoun: Pronoun): boolean {
  const { roles, quoted } = scope;
  const { of } = mention;
  if (of.kind !== "person" || (of.sex && of.sex !== pronoun.sex) || mention.end > pronoun.start) return false;
  // Who is spoken of in a quotation is not who speaks.
  const within = quoted(mention.start);
  if (within !== undefined && within !== pronoun.speech) return false;
  // Over a paragraph's end only who is known to be a man or a woman, whom the sentence is about, or who says something in it.
  const about = roles.firstSubject(mention) || roles.speaks(mention);
  return !isApart(scope, mention, pronoun) || of.sex !== undefined || about || isRival(mention);
}

/** Nearness, being a subject or the subject of its sentence, and how much the report is about somebody; owners count less. */
function scoreOf(scope: PronounScope, mention: MentionDraft, pronoun: Pronoun): number {
  const { base, roles, counts } = scope;
  const owner = base.tokens[mention.last]?.xpos === "POS" || base.tokens[mention.first]?.xpos === "PRP$";
  const facts: readonly (readonly [weight: number, value: number | boolean])[] = [
    [WEIGHTS.sentence, sentencesBack(scope, mention, pronoun)],
    [WEIGHTS.paragraph, isApart(scope, mention, pronoun)],
    [WEIGHTS.subject, roles.subject(mention)],
    [WEIGHTS.first, roles.firstSubject(mention)],
    [WEIGHTS.own, isOwnSubject(scope, mention, pronoun)],
    [WEIGHTS.owner, owner],
    [WEIGHTS.pronoun, mention.form === "pronoun"],
    [WEIGHTS.sexKnown, mention.of.sex !== undefined],
    [WEIGHTS.time, Math.min(counts.get(mention.of) ?? 0, MOST_TIMES)],
  ];
  return facts.reduce((sum, [weight, value]) => sum + weight * Number(value), 0);
}

/** "NAME spoke to his counterpart": whose it is is mostly the subject of the verb before it. */
function isOwnSubject({ base, roles }: PronounScope, mention: MentionDraft, pronoun: Pronoun): boolean {
  if (pronoun.xpos !== "PRP$" || base.tokens[mention.first]?.sentence !== pronoun.sentence || !roles.subject(mention))
    return false;
  const between = base.tokens.slice(mention.last, pronoun.at);
  return between.filter(({ xpos }) => FINITE.has(xpos)).length === 1 && !between.some(({ norm }) => norm === "that");
}

const FINITE = new Set(["VBD", "VBZ", "VBP", "MD"]);
