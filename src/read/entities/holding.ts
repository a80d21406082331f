import type { Standing } from "../../knowledge/titles.js";
import type { Sentence, Token } from "../../model/index.js";
import type { OfficePhrase } from "./office-phrases.js";
import type { PersonDraft } from "./people.js";
import type { PeopleIndex } from "./people-index.js";

/** An office held by a person, as one phrase of the report gives it. */
export interface Holding {
  readonly person: PersonDraft;
  readonly phrase: OfficePhrase;
  readonly standing?: Standing;
  readonly by: string;
  /** The token after the holder's name, where the office stands before it. */
  readonly after?: number;
}

/** What the finding of holders sees: the tokens, the sentence of the office, and the people. */
export interface HolderScope {
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly people: PeopleIndex;
}

/** Makes a holding; what the office phrase says of its standing goes unless told otherwise. */
export const holding = (
  person: PersonDraft,
  phrase: OfficePhrase,
  by: string,
  standing = phrase.standing,
): Holding => ({
  person,
  phrase,
  by,
  ...(standing ? { standing } : {}),
});
