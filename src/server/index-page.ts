import { writeHead } from "../show/html/head.js";
import { html, type Markup } from "../show/html/markup.js";
import { STYLE } from "../show/html/style.js";
import { standingOf } from "../show/outline.js";
import type { NamedRecord } from "./records.js";

/** Writes the list of the records that are served. */
export function writeIndex(records: readonly NamedRecord[]): string {
  return html`${writeHead({ title: "Rapporteur", style: STYLE })}
<body>
<header class="top"><h1>Rapporteur</h1><p class="meta">The records on this machine. Each is made from news reports, every entry cited.</p></header>
<main class="top">${records.map(writeEntry)}</main>
</body>
</html>
`.markup;
}

function writeEntry({ name, dossier }: NamedRecord): Markup {
  const path = `/${encodeURIComponent(name)}`;
  const first = dossier.brief.find(({ section }) => section === "Bottom line") ?? dossier.brief[0];
  return html`<article class="entry"><h2><a href="${path}">${dossier.title}</a></h2>
<p>${first?.text}</p>
<p class="meta">${standingOf(dossier)} · <a href="${path}.json">JSON</a> · <a href="${path}.md">Markdown</a> · <a href="${path}.ics">calendar</a></p></article>
`;
}
