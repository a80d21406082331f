import type { LinkedEntity } from "../model/index.js";

/** Tells whether nothing but an office that he has left ties somebody to his side: a former Norwegian judge who mediates is not Norway. */
export const onlySpokeFor = (entity: LinkedEntity | undefined): boolean =>
  entity !== undefined && entity.offices.length > 0 && entity.offices.every(({ former }) => former);
