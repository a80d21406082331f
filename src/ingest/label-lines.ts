import { recordFields } from "../knowledge/record-fields.js";
import type { Draft, DraftBlock } from "./draft.js";
import { headOfFields } from "./records/record-head.js";

/** Labelled lines stand among so many blocks at the top. */
const WITHIN = 10;
/** One labelled line alone can be a headline with a colon, or a credit. */
const LEAST = 2;

/** Takes the fields out of a head that labels its lines ("Title: ...", "Date: ..."), as exports of news collections do. */
export function withLabels(draft: Draft): Draft {
  const fields: Record<string, string> = {};
  const labels: number[] = [];
  draft.blocks.slice(0, WITHIN).forEach((block, i) => {
    const [, label = "", value] = /^([A-Za-z]{2,14}): (\S.{0,300})$/.exec(block.text) ?? [];
    if (value === undefined || !isField(label.toLowerCase()) || labels.length !== i) return;
    labels.push(i);
    fields[label.toLowerCase()] ??= value;
  });
  if (labels.length < LEAST) return draft;
  const { head, learnt } = headOfFields(fields, "label");
  const kept = draft.blocks.flatMap((block, i): DraftBlock[] => {
    if (!labels.includes(i)) return [block];
    return head.title !== undefined && block.text.endsWith(`: ${head.title}`)
      ? [{ ...block, kind: "headline", text: head.title }]
      : [];
  });
  const setApart = labels.flatMap((i) => ({ text: draft.blocks[i]?.text ?? "", by: "head:label" }));
  return { ...draft, blocks: kept, head, learnt, setApart };
}

function isField(label: string): boolean {
  const { title, outlet, published, byline, dateline, language } = recordFields();
  return [title, outlet, published, byline, dateline, language].some((names) => names.includes(label));
}
