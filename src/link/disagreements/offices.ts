import type { Identities, LinkedDisagreement, Office, Place, Reading } from "../../model/index.js";

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
        byTitle.set(key, [
          ...(byTitle.get(key) ?? []),
          {
            office,
            place: { reading: ref.reading, start: office.start, end: office.end },
            text: officeText(reading, office),
          },
        ]);
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

/** The office in the report's words, "former" included. */
function officeText(reading: Reading | undefined, office: Office): string {
  if (!reading) return office.title;
  const { text } = reading.intake.report;
  const before = text.slice(Math.max(0, office.start - 12), office.start);
  const former = /(?:former|ex-?|one-time)\s*$/i.exec(before);
  return text.slice(office.start - (former?.[0].length ?? 0), office.end);
}
