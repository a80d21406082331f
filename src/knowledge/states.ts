import { foldForm, lookUp } from "./forms.js";
import { table } from "./table.js";

interface RawState {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly demonym?: readonly string[];
  readonly people?: readonly string[];
  readonly capital?: readonly string[];
  readonly seats?: readonly string[];
}

/** A word that stands for a state: its name, an adjective, a noun for its people, its capital, or a house of power. */
export interface StateForm {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** Key of the state's entity: "state:UA". */
  readonly key: string;
  /** The state's own name in English: "Ukraine". */
  readonly name: string;
  readonly form: "name" | "demonym" | "people" | "capital" | "seat";
}

const states = table<Record<string, RawState>, ReadonlyMap<string, readonly StateForm[]>>("world/states", (raw) => {
  const forms = new Map<string, StateForm[]>();
  for (const [code, state] of Object.entries(raw)) {
    const add = (words: readonly string[] | undefined, form: StateForm["form"]) => {
      for (const word of words ?? []) {
        const entry = { code, key: `state:${code}`, name: state.name, form };
        const folded = foldForm(word);
        const known = forms.get(folded);
        if (known) known.push(entry);
        else forms.set(folded, [entry]);
      }
    };
    add([state.name, ...(state.aliases ?? [])], "name");
    add(state.demonym, "demonym");
    add(state.people ?? state.demonym?.map((word) => `${word}s`), "people");
    add(state.capital, "capital");
    add(state.seats, "seat");
  }
  return forms;
});

/**
 * Finds the state that a word stands for: "U.S.", "Ukrainian", "the Ukrainians", "Kyiv", "the Kremlin".
 * A word that stands for it in several ways ("Chinese", "U.S.") gives the first of name, demonym, people, capital, seat.
 */
export const stateOf = (form: string): StateForm | undefined => lookUp(states(), form)?.[0];

/** Finds the state whose adjective a word is: "American", "U.S.", "French". */
export const demonym = (form: string): StateForm | undefined =>
  lookUp(states(), form)?.find((entry) => entry.form === "demonym");

/** Finds the state whose people a word names: "Ukrainians", "French", "Americans". */
export const peopleOf = (form: string): StateForm | undefined =>
  lookUp(states(), form)?.find((entry) => entry.form === "people");

/** Gives the name of a state by its ISO code, or nothing where the code is not known. */
export const stateName = (code: string): string | undefined => names().get(code);

const names = table<Record<string, RawState>, ReadonlyMap<string, string>>(
  "world/states",
  (raw) => new Map(Object.entries(raw).map(([code, state]) => [code, state.name])),
);

/** Lists every form that stands for a state. */
export const stateForms = (): Iterable<string> => states().keys();
