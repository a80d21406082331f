/**
 * Rapporteur as a library: the steps from a file's bytes to the rendered record, each usable by itself.
 *
 * @example
 * const { intakes } = await ingest({ from: "talks.txt", bytes });
 * const dossier = assemble(link(readAll(intakes)), { asOf: "2026-03-15" });
 * console.log(await render(dossier, "md"));
 */
export { assemble } from "./assemble/assemble.js";
export { diff } from "./diff/diff.js";
export { type ErrorCode, RapporteurError } from "./errors.js";
export { ingest } from "./ingest/ingest.js";
export { link } from "./link/link.js";
export { LinkState } from "./link/state.js";
export type { StoryReport } from "./link/stories/features.js";
export { fittingProcesses, keysUnder, type StoryFacts } from "./link/stories/processes.js";
export { emptyShelf, type StoryShelf } from "./link/stories/shelf.js";
export { type Placed, Stories } from "./link/stories/stories.js";
export type * from "./model/index.js";
export { read, readAll } from "./read/read.js";
export { type Format, formats, type RenderOptions, render } from "./show/render.js";
