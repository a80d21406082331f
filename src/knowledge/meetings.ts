import { table } from "./table.js";

export type MeetingKind = "talks" | "summit" | "call" | "visit" | "consultation";

/** The lists of data/negotiation/meetings.yaml that are plain words; what each is for stands there. */
type Lists =
  | "meals"
  | "to_a_place"
  | "opposite"
  | "fixes"
  | "grants"
  | "runs"
  | "asks"
  | "consents"
  | "hopes_to"
  | "orders"
  | "bargaining"
  | "means"
  | "breaks"
  | "audiences"
  | "addresses"
  | "hopes"
  | "beside"
  | "returns"
  | "tables"
  | "gathers"
  | "ready"
  | "tries"
  | "intents"
  | "shuns"
  | "lengthy"
  | "puts"
  | "recounts"
  | "takes_up"
  | "draws_on"
  | "remotely"
  | "several"
  | "alone"
  | "company"
  | "settles"
  | "enters"
  | "suspends"
  | "put_off"
  | "scrapped"
  | "comes"
  | "severally"
  | "day_parts"
  | "hours_of_day"
  | "occasions"
  | "mulled"
  | "foresees"
  | "in_the_air"
  | "fails"
  | "attends"
  | "sidelines"
  | "disputes"
  | "bargains"
  | "motion"
  | "drives"
  | "sees"
  | "shuttles"
  | "presided"
  | "posted"
  | "takes_over"
  | "leaves"
  | "seats"
  | "foughtOver"
  | "elsewhere"
  | "absent"
  | "shut_in"
  | "open_houses"
  | "press"
  | "towns"
  | "soon"
  | "appears"
  | "almost"
  | "near"
  | "sends"
  | "light"
  | "hosted"
  | "phone"
  | "delegations"
  | "groups"
  | "negotiators"
  | "sent"
  | "serials"
  | "numbered"
  | "assemblies"
  | "seated"
  | "both"
  | "persons"
  | "officers"
  | "behind"
  | "summons"
  | "leading"
  | "lead"
  | "include"
  | "join"
  | "goes_on"
  | "part"
  | "comes_about"
  | "successive"
  | "durations"
  | "repeated"
  | "ways"
  | "matches"
  | "rules"
  | "lasts"
  | "apart"
  | "own_bodies"
  | "overall"
  | "begins"
  | "ends"
  | "planned"
  | "arranges"
  | "possible"
  | "called_off"
  | "moved"
  | "paused"
  | "resumes"
  | "wishes"
  | "refusing"
  | "sitting"
  | "other"
  | "telling"
  | "sittings"
  | "statutory"
  | "own"
  | "stretches"
  | "venues";

type RawMeetings = Readonly<Record<Lists, readonly string[]>> & {
  readonly nouns: Readonly<Record<MeetingKind, readonly string[]>>;
  readonly verbs: Readonly<Record<Exclude<MeetingKind, "summit">, readonly string[]>>;
  readonly levels: Readonly<Record<string, readonly string[]>>;
};

const byWord = <K extends string>(lists: Readonly<Partial<Record<K, readonly string[]>>>): ReadonlyMap<string, K> =>
  new Map(
    (Object.entries(lists) as [K, readonly string[]][]).flatMap(([key, words]) =>
      words.map((word) => [word, key] as const),
    ),
  );

