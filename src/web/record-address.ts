import type { WebRecord } from "./record.js";
import type { Section } from "./section.js";

/** Gives the address of a section of a record. */
export const addressOf = ({ path }: WebRecord, section: Pick<Section, "path">): string =>
  section.path === "" ? path : `${path}/${section.path}`;
