/** Folds a name for look-up: curly marks straightened, "the" and a possessive ending taken off. Case is kept. */
export function foldForm(form: string): string {
  let folded = form
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
  if (folded.startsWith("the ") || folded.startsWith("The ")) folded = folded.slice(4);
  if (folded.endsWith("'s")) folded = folded.slice(0, -2);
  else if (folded.endsWith("s'")) folded = folded.slice(0, -1);
  return folded;
}

/** Looks a name up as it stands, then, where it is all in capitals as in a dateline, with one capital a word. */
export function lookUp<T>(forms: ReadonlyMap<string, T>, form: string): T | undefined {
  const folded = foldForm(form);
  const found = forms.get(folded) ?? forms.get(`The ${folded}`);
  if (found !== undefined || folded.length < 4 || folded !== folded.toUpperCase()) return found;
  return forms.get(folded.toLowerCase().replace(/(^|[\s-])\p{Ll}/gu, (first) => first.toUpperCase()));
}
