import { stanceWords } from "../../knowledge/issues.js";
import { type Clause, isDescribed, type Mention, type NounPhrase, SIDED } from "../../model/index.js";
import { Added } from "../added.js";
import { entitiesOfPhrase } from "../entities-in.js";
import type { EventInput } from "../events/event-input.js";
import { isAsserted } from "./asserted.js";
import { frameOf } from "./framed.js";
import { isHeldBack } from "./held-back.js";
import { holderOf } from "./holder-name.js";
import { isTold as saysWhat, standingIn } from "./standing.js";

/**
 * Adds those who take a side without a name of their own, or by a name that nobody else has told to be one: "the owners want",
 * "management is bent on", "players in the league refuse". Who takes no side stays unnamed.
 */
export function withSides<T extends EventInput>(reading: T): T {
  const found = new Sides(reading);
  reading.clauses.forEach((clause, i) => found.add(clause, i));
  for (const clause of reading.clauses) {
    found.addStanding(clause);
    found.addOwners(clause);
  }
  reading.clauses.forEach((clause, i) => found.follow(clause, i));
  return found.reading<T>();
}

class Sides {
  readonly #reading: EventInput;
  readonly #added: Added;
  /** Noun that heads the words for a side -> the side; nothing where several are called so. */
  readonly #byNoun = new Map<string, number | undefined>();
  readonly #byPhrase = new Map<number, number>();

  constructor(reading: EventInput) {
    this.#reading = reading;
    this.#added = new Added(reading);
  }

