import { createHash } from "node:crypto";
import { outletOfSite } from "../knowledge/outlet-sites.js";
import type { Block, Diagnostic, Intake, LearntFrom, Report } from "../model/index.js";
import { setNotesApart } from "./author-note.js";
import { tellKinds } from "./block-kinds.js";
import type { Draft, DraftBlock, HeadFields } from "./draft.js";
import { readTextHead, type TextHead } from "./head.js";
import { readLanguage } from "./language.js";
import { type OwnOutlet, outletNamedAgain, outletOfFile, outletOfFurniture } from "./own-outlet.js";
import { setBoilerplateApart } from "./set-apart.js";

/** Makes the report of a draft: boilerplate set apart, head read, blocks told, canonical text and id. */
export async function intakeOf(draft: Draft): Promise<Intake> {
  const given = withOutletNamed(draft.head);
  const sifted = setBoilerplateApart(draft.blocks);
  const sold =
    sifted.outlet ??
    outletOfFurniture(sifted.setApart) ??
    outletNamedAgain(sifted.blocks[0]?.text, [...sifted.setApart, ...draft.setApart]);
  const inText = readTextHead(sifted.blocks, given, sold?.name);
  const noted = setNotesApart(inText.blocks, { ...own(sold), ...inText.head, ...given });
  const told = tellKinds(noted.blocks);
  const { text, blocks } = canonicalText(told);
  const outlet = sold ?? outletOfFurniture(noted.setApart) ?? outletOfFile(draft.from, sifted.setApart);
  const ownLearnt: LearntFrom = outlet ? { outlet: `boilerplate:${outlet.by}` } : {};
  const head = {
    ...inText.head,
    ...(inText.learnt.outlet === "text:dateline-agency" || !inText.head.outlet ? own(outlet) : {}),
    ...given,
  };
  const language = await readLanguage(text, head.language);
  const { language: declared, ...fields } = head;
  const report: Report = { id: idOf(text), from: draft.from, ...fields, language: language.code, text };
  const datelineAt = datelineSpan(inText, noted.blocks, blocks);
  return {
    report,
    blocks,
    setApart: [...draft.setApart, ...inText.setApart, ...sifted.setApart, ...noted.setApart],
    learnt: { ...ownLearnt, ...inText.learnt, ...draft.learnt, language: language.by },
    diagnostics: [...draft.diagnostics, ...doubtsOf(report, language.readable, declared)],
    readable: language.readable,
    ...(datelineAt && { datelineAt }),
    ...(draft.versionOf && { versionOf: draft.versionOf }),
    ...(inText.either && head.published === undefined && { publishedEither: inText.either }),
  };
}

/** Calls an outlet that is given by its site as it calls itself: collections of reports often name no more ("reuters.com"). */
function withOutletNamed(head: HeadFields): HeadFields {
  const named = outletOfSite(head.outlet ?? "")?.name;
  return named === undefined ? head : { ...head, outlet: named };
}

const own = (outlet: OwnOutlet | undefined): HeadFields => (outlet ? { outlet: outlet.name } : {});

/** Joins blocks to the canonical text; a block of the result is a line of it. */
function canonicalText(told: readonly (DraftBlock & { kind: Block["kind"] })[]): { text: string; blocks: Block[] } {
  const blocks: Block[] = [];
  let at = 0;
  for (const { kind, text } of told) {
    blocks.push({ kind, start: at, end: at + text.length });
    at += text.length + 1;
  }
  return { text: told.map((block) => block.text).join("\n"), blocks };
}

/** A short stable name: 16 hexadecimal digits of the SHA-256 of the canonical text. */
const idOf = (text: string) => createHash("sha256").update(text, "utf8").digest("hex").slice(0, 16);

function datelineSpan({ datelineIn }: TextHead, read: readonly DraftBlock[], blocks: readonly Block[]) {
  const block = datelineIn && blocks[read.indexOf(datelineIn.block)];
  return block && { start: block.start + datelineIn.span.start, end: block.start + datelineIn.span.end };
}

function doubtsOf(report: Report, readable: boolean, declared: string | undefined): Diagnostic[] {
  const doubts: Diagnostic[] = [];
  const add = (code: string, severity: Diagnostic["severity"], message: string) =>
    doubts.push({ code, severity, message, by: "ingest" });
  if (!readable) {
    const why = declared ? `declared as "${declared}"` : `told by its words as "${report.language}"`;
    add(
      "language-not-read",
      "warning",
      `${report.from} is in a language that is not read (${why}): kept and named, not read`,
    );
  }
  if (report.text === "") add("no-text", "warning", `${report.from} holds no text of a report`);
  return doubts;
}
