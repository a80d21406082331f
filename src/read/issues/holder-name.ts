import { holderWords } from "../../knowledge/holders.js";
import { meetingWords } from "../../knowledge/meetings.js";
import { namelessWords } from "../../knowledge/nameless.js";
import { proposalWords } from "../../knowledge/negotiation.js";
import { speakerWords } from "../../knowledge/speakers.js";
import { demonym } from "../../knowledge/states.js";
import { units } from "../../knowledge/units.js";
import { DESCRIBED_KEY, type Entity, firstFrom, type NounPhrase, overlaps, type Token } from "../../model/index.js";
import { areOfOneSite, organised } from "../doers/organised.js";
import { organOf } from "../doers/organs.js";
import type { EventInput } from "../events/event-input.js";
import { seated } from "../seated.js";

/** A side as it is first told, or the index of an entity that it is. */
type Holder = Pick<Entity, "key" | "kind" | "name"> | number;

/** Gives whom the words of a subject stand for, where they are those of a side: a name, a body, many of one kind, an office. */
export function holderOf(
  reading: EventInput,
  phrase: NounPhrase,
  { paper }: { readonly paper: boolean },
): Holder | undefined {
  const head = reading.tokens[phrase.head];
  if (!head || phrase.kind === "pronoun" || phrase.kind === "number") return undefined;
  if (phrase.kind === "name" && holderWords().bystanders.has(head.lemma.toLowerCase())) return undefined;
  const organ = organOf(reading, phrase);
  if (organ) return organ.entity ?? holderBy(reading, organ.owner, paper);
  const apposed = reading.phrases[phrase.apposition ?? -1];
  if (apposed?.kind === "name" && phrase.kind === "nominal" && isSideNoun(reading, phrase, head, paper))
    return named(reading, apposed);
  if (phrase.kind === "name") return knownAt(reading, phrase) ?? (paper ? undefined : nameless(reading, phrase, head));
  if (!isSideNoun(reading, phrase, head, paper)) return undefined;
  const led = head.lemma.toLowerCase() === "member" ? leaderOf(reading, phrase) : undefined;
  if (led !== undefined) return bodyLedBy(reading, led);
  return calledSo(reading, phrase, head) ?? described(reading, phrase, head);
}

function holderBy(reading: EventInput, owner: number | undefined, paper: boolean): Holder | undefined {
  const phrase = reading.phrases[owner ?? -1];
  return phrase && holderOf(reading, phrase, { paper });
}

/** "Ana Reyes's members", "the members of Ana Reyes": the person whose members they are. */
function leaderOf(reading: EventInput, { possessor, first, last, end }: NounPhrase): number | undefined {
  const { entities, mentions, phrases, tokens } = reading;
  const behind = tokens[last]?.norm === "of" ? tokens[last + 1]?.start : undefined;
  const at = phrases[possessor ?? -1]?.start ?? behind ?? tokens[first]?.start ?? 0;
  const owner = mentions.slice(
    firstFrom(mentions, at),
    firstFrom(mentions, behind === undefined ? end : at + LONGEST_OF),
  );
  return owner.find(({ entity }) => entities[entity]?.kind === "person")?.entity;
}

/** The union or party of whoever leads it; nobody's members are no side of their own. */
const bodyLedBy = ({ entities }: EventInput, person: number): number | undefined => {
  const body = entities.findIndex(({ key }) => key === entities[person]?.party);
  return entities[body]?.kind === "body" ? body : undefined;
};

/** A state or body that is named here as a place, and does something all the same. */
function knownAt(reading: EventInput, phrase: NounPhrase): number | undefined {
  const { mentions, entities } = reading;
  const here = mentions.slice(Math.max(0, firstFrom(mentions, phrase.start) - 2), firstFrom(mentions, phrase.end));
  const known = here.find((m) => overlaps(m, phrase) && ["state", "body"].includes(entities[m.entity]?.kind ?? ""));
  return known?.entity ?? seated(reading, phrase).find((e) => reading.entities[e]?.kind === "state");
}

/** "The Front": the body that is called so, else one of that name. */
function nameless(reading: EventInput, phrase: NounPhrase, head: Token): Holder | undefined {
  const isShort = phrase.first + 1 === phrase.head && reading.tokens[phrase.first]?.norm === "the";
  return isShort ? (calledSo(reading, phrase, head) ?? described(reading, phrase, head)) : named(reading, phrase);
}

function named(reading: EventInput, phrase: NounPhrase): Holder | undefined {
  const tokens = reading.tokens.slice(phrase.first, phrase.last);
  const from = tokens.findIndex((t) => t.upos === "PROPN");
  const [first, last] = [tokens[from], tokens.at(-1)];
  if (!first || !last) return undefined;
  // "The round in November insisted on": a month is nobody.
  const dated = reading.times[firstFrom(reading.times, last.end) - 1];
  if (dated && overlaps(dated, phrase)) return undefined;
  const name = reading.intake.report.text.slice(first.start, last.end).replace(/\s+/g, " ");
  return { key: `body:${name.toLowerCase()}`, kind: "body", name };
}

