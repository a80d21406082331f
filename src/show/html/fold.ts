import { html, type Markup, type Piece } from "./markup.js";

/** Folds what a reader seldom looks for behind a line that tells what it is; on paper it stands open. */
export const fold = (summary: Piece, body: Piece): Markup => html`<details>
<summary>${summary}</summary>
${body}
</details>
`;
