import { actorWords } from "../../knowledge/actors.js";
import { peopleWords } from "../../knowledge/people.js";
import type { Token } from "../../model/index.js";
import { Descriptions } from "./anaphora.js";
import type { EntityInput } from "./entity-input.js";
import type { OwnerScope } from "./owners.js";
import { quotedSpeech } from "./quoted-speech.js";
import type { MentionDraft, Registry } from "./registry.js";
import { findRivals, isRival } from "./rivals.js";
import { Roles } from "./roles.js";

/** Sentences back in which a pronoun's person is looked for. */
const REACH = 3;
/** Mentions back, however short the text between. */
const MOST_BACK = 300;
/** How far the best candidate must stand above the next. */
const MARGIN = 2;

interface Candidate {
  readonly mention: MentionDraft;
  readonly score: number;
}

/** Adds the descriptions and pronouns that stand for a person, and "it" where it speaks for a body or state. */
export function addPronouns(base: EntityInput, owners: OwnerScope, registry: Registry): void {
  const roles = new Roles(base);
  const { pronouns } = peopleWords();
  const seen: MentionDraft[] = [];
  const named = inOrder([...registry.mentions(), ...findRivals(base, registry)]);
  let next = 0;
  const quoted = quotedSpeech(base.quotations);
  const scope = { base, owners, registry, roles, seen, quoted, rank: outerRanks(base, quoted) };
  const descriptions = new Descriptions(scope);
  base.tokens.forEach((token, i) => {
    for (; next < named.length && (named[next]?.start ?? 0) <= token.start; next++) {
      const mention = named[next];
      const of = mention && isRival(mention) ? descriptions.resolve(mention) : undefined;
      const found = mention && of ? { ...mention, of, by: "descriptions/beside" } : mention;
      if (of && found) registry.mention(found);
      if (found) seen.push(found);
    }
    const sex = pronouns.get(token.norm);
    if ((!sex && token.norm !== "it") || quoted(token.start) !== undefined) return;
    const found = sex ? resolvePerson(scope, i, sex) : token.norm === "it" ? resolveBody(scope, i) : undefined;
    if (!found) return;
    if (sex && !found.of.sex) found.of.sex = sex;
    const mention: MentionDraft = {
      of: found.of,
      form: "pronoun",
      acts: true,
      by: sex ? "pronouns/person" : "pronouns/it",
      start: token.start,
      end: token.end,
      first: i,
      last: i + 1,
    };
    if (!isRival(found)) registry.mention(mention);
    seen.push(mention);
  });
}

const inOrder = (mentions: MentionDraft[]): MentionDraft[] =>
  mentions.sort((a, b) => a.start - b.start || a.end - b.end);

interface Scope {
  readonly base: EntityInput;
  readonly roles: Roles;
  readonly seen: readonly MentionDraft[];
  readonly quoted: (place: number) => number | undefined;
  /** For each sentence how many before it are not quoted whole: those of a long quotation put nothing further off. */
  readonly rank: readonly number[];
}

function outerRanks({ sentences, tokens }: EntityInput, quoted: (place: number) => number | undefined): number[] {
  let rank = 0;
  return sentences.map(({ first, last }) => {
    const speech = quoted(tokens[first]?.start ?? 0);
    return speech !== undefined && speech === quoted(tokens[last - 1]?.start ?? 0) ? rank : ++rank;
  });
}

function resolvePerson(scope: Scope, at: number, sex: "f" | "m"): MentionDraft | undefined {
  const { base, roles, seen, quoted, rank } = scope;
  const token = base.tokens[at];
  if (!token) return undefined;
  const best = new Map<MentionDraft["of"], Candidate>();
  const itself = new Set<MentionDraft["of"]>();
  for (let k = seen.length - 1; k >= Math.max(0, seen.length - MOST_BACK); k--) {
    const mention = seen[k];
    const sentence = base.tokens[mention?.first ?? 0]?.sentence ?? 0;
    const back = (rank[token.sentence] ?? 0) - (rank[sentence] ?? 0);
    if (!mention || back > REACH) break;
    // Over a paragraph's end only who is known to be a man or a woman, or whom the sentence is about.
    const apart = base.sentences[sentence]?.block !== base.sentences[token.sentence]?.block;
    if (apart && !mention.of.sex && !roles.firstSubject(mention) && !isRival(mention)) continue;
    // Who is spoken of in a quotation is not who speaks.
    if (quoted(mention.start) !== undefined) continue;
    if (mention.of.kind !== "person" || (mention.of.sex && mention.of.sex !== sex) || mention.end > token.start)
      continue;
    // "NAME spoke. He told him": whoever is the subject is not the object.
    if (roles.sameClause(mention, at)) itself.add(mention.of);
    if (itself.has(mention.of)) continue;
    const score = scoreOf(scope, mention, back);
    if (score > (best.get(mention.of)?.score ?? Number.NEGATIVE_INFINITY)) best.set(mention.of, { mention, score });
  }
  const ranked = [...best.values()].sort((a, b) => b.score - a.score || b.mention.start - a.mention.start);
  const [first, second] = ranked;
  if (!first || (second && first.score - second.score < MARGIN)) return undefined;
  return first.mention;
}

/** Nearness, being a subject, being the subject of its sentence; what only owns something counts less. */
function scoreOf({ base, roles }: Scope, mention: MentionDraft, back: number): number {
  let score = -4 * back;
  if (roles.subject(mention)) score += 5;
  if (roles.firstSubject(mention)) score += 2;
  if (base.tokens[mention.last]?.xpos === "POS") score -= 2;
  if (mention.form === "pronoun") score += 1;
  if (mention.of.sex) score += 1;
  return score;
}

/** "it said": the body or state that is the last subject before. */
function resolveBody({ base, roles, seen }: Scope, at: number): MentionDraft | undefined {
  const token = base.tokens[at];
  const reported = saidBefore(base.tokens, at);
  if (!token || !(reported || speaksNext(base.tokens, at))) return undefined;
  for (let k = seen.length - 1; k >= 0; k--) {
    const mention = seen[k];
    const back = token.sentence - (base.tokens[mention?.first ?? 0]?.sentence ?? 0);
    if (!mention || back > (reported ? 0 : 1)) return undefined;
    if (!roles.subject(mention)) continue;
    const actor = mention.acts && (mention.of.kind === "body" || mention.of.kind === "state");
    return actor ? mention : undefined;
  }
  return undefined;
}

/** "The ministry said it ...", "insisted that it ...": what is said of the speaker. */
function saidBefore(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at - 1]?.norm === "that" ? tokens[at - 2] : tokens[at - 1];
  return (
    verb?.upos === "VERB" && actorWords().speaks.has(verb.lemma) && ["VERB", "AUX"].includes(tokens[at + 1]?.upos ?? "")
  );
}

function speaksNext(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < at + 5; i++) {
    const token = tokens[i];
    if (!token) return false;
    if (token.upos === "AUX" || token.upos === "ADV") continue;
    return token.upos === "VERB" && actorWords().speaks.has(token.lemma) && token.xpos !== "VBN";
  }
  return false;
}