/** Many of one kind, a body or an office: no one who only watches, no paper, no thing. */
function isSideNoun(reading: EventInput, phrase: NounPhrase, head: Token, paper: boolean): boolean {
  const lemma = head.lemma.toLowerCase();
  const { collectives, offices, bystanders, untold } = holderWords();
  const { heads, weak } = proposalWords();
  const opens = reading.tokens[phrase.first];
  // "Our members", "its prisoners": whoever owns them speaks of them.
  if (meetingWords().nouns.has(lemma)) return false;
  if (untold.has(lemma) && head.xpos === "NN" && phrase.head - phrase.first < 2 && !hasOf(reading, phrase))
    return false;
  if (opens?.xpos === "PRP$" || NOBODY.has(opens?.norm ?? "") || heads.has(lemma) || weak.has(lemma)) return false;
  const isMany = head.xpos === "NNS" || head.xpos === "NNPS";
  const isTold = phrase.head > phrase.first && reading.tokens[phrase.head - 1]?.upos === "NOUN";
  if (bystanders.has(lemma)) return isTold && collectives.has(lemma);
  const isGroup = reading.tokens[phrase.last]?.norm === "of" && collectives.has(lemma);
  if (collectives.has(lemma))
    return (
      isMany || isGroup || isDefinite(opens) || (isTold && opens?.xpos !== "DT") || (lemma === "management" && !paper)
    );
  const isOne = offices.has(lemma) && opens?.norm === "the";
  return isOne || (isMany && isPeople(lemma));
}

const hasOf = ({ tokens }: EventInput, { last }: NounPhrase): boolean => tokens[last]?.norm === "of";

/** Nouns for people, listed or by their ending: "growers", "pensioners", "activists", "villagers". */
const isPeople = (lemma: string): boolean =>
  units().people.has(lemma) ||
  namelessWords().nouns.has(lemma) ||
  namelessWords().groups.has(`${lemma}s`) ||
  speakerWords().people.has(lemma) ||
  /(?:er|or|ist|ian|ant|ent|eer|man|men|woman|ee)$/u.test(lemma);

const isDefinite = (opens: Token | undefined): boolean =>
  opens !== undefined &&
  (opens.upos === "DET" || opens.upos === "PRON" || opens.upos === "PROPN") &&
  opens.norm !== "a";

const NOBODY = new Set([
  "no",
  "any",
  "neither",
  "either",
  "both",
  "each",
  "every",
  "another",
  "what",
  "which",
  "whose",
]);

/** "The board", where one body of the report is called so; of several nobody knows which is meant. */
function calledSo({ entities }: EventInput, phrase: NounPhrase, head: Token): number | undefined {
  if (phrase.first + 1 < phrase.head) return undefined;
  const same = entities.flatMap(({ kind, name }, i) =>
    kind === "body" && name.toLowerCase().split(" ").at(-1) === head.norm ? [i] : [],
  );
  return same.length === 1 ? same[0] : undefined;
}

function described(reading: EventInput, phrase: NounPhrase, head: Token): Holder | undefined {
  const tokens = reading.tokens.slice(phrase.first, phrase.head + 1);
  const from = tokens.findIndex((t) => !LEFT_OUT.has(t.upos) && t.xpos !== "POS");
  const first = tokens[from];
  if (!first) return undefined;
  // "A band of young skippers" is told apart by whom it is of.
  const behind = reading.tokens[phrase.last]?.norm;
  // "The Minister for Ports" by what he is for.
  const goesOn = behind === "of" || (behind === "for" && holderWords().offices.has(head.lemma.toLowerCase()));
  const end = goesOn && phrase.full.end > head.end ? phrase.full.end : head.end;
  const name = reading.intake.report.text.slice(first.start, Math.min(end, head.end + LONGEST_OF)).replace(/\s+/g, " ");
  const isMany = head.xpos === "NNS" || head.xpos === "NNPS";
  const kind = isMany || holderWords().offices.has(head.lemma.toLowerCase()) ? "group" : "body";
  const holder = { key: `${DESCRIBED_KEY}${name.toLowerCase()}`, kind, name: lowered(name, first) } as const;
  return (areOfOneSite(reading, phrase) ? undefined : organised(reading.entities, holder)) ?? holder;
}

/** Characters of "of young skippers" at most. */
const LONGEST_OF = 40;

const LEFT_OUT = new Set(["DET", "NUM", "PRON", "ADV", "PUNCT"]);

const lowered = (name: string, { upos, text }: Token): string =>
  upos === "PROPN" || demonym(text) !== undefined || text === text.toUpperCase()
    ? name
    : name.charAt(0).toLowerCase() + name.slice(1);
