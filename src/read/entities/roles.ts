import { isVerbOf } from "../../knowledge/verbs.js";
import type { Clause } from "../../model/index.js";
import type { EntityInput } from "./entity-input.js";
import type { MentionDraft } from "./registry.js";

/** What the clauses say of who is a subject. */
export class Roles {
  readonly #subjects = new Set<number>();
  readonly #speakers = new Set<number>();
  /** Sentences whose first main clause is known, and the subjects of those clauses. */
  readonly #begun = new Set<number>();
  readonly #firsts = new Set<number>();
  readonly #clauseOf = new Map<number, { subject: number; object: number }>();

  readonly #besides = new Map<number, number>();
  readonly #norm: (token: number) => string | undefined;

  constructor(base: EntityInput) {
    this.#norm = (token) => base.tokens[token]?.norm;
    for (const clause of base.clauses) {
      const group = base.verbs[clause.verb];
      const subject = base.phrases[clause.subject ?? behind(clause, group?.lemma) ?? -1];
      if (!subject) continue;
      this.#subjects.add(subject.head);
      // "Its secretary, NAME, said": the name beside the subject is the subject too.
      const named = base.phrases[subject.apposition ?? -1];
      if (named?.kind === "name") this.#subjects.add(named.head);
      const joined = (subject.joined ?? []).flatMap((part) => base.phrases[part]?.head ?? []);
      for (const head of joined) this.#subjects.add(head);
      const heads = [named?.kind === "name" ? named.head : subject.head, ...joined];
      if (clause.kind === "main" && group && isVerbOf("reporting", group.lemma))
        for (const head of heads) this.#speakers.add(head);
      // Of two who do it together the sentence is about neither rather than the other.
      const [first, ...more] = heads;
      if (clause.kind === "main" && !this.#begun.has(clause.sentence) && first !== undefined && more.length === 0)
        this.#firsts.add(first);
      if (clause.kind === "main") this.#begun.add(clause.sentence);
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

  /** Tells whether the mention is the subject of a main clause whose verb is one of saying. */
  speaks(mention: MentionDraft): boolean {
    for (let i = mention.first; i < mention.last; i++) if (this.#speakers.has(i)) return true;
    return false;
  }

  /** Tells whether a token heads the subject of a main clause whose verb is one of saying. */
  speaksAt(token: number): boolean {
    return this.#speakers.has(token);
  }

  /** Tells whether the mention alone is what its sentence is about. */
  firstSubject(mention: MentionDraft): boolean {
    for (let i = mention.first; i < mention.last; i++) if (this.#firsts.has(i)) return true;
    return false;
  }

  /** Tells whether the pronoun at a token is the object of the verb whose subject the mention is: never the same one. */
  sameClause(mention: MentionDraft, at: number): boolean {
    const roles = this.#clauseOf.get(at);
    const beside = this.#besides.get(at) ?? -1;
    const inside = (head: number) => head >= mention.first && head < mention.last;
    return roles !== undefined && (inside(roles.subject) || inside(beside));
  }
}

/** "Between the two sat NAME": who stands behind a verb of posture in a clause without another subject is its subject. */
const behind = (clause: Clause, lemma: string | undefined): number | undefined =>
  clause.kind === "main" && lemma !== undefined && isVerbOf("posture", lemma) ? clause.object : undefined;
