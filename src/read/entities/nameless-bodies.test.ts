import { describe, expect, it } from "vitest";
import { find, mentionsOf, people, tell } from "../../../test/find-entities.js";

const bodies = (text: string) => find(text).entities.flatMap(({ kind, key }) => (kind === "body" ? [key] : []));

describe("bodies that a report never names", () => {
  it.each<[string, string[]]>([
    ["Elmstead's school board offered 2%. The board will vote soon.", ["described:elmstead school board"]],
    ["The employers offered 2%. Nobody took it.", ["described:employers"]],
    ["The rebels fired. Later the insurgents withdrew.", ["described:rebels"]],
    ["A spokesman came late. Police counted 40 cars.", ["described:police"]],
    ["The union leader left.", []],
    ["The growers want a lower levy.", ["described:growers"]],
    ["The pear growers want more.", ["described:pear growers"]],
    ["The growers stood in the rain. Two growers say no.", []],
    ["The Ferry Pilots' Association met. The pilots want more.", ["body:ferry pilots association"]],
    ["Envoys for the city of Elmstead left. The city offered 2%.", ["body:elmstead"]],
    ["They met in the oasis town of Elmstead. The town of Holt burned.", []],
    ["They met in the city of Elmstead. Snow fell on the city.", []],
    ["The Rovers' owner, Ana Reyes, left. The team wants more. The club agreed.", ["body:rovers"]],
    ["The Parties agreed on tolls. The Parties decided to meet again.", []],
    ["The league said no. Elmstead University sat.", ["described:league", "body:elmstead university"]],
    ["Its developer, Holt Interlink, paid. The developer wants more.", ["body:holt interlink"]],
    ["Nobody is on board. The snow lay across the board.", []],
    ["The district includes two towns. The district had voted late.", []],
    ["He did a flip. The board turned over.", []],
    [
      "They met the rebel Front for the Northern Isles in Holt. The rebels said no.",
      ["body:front for the northern isles"],
    ],
    ["Veldt Rail's union said no.", ["body:veldt rail"]],
    ["The appeals court waited. The Supreme Court sat.", ["body:supreme court"]],
    ["A rival union said no. Another company agreed.", []],
    [
      "Velmer Ports met Tarn Shipping. Velmer Ports left. Velmer Ports paid. Velmer Ports won. The carrier paid.",
      ["body:velmer ports", "body:tarn shipping"],
    ],
    ["Crews wait across VGH. The ward is open, VGH stressed.", ["body:vgh"]],
    ["The European Union met the crews. The union said no.", ["org:eu", "described:union"]],
    ["They want union members in the company store.", []],
    ["The school board left. The health board stayed. The board said no.", []],
  ])("%s", (text, keys) => {
    expect(bodies(text)).toEqual(keys);
  });

  it("takes them for the named one of their sort", () => {
    const text =
      "The Lakeland Pilots' Association called a walkout. The union wants more. The pilots' union said so. Elmstead's Pay Review Board sat.";
    expect(mentionsOf(find(text), "body:lakeland pilots association")).toEqual([
      "Lakeland Pilots' Association/name",
      "The union/description",
      "The pilots' union/description",
    ]);
  });

  it.each<[string, string, string[]]>([
    [
      "The Free Valley Front fired. Ana Reyes said the Front would stop.",
      "body:free valley front",
      ["Free Valley Front/name", "the Front/description"],
    ],
    [
      "The Ferry Employers' Association met. It rained, the employers' association said.",
      "body:ferry employers association",
      ["Ferry Employers' Association/name", "the employers' association/description"],
    ],
    [
      "The union, ZKT, wants more. The Harbour Union sat. The union left.",
      "body:zkt",
      ["The union/description", "ZKT/name", "The union/description"],
    ],
  ])("knows which body is meant: %s", (text, key, mentions) => {
    expect(mentionsOf(find(text), key)).toEqual(mentions);
  });

  it("lets a state's army and a company's board stand for them, where the report gives it to one alone", () => {
    const own = (text: string) => mentionsOf(find(text), "state:CL").filter((one) => /^the army/i.test(one));
    expect(own("Chile's government signed. The army said it would leave.")).toEqual(["The army/description"]);
    expect(own("Chile's government signed. Peruvian officials stayed. The army said it would leave.")).toEqual([]);
    const board = find("Veldt Holdings's board met. The board said yes.");
    expect(mentionsOf(board, "body:veldt holdings")).toContain("The board/description");
  });

  it("takes the district for the school board that runs it", () => {
    expect(bodies("Elmstead's school board met. The district said it would pay.")).toEqual([
      "described:elmstead school board",
    ]);
  });

  it.each<[string, string[]]>([
    [
      "The school board met. Board President Ann Bell has led the board's team for a year.",
      ["Ann Bell > described:school board > Board President"],
    ],
    [
      "The union wants more. Tom Reed, who chairs the union's bargaining team, left.",
      ["Tom Reed > described:union > chair of the union's bargaining team"],
    ],
    [
      "The rebel Free Valley Front fired. Omar Sidi, the head of the rebel delegation, left.",
      ["Omar Sidi > body:free valley front > head of the rebel delegation"],
    ],
    [
      "Chile's army said no. An army spokesman, Colonel Pablo Rey, denied it.",
      ["Pablo Rey > state:CL > army spokesman; Colonel"],
    ],
    [
      "The union wants more. Ann Bell, a lawyer who stepped in as the union's lead negotiator, left. Ana Reyes, a doctor, will speak for the union.",
      ["Ann Bell > described:union > lawyer; new lead negotiator", "Ana Reyes > described:union > doctor"],
    ],
    [
      "Ann Bell has led the union's team since May. She took over from Tom Reed, a lawyer whom nobody saw. The union left.",
      ["Ann Bell > described:union > ", "Tom Reed > described:union > lawyer"],
    ],
  ])("tells who speaks for them: %s", (text, told) => {
    expect(people(find(text)).map(tell)).toEqual(told);
  });

  it.each<[string, string[]]>([
    ["A group calling itself Ferries for 2030 left.", ["Ferries for 2030"]],
    ["The ZKTA said it would wait.", ["ZKTA"]],
    ["The GDP fell.", []],
    ["The price is paid in Lumaro shares. Lumaro denies it. Lumaro offers more.", ["Lumaro"]],
  ])("knows a body by how it is introduced: %s", (text, names) => {
    expect(find(text).entities.flatMap(({ kind, name }) => (kind === "body" ? [name] : []))).toEqual(names);
  });
});

describe("the board", () => {
  it("is of no firm that is named once beside one that the report is about", () => {
    const text =
      "Crews wait across VGH. VGH stressed it. VGH said yes. The board said no. VGH once bought Tarn Shipping.";
    const { entities, mentions } = find(text);
    const board = mentions.filter(({ start }) => start === text.indexOf("The board"));
    expect(board.map(({ entity }) => entities[entity]?.key)).not.toContain("body:tarn shipping");
  });
});
