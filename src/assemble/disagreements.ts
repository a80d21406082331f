import type { Backer, Disagreement, LinkedDisagreement, Place, Standing } from "../model/index.js";
import { shortSource } from "../model/short-source.js";
import { alteredOn } from "./altered-copies.js";
import { idOf, unique } from "./ids.js";
import type { Record } from "./record.js";
import { SidesTold, type SideTold } from "./sides-told.js";
import { originsOf, standing } from "./standing.js";
import { settledWhy } from "./standing-why.js";

/** Assembles where the reports differ: figures and dates first, framing and wording after; the best supported side first. */
export function assembleDisagreements(record: Record): Disagreement[] {
  const kept = new SidesTold(record);
  const all = record.links.disagreements.map((linked) => disagreementOf(record, kept, linked));
  const seen = new Set<string>();
  // Two figures of one pair of sentences differ for one reason: it is told once.
  const once = all.filter((d) => {
    if (d.kind === "figure") return true;
    const key = `${d.kind} ${d.sides
      .map((s) => s.evidence.map((e) => `${e.report}:${e.start}`).join())
      .sort()
      .join("|")}`;
    return !seen.has(key) && seen.add(key);
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

/**
 * The side of most independent origins stands first, then the one of more reports that are no copies (a copy adds nothing), then
 * the one that was out first.
 */
function disagreementOf(record: Record, kept: SidesTold, linked: LinkedDisagreement): Disagreement {
  const isWording = linked.kind === "wording";
  const sides = sidesSaid(record, kept, linked)
    .map((side) => ({ ...side, ...kept.behind(side.said, isWording).support }))
    .sort(
      (a, b) =>
        Number(isTakenBack(a)) - Number(isTakenBack(b)) ||
        b.origins - a.origins ||
        b.outlets - a.outlets ||
        compare([a.out, a.value], [b.out, b.value]),
    );
  const most = Math.max(0, ...sides.map(({ origins }) => origins));
  const settled = settledBy(record, sides);
  return {
    id: idOf("disagreement", linked.kind, linked.about, ...sides.map((s) => s.value).sort()),
    about: linked.about,
    kind: linked.kind,
    ...(linked.cause === undefined ? {} : { cause: linked.cause }),
    ...(settled === undefined ? {} : { settled }),
    sides: sides.map(({ value, all, said, altered, origins, rumour, withdrawn = [] }) => ({
      evidence: all.evidence,
      standing: noted(
        record,
        {
          ...standing(record.links, said, {
            ...(settled && withdrawn.length === 0 ? {} : differing(origins, most, withdrawn)),
            said: isWording,
            ...(said.length === 0 ? { altered: altered.map(({ name }) => name) } : {}),
            ...(rumour === undefined ? {} : { rumour }),
          }),
          outlets: all.outlets,
          ...(settled && withdrawn.length === 0 ? { why: settledWhy(settled.by) } : {}),
        },
        withdrawn,
      ),
      value,
      behind: [...kept.behind(said, isWording).backers, ...altered, ...rumourBehind(rumour, all)],
    })),
  };
}

/** How a side stands beside the others; one that is left where all others are taken back has nothing against it. */
const differing = (origins: number, most: number, withdrawn: readonly Place[]): { differs: "weaker" | "stronger" } => ({
  differs: isOutweighed(origins, most) || withdrawn.length > 0 ? "weaker" : "stronger",
});

/** A side is outweighed by one that twice as many have independently, not by one more. */
const isOutweighed = (origins: number, most: number): boolean => origins < most && 2 * origins <= most;

interface Said {
  readonly all: SideTold;
  readonly out: string;
  /** Where the value itself is told by those who have it so. */
  readonly said: readonly Place[];
  /** The outlets that have it from a report on another side. */
  readonly altered: readonly Backer[];
}

function sidesSaid(record: Record, kept: SidesTold, { kind, sides }: LinkedDisagreement): (Side & Said)[] {
  const each = sides.map((side) => kept.of(side, kind === "wording"));
  const altered = alteredOn(record.links, each);
  return sides.map((side, i) => {
    const all = each[i] ?? kept.of(side, kind === "wording");
    // The words stand in the mouth of who denies them: they are not his.
    if (side.rumour !== undefined) return { ...side, all, out: all.out, said: [], altered: [] };
    return { ...side, all, out: all.out, ...saidOn(record, all, altered) };
  });
}

function saidOn(record: Record, { places }: SideTold, altered: ReadonlySet<Place>): Pick<Said, "said" | "altered"> {
  if (altered.size === 0) return { said: places, altered: [] };
  const readings = new Set(places.filter((place) => altered.has(place)).map(({ reading }) => reading));
  return {
    said: readings.size === 0 ? places : places.filter(({ reading }) => !readings.has(reading)),
    altered: [...readings].map((reading) => ({
      name: shortSource(record.reading(reading).intake.report),
      how: "reports",
      reports: [],
      copies: [record.reading(reading).intake.report.id],
    })),
  };
}

/** Where all sides but one are taken back: by whom, in which words and when. The last report that tells it is the word that counts. */
function settledBy(record: Record, sides: readonly Side[]): Disagreement["settled"] {
  const back = sides.filter(isTakenBack);
  if (back.length !== sides.length - 1) return undefined;
  const places = back.flatMap(({ withdrawn = [] }) => withdrawn);
  const [last] = [...places].sort((a, b) => -compare([dayOf(record, a), ""], [dayOf(record, b), ""]));
  if (!last) return undefined;
  const when = record.published(last.reading)?.slice(0, 10);
  return {
    by: originsOf(record.links).source(last.reading),
    ...(when === undefined ? {} : { when }),
    text: wordsAt(record, last),
    evidence: record.evidence([last]),
  };
}

const dayOf = (record: Record, { reading }: Place): string => record.published(reading) ?? "";

const wordsAt = (record: Record, place: Place): string => record.text(place).replace(/\s+/g, " ").trim();

const isTakenBack = ({ withdrawn = [] }: Side): boolean => withdrawn.length > 0;

const rumourBehind = (rumour: string | undefined, { evidence }: SideTold): Backer[] =>
  rumour === undefined
    ? []
    : [{ name: rumour, how: "unnamed", reports: [...new Set(evidence.map(({ report }) => report))] }];

/** What was taken back stands so, in the words of the report that tells it, whoever else carries it. */
function noted(record: Record, side: Standing, [told]: readonly Place[]): Standing {
  if (!told) return side;
  return { ...side, why: `Reports tell that it does not stand: “${wordsAt(record, told)}”` };
}

const compare = ([a, x]: [string, string], [b, y]: [string, string]): number => (a < b || (a === b && x < y) ? -1 : 1);
