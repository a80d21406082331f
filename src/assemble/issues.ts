import { issueWords } from "../knowledge/issues.js";
import type { Issue, Place, Provision, Ref, Span } from "../model/index.js";
import { fileUnder, once, overlaps, spansWithin } from "../model/index.js";
import { courseOf } from "./course.js";
import { fieldsOf } from "./fields.js";
import { nameOfIssue } from "./issue-names.js";
import { type Named, statusOf } from "./issue-status.js";
import { isKnownElsewhere } from "./known-elsewhere.js";
import { offField } from "./off-field.js";
import { inOtherWords } from "./other-words.js";
import { isOwnCourse } from "./own-course.js";
import { negotiators } from "./parties.js";
import { OWN, Positions } from "./positions.js";
import type { Record } from "./record.js";

/** Assembles the matters under negotiation: what is open before what is over, and those that most reports speak of first. */
export function assembleIssues(record: Record): Issue[] {
  const field = fieldsOf(record);
  const [main = ""] = field;
  const isOfField = (code: string) => isLive(field, issueWords().byCode.get(code)?.field ?? "");
  const provided = providedIn(record);
  const listed = new Map<string, Named[]>();
  const own = new Map<string, Named[]>();
  record.links.readings.forEach((reading, r) => {
    for (const mention of reading.issues) {
      if (isOwnCourse(record, r, mention)) continue;
      const entry = issueWords().byCode.get(mention.code);
      if (!entry) fileUnder(own, mention.code, { reading: r, mention });
      else if (isLive(field, entry.field)) fileUnder(listed, mention.code, { reading: r, mention });
    }
    for (const mention of offField(reading, isOfField)) fileUnder(own, mention.code, { reading: r, mention });
  });
  leaveToField(listed);
  leaveToMain(listed, field);
  const same = inOtherWords(record, own, listed);
  for (const [code, of] of same) {
    listed.set(of, [...(listed.get(of) ?? []), ...(own.get(code) ?? [])]);
    own.delete(code);
  }
  const positions = new Positions(record, {
    main,
    isLive: isOfField,
    codeOf: (code) => same.get(code) ?? code,
  });
  const held = placesOf([...listed.values()].flat());
  const matters = [...own].filter(([code, named]) =>
    isMatter(record, named, {
      held,
      provided: provided.get(code) ?? [],
      positions: positions.of(code),
      firm: positions.firmOn(code),
      // What all is about is no matter of it: the electricity of a contract on electricity.
      isField: issueWords().fieldWords.get(code.slice(OWN.length))?.includes(main) ?? false,
    }),
  );
  const isOutright = (named: readonly Named[]) => named.some(({ mention }) => OUTRIGHT.has(mention.by));
  const firm = matters.flatMap(([code, named]) => (isOutright(named) ? [code] : []));
  const filed = places([...listed.keys(), ...firm].flatMap((code) => positions.of(code)));
  // What a report calls by a word of its own, and all who want something of it want it of a matter of the lists, or of one told to be open, is that matter.
  const isFiled = (code: string) => {
    const held = positions.of(code);
    return held.length > 0 && [...places(held)].every((place) => filed.has(place));
  };
  const left = matters.filter(([code, named]) => !isFiled(code) || isOutright(named));
  return [...listed, ...left]
    .flatMap(
      ([code, named]) =>
        issueOf(record, code, named, {
          provided: provided.get(code) ?? [],
          positions: positions.of(code),
          firm: positions.firmOn(code),
        }) ?? [],
    )
    .sort(
      (a, b) =>
        Number(b.stated ?? false) - Number(a.stated ?? false) ||
        Number(ENDED.has(a.status)) - Number(ENDED.has(b.status)) ||
        b.evidence.length - a.evidence.length ||
        (a.code < b.code ? -1 : 1),
    );
}

/** Who wants something, and in which sentence. */
const places = (positions: Issue["positions"]): ReadonlySet<string> =>
  new Set(positions.flatMap(({ by, evidence }) => evidence.map(({ report, start }) => `${by} ${report} ${start}`)));

/** The field of matters that any agreement has. */
const ANY = "any";

const isLive = (field: ReadonlySet<string>, of: string): boolean => of === ANY || field.has(of);

const isOfAny = (code: string): boolean => issueWords().byCode.get(code)?.field === ANY;

/** What the field has a matter of its own for is no matter of any agreement: the arbitration of a trade deal. */
function leaveToField(listed: Map<string, Named[]>): void {
  const own = placesOf([...listed].flatMap(([code, named]) => (isOfAny(code) ? [] : named)));
  for (const [code, named] of listed) {
    const isIts = named.some(({ reading, mention }) => own.get(reading)?.some((span) => overlaps(span, mention)));
    if (isOfAny(code) && isIts) listed.delete(code);
  }
}

