import { foldForm } from "./forms.js";
import { table } from "./table.js";

const names = table<readonly { readonly names: readonly string[] }[], ReadonlySet<string>>(
  "world/regions",
  (raw) => new Set(raw.flatMap((region) => region.names.map(foldForm))),
);

/** Tells a region or province ("Florida") from a town; `placeOf` finds both. */
export const isRegion = (form: string): boolean => names().has(foldForm(form));
