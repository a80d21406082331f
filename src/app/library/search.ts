import { RapporteurError } from "../../errors.js";
import type { Found } from "../../keep/passages.js";
import type { OpenLibrary } from "./library.js";

/** What to look for in a library. Words must all be there, in any form; "words in marks" in a row; the end of wor* is open. */
export interface Search {
  readonly words?: string;
  /** "report", "statement", "person", "issue", "proposal" or "event". */
  readonly kind?: string;
  /** Id of a process. */
  readonly process?: string;
  readonly person?: string;
  readonly party?: string;
  readonly issue?: string;
  /** ISO days, both inclusive. */
  readonly since?: string;
  readonly until?: string;
  readonly most?: number;
  readonly from?: number;
}

/**
 * Finds reports and entries by their words, by whom and what they are about, and by day; the best first.
 *
 * @throws RapporteurError "usage" where nothing is asked for
 */
export function searchLibrary({ keep }: OpenLibrary, search: Search): Found[] {
  const { words = "", person, party, issue, kind, process, since, until, most = 20, from = 0 } = search;
  const conditions = [
    termsOf(words).map((term) => `{title text} : ${term}`),
    termsOf(person ?? "").map((term) => `people : ${term}`),
    termsOf(party ?? "").map((term) => `parties : ${term}`),
    termsOf(issue ?? "").map((term) => `issues : ${term}`),
  ].flat();
  if (conditions.length === 0 && [kind, process, since, until].every((one) => one === undefined))
    throw new RapporteurError("usage", "nothing to look for", {
      hint: "give words, --person, --party, --issue or days",
    });
  return keep.passages.find({
    ...(conditions.length > 0 ? { match: conditions.join(" AND ") } : {}),
    ...(kind === undefined ? {} : { kind }),
    ...(process === undefined ? {} : { process }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...{ most, from },
  });
}

/** Terms in the language of FTS5, each between marks so that no sign in it means anything there. */
function termsOf(words: string): string[] {
  // FTS5 takes a zero for the end of all that is asked.
  const terms = words.replaceAll("\0", " ").match(/["“][^"“”]*["”]|[^\s"“”]+/g) ?? [];
  return terms.flatMap((term) => {
    const bare = term.replace(/["“”]/g, "").trim();
    if (!/[\p{L}\p{N}]/u.test(bare)) return [];
    return bare.endsWith("*") ? [`"${bare.slice(0, -1)}" *`] : [`"${bare}"`];
  });
}
