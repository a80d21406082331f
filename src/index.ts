export { assemble } from "./assemble/assemble.js";
export { RapporteurError } from "./errors.js";
export { ingest } from "./ingest/ingest.js";
export { link } from "./link/link.js";
export type * from "./model/index.js";
export { read, readAll } from "./read/read.js";
export { type Format, formats, type RenderOptions, render } from "./show/render.js";
