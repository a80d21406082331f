/** The sections that CSV has a file for. */
export const csvSections = ["reports"] as const;
