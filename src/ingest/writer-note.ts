import { reportHeads } from "../knowledge/report-heads.js";
import { isPersonShaped } from "./byline.js";

const LONGEST = 400;

/** Reads a note on a writer ("A. Writer is a reporter at WKQO."): the name of whom it tells, or undefined. */
export function writerOfNote(text: string): string | undefined {
  if (text.length > LONGEST || !text.includes(" is ")) return undefined;
  const [, name, office = ""] =
    /^(\p{Lu}[^\d,.;:“”"]{3,50}?) is (?:an? |the )?([^.]{3,120})\.(?: |$)/u.exec(text) ?? [];
  return name !== undefined && isPersonShaped(name) && namesOffice(office) ? name : undefined;
}

/** "staff writer for", "reporter covering": an office of a newsroom near the start, and where it is held. */
const namesOffice = (office: string): boolean => {
  const words = office.toLowerCase().split(/[^a-z]+/);
  const at = words.findIndex((word) => reportHeads().offices.has(word));
  return at >= 0 && at < 4 && /^(?:at|for|with|of|covering|based|in|who)$/.test(words[at + 1] ?? "at");
};
