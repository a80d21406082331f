const LEADING = /^(?:the|an?|this|that|their|its|his|her|our) +/i;

/** Gives what a phrase names, without the article or the word for its owner before it. */
export const withoutLeading = (phrase: string): string => phrase.replace(LEADING, "");
