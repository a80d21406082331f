import { html, type Markup } from "../../show/html/markup.js";

/** What a request to add reports may carry. */
export const LIMITS = { bytes: 64 * 1024 * 1024, things: 500 } as const;

/** Endings that the chooser of files offers; what a file is, is told by what is in it. */
const ENDINGS = ".txt,.text,.md,.markdown,.html,.htm,.xhtml,.pdf,.docx,.json,.jsonl,.ndjson,.warc,.gz";

/** Writes the form that reports are added with: open where there is nothing yet. Without the script it is sent as any form. */
export const writeForm = (
  open: boolean,
): Markup => html`<details class="adding"${open && html` open`} data-most="${LIMITS.bytes}"><summary>Add reports</summary>
<form action="/add" method="post" enctype="multipart/form-data">
<p><label for="pasted">Paste a report’s text, or addresses, a line each</label>
<textarea id="pasted" name="pasted" rows="4" spellcheck="false"></textarea></p>
<p><label for="files">Or choose files, or drop them here</label>
<input id="files" name="files" type="file" multiple accept="${ENDINGS}"></p>
<p class="send"><button type="submit">Add</button> <span class="meta">Text, Markdown, saved web pages, PDF, DOCX, JSON Lines, WARC. Each report finds its process by itself.</span></p>
</form></details>`;

/** Says why nothing can be added. */
export const writeReadOnly = (): Markup =>
  html`<p class="meta readonly">Read only: these records are made from files as they lie there. <code>rapporteur serve --library</code> opens a room that takes reports in and keeps them.</p>`;
