import { coreferenceTable, type PronounKind } from "../../knowledge/coreference.js";
import {
  firstFrom,
  type Identities,
  type LinkedEntity,
  type Reading,
  type Span,
  type Token,
  within,
} from "../../model/index.js";

/** A phrase of a report that stands for somebody or something, made ready to be compared with others. */
export interface Phrase extends Span {
  readonly id: string;
  readonly reading: number;
  readonly of: Reading;
  /** Indexes of its first token and its head. */
  readonly first: number;
  readonly head: number;
  readonly sentence: number;
  readonly pronoun?: PronounKind;
  readonly isName: boolean;
  readonly isPlural: boolean;
  readonly isDefinite: boolean;
  readonly isIndefinite: boolean;
  /** Lemmas up to the head, determiners left out. */
  readonly words: readonly string[];
  /** Index into the linked entities, where the reading has one that ends at the head. */
  readonly entity?: number;
  readonly kind?: LinkedEntity["kind"];
  /** True where the reading itself found whom a pronoun stands for. */
  readonly isResolved: boolean;
}

/** Reads a stretch of a report as a phrase. */
export function phraseOf(id: string, span: Span, reading: number, of: Reading, identities: Identities): Phrase {
  const { tokens } = of;
  const start = firstFrom(tokens, span.start);
  const before = tokens[start - 1];
  const first = before && before.end > span.start ? start - 1 : start;
  const { head, joined } = headOf(tokens, first, span.end);
  const token = tokens[head];
  const { pronouns, determiners, definite, indefinite } = coreferenceTable();
  const opening = tokens[first]?.norm ?? "";
  // "US" in capitals is a state.
  const isAlone = (tokens[first + 1]?.start ?? Number.POSITIVE_INFINITY) >= span.end && tokens[first]?.text !== "US";
  const pronoun = isAlone ? pronouns.get(opening) : undefined;
  const words = tokens
    .slice(first, head + 1)
    .filter(({ norm, text }) => !determiners.has(norm) && /[\p{L}\p{N}]/u.test(text) && !/^['’]s$/.test(norm))
    .map(({ upos, text, lemma, norm }) => (upos === "PROPN" || /^\p{Lu}/u.test(text) ? norm : lemma.toLowerCase()));
  const mention = of.mentions.find(
    (m) => token && m.start <= token.start && m.end >= token.end && m.start >= span.start - 4 && m.end <= span.end + 2,
  );
  const speaker = pronoun === "self" || pronoun === "speakers" ? speakerOf(of, span) : undefined;
  const named = mention && identities.entityOf[reading]?.[mention.entity];
  const said = speaker === undefined ? undefined : identities.entityOf[reading]?.[speaker];
  const entity = pronoun === "speakers" ? bodyOf(identities, said) : (said ?? named);
  const opens = of.sentences[token?.sentence ?? -1]?.first === head;
  const isName = !pronoun && !joined && (token?.upos === "PROPN" || (!opens && /^[\p{Lu}\d]/u.test(token?.text ?? "")));
  const kind = entity === undefined ? undefined : identities.entities[entity]?.kind;
  return {
    start: span.start,
    end: span.end,
    id,
    reading,
    of,
    first,
    head,
    sentence: token?.sentence ?? 0,
    ...(pronoun ? { pronoun } : {}),
    isName,
    isPlural: joined || (!pronoun && !isName && /^NNP?S$/.test(token?.xpos ?? "")),
    isDefinite: definite.has(opening),
    isIndefinite: indefinite.has(opening),
    words,
    ...(entity === undefined ? {} : { entity }),
    ...(kind === undefined ? {} : { kind }),
    isResolved: (pronoun === "speakers" ? entity : speaker) !== undefined || mention?.form === "pronoun",
  };
}

/** "I" is who speaks. */
const speakerOf = (of: Reading, span: Span): number | undefined =>
  of.attributions.find((a) => a.speaker !== undefined && a.content.some((c) => within(span, c)))?.speaker;

/** "We" are those for whom the speaker speaks. */
function bodyOf({ entities }: Identities, speaker: number | undefined): number | undefined {
  const entity = speaker === undefined ? undefined : entities[speaker];
  return entity?.kind === "person" ? entity.party : speaker;
}

/** The last noun before what qualifies it; and whether "and" joins several. */
function headOf(tokens: readonly Token[], first: number, end: number): { head: number; joined: boolean } {
  let head = -1;
  let joined = false;
  let last = first;
  for (let i = first; (tokens[i]?.start ?? end) < end; i++) {
    const token = tokens[i];
    if (!token) break;
    last = i;
    if (head >= 0 && isQualifying(token)) break;
    if (token.upos === "CCONJ") joined = true;
    if (HEADS.has(token.upos)) head = i;
  }
  return { head: head < 0 ? last : head, joined };
}

const HEADS = new Set(["NOUN", "PROPN", "NUM", "PRON", "SYM", "ADJ"]);

const isQualifying = ({ upos, xpos, norm }: Token): boolean =>
  upos === "ADP" || upos === "SCONJ" || norm === "," || norm === "(" || /^(?:VB[NGDZP]|W)/.test(xpos);