/** What several fields call by the same words, everywhere the same, is the matter of the one that is used most: pensions once. */
function leaveToMain(listed: Map<string, Named[]>, field: ReadonlySet<string>): void {
  const order = [...field];
  const rank = (code: string) => order.indexOf(issueWords().byCode.get(code)?.field ?? "");
  const byPlaces = new Map<string, string>();
  for (const code of [...listed.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))) {
    const places = JSON.stringify(
      (listed.get(code) ?? []).map(({ reading, mention }) => [reading, mention.start, mention.end]),
    );
    if (byPlaces.has(places) && !isOfAny(code)) listed.delete(code);
    else byPlaces.set(places, code);
  }
}

/** What nobody negotiates on any more. */
const ENDED: ReadonlySet<string> = new Set(["agreed", "dropped", "not discussed"]);

/** Whether one report is of an earlier day than another. */
function isBefore(record: Record, a: number, b: number): boolean {
  const [first, second] = [record.published(a), record.published(b)];
  return first !== undefined && second !== undefined && first < second;
}

/** A provision of a proposal on the table. */
interface Provided {
  readonly place: Place;
  /** Whether the proposal is told to be struck, signed or adopted. */
  readonly agreed: boolean;
}

/** What the proposals hold, by the matters that it is of. */
function providedIn(record: Record): ReadonlyMap<string, readonly Provided[]> {
  const provided = new Map<string, Provided[]>();
  for (const { members } of record.links.proposals) {
    const agreedIn = members.filter((ref) =>
      record.reading(ref.reading).proposals.some((p) => p.proposal === ref.index && p.agreed),
    );
    const since = agreedIn.map((ref) => record.published(ref.reading) ?? "").sort()[0];
    for (const ref of members) {
      // What a draft held before it was signed need not be in what was.
      const agreed = since !== undefined && (record.published(ref.reading) ?? since) >= since;
      for (const provision of record.reading(ref.reading).provisions)
        if (provision.proposal === ref.index)
          for (const code of [...provision.issues, ...things(record, ref, provision)])
            fileUnder(provided, code, { place: record.place(ref, provision), agreed });
    }
  }
  return provided;
}

/** What no list holds stands in a provision by its noun. */
function things(record: Record, { reading }: Ref, provision: Provision): Set<string> {
  const nouns = spansWithin(record.reading(reading).tokens, provision).filter((t) => t.upos === "NOUN");
  return new Set(nouns.map((t) => `${OWN}${t.lemma.toLowerCase()}`));
}

/** Where matters of the lists stand, by reading. */
function placesOf(named: readonly Named[]): ReadonlyMap<number, readonly Span[]> {
  const places = new Map<number, Span[]>();
  for (const { reading, mention } of named) fileUnder(places, reading, mention);
  return places;
}

/**
 * What no list holds is a matter where a report says how it stands, or where several want something of it; and where it is
 * not one of the lists in other words.
 */
function isMatter(
  record: Record,
  named: readonly Named[],
  { held, isField, ...of }: Told & { readonly held: ReadonlyMap<number, readonly Span[]>; readonly isField: boolean },
): boolean {
  const own = named.filter(({ mention }) => mention.by !== "matters:again");
  const told = own.filter(({ mention }) => mention.by !== TERM);
  const isHeld = ({ reading, mention }: Named) => held.get(reading)?.some((span) => overlaps(span, mention)) ?? false;
  const known = isKnownElsewhere(
    record,
    told.filter(({ mention }) => mention.by === ACCORD),
  );
  const said = told.filter(
    ({ mention }) => mention.status !== undefined && !SOFT.has(mention.by) && (mention.by !== ACCORD || known),
  );
  const isSaid = isField ? said.some(({ mention }) => OUTRIGHT.has(mention.by)) : said.length > 0;
  const isOne = isSaid || (!isField && (isWanted(record, told, of) || isTerm(record, own, of)));
  return isOne && !told.some(isHeld) && own.filter(isHeld).length * 2 <= own.length;
}

/** The rule that names what talks are about by its nature, whatever is said of it. */
const TERM = "matters:term";

/** The rule that names what a list of what has been agreed on holds: a matter where another report has a word of it. */
const ACCORD = "matters:accord";

/** The rule that names what somebody wants a number of. */
const COUNTED = "matters:counted";

/** Rules that name what may be a matter, and do not say how it stands. */
const SOFT: ReadonlySet<string> = new Set(["matters:wanted", "matters:asked", COUNTED, TERM]);

