import { titles } from "../../knowledge/titles.js";
import { firstFrom } from "../../model/index.js";
import type { EntityInput } from "./entity-input.js";
import { officeHeadBefore } from "./office-heads.js";
import { described, type OwnerScope } from "./owners.js";
import { type EntityDraft, type MentionDraft, outermost, type Registry } from "./registry.js";
import { isNational, isRival } from "./rivals.js";
import type { Roles } from "./roles.js";

/** What a description is resolved by. */
export interface AnaphoraScope {
  readonly base: EntityInput;
  readonly owners: OwnerScope;
  readonly registry: Registry;
  readonly roles: Roles;
  /** The mentions before it, in the order of the text. */
  readonly seen: readonly MentionDraft[];
  /** For each sentence how many before it are not quoted whole. */
  readonly rank: readonly number[];
  readonly quoted: (place: number) => number | undefined;
}

/** Resolves what people are called for what they do: "the surgeon" for NAME, an eye surgeon, or for the one just spoken of. */
export class Descriptions {
  readonly #scope: AnaphoraScope;
  /** By the noun: the people of whom the report says that they are one. */
  readonly #said = new Map<string, Set<EntityDraft>>();
  /** By the noun: where somebody without a name first is one; several only in their own paragraph. */
  readonly #nameless = new Map<string, number>();

  /** Those for whom somebody speaks. */
  readonly #parties: ReadonlySet<string | undefined>;

  constructor(scope: AnaphoraScope) {
    this.#scope = scope;
    this.#parties = new Set(scope.registry.entities().flatMap(({ kind, party }) => (kind === "person" ? [party] : [])));
    const { phrases, tokens } = scope.base;
    const people = new Map<number, EntityDraft>();
    for (const { of, first, last } of scope.registry.mentions())
      if (of.kind === "person") for (let i = first; i < last; i++) people.set(i, of);
    const beside = new Set<number>();
    phrases.forEach(({ head, apposition }) => {
      const who = people.get(head);
      const noun = tokens[phrases[apposition ?? -1]?.head ?? -1]?.lemma;
      if (!who || apposition === undefined || noun === undefined) return;
      beside.add(apposition);
      this.#said.set(noun, (this.#said.get(noun) ?? new Set()).add(who));
    });
    phrases.forEach(({ head, kind, apposition }, index) => {
      const noun = tokens[head]?.lemma ?? "";
      const own = beside.has(index) || people.has(phrases[apposition ?? -1]?.head ?? -1);
      const key = tokens[head]?.xpos === "NNS" ? `${this.#blockOf(head)} ${noun}` : noun;
      if (kind === "nominal" && !own && !people.has(head) && !this.#nameless.has(key)) this.#nameless.set(key, head);
    });
  }

  /** Gives the person whom a description without a known holder stands for, where only one can be meant. */
  resolve(mention: MentionDraft): EntityDraft | undefined {
    const { tokens } = this.#scope.base;
    const { phrases } = this.#scope.base;
    let at = firstFrom(phrases, mention.start);
    while (phrases[at]?.start === mention.start && phrases[at]?.end !== mention.end) at++;
    const phrase = phrases[at]?.start === mention.start ? phrases[at] : undefined;
    const noun = tokens[phrase?.head ?? -1]?.lemma;
    if (!phrase || noun === undefined || tokens[phrase.first]?.norm !== "the" || phrase.full.end > phrase.end) return;
    if (GOES_ON.test(tokens[phrase.last]?.norm ?? "")) return;
    const { head } = phrase;
    if ([noun, `${this.#blockOf(head)} ${noun}`].some((key) => (this.#nameless.get(key) ?? head) < head)) return;
    const said = this.#said.get(noun);
    if (said) return said.size === 1 ? this.#fitting([...said][0], mention) : undefined;
    if (!isLoose(this.#scope.base, phrase.first, phrase.last)) return;
    return this.#spokenOf(mention, noun === "year-old" || isNational(tokens, phrase));
  }

  #blockOf(token: number): number {
    const { tokens, sentences } = this.#scope.base;
    return sentences[tokens[token]?.sentence ?? -1]?.block ?? -1;
  }

  /**
   * The only one who can be meant of those who say something shortly before it in its paragraph, else who do something.
   *
   * @param personal an age or a people: who is called so is the one last spoken of, in the paragraph before as well
   */
  #spokenOf(mention: MentionDraft, personal: boolean): EntityDraft | undefined {
    const { base, seen, roles, rank, quoted } = this.#scope;
    const here = base.tokens[mention.first]?.sentence ?? 0;
    const found = new Set<EntityDraft>();
    const speakers = new Set<EntityDraft>();
    const named = new Set<EntityDraft>();
    const before = new Set<EntityDraft>();
    for (let k = seen.length - 1; k >= Math.max(0, seen.length - MOST_BACK); k--) {
      const other = seen[k];
      const sentence = base.tokens[other?.first ?? 0]?.sentence ?? 0;
      if (!other || (rank[here] ?? 0) - (rank[sentence] ?? 0) > NEAR) break;
      if (!personal && base.sentences[sentence]?.block !== base.sentences[here]?.block) break;
      const person = other.of.kind === "person" && roles.subject(other) && quoted(other.start) === undefined;
      if (!person || !(isRival(other) || this.#fitting(other.of, mention))) continue;
      if (roles.speaks(other) && sentence < here) speakers.add(other.of);
      found.add(other.of);
      if (!isRival(other)) named.add(other.of);
      if (!isRival(other) && roles.firstSubject(other) && sentence === here - 1) before.add(other.of);
    }
    // "A neighbour said so. NAME was asked. The official smiled.": the only one named, and spoken of last.
    const last = named.size === 1 && before.size === 1;
    const meant = last ? before : speakers.size > 0 ? speakers : found;
    const [only] = meant;
    return meant.size === 1 && only && !isRival({ ...mention, of: only }) ? only : undefined;
  }

  /** Nobody where sex or party says that it is another. */
  #fitting(person: EntityDraft | undefined, mention: MentionDraft): EntityDraft | undefined {
    const { owners, registry } = this.#scope;
    if (!person || (person.sex && mention.of.sex && person.sex !== mention.of.sex)) return;
    if (isNational(owners.base.tokens, mention)) return person;
    const owned = described(owners, mention.first, mention.last);
    // "the company's lawyer": somebody new, unless he is known to be the company's.
    const mark = owners.base.tokens.slice(mention.first, mention.last).some(({ xpos }) => xpos === "POS");
    if (!owned || !("key" in owned)) return mark ? undefined : person;
    if (mark && person.party !== outermost(owned.key, registry)) return;
    const key = outermost(owned.key, registry);
    if (person.party) return person.party === key ? person : undefined;
    return this.#parties.has(key) ? undefined : person;
  }
}

/** Sentences back in which the one just spoken of is looked for. */
const NEAR = 2;
/** Mentions back, however short the text between. */
const MOST_BACK = 100;

/** What follows a description that says itself who is meant. */
const GOES_ON = /^(of|who|whose|that|in|from|for|at|to|with|close|behind|on|-)$/;

/** Tells whether a noun is no office that somebody in particular holds: "the skipper", "the official", "the leader". */
function isLoose({ tokens }: EntityInput, first: number, last: number): boolean {
  const next = officeHeadBefore(tokens, last + 1, first);
  if (next && next.last > last && next.first < last) return false;
  const head = officeHeadBefore(tokens, last, first);
  return !head || titles().callings.has(head.words) || titles().leaders.has(head.words);
}
