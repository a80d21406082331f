import { html, type Markup } from "../../show/html/markup.js";
import { newestOn } from "../pages/changes-newest.js";
import type { WebRecord } from "../record.js";

/** Writes the way to what changed on an issue, with how much the newest reports did. */
export const changedOn = (record: WebRecord, issue: string): Markup =>
  html`<a class="changed-on" href="${record.path}/changes?issue=${encodeURIComponent(issue)}">what changed <span class="n">${newestOn(record, issue)}</span></a>`;