  /** Takes in the subject of a clause of will. */
  add(clause: Clause, at: number): void {
    const index = clause.subject;
    const phrase = this.#reading.phrases[index ?? -1];
    if (index === undefined || !phrase || this.#byPhrase.has(index)) return;
    if (entitiesOfPhrase(this.#reading, index).length > 0 || !isTold(this.#reading, clause.sentence)) return;
    const will = willOf(this.#reading, clause);
    if (!will) return;
    if (phrase.kind !== "pronoun") this.#take(index, phrase, will);
    else {
      const known = bodyBefore(this.#reading, at, phrase);
      if (known !== undefined) {
        this.#mention(index, phrase, known, "pronoun");
        return;
      }
      const before = nounBefore(this.#reading, at, phrase);
      if (before !== undefined) this.#take(before.index, before.phrase, will);
    }
  }

  /** Takes in whose demand, offer or refusal a clause tells of: "the owners' demand for a cap". */
  addOwners(clause: Clause): void {
    if (!isTold(this.#reading, clause.sentence) || !isAsserted(this.#reading, clause)) return;
    const { phrases, tokens } = this.#reading;
    for (const index of [clause.subject, clause.object, ...clause.obliques.map((o) => o.phrase)]) {
      const noun = phrases[index ?? -1];
      const owner = phrases[noun?.possessor ?? -1];
      if (noun?.possessor === undefined || !owner || owner.kind === "pronoun") continue;
      if (!saysWhat(this.#reading, noun) && !listsWhat(this.#reading, clause)) continue;
      if (!stanceWords().nouns.has(tokens[noun.head]?.lemma.toLowerCase() ?? "")) continue;
      if (entitiesOfPhrase(this.#reading, noun.possessor).length === 0)
        this.#take(noun.possessor, owner, { paper: true });
    }
  }

  /** Takes in to whom a thing is a red line or a wish, where he is not the subject. */
  addStanding(clause: Clause): void {
    const told = isAsserted(this.#reading, clause) ? standingIn(this.#reading, clause) : undefined;
    const phrase = this.#reading.phrases[told?.holder ?? -1];
    if (!told || !phrase || phrase.kind === "pronoun" || !isTold(this.#reading, clause.sentence)) return;
    if (entitiesOfPhrase(this.#reading, told.holder).length === 0) this.#take(told.holder, phrase, { paper: true });
  }

  #take(index: number, phrase: NounPhrase, will: { readonly paper: boolean }): void {
    if (this.#byPhrase.has(index)) return;
    const holder = holderOf(this.#reading, phrase, will);
    if (holder === undefined) return;
    const entity =
      typeof holder === "number"
        ? holder
        : this.#added.indexOf({ ...holder, forms: isDescribed(holder.key) ? [] : [holder.name] });
    this.#mention(index, phrase, entity, "description");
    const noun = this.#nounOf(phrase);
    this.#byNoun.set(noun, this.#byNoun.has(noun) && this.#byNoun.get(noun) !== entity ? undefined : entity);
  }

  /** "They", "it" and the same noun again stand for a side that was told before. */
  follow(clause: Clause, at: number): void {
    const index = clause.subject;
    const phrase = this.#reading.phrases[index ?? -1];
    if (index === undefined || !phrase || this.#byPhrase.has(index)) return;
    if (entitiesOfPhrase(this.#reading, index).length > 0) return;
    if (phrase.kind === "pronoun") {
      const side = this.#sideBefore(at, phrase);
      if (side !== undefined) this.#mention(index, phrase, side, "pronoun");
      return;
    }
    const same = this.#byNoun.get(this.#nounOf(phrase));
    const opens = this.#reading.tokens[phrase.first]?.norm;
    if (same !== undefined && (opens === "the" || phrase.first === phrase.head))
      this.#mention(index, phrase, same, "description");
  }

  reading<T extends EventInput>(): T {
    const { entities, mentions } = this.#added.people();
    return { ...(this.#reading as T), entities, mentions };
  }

  #mention(index: number, phrase: NounPhrase, entity: number, form: Mention["form"]): void {
    const named = form === "description" && phrase.kind === "name" ? "name" : form;
    this.#byPhrase.set(index, entity);
    this.#added.mention({ start: phrase.start, end: phrase.end, entity, form: named, by: `${SIDED}${named}` });
  }

  #nounOf(phrase: NounPhrase): string {
    return this.#reading.tokens[phrase.head]?.lemma.toLowerCase() ?? "";
  }

  /** The subject of the clause before, where that is a side that the pronoun can stand for. */
  #sideBefore(at: number, pronoun: NounPhrase): number | undefined {
    const { clauses, phrases, tokens } = this.#reading;
    const norm = tokens[pronoun.head]?.norm ?? "";
    if (norm !== "they" && norm !== "it") return undefined;
    let one: number | undefined;
    for (let i = at - 1; i >= 0; i--) {
      const before = clauses[i];
      if (!before || isFurther(clauses, at, before)) return one;
      const subject = phrases[before.subject ?? -1];
      if (!subject || subject.start >= pronoun.start) continue;
      const side = this.#byPhrase.get(before.subject ?? -1);
      const isMany = /^NNP?S$/.test(tokens[subject.head]?.xpos ?? "");
      // "The growers gave way, the ministry said. They want ...": many before one.
      if (side !== undefined && isMany === (norm === "they")) return side;
      one ??= norm === "they" ? side : undefined;
      if (subject.kind !== "pronoun" && entitiesOfPhrase(this.#reading, before.subject).length > 0) return one;
    }
    return one;
  }
}

/** "The owners' demands include a cap". */
const listsWhat = ({ verbs }: EventInput, { verb }: Clause): boolean => LISTING.has(verbs[verb]?.lemma ?? "");

const LISTING = new Set(["include", "concern", "involve"]);

/** Neither in the sentence of a clause nor in the one before it. */
const isFurther = (clauses: readonly Clause[], at: number, { sentence }: Clause): boolean =>
  (clauses[at]?.sentence ?? 0) - sentence > 1;

/** A headline is the newsroom's: whom it names, the report names again. */
function isTold({ sentences, intake }: EventInput, index: number): boolean {
  const { kind } = intake.blocks[sentences[index]?.block ?? -1] ?? {};
  return kind !== "heading" && kind !== "headline";
}

/** "It remains opposed to the cap": the one body or state that is the last subject before. */
function bodyBefore(reading: EventInput, at: number, pronoun: NounPhrase): number | undefined {
  const { clauses, phrases, tokens, entities } = reading;
  if (tokens[pronoun.head]?.norm !== "it") return undefined;
  for (let i = at - 1; i >= 0; i--) {
    const before = clauses[i];
    if (!before || isFurther(clauses, at, before)) return undefined;
    const phrase = phrases[before.subject ?? -1];
    if (!phrase || phrase.start >= pronoun.start || before.kind === "relative") continue;
    const [one, ...more] = entitiesOfPhrase(reading, before.subject);
    const isBody = one !== undefined && ["body", "state"].includes(entities[one]?.kind ?? "");
    return isBody && more.length === 0 ? one : undefined;
  }
  return undefined;
}

/** "Skippers have no time for quotas: what they want": the noun that is the last subject before a plural pronoun. */
function nounBefore(
  { clauses, phrases, tokens }: EventInput,
  at: number,
  pronoun: NounPhrase,
): { readonly index: number; readonly phrase: NounPhrase } | undefined {
  if (tokens[pronoun.head]?.norm !== "they") return undefined;
  for (let i = at - 1; i >= 0; i--) {
    const before = clauses[i];
    if (!before || isFurther(clauses, at, before)) return undefined;
    const index = before.subject ?? -1;
    const phrase = phrases[index];
    if (!phrase || phrase.start >= pronoun.start || phrase.kind === "pronoun") continue;
    return phrase.kind === "nominal" && /^NNP?S$/.test(tokens[phrase.head]?.xpos ?? "") ? { index, phrase } : undefined;
  }
  return undefined;
}

/** How a clause tells of the will of its subject, if it does: what papers do as well tells less. */
function willOf(reading: EventInput, clause: Clause): { readonly paper: boolean } | undefined {
  const verb = reading.verbs[clause.verb];
  if (!verb || !isAsserted(reading, clause)) return undefined;
  const frame = frameOf(reading, clause);
  if (frame) return frame;
  const { verbs, wills, undone } = stanceWords();
  const modal = verb.tense === "future" ? "will" : (verb.modal ?? "");
  if (isHeldBack(reading, verb) && !verb.passive && wills.has(modal) && !undone.has(verb.lemma))
    return { paper: reading.phrases[clause.subject ?? -1]?.kind !== "name" };
  const whole = `${verb.lemma} ${clause.obliques[0]?.preposition ?? ""}`;
  return !verb.passive && (verbs.has(verb.lemma) || verbs.has(whole)) ? { paper: true } : undefined;
}
