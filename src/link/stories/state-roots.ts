import { demonym, peopleOf, stateForms, stateOf } from "../../knowledge/states.js";
import { rootsOf } from "./roots.js";

/**
 * Gives the root of a state's name for that of its adjective and of its people: "Norwegian" and "Norwegians" tell of the same
 * as "Norway". Any other root stays what it is.
 */
export function stateRoot(root: string): string {
  known ??= stateRoots();
  return known.get(root) ?? root;
}

let known: ReadonlyMap<string, string> | undefined;

/** Names in one word only: a state of several is not one of the words that it is called by. */
const ONE_WORD = /^\p{L}{4,}$/u;

function stateRoots(): ReadonlyMap<string, string> {
  const forms = [...stateForms()].filter((form) => ONE_WORD.test(form));
  const names = new Map<string, string>();
  for (const form of forms) {
    const state = stateOf(form);
    if (state?.form === "name" && !names.has(state.code)) names.set(state.code, rootsOf(form)[0] ?? form);
  }
  const roots = new Map<string, string>();
  for (const form of forms) {
    const state = stateOf(form)?.form === "name" ? undefined : (demonym(form) ?? peopleOf(form));
    const name = names.get(state?.code ?? "");
    const root = rootsOf(form)[0];
    if (name !== undefined && root !== undefined && !roots.has(root)) roots.set(root, name);
  }
  return roots;
}
