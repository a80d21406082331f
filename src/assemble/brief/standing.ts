import type { Line, Source } from "./brief.js";
import { counted, listed, sentence } from "./words.js";

/** Tells who really had it first: how many origins stand behind the outlets, who credits and who copies whom. */
export function standingLines(source: Source): Line[] {
  const { origins, links } = source.dossier.sources;
  return origins.flatMap((origin) => {
    const own = links.filter(
      (l) => l.origin === origin.id && (l.how !== "quotes" || origin.kind === "agency" || origin.kind === "unnamed"),
    );
    if (own.length === 0) return [];
    const reports = [...new Set(own.map((l) => l.report))];
    const names = reports.map((id) => outletOf(source, id));
    const evidence = own.flatMap((l) => l.evidence);
    if (own.some((l) => l.how === "copies"))
      return [{ text: sentence(`${listed(names)} copy ${origin.name} in whole or part`), evidence }];
    if (origin.kind === "person" || origin.kind === "document") return [];
    const what = origin.kind === "unnamed" ? "an unnamed source" : origin.name;
    const who = origin.kind === "unnamed" ? ` (“${origin.name}”)` : "";
    return [
      {
        text: sentence(
          `${what}${who} stands behind what ${counted(reports.length, "report")} ${reports.length === 1 ? "has" : "have"} from there: ${listed(names)}`,
        ),
        evidence,
      },
    ];
  });
}

function outletOf(source: Source, id: string): string {
  const report = source.dossier.reports.find((r) => r.id === id);
  return report?.outlet ?? report?.from.split("/").at(-1) ?? id;
}
