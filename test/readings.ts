import type {
  Attribution,
  Block,
  Credit,
  Entity,
  LanguageBase,
  Mention,
  Reading,
  Report,
  Sentence,
  Span,
  Token,
} from "../src/model/index.js";

/** A report drawn by hand: its text, and what the reading layers would have found in it. */
export interface Sketch {
  readonly text: string;
  readonly id?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly entities?: readonly (Partial<Entity> & { readonly name: string })[];
  readonly said?: readonly Said[];
  readonly credits?: readonly (Omit<Credit, "start" | "end" | "by" | "scope"> & { words: string; scope?: Span })[];
}

/** Something said in a sketch: `words` are its stretches as they stand in the text. */
export type Said = Partial<Omit<Attribution, "speaker" | "content">> & {
  readonly words: string | readonly string[];
  /** Name of an entity of the sketch. */
  readonly speaker?: string;
};

/** Builds a reading from a sketch, so that linking can be tested without the layers below it. */
export function sketchReading(sketch: Sketch): Reading {
  const base = sketchBase(sketch);
  const entities = (sketch.entities ?? []).map(entityOf);
  const attributions = (sketch.said ?? []).map((said) => attributionOf(base, entities, said));
  return {
    ...base,
    entities,
    mentions: entities.flatMap((entity, i) => mentionsOf(sketch.text, entity, i)),
    quotations: [],
    attributions,
    times: [],
    quantities: [],
    events: [],
    meetings: [],
    proposals: [],
    provisions: [],
    reactions: [],
    issues: [],
    stances: [],
    credits: [
      ...(sketch.credits ?? []).map(
        ({ words, ...credit }): Credit => ({ scope: "report", ...credit, ...spanOf(sketch.text, words), by: "sketch" }),
      ),
      ...attributions.flatMap(({ start, end, unnamed }): Credit[] =>
        unnamed === undefined
          ? []
          : [{ start, end, scope: { start, end }, name: unnamed, kind: "unnamed", how: "quotes", by: "sketch" }],
      ),
    ],
    sides: [],
    corrections: [],
    diagnostics: [],
  };
}

/** Builds a language base with plain rules for tokens and sentences; tags are rough, phrases and clauses empty. */
export function sketchBase(sketch: Sketch): LanguageBase {
  const blocks = blocksOf(sketch.text);
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  for (const [b, block] of blocks.entries()) {
    for (const span of sentencesOf(sketch.text, block)) {
      const first = tokens.length;
      for (const found of sketch.text.slice(span.start, span.end).matchAll(WORD)) {
        tokens.push(tokenOf(found[0], span.start + found.index, sentences.length));
      }
      sentences.push({ ...span, first, last: tokens.length, block: b });
    }
  }
  const report: Report = {
    id: sketch.id ?? `r${sketch.text.length}-${sketch.text.slice(0, 20)}`,
    from: "sketch.txt",
    language: "en",
    text: sketch.text,
    ...(sketch.outlet ? { outlet: sketch.outlet } : {}),
    ...(sketch.published ? { published: { value: sketch.published, by: "metadata" } } : {}),
  };
  const intake = { report, blocks, setApart: [], learnt: {}, diagnostics: [], readable: true };
  return { intake, tokens, sentences, names: [], phrases: [], verbs: [], clauses: [] };
}

const WORD = /['’]s\b|[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*|\S/gu;

function blocksOf(text: string): Block[] {
  return [...text.matchAll(/[^\n]+/g)].map((line) => ({
    kind: "paragraph",
    start: line.index,
    end: line.index + line[0].length,
  }));
}

function sentencesOf(text: string, block: Span): Span[] {
  const line = text.slice(block.start, block.end);
  return [...line.matchAll(/\S.*?(?:[.!?]["”’)]?(?=\s+["“‘(]?\p{Lu})|$)/gu)].map((found) => ({
    start: block.start + found.index,
    end: block.start + found.index + found[0].length,
  }));
}

/** Words without a meaning of their own: enough of them for sketches. */
const SMALL = new Set(
  "the a an of to in on at for with and or but that this is are was were be been will would have has we it they he she our their its as from by".split(
    " ",
  ),
);

function tokenOf(text: string, start: number, sentence: number): Token {
  const norm = text.toLowerCase().replaceAll("’", "'");
  const name = /^\p{Lu}/u.test(text);
  const upos = /^[^\p{L}\p{N}]+$/u.test(text) ? "PUNCT" : SMALL.has(norm) ? "DET" : name ? "PROPN" : "NOUN";
  return { text, norm, lemma: norm, upos, xpos: name ? "NNP" : "NN", sentence, start, end: start + text.length };
}

function entityOf(sketch: Partial<Entity> & { readonly name: string }): Entity {
  const kind = sketch.kind ?? "person";
  return { key: `${kind}:${sketch.name.toLowerCase()}`, kind, forms: [sketch.name], offices: [], ...sketch };
}

function mentionsOf(text: string, entity: Entity, index: number): Mention[] {
  return entity.forms.flatMap((form) =>
    [...text.matchAll(new RegExp(form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "g"))].map(
      (found): Mention => ({
        start: found.index,
        end: found.index + form.length,
        by: "sketch",
        entity: index,
        form: "name",
        acts: true,
      }),
    ),
  );
}

function attributionOf(base: LanguageBase, entities: readonly Entity[], said: Said): Attribution {
  const { words, speaker, ...rest } = said;
  const content = (typeof words === "string" ? [words] : words).map((part) => spanOf(base.intake.report.text, part));
  const first = content[0] ?? { start: 0, end: 0 };
  const by = entities.findIndex((entity) => entity.name === speaker);
  return {
    start: first.start,
    end: content.at(-1)?.end ?? first.end,
    by: "sketch",
    cue: { start: first.start, end: first.start },
    content,
    kind: "direct",
    negated: false,
    act: "say",
    quotations: [],
    sentence: base.sentences.findIndex((s) => first.start >= s.start && first.start < s.end),
    ...(by >= 0 ? { speaker: by } : {}),
    ...rest,
  };
}

/** Finds words in a text; throws where they are not there, so that a test cannot pass on a slip. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" does not stand in the sketch`);
  return { start, end: start + words.length };
}
