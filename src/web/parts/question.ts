import type { Disagreement } from "../../model/index.js";
import { capitalise } from "../../show/capitalise.js";
import { many } from "./many.js";

/** Letters of a value that has room in a heading, and sides that are named there. */
const LONGEST = 40;
const MOST = 3;

/** What reports differ on as a question: "how long the talks lasted: nine hours or seven?" */
export function questionOf({ about, kind, sides }: Disagreement): string {
  if (kind === "wording") return `${capitalise(aboutWords(sides))}: which words?`;
  const values = sides.map(({ value }) => value);
  // Where what they differ on names the values already, or a side is a whole clause, it stands alone.
  const isAlone = values.some((value) => about.includes(value) || value.length > LONGEST);
  if (isAlone || values.length > MOST) return capitalise(about);
  return `${capitalise(about)}: ${values.map((value) => (kind === "figure" ? lowered(value) : value)).join(" or ")}?`;
}

/** A quotation is known by who said it. */
function aboutWords(sides: Disagreement["sides"]): string {
  const speaker = sides[0]?.behind?.find(({ how }) => how === "quoted")?.name;
  return speaker === undefined ? "a quotation" : `what ${speaker} said`;
}

/** "Around 45,000" began a sentence; "Chile" is a name. */
const lowered = (value: string): string => value.replace(/^\p{Lu}(?=\p{Ll}+ )/u, (first) => first.toLowerCase());

/** The credibility of a side that another one outweighs. */
const OUTWEIGHED = 5;

/** Tells how many independent origins stand against each other. */
export function balanceOf({ sides }: Disagreement): string {
  const counts = sides.map(({ standing }) => standing.origins);
  const [first = 0] = counts;
  if (counts.every((count) => count === first))
    return `each side has ${many(first, "independent origin")}: none outweighs the other`;
  const told = `independent origins behind the sides: ${counts.join(" against ")}`;
  const isOutweighed = sides.some(({ standing }) => standing.credibility === OUTWEIGHED);
  return isOutweighed ? told : `${told}; none outweighs the other`;
}
