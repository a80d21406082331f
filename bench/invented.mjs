// Invented reports for measuring: as many processes as asked for, each of a union and a company, in the order of their days.
const given = ["Ana", "Marit", "Pavel", "Ines", "Tomas", "Lena", "Oskar", "Ruth", "Ilya", "Sara", "Nuno", "Elif"];
const trades = ["Dockers'", "Weavers'", "Miners'", "Teachers'", "Drivers'"];
const firms = ["Lines", "Mills", "Mining", "Schools", "Transport", "Foods", "Steel"];
const towns = ["Bergen", "Lisbon", "Geneva", "Vienna", "Oslo", "Prague", "Nairobi", "Lima", "Doha", "Accra", "Riga"];
const matters = [
  "mackerel",
  "timber",
  "wheat",
  "visa",
  "copper",
  "ferry",
  "fibre",
  "dam",
  "rail",
  "border",
  "grain",
  "lithium",
  "cotton",
];
const outlets = ["Nordwire", "Coast Herald", "Harbour Post", "Meridian", "Delta News"];
const DAY = 24 * 60 * 60 * 1000;

const pick = (list, i) => list[i % list.length];
const begins = ["Vel", "Tar", "Hol", "Bry", "Kor", "Sun", "Mar", "Des", "Fal", "Gra", "Lin", "Pol"];
const middles = ["a", "e", "i", "o", "u", "an", "el", "or", "is", "un", "ar"];
const ends = ["vik", "mouth", "grad", "haven", "sund", "stad", "ford", "berg", "nes", "dal", "holm", "by", "wick"];
// The numbers of the lists have no common divisor: a name comes again after 1,716 others.
const name = (i) => `${pick(begins, i)}${pick(middles, i)}${pick(ends, i)}`;

const openings = [
  (p) => `The ${p.union} and ${p.company} held talks on ${p.matter} in ${p.town} on ${p.day}.`,
  (p) =>
    `Negotiators for ${p.company} met the ${p.union} in ${p.town} on ${p.day}; ${p.matter} took up most of the day.`,
  (p) => `A dispute over ${p.matter} brought ${p.company} and the ${p.union} to a hotel in ${p.town} on ${p.day}.`,
  (p) =>
    `On ${p.day} ${p.company} sat down in ${p.town} with the ${p.union}, whose members have been without a contract on ${p.matter}.`,
  (p) =>
    `Hopes for a settlement on ${p.matter} rose in ${p.town} on ${p.day} when the ${p.union} came back to the table with ${p.company}.`,
  (p) =>
    `${p.company} broke a silence of weeks on ${p.day}, receiving the ${p.union} in ${p.town} to speak of ${p.matter}.`,
];
const words = [
  (p) =>
    `"We are closer than in session ${p.i % 97}, but the gap on ${p.place} remains," ${p.chair}, the chair of the ${p.union}, told reporters.`,
  (p) => `${p.chair}, the chair of the ${p.union}, said ${p.place} would strike if nothing moved by Friday.`,
  (p) => `"Nobody at ${p.place} believes in promises any more," said ${p.chair}, who chairs the ${p.union}.`,
  (p) => `According to ${p.chair}, the chair of the ${p.union}, the crews of ${p.place} had waited long enough.`,
  (p) => `"Our members at ${p.place} want it in writing," ${p.chair}, the chair of the ${p.union}, told the Meridian.`,
];
const replies = [
  (p) =>
    `${p.director}, the director of ${p.company}, said the two sides had agreed on ${10 + (p.i % 40)} of 60 clauses.`,
  (p) => `"There is no more money in ${p.place}," replied ${p.director}, the director of ${p.company}.`,
  (p) =>
    `${p.director}, the director of ${p.company}, rejected the claim and put the cost at ${2 + (p.i % 30)} million dollars.`,
  (p) =>
    `For ${p.company}, its director ${p.director} spoke of a useful morning and warned of ${1000 + p.i} lost jobs.`,
];
const facts = [
  (p) => `A proposal by ${p.company} would cut the budget for ${p.matter} by ${5 + (p.i % 30)} percent.`,
  (p) => `Some ${1000 + p.i} people work at ${p.place}, twice as many as ten years ago.`,
  (p) => `Lorries stood in a queue of ${3 + (p.i % 20)} kilometres outside ${p.place}.`,
  (p) => `A mediator from ${p.place} has drafted a paper of ${4 + (p.i % 12)} points that neither side has published.`,
  (p) => `Shares in ${p.company} fell ${1 + (p.i % 9)} percent after the news from ${p.place}.`,
];
const closings = [
  (p) => `The ${p.union} and ${p.company} will meet again in ${p.next} next week.`,
  (p) => `No date was set, though ${p.next} is spoken of.`,
  (p) => `The next session is planned in ${p.next} on Thursday.`,
];

/** Gives report `i` of a set in which each process has `size` reports, five a meeting. */
export function inventedReport(i, size = 50) {
  const process = Math.floor(i / size);
  const meeting = Math.floor(i / 5);
  const p = {
    i,
    union: `${name(process)} ${pick(trades, process)} Union`,
    company: `${name(process + 800)} ${pick(firms, process)}`,
    chair: `${pick(given, process)} ${name(process + 400)}`,
    director: `${pick(given, process + 5)} ${name(process + 1200)}`,
    matter: pick(matters, process),
    place: name(process * 3 + (meeting % 2) + 77),
    town: pick(towns, process + meeting),
    next: pick(towns, process + meeting + 1),
    day: new Date(Date.UTC(2020, 0, 1) + meeting * DAY).toISOString().slice(0, 10),
  };
  const [opening, word, reply] = [pick(openings, process), pick(words, process + i), pick(replies, process * 3 + i)];
  const [fact, other, closing] = [pick(facts, process + i), pick(facts, process + 2 * i + 1), pick(closings, process)];
  const text = [`${opening(p)} ${word(p)} ${reply(p)}`, `${fact(p)} ${other(p)} ${closing(p)}`].join("\n\n");
  return { title: `${p.union} and ${p.company} on ${p.matter}`, outlet: pick(outlets, i), published: p.day, text };
}
