/** Writes the first letter of a phrase large, as it stands in a heading. */
export const capitalise = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
