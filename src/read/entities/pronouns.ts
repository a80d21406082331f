import { actorWords } from "../../knowledge/actors.js";
import { peopleWords } from "../../knowledge/people.js";
import { bySentence } from "../../model/by-sentence.js";
import type { Token } from "../../model/index.js";
import { Descriptions } from "./anaphora.js";
import type { EntityInput } from "./entity-input.js";
import type { OwnerScope } from "./owners.js";
import { type PronounScope, resolvePerson } from "./pronoun-candidates.js";
import { quoteSpeakers } from "./quote-speakers.js";
import { quotedSpeech } from "./quoted-speech.js";
import type { MentionDraft, Registry } from "./registry.js";
import { findRivals, isRival } from "./rivals.js";
import { Roles } from "./roles.js";

/** Adds the descriptions and pronouns that stand for a person, and "it" where it speaks for a body or state. */
export function addPronouns(base: EntityInput, owners: OwnerScope, registry: Registry): void {
  const roles = new Roles(base);
  const { pronouns } = peopleWords();
  const seen: MentionDraft[] = [];
  const named = inOrder([...registry.mentions(), ...findRivals(base, registry)]);
  let next = 0;
  const quoted = quotedSpeech(base.quotations);
  const counts = new Map<MentionDraft["of"], number>();
  const see = (mention: MentionDraft) => {
    seen.push(mention);
    counts.set(mention.of, (counts.get(mention.of) ?? 0) + 1);
  };
  const speaker = quoteSpeakers(base, roles, registry.mentions());
  const scope = { base, owners, registry, roles, seen, counts, quoted, speaker, rank: outerRanks(base, quoted) };
  const descriptions = new Descriptions(scope);
  base.tokens.forEach((token, i) => {
    for (; next < named.length && (named[next]?.start ?? 0) <= token.start; next++) {
      const mention = named[next];
      const of = mention && isRival(mention) ? descriptions.resolve(mention) : undefined;
      const found = mention && of ? { ...mention, of, by: "descriptions/beside" } : mention;
      if (of && found) registry.mention(found);
      if (found) see(found);
    }
    const sex = pronouns.get(token.norm);
    if (!sex && (token.norm !== "it" || quoted(token.start) !== undefined)) return;
    const found = sex ? resolvePerson(scope, i, sex) : token.norm === "it" ? resolveBody(scope, i) : undefined;
    if (!found || (token.norm.endsWith("self") && !isOwnSubject(base, found, i))) return;
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
    see(mention);
  });
}

/** "told the owner to go and count for herself": nobody but the subject of the clause that it stands in. */
function isOwnSubject(
  { clauses, phrases, verbs, tokens }: EntityInput,
  { of, first, last }: MentionDraft,
  at: number,
): boolean {
  const behind = bySentence(clauses, tokens[at]?.sentence ?? -1)
    .map((i) => clauses[i])
    .filter((c) => (verbs[c?.verb ?? -1]?.last ?? at + 1) <= at);
  const own = behind.at(-1);
  const head = phrases[own?.subject ?? -1]?.head;
  return (
    own?.kind !== "infinitive" ||
    head === undefined ||
    tokens[head]?.upos === "PRON" ||
    (of.kind === "person" && head >= first && head < last)
  );
}

const inOrder = (mentions: MentionDraft[]): MentionDraft[] =>
  mentions.sort((a, b) => a.start - b.start || a.end - b.end);

function outerRanks({ sentences, tokens }: EntityInput, quoted: (place: number) => number | undefined): number[] {
  let rank = 0;
  return sentences.map(({ first, last }) => {
    const speech = quoted(tokens[first]?.start ?? 0);
    return speech !== undefined && speech === quoted(tokens[last - 1]?.start ?? 0) ? rank : ++rank;
  });
}

/** "it said": the body or state that is the last subject before. */
function resolveBody({ base, roles, seen }: PronounScope, at: number): MentionDraft | undefined {
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
  let has = false;
  for (let i = at + 1; i < at + 5; i++) {
    const token = tokens[i];
    if (!token) return false;
    if (token.upos === "AUX") has = token.lemma === "have";
    if (token.upos === "AUX" || token.upos === "ADV") continue;
    // "It has asked", and not "it was asked".
    return token.upos === "VERB" && actorWords().speaks.has(token.lemma) && (token.xpos !== "VBN" || has);
  }
  return false;
}
