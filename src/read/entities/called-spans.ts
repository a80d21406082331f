import type { LanguageBase } from "../../model/index.js";
import { type Around, lookAround } from "./name-surroundings.js";
import type { NameMap } from "./named.js";
import type { PersonSpan } from "./person-spans.js";

/**
 * Marks the spans of one word by which the report calls people whom other reports of its set name in full. Where the report
 * itself has it stand as a place or a body, it is none.
 */
export function calledSpans(base: LanguageBase, names: NameMap, spans: readonly PersonSpan[]): readonly PersonSpan[] {
  if (!base.surnames || base.surnames.length === 0) return spans;
  const genders = new Map(base.surnames.map(({ word, gender }) => [word, gender]));
  const called = new Set([...genders.keys()].filter((word) => !standsAsOther(base, names, spans, word)));
  return spans.map((span): PersonSpan => {
    const word = span.words[0] ?? "";
    if (span.words.length > 1 || !called.has(word)) return span;
    const sex = span.sex ?? genders.get(word);
    return { ...span, called: true, ...(sex ? { sex } : {}) };
  });
}

/** "In NAME", "NAME's shares fell". */
function standsAsOther(base: LanguageBase, names: NameMap, spans: readonly PersonSpan[], word: string): boolean {
  const around = new Map<string, Around>();
  for (const span of spans)
    if (span.words.length === 1 && span.words[0] === word) lookAround(base, names, span, around);
  const found = around.get(word);
  return found !== undefined && found.inside + found.at + found.body + found.site > found.person;
}
