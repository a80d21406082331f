import type { Change, Statement } from "../model/index.js";
import { plain } from "../model/wording.js";
import type { Versions } from "./context.js";
import { speakerOf } from "./statements.js";

type Variant = Statement["variants"][number];

/** Share of the words of a quotation that its altered wording still has; where the speaker is called otherwise, or is another. */
const ENOUGH = 0.5;
const ENOUGH_OF_ANOTHER = 0.8;

/** Finds quotations that a report carries otherwise, or no longer, since it was published anew at the same place. */
export function diffWording(versions: Versions): Change[] {
  return [...versions.replacedBy].flatMap(([old, now]) =>
    versions.before.statements.flatMap((statement) =>
      variantsIn(statement, old).flatMap((variant) => alteration(versions, statement, variant, now)),
    ),
  );
}

function alteration(versions: Versions, statement: Statement, had: Variant, report: string): Change[] {
  const text = versions.after.reports.find(({ id }) => id === report)?.text;
  // Indirect speech is told in the reporter's words.
  if (text === undefined || statement.kind === "indirect") return [];
  const about = speakerOf(versions, statement);
  const nearest = versions.after.statements
    .flatMap((other) => variantsIn(other, report).map((variant) => ({ other, variant })))
    .map((one) => ({ ...one, shared: sharedWords(had.text, one.variant.text) }))
    .filter(({ other, shared }) => shared >= (speakerOf(versions, other) === about ? ENOUGH : ENOUGH_OF_ANOTHER))
    .sort((a, b) => b.shared - a.shared)[0];
  // What stands there word for word is not altered, unless words were put to it.
  const isLonger = statement.kind === "direct" && nearest && isNewIn(versions, had.report, nearest);
  if (standsIn(text, had) && !isLonger) return [];
  const head = { section: "statements", about, by: about, before: had.text } as const;
  if (!nearest) return [{ ...head, is: "wording-dropped", entry: statement.id, evidence: had.evidence }];
  const { other, variant } = nearest;
  return [{ ...head, is: "wording-altered", entry: other.id, after: variant.text, evidence: variant.evidence }];
}

const variantsIn = ({ variants }: Statement, report: string): readonly Variant[] =>
  variants.filter((variant) => variant.report === report);

/** Tells whether a quotation holds words that were in no quotation of the earlier report. */
function isNewIn({ before }: Versions, report: string, { other, variant }: { other: Statement; variant: Variant }) {
  const text = before.reports.find(({ id }) => id === report)?.text;
  return text !== undefined && other.kind === "direct" && !standsIn(text, variant);
}

/** Tells whether a text has the words of a quotation, each piece of it in one. */
function standsIn(text: string, { evidence }: Variant): boolean {
  const words = plain(text);
  return evidence.every(({ quote }) => words.includes(plain(quote)));
}

function sharedWords(had: string, has: string): number {
  const words = plain(had).split(" ");
  const left = new Set(plain(has).split(" "));
  return words.filter((word) => left.has(word)).length / words.length;
}
