/** Gives the words of a text in small letters, without marks and numbers. */
export const plainWords = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** Tells whether one of some lists of the singular has a word, or has it without its "s". */
export const isListed = (word: string, ...lists: readonly Pick<ReadonlySet<string>, "has">[]): boolean =>
  lists.some((list) => list.has(word) || list.has(word.replace(/s$/, "")));
