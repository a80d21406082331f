import { bodyForms } from "./bodies.js";
import { outletForms } from "./outlets.js";
import { peopleWords } from "./people.js";
import { regionForms } from "./places.js";
import { stateForms } from "./states.js";

let starts: ReadonlySet<string> | undefined;

/** Tells whether some known name begins with a word: towns of one word are not asked. Case counts, as in the names. */
export function startsKnown(word: string): boolean {
  starts ??= collect();
  return starts.has(word) || (word.length > 3 && word === word.toUpperCase());
}

function collect(): ReadonlySet<string> {
  const words = new Set<string>();
  for (const forms of [stateForms(), bodyForms(), outletForms(), regionForms(), peopleWords().things]) {
    for (const form of forms) {
      const end = form.search(/[\s'-]/);
      words.add(end > 0 ? form.slice(0, end) : form);
    }
  }
  words.add("The");
  return words;
}
