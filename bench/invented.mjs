// Invented reports for measuring: as many processes as asked for, each of a pair of states, in the order of their days.
const given = ["Ana", "Marit", "Pavel", "Ines", "Tomas", "Lena", "Oskar", "Ruth", "Ilya", "Sara", "Nuno", "Elif"];
const surnames = [
  "Reyes",
  "Oldervik",
  "Dusek",
  "Barroso",
  "Lindqvist",
  "Kovac",
  "Haas",
  "Moreno",
  "Sato",
  "Weber",
  "Aksoy",
];
const states = [
  "Norway",
  "Iceland",
  "Chile",
  "Ghana",
  "Japan",
  "Kenya",
  "Latvia",
  "Mexico",
  "Nepal",
  "Oman",
  "Peru",
  "Qatar",
  "Spain",
  "Togo",
];
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
const person = (i) => `${pick(given, i)} ${pick(surnames, Math.floor(i / given.length) + i * 7)}`;
const word = (i) =>
  `${pick(["Vel", "Tar", "Hol", "Bry", "Kor", "Sund", "Mar"], i)}${pick(["sund", "no", "vik", "mouth", "grad", "haven"], Math.floor(i / 7))}`;

/** Gives report `i` of a set in which each process has `size` reports, five a meeting. */
export function inventedReport(i, size = 50) {
  const process = Math.floor(i / size);
  const meeting = Math.floor(i / 5);
  const [one, other] = [
    pick(states, process),
    pick(states, process + 1 + (Math.floor(process / states.length) % (states.length - 1))),
  ];
  const matter = `${word(process)} ${pick(matters, process)}`;
  const town = pick(towns, meeting);
  const [minister, envoy] = [person(process * 2), person(process * 2 + 1)];
  const day = new Date(Date.UTC(2020, 0, 1) + meeting * DAY).toISOString().slice(0, 10);
  const text = `${one} and ${other} held talks on ${matter} quotas in ${town} on ${day}. "We are closer than in session ${i % 97}, but the gap on zone ${i % 31} remains," ${one}'s Trade Minister ${minister} told reporters. ${other}'s chief negotiator ${envoy} said the two sides had agreed on ${10 + (i % 40)} of 60 chapters and that ${1000 + i} workers were waiting.

A proposal by ${one} would cut the ${matter} quota by ${5 + (i % 30)} percent. "Session ${i} showed why ${word(i)} matters," ${envoy} said. ${one} and ${other} will meet again in ${pick(towns, meeting + 1)} next week.`;
  return { title: `${one}, ${other} talk on ${matter} in ${town}`, outlet: pick(outlets, i), published: day, text };
}