/** Gives the words that speak of people coming together. */
export const meetingWords = table("negotiation/meetings", (raw: RawMeetings) => ({
  nouns: byWord<MeetingKind>(raw.nouns),
  verbs: byWord<MeetingKind>(raw.verbs),
  /** Word before a noun -> who sits at it: "ministerial". */
  levels: byWord<string>(raw.levels),
  meals: new Set(raw.meals),
  toAPlace: new Set(raw.to_a_place),
  beside: new Set(raw.beside),
  audiences: new Set(raw.audiences),
  addresses: new Set(raw.addresses),
  hopes: new Set(raw.hopes),
  breaks: new Set(raw.breaks),
  fixes: new Set(raw.fixes),
  grants: new Set(raw.grants),
  runs: new Set(raw.runs),
  asks: new Set(raw.asks),
  consents: new Set(raw.consents),
  hopesTo: new Set(raw.hopes_to),
  orders: new Set(raw.orders),
  bargaining: new Set(raw.bargaining),
  means: new Set(raw.means),
  opposite: new Set(raw.opposite),
  returns: new Set(raw.returns),
  tables: new Set(raw.tables),
  gathers: new Set(raw.gathers),
  ready: new Set(raw.ready),
  tries: new Set(raw.tries),
  intents: new Set(raw.intents),
  shuns: new Set(raw.shuns),
  lengthy: new Set(raw.lengthy),
  puts: new Set(raw.puts),
  recounts: new Set(raw.recounts),
  takesUp: new Set(raw.takes_up),
  drawsOn: new Set(raw.draws_on),
  remotely: new Set(raw.remotely),
  several: new Set(raw.several),
  alone: new Set(raw.alone),
  company: new Set(raw.company),
  settles: new Set(raw.settles),
  enters: new Set(raw.enters),
  suspends: new Set(raw.suspends),
  putOff: new Set(raw.put_off),
  scrapped: new Set(raw.scrapped),
  comes: new Set(raw.comes),
  severally: new Set(raw.severally),
  dayParts: new Set(raw.day_parts),
  hoursOfDay: new Set(raw.hours_of_day),
  occasions: new Set(raw.occasions),
  mulled: new Set(raw.mulled),
  foresees: new Set(raw.foresees),
  inTheAir: new Set(raw.in_the_air),
  fails: new Set(raw.fails),
  attends: new Set(raw.attends),
  sidelines: new Set(raw.sidelines),
  disputes: new Set(raw.disputes),
  bargains: new Set(raw.bargains),
  motion: new Set(raw.motion),
  drives: new Set(raw.drives),
  sees: new Set(raw.sees),
  shuttles: new Set(raw.shuttles),
  presided: new Set(raw.presided),
  posted: new Set(raw.posted),
  takesOver: new Set(raw.takes_over),
  leaves: new Set(raw.leaves),
  seats: new Set(raw.seats),
  shutIn: new Set(raw.shut_in),
  foughtOver: new Set(raw.foughtOver),
  absent: new Set(raw.absent),
  elsewhere: new Set(raw.elsewhere),
  openHouses: new Set(raw.open_houses),
  press: new Set(raw.press),
  towns: new Set(raw.towns),
  soon: new Set(raw.soon),
  appears: new Set(raw.appears),
  almost: new Set(raw.almost),
  near: new Set(raw.near),
  sends: new Set(raw.sends),
  light: new Set(raw.light),
  hosted: new Set(raw.hosted),
  phone: new Set(raw.phone),
  delegations: new Set(raw.delegations),
  groups: new Set(raw.groups),
  negotiators: new Set(raw.negotiators),
  sent: new Set(raw.sent),
  serials: new Set(raw.serials),
  numbered: new Set(raw.numbered),
  assemblies: new Set(raw.assemblies),
  seated: new Set(raw.seated),
  both: new Set(raw.both),
  persons: new Set(raw.persons),
  officers: new Set(raw.officers),
  behind: new Set(raw.behind),
  summons: new Set(raw.summons),
  leading: new Set(raw.leading),
  lead: new Set(raw.lead),
  include: new Set(raw.include),
  join: new Set(raw.join),
  goesOn: new Set(raw.goes_on),
  part: new Set(raw.part),
  comesAbout: new Set(raw.comes_about),
  successive: new Set(raw.successive),
  durations: new Set(raw.durations),
  repeated: new Set(raw.repeated),
  ways: new Set(raw.ways),
  matches: new Set(raw.matches),
  rules: new Set(raw.rules),
  lasts: new Set(raw.lasts),
  apart: new Set(raw.apart),
  ownBodies: new Set(raw.own_bodies),
  overall: new Set(raw.overall),
  begins: new Set(raw.begins),
  ends: new Set(raw.ends),
  planned: new Set(raw.planned),
  arranges: new Set(raw.arranges),
  possible: new Set(raw.possible),
  calledOff: new Set(raw.called_off),
  moved: new Set(raw.moved),
  paused: new Set(raw.paused),
  resumes: new Set(raw.resumes),
  wishes: new Set(raw.wishes),
  refusing: new Set(raw.refusing),
  /** Verbs of meeting that crowds do not do. */
  sitting: new Set(raw.sitting),
  other: new Set(raw.other),
  telling: new Set(raw.telling),
  sittings: new Set(raw.sittings),
  statutory: new Set(raw.statutory),
  own: new Set(raw.own),
  stretches: new Set(raw.stretches),
  venues: new Set(raw.venues),
}));
