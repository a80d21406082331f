import { makeDossier } from "./make-dossier.js";

/** How reports of two agencies begin, and one of the day after. */
export const OSLO = "OSLO, May 13, 2026 (Fjordwire) -";
export const BERGEN = "BERGEN, May 13, 2026 (Nordwire) -";
export const LATER = "BERGEN, May 14, 2026 (Nordwire) -";

/** Tells where reports disagree: "about: value / value", the values sorted. */
export const disagreementsOf = async (...texts: string[]): Promise<string[]> =>
  (await makeDossier(texts)).disagreements.map(
    ({ about, sides }) =>
      `${about}: ${sides
        .map(({ value }) => value)
        .sort()
        .join(" / ")}`,
  );
