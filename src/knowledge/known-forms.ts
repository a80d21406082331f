import { bodyForms } from "./bodies.js";
import { foldForm, inCapitals, titleCase } from "./forms.js";
import { outletForms } from "./outlets.js";
import { peopleWords } from "./people.js";
import { regionForms } from "./places.js";
import { stateForms } from "./states.js";

interface Forms {
  readonly all: ReadonlySet<string>;
  /** First word -> most words of a name that begins with it. */
  readonly longest: ReadonlyMap<string, number>;
}

let forms: Forms | undefined;

function collect(): Forms {
  const all = new Set<string>();
  const longest = new Map<string, number>();
  for (const list of [stateForms(), bodyForms(), outletForms(), regionForms(), peopleWords().things]) {
    for (const form of list) {
      all.add(form);
      const words = form.split(/[\s-]/);
      const first = words[0] ?? "";
      // A hyphen is a token of its own.
      const tokens = words.length + (form.match(/[-',+&/]/g)?.length ?? 0);
      if ((longest.get(first) ?? 0) < tokens) longest.set(first, tokens);
    }
  }
  return { all, longest };
}

/** Gives how many tokens the longest known name that begins with a word may have: 0 where none does. Towns are not counted. */
export function longestFrom(word: string): number {
  forms ??= collect();
  const found = forms.longest.get(word);
  if (found !== undefined) return found;
  return word.length > 3 && inCapitals(word) ? (forms.longest.get(titleCase(word)) ?? 0) : 0;
}

/** Tells whether a form is the name of a known state, body, outlet, platform, region or thing; towns are not asked. */
export function isKnownForm(form: string): boolean {
  forms ??= collect();
  const folded = foldForm(form);
  return forms.all.has(folded) || (folded.length > 3 && inCapitals(folded) && forms.all.has(titleCase(folded)));
}
