import type { Backer, Disagreement, LinkedDisagreement, Place, Standing } from "../model/index.js";
import { shortSource } from "../model/short-source.js";
import { alteredOn } from "./altered-copies.js";
import { backersOf } from "./backers.js";
import { idOf, unique } from "./ids.js";
import type { Record } from "./record.js";
import { originsOf, standing, supportOf } from "./standing.js";

/** Assembles where the reports differ: figures and dates first, framing and wording after; the best supported side first. */
export function assembleDisagreements(record: Record): Disagreement[] {
  const all = record.links.disagreements.map((linked) => disagreementOf(record, linked));
  const seen = new Set<string>();
  // Two figures of one pair of sentences differ for one reason: it is told once.
  const once = all.filter((d) => {
    const key = `${d.kind} ${d.sides
      .map((s) => s.evidence.map((e) => `${e.report}:${e.start}`).join())
      .sort()
      .join("|")}`;
    return d.kind === "figure" || (!seen.has(key) && seen.add(key));
  });
  const sorted = [...once].sort(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.about < b.about ? -1 : 1),
  );
  return unique(sorted).map(withOwnSides);
}

/** The sides of a disagreement take themselves: they stand as what they are a side of. */
const withOwnSides = (one: Disagreement): Disagreement => ({
  ...one,
  sides: one.sides.map((side, i) => ({
    ...side,
    standing: { ...side.standing, disputes: [{ disagreement: one.id, side: i }] },
  })),
});

const ORDER: Disagreement["kind"][] = ["status", "figure", "date", "place", "who", "framing", "wording"];

type Side = LinkedDisagreement["sides"][number];

/** What stands behind a side: of the wording of a quotation those who heard it, of anything else those who say so. */
const supportIn = ({ links }: Record, { kind }: LinkedDisagreement, places: readonly Place[]) =>
  supportOf(links, places, kind === "wording");

/** The places of the value itself, where a side has the sentences around it: "The union puts it at 3,400" has one who says so. */
const valuePlaces = (record: Record, { places, value }: Side): Place[] =>
  places.map((place) => {
    const at = record.text(place).indexOf(value);
    const start = place.start + at;
    return at < 0 ? { ...place } : { reading: place.reading, start, end: start + value.length };
  });

/** The day on which the first report of a side was out; one without a date is the last. */
const outOn = (record: Record, { places }: Side): string =>
  places.map(({ reading }) => record.published(reading) ?? LATE).reduce((a, b) => (a < b ? a : b), LATE);

const LATE = "9";

/**
 * The side of most independent origins stands first, then the one of more reports that are no copies (a copy adds nothing), then
 * the one that was out first.
 */
function disagreementOf(record: Record, linked: LinkedDisagreement): Disagreement {
  const sides = sidesSaid(record, linked)
    .map((side) => ({ ...side, ...supportIn(record, linked, side.said), out: outOn(record, side) }))
    .sort(
      (a, b) =>
        Number(isTakenBack(a)) - Number(isTakenBack(b)) ||
        b.origins - a.origins ||
        b.outlets - a.outlets ||
        compare([a.out, a.value], [b.out, b.value]),
    );
  const most = sides[0]?.origins ?? 0;
  return {
    id: idOf("disagreement", linked.kind, linked.about, ...sides.map((s) => s.value).sort()),
    about: linked.about,
    kind: linked.kind,
    ...(linked.cause === undefined ? {} : { cause: linked.cause }),
    sides: sides.map(({ value, places, said, altered, origins, withdrawn = [] }) => ({
      evidence: record.evidence(places),
      standing: noted(
        record,
        {
          ...standing(record.links, said, {
            differs: isOutweighed(origins, most) || withdrawn.length > 0 ? "weaker" : "stronger",
            said: linked.kind === "wording",
            ...(said.length === 0 ? { altered: altered.map(({ name }) => name) } : {}),
          }),
          outlets: outletsAt(record, places),
        },
        withdrawn,
      ),
      value,
      behind: [...backersOf(record.links, said), ...altered],
    })),
  };
}

/** A side is outweighed by one that twice as many have independently, not by one more. */
const isOutweighed = (origins: number, most: number): boolean => origins < most && 2 * origins <= most;

interface Said {
  /** Where the value itself is told by those who have it so. */
  readonly said: readonly Place[];
  /** The outlets that have it from a report on another side. */
  readonly altered: readonly Backer[];
}

function sidesSaid(record: Record, { kind, sides }: LinkedDisagreement): (Side & Said)[] {
  const places = sides.map((side) => valuePlaces(record, side));
  const altered = alteredOn(record.links, places, kind === "wording");
  return sides.map((side, i) => ({ ...side, ...saidOn(record, places[i] ?? [], altered) }));
}

function saidOn(record: Record, places: readonly Place[], altered: ReadonlySet<Place>): Said {
  const readings = new Set(places.filter((place) => altered.has(place)).map(({ reading }) => reading));
  return {
    said: places.filter(({ reading }) => !readings.has(reading)),
    altered: [...readings].map((reading) => ({
      name: shortSource(record.reading(reading).intake.report),
      how: "reports",
      reports: [],
      copies: [record.reading(reading).intake.report.id],
    })),
  };
}

const outletsAt = ({ links }: Record, places: readonly Place[]): number =>
  new Set(places.map(({ reading }) => originsOf(links).outlet(reading))).size;

const isTakenBack = ({ withdrawn = [] }: Side): boolean => withdrawn.length > 0;

/** What was taken back stands so, in the words of the report that tells it, whoever else carries it. */
function noted(record: Record, side: Standing, [told]: readonly Place[]): Standing {
  if (!told) return side;
  const { intake } = record.reading(told.reading);
  const words = intake.report.text.slice(told.start, told.end).replace(/\s+/g, " ");
  return { ...side, why: `Reports tell that it was taken back: “${words}”` };
}

const compare = ([a, x]: [string, string], [b, y]: [string, string]): number => (a < b || (a === b && x < y) ? -1 : 1);
