import { once, type Statement } from "../../model/index.js";
import { capitalise } from "../../show/capitalise.js";
import { showDate } from "../../show/dates.js";
import { html, joined, type Markup } from "../../show/html/markup.js";
import { nameSpeechAct } from "../../show/speech-act.js";
import { chosenIds, facetsOf, narrow, type Side, writeFacets } from "../parts/facets.js";
import { issuesOfStatements } from "../parts/issues-of.js";
import { many } from "../parts/many.js";
import { cut } from "../parts/pager.js";
import { beforeStands, stands } from "../parts/stands.js";
import { when } from "../parts/when.js";
import type { WebRecord } from "../record.js";
import type { Chosen, Written } from "../section.js";
import { writeWordings } from "./wordings.js";

/** How a report has somebody's words. */
const FORMS: Readonly<Record<Statement["kind"], string>> = {
  direct: "word for word",
  mixed: "partly word for word",
  indirect: "in a report’s words",
};

const sidesOf = once((record: WebRecord): readonly Side<Statement>[] => {
  const issuesOf = issuesOfStatements(record);
  return [
    { key: "by", name: "Speaker", of: (statement) => [speakerOf(record, statement)] },
    { key: "issue", name: "Issue", of: ({ id }) => issuesOf.get(id) ?? [] },
    { key: "day", name: "Day", of: (statement) => dayOf(record, statement), nameOf: showDate },
    { key: "kind", name: "Form", of: ({ kind }) => [kind], nameOf: (kind) => FORMS[kind as Statement["kind"]] ?? kind },
    {
      key: "wordings",
      name: "Wordings",
      of: ({ variants }) => (variants.some(({ same }) => !same) ? ["differ"] : []),
      nameOf: () => "differ between reports",
    },
  ];
});

const allFacets = once((record: WebRecord) =>
  facetsOf(record.dossier.statements, sidesOf(record), new URLSearchParams()),
);

/** Gives the ids of the statements that a query leaves. */
export const chosenStatements = (record: WebRecord, query: URLSearchParams): Chosen =>
  chosenIds(record.dossier.statements, sidesOf(record), query);

/** Writes what was said: narrowed by speaker, issue, day and form; each with its other wordings, word by word. */
export function writeStatements(record: WebRecord, query: URLSearchParams): Written {
  const { statements } = record.dossier;
  const sides = sidesOf(record);
  const chosen = sides.filter(({ key }) => query.has(key));
  const found = narrow(statements, sides, query).sort((a, b) => weightOf(b) - weightOf(a));
  const { shown, pager } = cut(found, query, 40, ({ id }) => id);
  return {
    body: html`<p class="meta">${many(found.length, "statement")}${chosen.length > 0 && html` · ${chosen.map(({ key, nameOf = String }) => html`<b>${nameOf(query.get(key) ?? "")}</b> `)}<a href="?">all ${statements.length}</a>`}</p>
${shown.map((statement) => writeStatement(record, statement))}${pager}`,
    aside: writeFacets(query, chosen.length === 0 ? allFacets(record) : facetsOf(statements, sides, query)),
  };
}

/** What many heard and what is quoted comes first, a copy counting for nothing; the order is the dossier's where they weigh alike. */
const weightOf = ({ kind, standing }: Statement): number => standing.origins * 2 + (kind === "indirect" ? 0 : 3);

const speakerOf = ({ nameOf }: WebRecord, { by, unnamed }: Statement): string =>
  by === undefined ? (unnamed ?? "not named") : nameOf(by);

function dayOf(record: WebRecord, { when: said, evidence }: Statement): string[] {
  const report = record.report(evidence[0]?.report ?? "");
  // A month or a year in which something was said is no day.
  const isDay = said?.precision === "day" || said?.precision === "instant";
  const day = isDay ? said?.from : report?.published?.value;
  return day === undefined ? [] : [day.slice(0, 10)];
}

function writeStatement(record: WebRecord, statement: Statement): Markup {
  const { id, kind, text, via, when: said } = statement;
  const act = nameSpeechAct(statement);
  const marked = kind === "direct" ? `“${withoutMarks(text)}”` : text;
  return html`<article class="entry said" id="${id}"><h2>${capitalise(speakerOf(record, statement))}</h2>
<p class="words ${kind}">${marked}</p>
<p class="meta">${act !== undefined && html`<span class="status">${act}</span> `}${beforeStands(joined([via && `via ${via}`, said && when(said)], " · "), stands(record, statement))}</p>
${writeWordings(record, statement)}</article>
`;
}

const withoutMarks = (text: string): string => text.replace(/^["“„«]|["”»]$/g, "");
