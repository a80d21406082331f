import { holderWords } from "../../knowledge/holders.js";
import { matterWords } from "../../knowledge/issues.js";
import { proposalWords } from "../../knowledge/negotiation.js";
import { type Entity, firstFrom, type NounPhrase, SIDED, spansWithin } from "../../model/index.js";
import { Added } from "../added.js";
import { officeHeadBefore } from "../entities/office-heads.js";
import type { WithMentions } from "../entities-in.js";
import type { EventInput } from "../events/event-input.js";
import { holderOf } from "../issues/holder-name.js";
import { speakersFor } from "./spokes.js";

/** Letters that an adjective shares with the name that it is made of, at least. */
const SHORTEST = 4;

/**
 * Knows who lays a proposal on the table or takes it so: those whom the report names, and those who do it without a name of their
 * own ("the captors gave it a nod") or by one that nothing else tells to be somebody's.
 */
export class Sides {
  readonly #reading: EventInput;
  readonly #added: Added;
  readonly #byPhrase = new Map<number, readonly number[]>();

  constructor(reading: EventInput) {
    this.#reading = reading;
    this.#added = new Added(reading);
  }

  /** Gives for whom a phrase speaks, as indexes into `entities`. */
  of(index: number | undefined): readonly number[] {
    const known = speakersFor(this.#reading, index);
    return known.length > 0 || index === undefined ? known : this.unnamed(index);
  }

  /** Gives whoever a phrase is by its own words alone, whoever is joined to it. */
  unnamed(index: number): readonly number[] {
    const found = this.#byPhrase.get(index) ?? this.#take(index);
    this.#byPhrase.set(index, found);
    return found;
  }

  entity(index: number | undefined): Entity | undefined {
    return index === undefined ? undefined : this.#added.entities[index];
  }

  /** Gives the side whose adjective a word is: "Chilean" of "Chile", also of one that no list knows. */
  ofAdjective(word: string): readonly number[] {
    const found = this.#added.entities.findIndex(({ kind, name }) => {
      const stem = name.slice(0, Math.max(SHORTEST, name.length - 2));
      return (
        kind !== "place" && !name.includes(" ") && name !== word && name.length > SHORTEST && word.startsWith(stem)
      );
    });
    return found < 0 ? [] : [found];
  }

  /** Gives the one of several who goes by a noun: "the allies" of "European allies". */
  calledLike(index: number | undefined, among: readonly number[]): readonly number[] {
    const head = this.#reading.tokens[this.#reading.phrases[index ?? -1]?.head ?? -1];
    if (!head || head.upos === "PRON") return [];
    const same = [...new Set(among)].filter((e) => this.entity(e)?.name.toLowerCase().split(" ").at(-1) === head.norm);
    return same.length === 1 ? same : [];
  }

  /** Gives all entities and mentions, those added behind the others. */
  layers(): WithMentions {
    const { entities, mentions } = this.#added.people();
    return { entities, mentions };
  }

  #take(index: number): readonly number[] {
    const phrase = this.#reading.phrases[index];
    if (!phrase || phrase.kind === "pronoun" || !this.#isTold(phrase.start)) return [];
    // "LIMA, Aug 15 - ...": where it is told from does nothing.
    const isPlace = spansWithin(this.#reading.mentions, phrase).some((m) => this.entity(m.entity)?.kind === "place");
    const short = this.#inShort(phrase);
    if (short !== undefined) return [short];
    if ((isPlace && phrase.kind === "name") || this.#isMessenger(phrase)) return [];
    const bearer = this.#bearerOf(phrase);
    if (bearer !== undefined) return [bearer];
    const own = this.#holder(phrase);
    // "Veldt's leader": whose office it is, is meant.
    const owner = own === undefined && this.#isOffice(index) ? phrase.possessor : undefined;
    const whose = this.#reading.phrases[owner ?? -1];
    const holder = own ?? (whose?.kind === "name" ? holderOf(this.#reading, whose, { paper: false }) : undefined);
    if (holder === undefined) return [];
    const entity = typeof holder === "number" ? holder : this.#added.indexOf(holder);
    const { start, end } = own === undefined && whose ? whose : phrase;
    this.#added.mention({ start, end, entity, form: "description", by: `${SIDED}description` });
    return [entity];
  }

  /** "A circle of elders" is those it is of. */
  #holder(phrase: NounPhrase): ReturnType<typeof holderOf> {
    const { tokens, phrases } = this.#reading;
    const isNumber =
      proposalWords().numbers.has(tokens[phrase.head]?.lemma.toLowerCase() ?? "") || this.#isMost(phrase);
    const of = tokens[phrase.last]?.norm === "of" ? phrases[firstFrom(phrases, phrase.end)] : undefined;
    const isMany = of !== undefined && tokens[of.head]?.xpos === "NNS";
    return holderOf(this.#reading, isNumber && isMany ? of : phrase, { paper: false });
  }

  /** "93 percent of the members": those who carry a vote. */
  #isMost(phrase: NounPhrase): boolean {
    const share = spansWithin(this.#reading.quantities, { start: phrase.start, end: phrase.full.end });
    return share.some(({ kind, least }) => kind === "percent" && least !== undefined && least > HALF);
  }

  /** "The envoy", "the team": one who speaks for somebody, of whom nothing more is told. */
  #isMessenger({ first, head, last }: NounPhrase): boolean {
    const { tokens } = this.#reading;
    if (tokens[last]?.norm === "of") return false;
    // "The chief executive": somebody who has a name, if not in this report.
    const office = officeHeadBefore(tokens, head + 1, first);
    if (office && !office.plural && office.first <= first + 1) return true;
    // "Ministers cheered": the government.
    if (tokens[head]?.xpos === "NNS" && tokens[head]?.lemma === "minister") return false;
    // "Business groups": told apart from others.
    if (
      tokens[head]?.xpos === "NNS" &&
      tokens[head]?.lemma === "group" &&
      head > first &&
      tokens[head - 1]?.upos === "NOUN"
    )
      return false;
    return head - first <= 1 && proposalWords().messengers.has(tokens[head]?.lemma.toLowerCase() ?? "");
  }

  /** "The chief executive": the one person of the report who is told to be one. */
  #bearerOf(phrase: NounPhrase): number | undefined {
    const words = this.#reading.tokens
      .slice(phrase.first + 1, phrase.head + 1)
      .map((t) => t.norm)
      .join(" ");
    const found = this.#reading.entities.flatMap(({ offices }, i) =>
      offices.some(({ title }) => words !== "" && ` ${title.toLowerCase()}`.endsWith(` ${words}`)) ? [i] : [],
    );
    return found.length === 1 ? found[0] : undefined;
  }

  /** "The Ministry", "the Company": with a capital it is the body of the report whose name has the word, the first of several. */
  #inShort({ first, head, last }: NounPhrase): number | undefined {
    const { entities, tokens } = this.#reading;
    const word = tokens[head];
    const isShort = tokens[first]?.norm === "the" && last - first === 2 && word?.xpos === "NNP";
    if (!isShort) return undefined;
    const found = entities.findIndex(({ kind, name }) => kind === "body" && name.split(" ").includes(word.text));
    return found < 0 ? undefined : found;
  }

  #isOffice(index: number): boolean {
    const head = this.#reading.tokens[this.#reading.phrases[index]?.head ?? -1]?.lemma.toLowerCase() ?? "";
    return holderWords().offices.has(head) || matterWords().voices.has(head) || matterWords().negotiators.has(head);
  }

  /** A headline is the newsroom's: whom it names, the report names again. */
  #isTold(start: number): boolean {
    const block = this.#reading.intake.blocks.find((b) => b.start <= start && start < b.end);
    return block?.kind !== "heading" && block?.kind !== "headline";
  }
}

/** Percent that carry a vote. */
const HALF = 50;