/** What talks are about by its nature, where reports that do not copy each other name it and someone would have something of it. */
function isTerm(record: Record, told: readonly Named[], { provided, positions }: Told): boolean {
  const isAsked = told.some(({ mention }) => mention.by !== TERM) && positions.length > 0;
  const groups = new Set(told.map((n) => record.links.groups[n.reading]));
  return groups.size >= SEVERAL && (isAsked || provided.length > 0);
}

/** What the proposals provide for a matter, and who wants what in it. */
interface Told {
  readonly provided: readonly Provided[];
  readonly positions: Issue["positions"];
  /** Those who are told outright to want or refuse something of it. */
  readonly firm: ReadonlySet<number>;
}

/**
 * Two sides want something of it, each in a sentence of its own; or reports that do not copy each other say that one does; or
 * a proposal provides for what somebody wants. One side is enough where it sits at the table, or where there are but a report or two.
 */
function isWanted(record: Record, told: readonly Named[], { provided, positions, firm }: Told): boolean {
  const groups = new Set(told.map((n) => record.links.groups[n.reading]));
  const sentences = new Set(told.map((n) => record.sentence(n.reading, n.mention).start));
  const sides = new Set(positions.map(({ by }) => by));
  const isToldBy = (who: ReadonlySet<number>) => [...who].some((one) => isFew(record) || isAtTable(record, one));
  // A number that one side wants is no matter until a draft or another side has one too.
  const isOnlyCounted = told.every(({ mention }) => mention.by === COUNTED);
  return (
    positions.length > 0 &&
    ((isToldBy(firm) && told.length > 0 && (sides.size >= SEVERAL || isKnownElsewhere(record, told))) ||
      (groups.size >= SEVERAL && !isOnlyCounted) ||
      Math.min(sides.size, sentences.size) >= SEVERAL ||
      (told.length > 0 && provided.length > 0))
  );
}

/** Of a report or two nothing can be asked that only several tell. */
const isFew = (record: Record): boolean => new Set(record.links.groups).size <= SEVERAL;

/** One of those who negotiate, or somebody who speaks for one. */
const isAtTable = (record: Record, who: number): boolean =>
  tableOf(record).has(record.entity(who)?.kind === "person" ? (record.entity(who)?.party ?? -1) : who);

const tableOf = once((record: Record): ReadonlySet<number> => new Set(negotiators(record)));

/** Reports of as many groups (copies are one) must name a matter of which nobody says more. */
const SEVERAL = 2;

/** Or it must be named as many times over: what reports come back to is no word in passing. */
const MANY = 4;

function issueOf(
  record: Record,
  code: string,
  named: readonly Named[],
  { provided, positions }: Told,
): Issue | undefined {
  const stated = named.filter((n) => n.mention.status !== undefined);
  // A word in passing is no issue: it must be said how it stands, or who wants what in it, or several must speak of it.
  const groups = new Set(named.map((n) => record.links.groups[n.reading]));
  // What any agreement has is a matter where it is told to be one.
  const isPassing = isOfAny(code) || (groups.size < SEVERAL && named.length < MANY && provided.length === 0);
  if (stated.length === 0 && positions.length === 0 && isPassing) return undefined;
  // One report's word alone for a thing that no list holds makes no matter of it, unless it says outright how it stands.
  const isSaid = stated.some(({ mention }) => OUTRIGHT.has(mention.by) || (isFew(record) && !SOFT.has(mention.by)));
  if (code.startsWith(OWN) && positions.length === 0 && groups.size < SEVERAL && !isSaid) return undefined;
  // What an agreement provides for is agreed, where no report says otherwise.
  const agreed = code.startsWith(OWN) ? [] : provided.filter((p) => p.agreed).map((p) => p.place);
  const isOver = (n: Named) => agreed.every((p) => isBefore(record, n.reading, p.reading));
  const settled = stated.every(isOver) ? agreed : [];
  const places = (stated.length > 0 ? stated : named).map((n) => record.sentence(n.reading, n.mention));
  return {
    ...record.cite(`issue-${code}`, settled.length > 0 ? settled : places),
    code,
    name: nameOfIssue(record, code, named),
    status: settled.length > 0 ? "agreed" : statusOf(record, stated),
    ...courseOf(
      stated,
      ({ reading, mention }) => ({ day: record.published(reading), status: mention.status }),
      (some) => statusOf(record, some),
    ),
    ...(stated.length > 0 || settled.length > 0 ? { stated: true } : {}),
    positions,
  };
}

/** Rules of the reading by which a report says outright how a thing stands. */
const OUTRIGHT = new Set([
  ACCORD,
  "matters:item",
  "matters:stands",
  "matters:fate",
  "matters:future",
  "matters:status",
]);
