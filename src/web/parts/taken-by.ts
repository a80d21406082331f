import { type Dispute, fileUnder, once } from "../../model/index.js";
import { html, joined, type Piece } from "../../show/html/markup.js";
import type { Entry } from "../entries.js";
import { valueId } from "../entry-ids.js";
import type { WebRecord } from "../record.js";

/** Entries of a kind that a side leads to. */
const OF_A_KIND = 2;

/** What an entry is called where a side leads to it. */
const KINDS: Readonly<Record<string, string>> = { value: "figure", role: "office", reaction: "reaction to a proposal" };

/** Writes the ways from a side of a disagreement to the entries of the record that take it. */
export function writeTakenBy(record: WebRecord, side: Dispute): Piece {
  const byKind = new Map<string, Entry[]>();
  for (const entry of takenBy(record).get(keyOf(side)) ?? []) fileUnder(byKind, KINDS[entry.kind] ?? entry.kind, entry);
  const links = [...byKind].flatMap(([kind, entries]) =>
    entries
      .slice(0, OF_A_KIND)
      .map(
        ({ id, section, text }, i) =>
          html`<a href="${record.path}/${section}?at=${id}#${id}" title="${text}">${i > 0 && "another "}${kind}</a>`,
      ),
  );
  return links.length > 0 && html`<p class="meta">Elsewhere in the record: ${joined(links, ", ")}</p>`;
}

/** Sides themselves, and the brief, which sums up what is an entry elsewhere. */
const APART: ReadonlySet<Entry["section"]> = new Set(["disagreements", "brief"]);

/** The entries that take each side, in the order of the record; a figure of several values is led to by the one that takes it. */
const takenBy = once((record: WebRecord): ReadonlyMap<string, readonly Entry[]> => {
  const hidden = new Set(
    record.dossier.figures.map((figure) => (figure.values.length > 1 ? figure.id : valueId(figure, 0))),
  );
  const bySide = new Map<string, Entry[]>();
  for (const entry of record.entries)
    if (!APART.has(entry.section) && !hidden.has(entry.id))
      for (const side of entry.standing?.disputes ?? []) fileUnder(bySide, keyOf(side), entry);
  return bySide;
});

const keyOf = ({ disagreement, side }: Dispute): string => `${disagreement} ${side}`;
