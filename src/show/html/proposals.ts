import type { Proposal } from "../../model/index.js";
import { showWhen } from "../dates.js";
import { html, joined, type Markup, type Piece } from "./markup.js";
import type { View } from "./view.js";

/** Writes the proposals: versions from the oldest on, what is in them, and who makes what of them. */
export function writeProposals(view: View): Piece {
  return view.dossier.proposals.map((proposal) => writeProposal(view, proposal));
}

function writeProposal(view: View, { name, authors, standing, ...proposal }: Proposal): Markup {
  const by = authors.map(view.name).join(", ");
  return html`<article class="entry">
<h3>${name}${view.cite(proposal.evidence)}</h3>
<p class="meta">${by !== "" && `by ${by} `}${view.stands(standing)}</p>
${writeVersions(view, proposal.versions)}
${
  proposal.provisions.length > 0 &&
  html`<h4>What is in it</h4><ul>${proposal.provisions.map(
    ({ text, evidence }) => html`<li>${text}${view.cite(evidence)}</li>`,
  )}</ul>`
}
${
  proposal.reactions.length > 0 &&
  html`<h4>Reactions</h4><ul>${proposal.reactions.map(
    ({ by: who, stance, part, text, evidence }) =>
      html`<li><b>${view.name(who)}</b> <span class="status">${stance}${part && " in part"}</span> ${text}${view.cite(evidence)}</li>`,
  )}</ul>`
}
</article>
`;
}

const writeVersions = (view: View, versions: Proposal["versions"]): Piece =>
  versions.length > 0 &&
  html`<ol class="steps">${versions.map(
    ({ label, points, when, status, evidence }) => html`<li><b>${label}</b>${view.cite(evidence)}
<span class="meta">${joined(
      [
        points !== undefined && !label.includes(String(points)) ? `${points} points` : undefined,
        when && showWhen(when),
        status,
      ],
      " · ",
    )}</span></li>`,
  )}</ol>`;
