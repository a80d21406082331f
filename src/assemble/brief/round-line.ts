import { hearsay } from "../../knowledge/hearsay.js";
import { meetingWords } from "../../knowledge/meetings.js";
import { monthName } from "../../knowledge/months.js";
import { weekdayName } from "../../knowledge/weekdays.js";
import { once, overlaps, type Round } from "../../model/index.js";
import { opensWithDay } from "./dated-words.js";
import { leans, speaksOfUnnamed } from "./leaning.js";
import { countReports, type Line, type Source } from "./line.js";
import { plainWords } from "./plain-words.js";
import { dated, dayOf, lasting, listed, sentence } from "./words.js";

/** How many who take part are named at most. */
const MOST_NAMES = 4;

const KIND_WORD = {
  talks: "talks",
  summit: "a summit",
  call: "a call",
  visit: "a visit",
  consultation: "consultations",
} as const;

/** Tells a meeting that was held: "Norway and Iceland held talks in Bergen on 12 May 2026; they lasted three hours." */
export function heldLine(source: Source, round: Round): Line[] {
  const text = heldText(source, round);
  return text === undefined ? [] : [lineOf(source, round, text)];
}

/** Tells one that is to come, may come or was called off: "Talks in Lima between A and B are planned for 3 May 2026." */
export function aheadLine(source: Source, round: Round): Line[] {
  const off = round.status === "called off" ? { off: true as const } : {};
  if (isOfNobody(source, round)) return ownWords(source, round).map((line) => ({ ...line, ...off }));
  const what = whatOf(source, round);
  return what === undefined ? [] : [{ ...lineOf(source, round, `${what}${stateOf(round)}`), ...off }];
}

function stateOf(round: Round): string {
  const day = round.when ? (limitOf(round) ?? dated(round.when)) : "";
  const on = day.replace(/^(on|in) /, "for ");
  const [are, have] = isPlural(round) ? ["are", "have"] : ["is", "has"];
  if (round.status === "called off")
    return `${day === "" ? "" : `, planned ${on},`} ${have} been ${isPutOff(round) ? "postponed" : "called off"}`;
  const state = round.status === "possible" ? `possible ${day}` : `planned ${on}`;
  return ` ${are} ${state.trim()}${isDayOfOne(round) ? ", as one report has it" : ""}`;
}

/** "Before the end of the month": of when it begins nothing is told. */
function limitOf({ when, evidence }: Round): string | undefined {
  if (when === undefined || when.precision === "day" || when.from.slice(0, 10) === when.to.slice(0, 10))
    return undefined;
  const isLimit = evidence.some(({ quote }) => {
    const at = quote.indexOf(when.text);
    return at > 0 && LIMIT.test(quote.slice(0, at));
  });
  return isLimit ? `by ${dayOf(when.to)}` : undefined;
}

const LIMIT = /\b(?:before|by|no later than)(?: the)? $/i;

/** "Has been postponed": nobody has that it is not to come at all. */
function isPutOff({ evidence }: Round): boolean {
  const told = evidence.map(({ quote }) => ` ${plainWords(quote).join(" ")}`);
  const tells = (words: ReadonlySet<string>) => [...words].some((word) => told.some((one) => one.includes(` ${word}`)));
  return tells(meetingWords().putOff) && !tells(meetingWords().scrapped);
}

/** Where several tell of it and one alone names the day. */
function isDayOfOne({ when, evidence }: Round): boolean {
  if (when?.precision !== "day" || countReports(evidence) < SEVERAL) return false;
  const [, month, day] = when.from.slice(0, 10).split("-").map(Number);
  const weekday = weekdayName(when.from.slice(0, 10));
  const written = new RegExp(
    `\\b${day}(?:st|nd|rd|th)? ${monthName(month ?? 0)}|\\b${monthName(month ?? 0).slice(0, 3)}\\p{L}*\\.? ${day}\\b`,
    "u",
  );
  const sayers = evidence.filter(({ quote }) => quote.includes(weekday) || written.test(quote));
  return countReports(sayers) === 1;
}

const SEVERAL = 3;

/** A meeting of which the record has neither who comes nor what it is: only its report's own words say more. */
const isOfNobody = (source: Source, round: Round): boolean =>
  round.label === undefined &&
  (round.kind === "visit"
    ? travellers(source, round).length === 0
    : whoOf(source, round).length < (round.place === undefined ? 2 : 1));

/** The sentence of the report, with its day where that is known. */
function ownWords(source: Source, round: Round): Line[] {
  const evidence = source.factsOf(round.evidence);
  const words = evidence[0] && source.sentenceOf(evidence[0]);
  if (words === undefined || leans(words) || speaksOfUnnamed(words)) return [];
  // A headline is told by what stands under it.
  if (evidence.every(({ report }) => source.dossier.reports.find((r) => r.id === report)?.title === words)) return [];
  const isDated = round.when?.precision === "day" && !opensWithDay(round.when, words);
  const day = round.when && isDated ? `${dayOf(round.when.from)}: ` : "";
  return [{ text: sentence(`${day}${words}`), core: words, evidence }];
}

