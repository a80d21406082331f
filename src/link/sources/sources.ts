import { outletOf } from "../../knowledge/world.js";
import type { Identities, Links, OriginLink, Reading, Span, StatementFamily } from "../../model/index.js";
import { type Copy, findCopies } from "./copies.js";
import { groupReports } from "./groups.js";
import { OriginList } from "./origin-list.js";
import { outletName, precedence } from "./precedence.js";
import { isPerson, unnamedSources } from "./unnamed-sources.js";

/** Finds whom the reports have things from, and which of them copy one another. */
export function linkSources(
  readings: readonly Reading[],
  identities: Identities,
  families: readonly StatementFamily[],
): Pick<Links, "origins" | "originLinks" | "groups"> {
  const origins = new OriginList();
  const copies = findCopies(readings, precedence(readings)).filter(
    ({ copier, original }) =>
      outletName(readings[copier]) === undefined || outletName(readings[copier]) !== outletName(readings[original]),
  );
  const originLinks = [
    ...linkCredits(readings, origins),
    ...bestCopies(copies).map((copy) => linkCopy(copy, readings, origins)),
    ...linkPeople(readings, identities, origins),
    ...linkUnnamed(readings, families, origins),
  ];
  originLinks.sort(
    (a, b) => a.reading - b.reading || (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0) || a.origin - b.origin,
  );
  return { origins: origins.all, originLinks, groups: groupReports(readings, copies) };
}

/** Agencies, outlets and documents that the reports name; people and unnamed sources come with what they said. */
function linkCredits(readings: readonly Reading[], origins: OriginList): OriginLink[] {
  return readings.flatMap((reading, r) =>
    reading.credits
      .filter(({ kind }) => kind === "agency" || kind === "outlet" || kind === "document")
      .map((credit): OriginLink => {
        const key = credit.kind === "document" ? `${credit.name} ${reading.intake.report.id}` : credit.name;
        return {
          reading: r,
          origin: origins.add(credit.kind, key, credit.name),
          how: credit.how,
          ...(credit.scope === "report" ? {} : { scope: credit.scope }),
          places: [{ reading: r, start: credit.start, end: credit.end }],
        };
      }),
  );
}

/** Of the reports that one shares text with, the one that it has most from. */
function bestCopies(copies: readonly Copy[]): Copy[] {
  const best = new Map<number, Copy>();
  for (const copy of copies) {
    const known = best.get(copy.copier);
    if (!known || copy.overlap > known.overlap) best.set(copy.copier, copy);
  }
  return [...best.values()];
}

function linkCopy(
  { copier, original, overlap, sentences }: Copy,
  readings: readonly Reading[],
  origins: OriginList,
): OriginLink {
  const report = readings[original]?.intake.report;
  const outlet = outletName(readings[original]);
  const name = outlet ?? report?.title ?? report?.from ?? "";
  return {
    reading: copier,
    origin: origins.add((outlet && outletOf(outlet)?.kind) || "outlet", outlet ?? report?.id ?? "", name),
    how: "copies",
    overlap: Math.round(overlap * 100) / 100,
    places: sentences.map(({ start, end }) => ({ reading: copier, start, end })),
  };
}

function linkPeople(readings: readonly Reading[], identities: Identities, origins: OriginList): OriginLink[] {
  return readings.flatMap((reading, r) =>
    reading.attributions.flatMap((said): OriginLink[] =>
      [said.speaker, ...(said.alsoSpeakers ?? [])].flatMap((speaker) => {
        const entity = speaker === undefined ? undefined : identities.entityOf[r]?.[speaker];
        const person = entity === undefined ? undefined : identities.entities[entity];
        if (!person || !isPerson(identities, entity)) return [];
        const origin = origins.add("person", person.key, person.name);
        return [
          { reading: r, origin, how: "quotes", scope: whole(said), places: [{ reading: r, ...wordsThatSay(said) }] },
        ];
      }),
    ),
  );
}

function linkUnnamed(
  readings: readonly Reading[],
  families: readonly StatementFamily[],
  origins: OriginList,
): OriginLink[] {
  return unnamedSources(readings, families).flatMap(({ name, key, members }) =>
    members.flatMap((ref): OriginLink[] => {
      const reading = readings[ref.reading];
      const said = reading?.attributions[ref.index];
      const scope = said && whole(said);
      if (!said || !scope) return [];
      const origin = origins.add("unnamed", key, name);
      return [
        {
          reading: ref.reading,
          origin,
          how: "quotes",
          scope,
          places: [{ reading: ref.reading, ...wordsThatSay(said) }],
        },
      ];
    }),
  );
}

const whole = ({ start, end }: Span): Span => ({ start, end });

const wordsThatSay = ({ source, cue }: { readonly source?: Span; readonly cue: Span }): Span => whole(source ?? cue);
