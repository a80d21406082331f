/**
 * Makes a report's words safe for a terminal: control characters, escapes among them, become a dot. Line breaks and tabs
 * stay.
 */
// Written as an exclusion, so that no control character stands in the source.
export const plain = (text: string): string => text.replace(/[^\P{Cc}\n\t]/gu, "·");
