import { actorWords } from "../../knowledge/actors.js";
import { peopleWords } from "../../knowledge/people.js";
import type { Token } from "../../model/index.js";
import type { EntityInput } from "./entity-input.js";
import type { MentionDraft, Registry } from "./registry.js";

/** Sentences back in which a pronoun's person is looked for. */
const REACH = 3;
/** How far the best candidate must stand above the next. */
const MARGIN = 2;

interface Candidate {
  readonly mention: MentionDraft;
  readonly score: number;
}

/** Adds the pronouns that stand for a person, and "it" where it speaks for a body or state. */
export function addPronouns(base: EntityInput, registry: Registry): void {
  const roles = new Roles(base);
  const { pronouns } = peopleWords();
  const seen: MentionDraft[] = [];
  const named = registry.mentions();
  let next = 0;
  let quotation = 0;
  base.tokens.forEach((token, i) => {
    for (; next < named.length && (named[next]?.start ?? 0) <= token.start; next++) {
      const mention = named[next];
      if (mention) seen.push(mention);
    }
    while ((base.quotations[quotation]?.end ?? Number.POSITIVE_INFINITY) <= token.start) quotation++;
    const quote = base.quotations[quotation];
    if (quote && quote.kind === "speech" && quote.start <= token.start) return;
    const sex = pronouns.get(token.norm);
    const found = sex
      ? resolvePerson({ base, roles, seen }, i, sex)
      : token.norm === "it"
        ? resolveBody({ base, roles, seen }, i)
        : undefined;
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
    registry.mention(mention);
    seen.push(mention);
  });
}

interface Scope {
  readonly base: EntityInput;
  readonly roles: Roles;
  readonly seen: readonly MentionDraft[];
}

function resolvePerson({ base, roles, seen }: Scope, at: number, sex: "f" | "m"): MentionDraft | undefined {
  const token = base.tokens[at];
  if (!token) return undefined;
  const best = new Map<MentionDraft["of"], Candidate>();
  for (let k = seen.length - 1; k >= 0; k--) {
    const mention = seen[k];
    const back = token.sentence - (base.tokens[mention?.first ?? 0]?.sentence ?? 0);
    if (!mention || back > REACH) break;
    if (mention.of.kind !== "person" || (mention.of.sex && mention.of.sex !== sex) || mention.end > token.start)
      continue;
    if (roles.sameClause(mention, at)) continue;
    const score = scoreOf({ base, roles, seen }, mention, back);
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

/** What the clauses say of who is a subject. */
class Roles {
  readonly #subjects = new Set<number>();
  readonly #first = new Map<number, number>();
  readonly #clauseOf = new Map<number, { subject: number; object: number }>();

  readonly #besides = new Map<number, number>();
  readonly #sentenceOf: (token: number) => number;
  readonly #norm: (token: number) => string | undefined;

  constructor(base: EntityInput) {
    this.#norm = (token) => base.tokens[token]?.norm;
    this.#sentenceOf = (token) => base.tokens[token]?.sentence ?? -1;
    for (const clause of base.clauses) {
      const subject = base.phrases[clause.subject ?? -1];
      if (!subject) continue;
      const group = base.verbs[clause.verb];
      this.#subjects.add(subject.head);
      for (const part of subject.joined ?? []) this.#subjects.add(base.phrases[part]?.head ?? -1);
      if (clause.kind === "main" && !this.#first.has(clause.sentence)) this.#first.set(clause.sentence, subject.head);
      const object = base.phrases[clause.object ?? -1];
      const beside = base.phrases[subject.apposition ?? -1];
      if (object && group && beside) this.#besides.set(object.head, beside.head);
      if (object && group) this.#clauseOf.set(object.head, { subject: subject.head, object: object.head });
    }
  }

  subject(mention: MentionDraft): boolean {
    for (let i = mention.first; i < mention.last; i++) if (this.#subjects.has(i)) return true;
    // "NAME, who left": the subject of what is told of NAME.
    return (
      this.#norm(mention.last) === "who" || (this.#norm(mention.last) === "," && this.#norm(mention.last + 1) === "who")
    );
  }

  firstSubject(mention: MentionDraft): boolean {
    const head = this.#first.get(this.#sentenceOf(mention.first)) ?? -1;
    return head >= mention.first && head < mention.last;
  }

  /** Tells whether the pronoun at a token is the object of the verb whose subject the mention is: never the same one. */
  sameClause(mention: MentionDraft, at: number): boolean {
    const roles = this.#clauseOf.get(at);
    const beside = this.#besides.get(at) ?? -1;
    const inside = (head: number) => head >= mention.first && head < mention.last;
    return roles !== undefined && (inside(roles.subject) || inside(beside));
  }
}