/** What all reports that tell it keep at a distance is told so. */
function lineOf(source: Source, round: Round, text: string): Line {
  const evidence = source.factsOf(round.evidence);
  const isHearsay = evidence.every((e) => hearsay().pattern.test(e.quote));
  return { text: sentence(isHearsay ? `Reportedly, ${lowerArticle(text)}` : text), evidence };
}

const lowerArticle = (text: string): string =>
  text.replace(/^(A|An|The|Talks|Consultations|There) /, (w) => w.toLowerCase());

const isPlural = (round: Round): boolean =>
  round.kind !== "visit" &&
  (round.label === undefined ? round.kind === "talks" || round.kind === "consultation" : isPluralLabel(round.label));

/** "Talks of the ministers", "regional meetings"; a "summit of the presidents" is one. */
const isPluralLabel = (label: string): boolean =>
  /^(talks|consultations)\b/.test(label) || /s$/.test(label.split(" of the ")[0] ?? label);

function heldText(source: Source, round: Round): string | undefined {
  const where = round.place ? ` in ${round.place.name}` : "";
  const when = round.when ? ` ${dated(round.when)}` : "";
  const who = whoOf(source, round);
  if (round.kind === "visit") {
    const guests = travellers(source, round);
    return guests.length > 0 && round.place ? `${listed(guests)} visited ${round.place.name}${when}` : undefined;
  }
  const at = `${where}${when}${round.venue ? `, at ${round.venue}` : ""}${lengthOf(source, round)}`;
  // "A and B held talks", without a day or a place, says nothing beside talks of which more is told.
  if (at === "" && round.label === undefined && source.dossier.rounds.length > 1) return undefined;
  const first = who[0];
  const allPeople = who.length === (round.people ?? []).length;
  if (round.kind === "call" && first !== undefined && who.length > 1 && allPeople)
    return `${first} spoke with ${listed(who.slice(1))}${at}`;
  // A call has two ends: of one alone nothing is told.
  if (round.kind === "call" && who.length < 2) return undefined;
  const what = round.label === undefined ? KIND_WORD[round.kind] : withArticle(round.label);
  if (round.kind === "call" && first !== undefined) return `${first} held ${what} with ${listed(who.slice(1))}${at}`;
  if (who.length > 1) return `${listed(who)} held ${what}${at}`;
  if (first !== undefined && round.label !== undefined && round.parties.length === 1)
    return `${first} held ${what}${at}`;
  // One person named at talks of others, whose side nobody tells, is not who held them.
  // Nor is a body that only looks on.
  const isOnlooker = source.dossier.parties.some(({ id, part }) => id === round.parties[0] && LOOKING_ON.has(part));
  return first === undefined || isOnlooker || (round.parties.length === 0 && round.kind !== "call")
    ? `There ${isPlural(round) ? "were" : "was"} ${what}${at}`
    : `${first} took part in ${what}${at}`;
}

const LOOKING_ON = new Set(["observer", "other", "ally"]);

