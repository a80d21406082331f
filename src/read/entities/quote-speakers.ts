import { peopleWords } from "../../knowledge/people.js";
import { firstFrom, type Token } from "../../model/index.js";
import type { EntityInput } from "./entity-input.js";
import type { EntityDraft, MentionDraft } from "./registry.js";
import type { Roles } from "./roles.js";

/** Who speaks the words of a quotation, as far as the words beside it in its sentences tell. */
export interface QuoteSpeaker {
  readonly named: ReadonlySet<EntityDraft>;
  /** The token of a pronoun that speaks after the quotation: "..., he said". */
  readonly pronoun?: number;
}

/** Tokens before and after a quotation in which its speaker is looked for. */
const BESIDE = 40;

/** Gives for quotations, by where they begin, who speaks them. */
export function quoteSpeakers(
  { tokens, quotations }: EntityInput,
  roles: Roles,
  named: readonly MentionDraft[],
): (start: number) => QuoteSpeaker | undefined {
  const at = new Map<number, EntityDraft>();
  for (const { of, first, last } of named) for (let i = first; i < last; i++) if (roles.speaksAt(i)) at.set(i, of);
  const ends = new Map(quotations.map(({ start, end }) => [start, end]));
  return (start) => {
    const end = ends.get(start);
    if (end === undefined) return;
    const after = beside(tokens, firstFrom(tokens, end) - 1, 1).filter((i) => roles.speaksAt(i));
    const before = beside(tokens, firstFrom(tokens, start), -1).filter((i) => roles.speaksAt(i));
    const pronoun = after.find((i) => peopleWords().pronouns.has(tokens[i]?.norm ?? ""));
    const speakers = new Set([...before, ...after].flatMap((i) => at.get(i) ?? []));
    return { named: speakers, ...(pronoun === undefined ? {} : { pronoun }) };
  };
}

/** The tokens next to one in its sentence, to one side. */
function beside(tokens: readonly Token[], from: number, step: 1 | -1): number[] {
  const found: number[] = [];
  for (let i = from + step; tokens[i]?.sentence === tokens[from]?.sentence && found.length < BESIDE; i += step)
    found.push(i);
  return found;
}
