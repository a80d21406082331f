import { titles } from "../../knowledge/titles.js";
import type { Identities, LinkedDisagreement, Office, Place, Reading } from "../../model/index.js";
import { fileUnder } from "../../model/index.js";
import { remembered } from "../../model/remembered.js";

interface Given {
  /** Number of the reading. */
  readonly reading: number;
  readonly office: Office;
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
      for (const office of readings[ref.reading]?.entities[ref.index]?.offices ?? [])
        fileUnder(byTitle, bareTitle(office.title), { office, reading: ref.reading });
    }
    return [...byTitle].flatMap(([title, given]) => {
      const former = given.filter((g) => g.office.standing === "former");
      const holding = given.filter((g) => g.office.standing === undefined);
      if (former.length === 0 || holding.length === 0 || isForLife(title)) return [];
      // One report that gives both tells of two times.
      if (former.some((f) => holding.some((h) => h.reading === f.reading))) return [];
      const side = (list: readonly Given[]) => {
        const told = list.map(({ reading, office }) => wordsFor(readings[reading], reading, office));
        return { value: told[0]?.text ?? "", places: told.map(({ place }) => place) };
      };
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

const bareTitle = remembered((title: string): string => title.toLowerCase().replace(/^(former|ex-?|acting)\s+/, ""));

/** A judge or a general is called so when he has retired. */
const isForLife = (title: string): boolean => titles().forLife.has(title);

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
