import type { Identities, LinkedDisagreement, Office, Place, Reading } from "../../model/index.js";
import { fileUnder } from "../../model/index.js";

interface Given {
  readonly place: Place;
  readonly office: Office;
  readonly text: string;
}

/** Moves after which an office is rightly told as held before and as former later. */
const LEAVING = new Set(["resign", "dismiss", "succeed"]);

/** Finds offices that one report gives as held and another as former, where no report tells that it was left. */
export function findOfficeDisagreements(readings: readonly Reading[], identities: Identities): LinkedDisagreement[] {
  const left = new Set(
    readings.flatMap((reading, r) =>
      reading.events
        .filter((e) => LEAVING.has(e.move ?? ""))
        .flatMap((e) => [...e.agents, ...e.patients].flatMap((x) => identities.entityOf[r]?.[x] ?? [])),
    ),
  );
  return identities.entities.flatMap((entity, index) => {
    if (entity.kind !== "person" || left.has(index)) return [];
    const byTitle = new Map<string, Given[]>();
    for (const ref of entity.members) {
      const reading = readings[ref.reading];
      for (const office of reading?.entities[ref.index]?.offices ?? []) {
        const key = office.title.toLowerCase().replace(/^(former|ex-?|acting)\s+/, "");
        fileUnder(byTitle, key, { office, ...wordsFor(reading, ref.reading, office) });
      }
    }
    return [...byTitle].flatMap(([title, given]) => {
      const former = given.filter((g) => g.office.standing === "former");
      const holding = given.filter((g) => g.office.standing === undefined);
      if (former.length === 0 || holding.length === 0) return [];
      // One report that gives both tells of two times.
      if (former.some((f) => holding.some((h) => h.place.reading === f.place.reading))) return [];
      const side = (list: readonly Given[]) => ({ value: list[0]?.text ?? "", places: list.map((g) => g.place) });
      return [
        {
          about: `whether ${entity.name} is ${title} or was`,
          kind: "status" as const,
          sides: [side(holding), side(former)],
        },
      ];
    });
  });
}

/** The office in the report's words, "former" included, and where they stand. */
function wordsFor(
  reading: Reading | undefined,
  index: number,
  office: Office,
): { readonly place: Place; readonly text: string } {
  const text = reading?.intake.report.text ?? "";
  const before = text.slice(Math.max(0, office.start - LONGEST_FORMER), office.start);
  const start = office.start - (/(?:former|ex-?|one-time)\s*$/i.exec(before)?.[0].length ?? 0);
  return { place: { reading: index, start, end: office.end }, text: text.slice(start, office.end) };
}

/** Characters: "one-time " and its space. */
const LONGEST_FORMER = 12;
