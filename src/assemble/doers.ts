import { type Clause, firstFrom, type Mention, type Reading } from "../model/index.js";

/** The mentions of a reading by the tokens that they cover: who does what its clauses tell. */
export class Doers {
  readonly #reading: Reading;
  readonly #covering = new Map<number, Mention>();
  readonly #ending = new Map<number, Mention>();

  constructor(reading: Reading) {
    this.#reading = reading;
    for (const mention of reading.mentions) {
      let i = this.firstToken(mention);
      for (; (reading.tokens[i]?.start ?? Number.POSITIVE_INFINITY) < mention.end; i++) this.#covering.set(i, mention);
      this.#ending.set(i, mention);
    }
  }

  /** Lists the mentions that act at the head of a clause's subject and of what is joined to it; in a passive, after "by". */
  of(clause: Clause): Mention[] {
    const passive = this.#reading.verbs[clause.verb]?.passive;
    const first = this.#reading.phrases[(passive ? clause.agent : clause.subject) ?? -1];
    const joined = (first?.joined ?? []).flatMap((i) => this.#reading.phrases[i] ?? []);
    return (first ? [first, ...joined] : []).flatMap(({ head }) => {
      const mention = this.#covering.get(head);
      return mention?.acts ? [mention] : [];
    });
  }

  /** Gives the mention that covers a token. */
  covering(token: number): Mention | undefined {
    return this.#covering.get(token);
  }

  /** Gives the mention that ends before a token. */
  endingAt(token: number): Mention | undefined {
    return this.#ending.get(token);
  }

  /** Gives the index of a mention's first token. */
  firstToken(mention: Mention): number {
    return firstFrom(this.#reading.tokens, mention.start);
  }
}
