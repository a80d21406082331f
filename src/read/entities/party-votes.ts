import type { PersonDraft } from "./people.js";

/** Votes for whom a person speaks for: the key of a state or body, as often as the report says so. */
export class PartyVotes {
  readonly #votes = new Map<PersonDraft, Map<string, number>>();
  readonly #pairs: (readonly [PersonDraft, PersonDraft])[] = [];

  add(person: PersonDraft, key: string, weight = 1): void {
    const votes = this.#votes.get(person) ?? new Map<string, number>();
    this.#votes.set(person, votes.set(key, (votes.get(key) ?? 0) + weight));
  }

  /** Gives the party of one of two people who are of one party to the other, where the report tells it of one only. */
  share(one: PersonDraft, other: PersonDraft): void {
    const [a, b] = [this.winner(one), this.winner(other)];
    if (a && !b) this.add(other, a);
    else if (b && !a) this.add(one, b);
    this.#pairs.push([one, other]);
  }

  /** Lists the people who are of one party with a person whose party nothing tells. */
  beside(person: PersonDraft): PersonDraft[] {
    if (this.winner(person)) return [];
    return [...new Set(this.#pairs.filter((pair) => pair.includes(person)).flat())].filter((one) => one !== person);
  }

  /** Gives the key with most votes; nothing on a tie. */
  winner(person: PersonDraft): string | undefined {
    const ranked = [...(this.#votes.get(person) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const [first, second] = ranked;
    return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
  }
}