/** "Talks in Lima between A and B", "A visit to Lima by A and possibly B", "An expert meeting". */
function whatOf(source: Source, round: Round): string | undefined {
  const place = round.place?.name;
  const open = (round.perhaps ?? []).map(source.nameOf);
  if (round.kind === "visit") {
    const guests = travellers(source, round);
    if (guests.length === 0 && place === undefined) return undefined;
    const by =
      guests.length > 0 ? ` by ${listed(guests)}${open.length > 0 ? ` and possibly ${listed(open)}` : ""}` : "";
    const met = hosts(round).map(source.nameOf);
    const to = guests.length > 0 && met.length > 0 ? ` to meet ${listed(met)}` : "";
    return `A visit${place === undefined ? "" : ` to ${place}`}${by}${to}`;
  }
  const who = whoOf(source, round);
  const between = who.length > 1 ? ` between ${listed(who)}` : who.length === 1 ? ` with ${who[0]}` : "";
  const what = round.label === undefined ? KIND_WORD[round.kind] : withArticle(round.label);
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}${place === undefined ? "" : ` in ${place}`}${between}${round.venue && round.kind !== "call" ? `, at ${round.venue},` : ""}`;
}

/**
 * Those who met. Where many sides negotiate, a session of them all of which the reports only name some, each in another sentence, was not
 * between those.
 */
function whoOf(source: Source, round: Round): string[] {
  if (round.kind !== "call" && isOfMany(source) && !areToldTogether(source, round)) return [];
  return peopleOrParties(source, round);
}

/** States that are told to negotiate, and states that are counted at the talks, from which on they are those of many. */
const MANY = 4;
const COUNTED = 10;

const isOfMany = once(({ dossier }: Source): boolean => {
  const states = dossier.parties.filter(({ part, kind }) => part === "party" && kind === "state").length;
  const isCounted = dossier.figures.some(
    ({ unit, values }) => meetingWords().seated.has(unit) && values.some(({ least = 0 }) => least >= COUNTED),
  );
  return states >= MANY || (isCounted && states > 1);
});

/** One sentence names two of them. */
function areToldTogether(source: Source, { evidence, parties, people = [] }: Round): boolean {
  const { dossier } = source;
  // A side and its own minister, named together, did not meet each other.
  const named =
    parties.length > 1
      ? dossier.parties.filter(({ id }) => parties.includes(id))
      : dossier.people.filter(({ id }) => people.includes(id));
  // "Delegates from 151 countries" are no side.
  const forms = named.filter(({ name }) => !/\d/.test(name)).map(({ name, aliases }) => [name, ...aliases]);
  return evidence.some(({ quote }) => forms.filter((some) => some.some((form) => quote.includes(form))).length > 1);
}

/** People where they speak to each other or nobody says for whom they do, parties where delegations meet. */
function peopleOrParties(source: Source, round: Round): string[] {
  const people = round.people ?? [];
  // "Spoke with her Chilean counterpart": the one is named, of the other only for whom.
  const unseen = round.parties.filter((p) => !round.delegations.some((d) => d.party === p));
  if (round.kind === "call" && people.length > 0) return [...people, ...unseen].slice(0, MOST_NAMES).map(source.nameOf);
  // "The judge saw the owners": whoever sits on no side met the one that does.
  const between = people.filter((p) => !round.delegations.some((d) => d.lead === p || d.members.includes(p)));
  if (round.parties.length === 1 && between.length === 1 && people.length === 1)
    return [...between, ...round.parties].map(source.nameOf);
  const isPersonal =
    round.parties.length === 0 ||
    (people.length > 1 && (round.kind === "call" || round.parties.length < 2) && !areOneSide(round));
  const ids = isPersonal && people.length >= round.parties.length ? people : round.parties;
  return ids.slice(0, MOST_NAMES).map(source.nameOf);
}

/** Those who sit on one side did not meet each other. */
const areOneSide = ({ parties, people, delegations }: Round): boolean => {
  const own = delegations.find((d) => d.party === parties[0]);
  return parties.length === 1 && (people ?? []).every((p) => own?.lead === p || own?.members.includes(p));
};

/** Those who go, without those at home in the country that is visited; where nobody is named the party that goes. */
function travellers(source: Source, round: Round): string[] {
  const stay = new Set(hosts(round));
  const leads = round.delegations.flatMap((d) => d.lead ?? []);
  const guests = [...leads, ...(round.people ?? []).filter((p) => !leads.includes(p))].filter((p) => !stay.has(p));
  const going = guests.length > 0 ? guests : round.parties.filter((party) => !isHome(round, party));
  return going.slice(0, MOST_NAMES).map(source.nameOf);
}

/** Those who are at home in the country that is visited. */
const hosts = (round: Round): string[] =>
  round.delegations
    .filter((d) => isHome(round, d.party))
    .flatMap((d) => [...(d.lead === undefined ? [] : [d.lead]), ...d.members]);

const isHome = ({ place }: Round, party: string): boolean =>
  place?.country !== undefined && party.endsWith(place.country.toLowerCase());

const withArticle = (label: string): string => (isPluralLabel(label) ? label : `${articleOf(label)} ${label}`);

/** "A union meeting", "a one-day session", "a UN conference", but "an hour-long call", "an 11-nation summit". */
const articleOf = (words: string): string =>
  (/^[aeiou]/i.test(words) && !CONSONANTAL.test(words)) || /^(?:hour|honest|heir|(?:8|11|18)\b)/i.test(words)
    ? "an"
    : "a";

/** Words that open with a vowel in writing alone. */
const CONSONANTAL = /^(?:uni(?!n|m)|us[eu]|utili|ukrain|u\.|u[knsa]\b|one\b|once\b|eur)/i;

function lengthOf(source: Source, round: Round): string {
  if (!round.duration || isDisputed(source, round) || isSaidByDays(round)) return "";
  const { minutes, text } = round.duration;
  const time = /^[\p{L} ]+ (minutes|hours|days)$/u.test(text) ? text.toLowerCase() : lasting(minutes);
  if (round.duration.planned) return `; ${time} had been planned`;
  return `; ${isPlural(round) ? "they" : "it"} lasted ${time}`;
}

/** "From 17 to 18 May; they lasted two days". */
const isSaidByDays = ({ when, duration }: Round): boolean =>
  when !== undefined && when.from.slice(0, 10) !== when.to.slice(0, 10) && /\bdays?$/.test(duration?.text ?? "");

/** Where reports differ on how long it lasted, the line says nothing: the disagreements do. */
const isDisputed = (source: Source, round: Round): boolean =>
  source.dossier.disagreements.some(
    (d) =>
      d.sides.every((s) => LENGTH.test(s.value)) &&
      d.sides.some((s) => s.evidence.some((e) => round.evidence.some((x) => x.report === e.report && overlaps(x, e)))),
  );

const LENGTH = /\b(?:hours?|minutes|days?)\b/i;
