import type { Dossier } from "../../model/index.js";
import { type Outline, outlineBrief } from "../outline.js";
import { GRADES, ORIGIN_IS } from "../standing.js";
import { writeBrief } from "./brief.js";
import { writeDisagreements } from "./disagreements.js";
import { writeFigures } from "./figures.js";
import { writeHead } from "./head.js";
import { writeIssues } from "./issues.js";
import { html, type Markup, type Piece, trusted } from "./markup.js";
import { writeNext } from "./next.js";
import { writePeople } from "./people.js";
import { writeProposals } from "./proposals.js";
import { writeReports } from "./reports.js";
import { writeRounds } from "./rounds.js";
import { SCRIPT } from "./script.js";
import { writeSources } from "./sources.js";
import { writeStatements } from "./statements.js";
import { STYLE } from "./style.js";
import { writeTimeline } from "./timeline.js";
import { openView, type View } from "./view.js";

interface Section {
  readonly id: string;
  readonly name: string;
  readonly body: Piece;
}

/**
 * Renders the dossier as one HTML file that needs nothing else: brief, record, and the reports in full, where citations
 * lead. It works without JavaScript and on paper; it asks for nothing over the network, and its policy forbids it to.
 */
export function renderPage(dossier: Dossier): string {
  const outline = outlineBrief(dossier);
  const sections = writeSections(dossier, outline);
  const { title, standing } = outline;
  return html`${writeHead({ title, style: STYLE, script: SCRIPT })}
<body>
<header class="top"><h1>${title}</h1><p class="meta">${standing}</p></header>
<div class="columns">
<nav aria-label="Sections"><ul>${sections.map(({ id, name }) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
<main>
${sections.map(writeSection)}
</main>
</div>
<footer>${legend()}</footer>
<script>${trusted(SCRIPT)}</script>
</body>
</html>
`.markup;
}

/** In this order; citations are numbered as they come, so the reports stand last. A section with nothing in it is left out. */
function writeSections(dossier: Dossier, outline: Outline): readonly Section[] {
  const view = openView(dossier);
  const { people, parties, rounds, proposals, issues, statements, figures, timeline, disagreements, sources } = dossier;
  const write = (id: string, name: string, entries: readonly unknown[], body: (view: View) => Piece): Section => ({
    id,
    name,
    body: entries.length > 0 && body(view),
  });
  return [
    write("brief", "Brief", dossier.brief, () => writeBrief(view, outline)),
    write("people", "People and delegations", [...parties, ...people], writePeople),
    write("rounds", "Rounds", rounds, writeRounds),
    write("proposals", "Proposals", proposals, writeProposals),
    write("issues", "Issues and positions", issues, writeIssues),
    write("statements", "Statements", statements, writeStatements),
    write("figures", "Figures", figures, writeFigures),
    write("disagreements", "Disagreements", disagreements, writeDisagreements),
    write("timeline", "Timeline", timeline, writeTimeline),
    write("next", "Next steps", [...timeline, ...rounds], writeNext),
    write("sources", "Sources", sources.links, writeSources),
    write("reports", "Reports", dossier.reports, writeReports),
  ].filter(({ body }) => body !== false);
}

const writeSection = ({ id, name, body }: Section): Markup => html`<section id="${id}" class="section">
<h2>${name}</h2>
${body}</section>
`;

const legend = (): Markup => html`<h2>How entries stand</h2>
<dl>${GRADES.map(
  ({ credibility, name, meaning }) =>
    html`<dt><span class="grade g${credibility}">${name}</span></dt><dd>${meaning}</dd>`,
)}</dl>
<p class="meta">${ORIGIN_IS}</p>
<p class="meta">Made by rapporteur, and checked by nobody: a reading may err, and its citation leads to the words that it rests on.</p>`;
