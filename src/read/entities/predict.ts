import type { Entity, Mention, Reading, Span } from "../../model/index.js";

interface MentionLine {
  readonly id: string;
  readonly mentions: readonly LabelledMention[];
}

/** `kind` is PER, ORG or LOC; `entity` tells the entities of one report apart; `form` tells names from pronouns. */
interface LabelledMention extends Span {
  readonly kind: string;
  readonly entity: string;
  readonly form: Mention["form"];
}

/** Kinds of name as name corpora have them: a state is a place there. */
const KIND: Readonly<Record<Entity["kind"], string>> = {
  person: "PER",
  state: "LOC",
  place: "LOC",
  body: "ORG",
  group: "ORG",
};

/** Writes what stands for somebody or something in a report, in the line form of labelled sets. */
export const toMentionLine = (
  id: string,
  { mentions, entities }: Pick<Reading, "mentions" | "entities">,
): MentionLine => ({
  id,
  mentions: mentions.flatMap(({ start, end, entity: index, form }) => {
    const entity = entities[index];
    return entity ? [{ start, end, kind: KIND[entity.kind], entity: entity.key, form }] : [];
  }),
});
