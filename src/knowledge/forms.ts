/** Folds a name for look-up: curly marks straightened, "the" and a possessive ending taken off. Case is kept. */
export function foldForm(form: string): string {
  let folded = form;
  // Most forms have none of these: looking first is ten times as fast as replacing.
  if (/[\u2018\u2019\u02bc]|\s\s|[^\S ]/.test(folded)) {
    folded = folded.replace(/[\u2018\u2019\u02bc]/g, "'");
    if (/\s\s|[^\S ]/.test(folded)) folded = folded.replace(/\s+/g, " ").trim();
  }
  if (folded.startsWith("the ") || folded.startsWith("The ")) folded = folded.slice(4);
  if (folded.endsWith("'s")) folded = folded.slice(0, -2);
  else if (folded.endsWith("s'")) folded = folded.slice(0, -1);
  return folded;
}

/** Tells whether no small letter is in a text. */
export function inCapitals(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return !(last >= 97 && last <= 122) && text === text.toUpperCase();
}

/** Looks a name up as it stands, then, where it is all in capitals as in a dateline, with one capital a word. */
export function lookUp<T>(forms: ReadonlyMap<string, T>, form: string): T | undefined {
  const folded = foldForm(form);
  return forms.get(folded) ?? lookUpCapitals(forms, folded);
}

function lookUpCapitals<T>(forms: ReadonlyMap<string, T>, folded: string): T | undefined {
  if (folded.length < 4 || !inCapitals(folded)) return undefined;
  return forms.get(titleCase(folded));
}

/** Writes what stands in capitals with one capital a word. */
export const titleCase = (text: string): string =>
  text.toLowerCase().replace(/(^|[\s-])\p{Ll}/gu, (first) => first.toUpperCase());
