import { describe, expect, it } from "vitest";
import { type Sketch, sketchReading } from "../../../test/readings.js";
import { link } from "../link.js";

/** Links of a set: "who how origin", and the groups. */
function sourcesOf(...sketches: readonly Sketch[]) {
  const links = link(sketches.map((sketch, i) => sketchReading({ id: `r${i}`, ...sketch })));
  const told = links.originLinks.map(
    ({ reading, how, origin }) => `${reading} ${how} ${links.origins[origin]?.kind} ${links.origins[origin]?.name}`,
  );
  return { told, groups: links.groups, links };
}

const OWN = [
  "The harbour board and the crews of the northern ferries met behind closed doors for most of Thursday.",
  "Nobody who left the building late in the evening wanted to say how far apart they still were.",
  "The board runs eleven routes and says that it loses money on nine of them every winter.",
  "A ninth round is to be held in the old customs house before the end of the month.",
];
const report = OWN.join(" ");
const reworded = report.replace("behind closed doors", "in private").replace("late in the evening", "that night");
const other =
  "Herring prices rose again this week as boats stayed in port. Buyers blamed the wind and the long nights of the season.";
const speech =
  "We shall not sign a paper that leaves the smallest island without a boat in winter, and nobody should expect it of us";

describe("copies", () => {
  it("finds a report that stands almost word for word in another", () => {
    const { told, links } = sourcesOf(
      { text: report, outlet: "Port Herald", published: "2024-05-02" },
      { text: `${reworded} ${other}`, outlet: "Coast Times", published: "2024-05-03T09:00" },
    );
    expect(told).toEqual(["1 copies outlet Port Herald"]);
    expect(links.groups).toEqual([0, 0]);
    expect(links.originLinks[0]?.overlap).toBeGreaterThan(0.5);
    expect(links.originLinks[0]?.overlap).toBeLessThan(0.8);
  });

  it("takes the one that credits the other for the copier", () => {
    const credits = [{ words: "Source: Coast Times", name: "Coast Times", kind: "outlet", how: "credits" } as const];
    const { told } = sourcesOf(
      { text: `${report}\nSource: Coast Times`, outlet: "Port Herald", credits },
      { text: report, outlet: "Coast Times" },
    );
    expect(told).toContain("0 copies outlet Coast Times");
  });

  it("takes the later one for the copier", () => {
    const { told } = sourcesOf(
      { text: `${report} Rain fell.`, outlet: "Port Herald", published: "2024-05-03" },
      { text: report, outlet: "Coast Times", published: "2024-05-02" },
    );
    expect(told).toEqual(["0 copies outlet Coast Times"]);
  });

  it.each<[string, string, string, readonly Sketch[]]>([
    [
      "who signs as an agency",
      "2024-05-02",
      "2024-05-02T06:00",
      [{ text: "LARVIK, May 2 (Velmarit) - Herring is cheap.", outlet: "Velmarit" }],
    ],
    [
      "whom another one credits",
      "2024-05-02T18:00",
      "2024-05-02",
      [
        {
          text: "Herring is cheap. Source: Velmarit",
          outlet: "Bay Post",
          credits: [{ words: "Source: Velmarit", name: "Velmarit", kind: "outlet", how: "credits" }],
        },
      ],
    ],
  ])("takes %s for the original where one of the two has no hour of the day", (_, day, hour, others) => {
    const { told } = sourcesOf(
      { text: `${report} Rain fell on the quay.`, outlet: "Coast Times", published: hour },
      { text: report, outlet: "Velmarit", published: day },
      ...others,
    );
    expect(told.filter((one) => one.includes("copies"))).toEqual([expect.stringMatching(/^0 copies \w+ Velmarit$/)]);
  });

  it("takes the one that says less of where it is from for the copier", () => {
    const { told } = sourcesOf({ text: `${report} Rain fell.` }, { text: report, outlet: "Coast Times" });
    expect(told).toEqual(["0 copies outlet Coast Times"]);
  });

  it("finds paragraphs that a report has from an agency and leaves the rest its own", () => {
    const piers = "north south east west upper lower inner outer old new long short cold dry".split(" ");
    const each = (...tell: ((pier: string) => string)[]) =>
      piers.flatMap((pier) => tell.map((one) => one(pier))).join(" ");
    const more = each(
      (pier) => `Snow fell on the ${pier} pier, where ${pier} gulls kept to ${pier} ladders.`,
      (pier) => `By noon the ${pier} lamps were out and the ${pier} keeper had gone home.`,
    );
    const own = each(
      (quay) => `A ${quay} master of the ${quay} quay counted ${quay} boats twice.`,
      (quay) => `No ${quay} net hung to dry beside the ${quay} sheds that morning.`,
    );
    const lent =
      "The pilots voted in March by nine to one to stay ashore until the autumn. " +
      "Forty ferries and nine tugs will be tied up from Monday as they were before.";
    const { told, links } = sourcesOf(
      { text: `${lent} ${more} ${other}`, outlet: "Reuters", published: "2024-05-02" },
      {
        text: `${own} ${lent}`,
        outlet: "Coast Times",
        published: "2024-05-03",
      },
    );
    expect(told).toEqual(["1 copies agency Reuters"]);
    expect(links.groups).toEqual([0, 1]);
  });

  it.each<[string, Sketch, Sketch]>([
    ["two that report apart", { text: report }, { text: other }],
    [
      "two that quote one speech",
      { text: `“${speech},” Mara Lindqvist said. ${other}`, said: [{ words: speech }] },
      { text: `Rain fell on the harbour. “${speech},” Mara Lindqvist said.`, said: [{ words: speech }] },
    ],
  ])("does not find %s", (_, a, b) => {
    expect(sourcesOf({ ...a, outlet: "Port Herald" }, { ...b, outlet: "Coast Times" }).groups).toEqual([0, 1]);
  });
});

