import { isDescribedOutlet } from "../../knowledge/sourcing.js";
import type { Origin, SourceLink } from "../../model/index.js";
import type { Line, Source } from "./line.js";
import { outletOf } from "./outlet.js";
import { counted, listed, quoted, sentence } from "./words.js";

/** Tells who really had it first: how many origins stand behind the outlets, who credits and who copies whom. */
export function standingLines(source: Source): Line[] {
  return [...originLines(source), ...undatedLine(source)];
}

/** Says of which reports the day is not known: what they tell of "Tuesday" or "1 July" has no date in the record. */
function undatedLine(source: Source): Line[] {
  const { reports } = source.dossier;
  const undated = reports.filter((r) => !r.published && r.language === "en" && r.text !== "");
  if (undated.length === 0) return [];
  const names = listed(undated.map((r) => outletOf(source, r.id)));
  const which = undated.length === reports.length ? "any of the reports" : names;
  const evidence = undated.map((r) => {
    const quote = r.text.split("\n")[0] ?? "";
    return { report: r.id, start: 0, end: quote.length, quote };
  });
  return [
    { text: sentence(`When ${which} came out could not be told: dates without a year stay open there`), evidence },
  ];
}

function originLines(source: Source): Line[] {
  const { origins, links } = source.dossier.sources;
  return origins.flatMap((origin) => {
    const own = links.filter(
      (l) => l.origin === origin.id && (l.how !== "quotes" || origin.kind === "agency" || origin.kind === "unnamed"),
    );
    if (own.length === 0) return [];
    const reports = [...new Set(own.map((l) => l.report))];
    const names = reports.map((id) => outletOf(source, id));
    const evidence = own.flatMap((l) => l.evidence);
    const copies = own.filter((l) => l.how === "copies");
    if (copies.length > 0) return [copyLine(source, origin, copies)];
    if (origin.kind === "person" || origin.kind === "document") return [];
    // One report's own unnamed source is in the record; the brief tells those that several rest on.
    if (origin.kind === "unnamed" && reports.length < 2) return [];
    // "State television": it tells a reader little, and is in the record.
    if (origin.kind === "outlet" && isDescribedOutlet(origin.name)) return [];
    const by = `${counted(reports.length, "report")}: ${listed(names)}`;
    const text =
      origin.kind === "unnamed"
        ? `An unnamed source, “${origin.name}”, is quoted by ${by}`
        : `${origin.name} is credited by ${by}`;
    return [{ text: sentence(text), evidence }];
  });
}

/** Below this share a report has paragraphs of another, and the rest of its own. */
const PARAGRAPHS = 0.2;

/** A report of no outlet that is known goes by its headline. */
const nameOf = ({ dossier }: Source, { name }: Origin): string =>
  dossier.reports.some(({ title, outlet }) => title === name && outlet === undefined) ? quoted(name) : name;

/** A copy is one origin with what it copies, however many outlets carry it. */
function copyLine(source: Source, origin: Origin, copies: readonly SourceLink[]): Line {
  const names = listed(copies.map((l) => outletOf(source, l.report)));
  const share = Math.max(...copies.map((l) => l.overlap ?? 0));
  const verb = copies.length === 1 ? "copies" : "copy";
  const much = share > 0 ? ` (${Math.round(share * 100)}% of its sentences)` : "";
  return {
    text: sentence(
      `${names} ${verb} ${nameOf(source, origin)}${much}${share > 0 && share < PARAGRAPHS ? "" : ": one origin"}`,
    ),
    evidence: copies.flatMap((l) => l.evidence),
  };
}
