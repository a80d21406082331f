export type * from "./change.js";
export type * from "./diagnostic.js";
export type * from "./dossier.js";
export * from "./file-under.js";
export type * from "./intake.js";
export type * from "./language.js";
export type * from "./links.js";
export type * from "./reading.js";
export * from "./span.js";
