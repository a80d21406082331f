import { sourcing } from "../../knowledge/sourcing.js";
import type { Correction, LanguageBase, Span } from "../../model/index.js";

/** Characters of a notice that are looked at. */
const LONGEST_NOTICE = 800;

/** Finds the notices in which the report takes something back, with what they withdraw and what they put instead. */
export function findCorrections(base: LanguageBase): Correction[] {
  const text = base.intake.report.text;
  const found: Correction[] = [];
  for (const sentence of base.sentences) {
    if (sentence.start < (found.at(-1)?.end ?? 0)) continue;
    const head = text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST_NOTICE));
    const notice = sourcing().notices.find(({ pattern }) => pattern.test(head));
    if (notice) found.push(correction(text, { start: sentence.start, end: endOfNotice(base, sentence) }, notice.id));
  }
  return found;
}

/** A notice runs to the end of its block; a block that is a bare label has the next block. */
function endOfNotice(base: LanguageBase, sentence: Span & { readonly block: number }): number {
  const { blocks } = base.intake;
  const own = blocks[sentence.block]?.end ?? sentence.end;
  const bare = own - sentence.start < 30;
  return Math.min((bare ? blocks[sentence.block + 1]?.end : undefined) ?? own, sentence.start + LONGEST_NOTICE);
}

function correction(text: string, span: Span, by: string): Correction {
  const notice = text.slice(span.start, span.end);
  const base = { ...span, by: `correction:${by}` };
  for (const { pattern } of sourcing().takenBack) {
    const groups = new RegExp(pattern.source, `${pattern.flags}d`).exec(notice)?.indices?.groups;
    const withdrawn = at(span, groups?.withdrawn);
    const instead = at(span, groups?.instead);
    if (withdrawn || instead) return { ...base, ...(withdrawn ? { withdrawn } : {}), ...(instead ? { instead } : {}) };
  }
  return base;
}

const at = (span: Span, group: readonly [number, number] | undefined): Span | undefined =>
  group && { start: span.start + group[0], end: span.start + group[1] };
