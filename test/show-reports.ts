import type { Evidence, Report } from "../src/model/index.js";

// What three outlets report of the invented dispute in test/show-dossier.ts.

const texts = {
  wire: `Port operator and dockers end ninth round without a deal
ROTTERDAM, March 14 (Northern Wire) - Negotiators for Kestrel Ports and the Harbour Workers' Union ended a ninth round of talks on Saturday after seven hours without an agreement, both sides said.
"We have moved closer on pay, but automation is still the sticking point," said Ilse Verbruggen, the union's chief negotiator.
Kestrel's delegation was led by Pieter Okonjo, who replaced Dana Whitlock after she resigned last week. Okonjo said the company's 12-point offer "remains on the table".
The union says 2,400 dockers would be affected. A source close to the company told Northern Wire the talks were "not easy".
Mediator Yusuf Adeyemi said the sides would meet again in The Hague on March 18.`,
  paper: `Dock talks stall over robots <cranes & "carriers">
By Marta Lindqvist
Talks to avert a strike at Rotterdam's container port broke up late on Saturday with no agreement on automated cranes.
Ilse Verbruggen, who leads the union's team, said: "We have moved closer on pay, but automation remains the sticking point."
Some 1,900 dock workers are covered by the 12-point offer, which raises wages by 9 percent over two years and sets up a joint board on new machinery.
The union's council rejected an earlier, 8-point version in February. "No robot votes, no robot strikes: that is what they want," one delegate said, with a 🙂.
Prime minister's office welcomed the revised offer, calling it =a fair basis.`,
  local: `Strike still possible, say dockers
The Harbour Workers' Union said on Sunday that a 48-hour strike could begin on March 20 if the next meeting fails.
Pieter Okonjo, the chief negotiator of Kestrel Ports, told Radio Maas: "We will not be drawn into a timetable set by others."
The talks, held at the Maas Hotel, lasted "more than six hours", a hotel employee said.`,
} as const;

type Key = keyof typeof texts;

/** The reports of the dispute. */
export const reports: readonly Report[] = [
  {
    id: "r0c1",
    from: "reports/wire.txt",
    outlet: "Northern Wire",
    title: "Port operator and dockers end ninth round without a deal",
    dateline: "ROTTERDAM, March 14",
    published: { value: "2026-03-14", by: "text" },
    language: "en",
    text: texts.wire,
  },
  {
    id: "r1a7",
    from: "https://news.example.org/dock-talks",
    outlet: "The Quayside Courier",
    title: 'Dock talks stall over robots <cranes & "carriers">',
    byline: "Marta Lindqvist",
    published: { value: "2026-03-15T06:30:00Z", by: "metadata" },
    language: "en",
    text: texts.paper,
  },
  {
    id: "r2f9",
    from: "reports/local.txt",
    published: { value: "2026-03-15", by: "inferred", latest: "2026-03-17" },
    language: "en",
    text: texts.local,
  },
];

const idOf: Record<Key, string> = { wire: "r0c1", paper: "r1a7", local: "r2f9" };

function ev(key: Key, quote: string): Evidence {
  const start = texts[key].indexOf(quote);
  if (start < 0) throw new Error(`not in ${key}: ${quote}`);
  return { report: idOf[key], start, end: start + quote.length, quote };
}

// The places that the dossier cites.
export const ended = ev(
  "wire",
  "Negotiators for Kestrel Ports and the Harbour Workers' Union ended a ninth round of talks on Saturday after seven hours without an agreement, both sides said.",
);
export const brokeUp = ev(
  "paper",
  "Talks to avert a strike at Rotterdam's container port broke up late on Saturday with no agreement on automated cranes.",
);
export const said = ev("wire", "We have moved closer on pay, but automation is still the sticking point");
export const saidToo = ev("paper", "We have moved closer on pay, but automation remains the sticking point.");
export const led = ev(
  "wire",
  "Kestrel's delegation was led by Pieter Okonjo, who replaced Dana Whitlock after she resigned last week.",
);
export const chief = ev("wire", "said Ilse Verbruggen, the union's chief negotiator.");
export const again = ev("wire", "Mediator Yusuf Adeyemi said the sides would meet again in The Hague on March 18.");
export const strike = ev(
  "local",
  "said on Sunday that a 48-hour strike could begin on March 20 if the next meeting fails.",
);
export const offer = ev(
  "paper",
  "Some 1,900 dock workers are covered by the 12-point offer, which raises wages by 9 percent over two years",
);
export const board = ev("paper", "sets up a joint board on new machinery");
export const earlier = ev("paper", "The union's council rejected an earlier, 8-point version in February.");
export const welcomed = ev("paper", "Prime minister's office welcomed the revised offer, calling it =a fair basis.");
export const hotel = ev(
  "local",
  'The talks, held at the Maas Hotel, lasted "more than six hours", a hotel employee said.',
);
export const affected = ev("wire", "The union says 2,400 dockers would be affected.");
export const notEasy = ev("wire", 'A source close to the company told Northern Wire the talks were "not easy".');
export const remains = ev("wire", `Okonjo said the company's 12-point offer "remains on the table".`);
export const timetable = ev("local", "We will not be drawn into a timetable set by others.");