describe("origins", () => {
  const source = (unnamed: string): Sketch => ({
    text: `${unnamed} told AFP the hearing was not easy.`,
    said: [{ words: "the hearing was not easy", unnamed }],
    credits: [
      { words: "AFP", name: "Agence France-Presse", kind: "agency", how: "credits", scope: { start: 0, end: 40 } },
    ],
  });

  it("knows one agency and one unnamed source over reports", () => {
    const { told, links } = sourcesOf(
      source("A source close to the union"),
      source("A union source close to the talks"),
    );
    expect(told).toHaveLength(4);
    expect(links.origins.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "agency Agence France-Presse (AFP)",
      "unnamed union source close to the talks",
    ]);
  });

  it("does not take two officials for one because both are officials", () => {
    const says = (text: string): Sketch => ({
      text: `An official said ${text}.`,
      said: [{ words: text, unnamed: "An official" }],
    });
    const { links } = sourcesOf(says("the ferries will sail on Monday"), says("herring prices fell by a third"));
    expect(links.origins).toHaveLength(2);
  });

  it("has people by name, whatever the spelling", () => {
    const says = (speaker: string): Sketch => ({
      text: `${speaker} said herring is cheap.`,
      entities: [{ name: speaker }],
      said: [{ words: "herring is cheap", speaker }],
    });
    expect(sourcesOf(says("Dmytro Kovalenko"), says("Dmitri Kovalenko")).links.origins).toHaveLength(1);
  });

  it("knows an outlet that no list knows where one of the set is its own", () => {
    const { told } = sourcesOf(
      { text: "OSLO, May 3 (Velmarit) - Rain fell.", outlet: "Velmarit" },
      { text: "A delegate told Velmarit that herring is cheap.", outlet: "Coast Times" },
      { text: "A delegate went to Velmarit by boat.", outlet: "Port Herald" },
    );
    expect(told).toEqual(["1 credits agency Velmarit"]);
  });

  it("has a body that tells something for a speaker by name, one that wants something for none", () => {
    const says = (act: string): Sketch => ({
      text: "The Seamen's Mission said herring is cheap.",
      entities: [{ name: "Seamen's Mission", kind: "body" }],
      said: [{ words: "herring is cheap", speaker: "Seamen's Mission", act }],
    });
    expect(sourcesOf(says("say")).told).toEqual(["0 quotes person Seamen's Mission"]);
    expect(sourcesOf(says("want")).told).toEqual([]);
  });

  it("calls an outlet by one name, with its article or without", () => {
    const credits = [{ words: "Havna Herald", name: "Havna Herald", kind: "outlet", how: "credits" } as const];
    const { told } = sourcesOf(
      { text: "Rain fell, the Havna Herald said.", credits },
      { text: other, outlet: "The Havna Herald" },
    );
    expect(told).toEqual(["0 credits outlet The Havna Herald"]);
  });

  it("puts reports that credit one agency for the whole into one group", () => {
    const credits = [{ words: "AFP", name: "Agence France-Presse", kind: "agency", how: "credits" } as const];
    const { groups } = sourcesOf(
      { text: "Rain fell. AFP", credits },
      { text: other },
      { text: "Snow fell. AFP", credits },
    );
    expect(groups).toEqual([0, 1, 0]);
  });
});
