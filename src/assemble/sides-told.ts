import type { Backer, Evidence, LinkedDisagreement, Place, Standing } from "../model/index.js";
import { type Leaning, leaningIn } from "./altered-copies.js";
import { backersOf } from "./backers.js";
import type { Record } from "./record.js";
import { originsOf, supportOf } from "./standing.js";

type Side = LinkedDisagreement["sides"][number];

/** What a side comes to by itself, whatever the others of its disagreement are. */
export interface SideTold extends Leaning {
  /** Where the value itself is told. */
  readonly places: readonly Place[];
  readonly evidence: readonly Evidence[];
  /** The day on which the first report of the side was out; one without a date is the last. */
  readonly out: string;
  readonly outlets: number;
}

/** What stands behind places of a side. */
interface Behind {
  readonly support: Pick<Standing, "origins" | "outlets">;
  readonly backers: readonly Backer[];
}

/** Looks at each side once, and at the places behind it: reports that differ on one thing again and again have the same sides. */
export class SidesTold {
  readonly #told = new Map<
    readonly Place[],
    { readonly value: string; readonly said: boolean; readonly side: SideTold }
  >();
  readonly #behind = new Map<readonly Place[], { readonly said: boolean; readonly behind: Behind }>();

  constructor(readonly record: Record) {}

  /** @param said the side holds only that it was said */
  of({ places, value }: Side, said: boolean): SideTold {
    const known = this.#told.get(places);
    if (known?.value === value && known.said === said) return known.side;
    const side = sideTold(this.record, places, value, said);
    this.#told.set(places, { value, said, side });
    return side;
  }

  /** Gives what stands behind places, known by the list itself: of the wording of a quotation those who heard it. */
  behind(places: readonly Place[], said: boolean): Behind {
    const known = this.#behind.get(places);
    if (known?.said === said) return known.behind;
    const { links } = this.record;
    const behind = { support: supportOf(links, places, said), backers: backersOf(links, places) };
    this.#behind.set(places, { said, behind });
    return behind;
  }
}

function sideTold(record: Record, places: readonly Place[], value: string, said: boolean): SideTold {
  const origins = originsOf(record.links);
  const own = places.map((place) => valuePlace(record, place, value));
  return {
    places: own,
    ...leaningIn(
      record.links,
      own.map((place) => ({ place, rest: origins.of(place, said) })),
    ),
    evidence: record.evidence(places),
    out: places.map(({ reading }) => record.published(reading) ?? LATE).reduce((a, b) => (a < b ? a : b), LATE),
    outlets: new Set(places.map(({ reading }) => origins.outlet(reading))).size,
  };
}

/** The place of the value itself, where a side has the sentence around it: "The union puts it at 3,400" has one who says so. */
function valuePlace(record: Record, place: Place, value: string): Place {
  const at = record.text(place).indexOf(value);
  const start = place.start + at;
  return at < 0 ? { ...place } : { reading: place.reading, start, end: start + value.length };
}

const LATE = "9";
