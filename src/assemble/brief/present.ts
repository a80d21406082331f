import { personWith } from "./by-id.js";
import { lastFirst } from "./last-first.js";
import type { Line, Source } from "./line.js";
import { withOffice } from "./office.js";
import { successions } from "./successions.js";
import { listed, sentence } from "./words.js";

/** Tells the delegations, each with its lead, then who left an office or took one. */
export function present(source: Source): Line[] {
  const { dossier } = source;
  const named = (id: string): string => {
    const person = personWith(source, id);
    return person ? withOffice(person) : source.nameOf(id);
  };
  // Of each party the delegation at its last meeting.
  const seen = new Set<string>();
  const met = dossier.rounds.filter(({ status }) => status === "held" || status === "under way");
  const delegations = lastFirst(met).flatMap((round) =>
    round.delegations
      .filter((d) => d.lead !== undefined && !seen.has(d.party) && seen.add(d.party))
      .map((d) => ({
        text: sentence(
          `${source.nameOf(d.party)}: led by ${named(d.lead ?? "")}${d.members.length > 0 ? `, with ${listed(d.members.map(named))}` : ""} (${round.name})`,
        ),
        evidence: evidenceFor(round.evidence, [d.lead ?? "", ...d.members], source),
      })),
  );
  return [...delegations, ...successions(source)];
}

/** The round's evidence that is about delegations, and where each person's office is given. */
function evidenceFor(
  round: readonly Line["evidence"][number][],
  ids: readonly string[],
  source: Source,
): Line["evidence"] {
  const names = ids.flatMap((id) => personWith(source, id)?.name.split(" ").at(-1) ?? []);
  const telling = round.filter((e) => names.some((n) => e.quote.includes(n)));
  // Nobody is named without the words that name him: the first of each, then the rest.
  const firsts = names.flatMap((n) => telling.find((e) => e.quote.includes(n)) ?? []);
  return telling.length > 0 ? [...new Set([...firsts, ...telling])] : round;
}
