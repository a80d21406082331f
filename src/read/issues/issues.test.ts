import { describe, expect, it } from "vitest";
import { nameOf, readText } from "../../../test/read-text.js";
import { ingest, type Reading, readAll } from "../../index.js";

describe("issues", () => {
  it.each([
    ["Access to waters remains the main sticking point.", ["access contested"]],
    ["The status of the disputed regions is unresolved.", ["territory open"]],
    ["The two sides agreed on a prisoner exchange.", ["prisoners agreed"]],
    ["The two sides have not agreed on the release of prisoners.", ["prisoners open"]],
    ["The ministers spoke of the weather.", []],
    ["The crews began an overtime ban on Sunday, and the owners want the ban on overtime lifted.", []],
    ["The crews refused to work overtime. The overtime is unpaid.", ["working-time undefined"]],
    [
      "The two sides agreed to exchange 300 prisoners, mediators said, but put off a decision on the truce.",
      ["prisoners agreed", "ceasefire open"],
    ],
    ["Norway agreed to exchange 300 prisoners.", ["prisoners undefined"]],
    ["The summit dropped a plan to lift sanctions.", ["sanctions-relief dropped", "sanctions dropped"]],
    ["The two sides agreed on a truce along the disputed border.", ["ceasefire agreed", "territory undefined"]],
    ["Norway wants the troops to go back to where they stood.", ["withdrawal undefined"]],
    ["Norway and Chile have struck a deal on sanctions.", ["sanctions-relief agreed"]],
    ["The two sides signed off on a committee that is to mark the border.", ["territory undefined"]],
    ["The truce is no longer in dispute.", ["ceasefire agreed"]],
    [
      "Officials concluded the chapters on the truce and on amnesty on Tuesday.",
      ["ceasefire agreed", "accountability agreed"],
    ],
    ["Norway read the chapter on the truce.", ["ceasefire undefined"]],
    ["The question of the amnesty has been left until last.", ["accountability open"]],
    ["One dispute was laid to rest. The truce will last sixty days.", ["ceasefire agreed"]],
    ["The troops marched on a Sunday. A guest went back home.", []],
    ["They agreed on Tuesday to talk about the quota.", ["quota-shares undefined", "quotas undefined"]],
    ["Visitors pay 8 euros and the ships guarantee the route.", []],
  ])("%s", (text, expected) => {
    const { issues } = readText(text);
    const listed = issues.filter((i) => !i.code.startsWith("matter-") && i.code !== "detainees");
    expect([...new Set(listed.map((i) => `${i.code} ${i.status}`))]).toEqual(expected);
  });

  it.each([
    ["Norway demanded access to waters around the islands.", ["access Norway"]],
    ["The trustees of the pension scheme want £300m in cash.", ["pensions trustees of the pension scheme"]],
    ["Iceland opposes a cut in the quota.", ["quota-shares Iceland", "quotas Iceland"]],
    ["Norway read the paper on access to waters.", []],
    ["(Corrects paragraph 4 to say that Norway demanded access to waters)", []],
    ["Norway maintains checks on access to waters.", []],
    ["Ana Reyes said the aim must be peace — a message meant to calm fears of a truce.", ["undefined Ana Reyes"]],
    ["Norway and Chile agreed to give access to waters.", []],
    ["Norway insists that the troops leave; Chile has rejected that.", ["withdrawal Norway", "withdrawal Chile"]],
    ["The Rail Workers' Union met. The union, the Deck Union, wants access to waters.", ["access Deck Union"]],
    ["Chile came to Lima asking for access to waters.", ["access Chile"]],
    ["Chile had gone to the spring meeting in Oslo demanding access to waters.", ["access Chile"]],
    ["Chile walked past skippers asking for access to waters.", []],
    ["Norway regretted the delay and called for wage rises.", ["pay Norway"]],
    ["The arbitrator is the last point. Norway will have no treaty without it.", ["any-disputes Norway"]],
    ["Chile will sign no accord with an arbitrator in it.", ["any-disputes Chile"]],
    ["Norway signed no accord on Monday.", []],
    [
      "The Rail Workers' Union, whose members drive trams in Velmar and which speaks for Ostra Lines, wants access to waters.",
      ["access Rail Workers' Union"],
    ],
    ["Wages are open. Norway's latest number is 9% and Chile's is four.", ["pay Norway", "pay Chile"]],
    ["Norway said the troops would have to be out by May.", ["undefined Norway"]],
    ["Norway has signalled that it could live with access to waters.", ["access Norway"]],
    ["Norway stood by a treaty of 1902 under which the border is marked.", ["territory Norway"]],
    [
      "“The border was drawn in 1902. We do not need a new one,” Norway's negotiator, Ida Solheim, told reporters.",
      ["territory Ida Solheim"],
    ],
  ])("finds who wants what: %s", (text, expected) => {
    const reading = readText(text);
    const found = reading.stances.map((s) => `${s.code} ${nameOf(reading, s.who)}`);
    for (const stance of expected) expect(found).toContain(stance);
    if (expected.length === 0) expect(found).toEqual([]);
  });
});

describe("where somebody came to ask for something", () => {
  it("asks for nothing itself", () => {
    const reading = readText("The Government of Chile had gone to Kenya asking for access to waters.");
    expect(reading.stances.map(({ who }) => nameOf(reading, who))).not.toContain("Kenya");
  });
});

describe("matters that no list holds", () => {
  it.each([
    ["The two sides are divided over who should pay for the bridge.", ["bridge contested"]],
    ["The lighthouse remains the main sticking point.", ["lighthouse contested"]],
    ["They failed to agree on the harbour master's salary.", ["salary open"]],
    ["The dispute over the lighthouse goes on.", ["lighthouse contested"]],
    ["The dispute over the deal goes on.", []],
    ["“The lighthouse remains unresolved,” she said.", []],
    ["The minister remains the main obstacle.", []],
    ["They are split over how much the ferries should pay.", ["payment contested"]],
    ["They are divided over how many lamps are lit.", ["lamp contested"]],
    ["The talks hinge on the lighthouse.", ["lighthouse contested"]],
    ["Presidency tables bracketed lighthouse text", []],
    ["The article on lighthouses is long.", ["lighthouse -"]],
    ["At issue is whether lamps are lit.", ["lamp contested"]],
    ["If the lighthouse is off the table, they will sign.", []],
    ["They failed to agree on a new towing contract.", []],
  ])("%s", (text, expected) => {
    const found = readText(text).issues.filter((i) => i.code.startsWith("matter-"));
    expect(found.map((i) => `${i.code.slice(7)} ${i.status ?? "-"}`)).toEqual(expected);
  });

  it("takes the heads of list items that say how things stand", async () => {
    const text =
      "Where it stands:\n\n- **The pier.** Settled.\n- **Soak and dry.** Norway wants 36 months. Still open.\n- **Review.** After five years.\n";
    const { intakes } = await ingest({ from: "list.md", bytes: new TextEncoder().encode(text) });
    const reading = readAll(intakes)[0] as Reading;
    const found = reading.issues.filter((i) => i.by === "matters:item").map((i) => `${i.name}: ${i.status ?? "-"}`);
    expect(found).toEqual(["pier: agreed", "Soak and dry: open", "Review: -"]);
    expect(reading.stances.map((s) => `${s.code} ${nameOf(reading, s.who)}`)).toEqual(["matter-soak-and-dry Norway"]);
  });

  it("takes what stands in brackets behind an item for how its thing stands", async () => {
    const text =
      "The draft says, among other things:\n\n- the jetty is built in four years (not agreed)\n- the lamps are lit at dusk (agreed)\n";
    const { intakes } = await ingest({ from: "list.md", bytes: new TextEncoder().encode(text) });
    const found = (readAll(intakes)[0] as Reading).issues.filter((i) => i.by === "matters:item");
    expect(found.map((i) => `${i.name}: ${i.status ?? "-"}`)).toEqual(["jetty: open", "lamps: agreed"]);
  });

  it("takes the items of a list of who wants what for what each of them wants", async () => {
    const text =
      "## Who wants what\n\n- **Norway**: a longer truce, no amnesty.\n- **Chile** (nine ports): a shorter truce.\n";
    const { intakes } = await ingest({ from: "list.md", bytes: new TextEncoder().encode(text) });
    const reading = readAll(intakes)[0] as Reading;
    const found = reading.stances.map((s) => `${s.code} ${nameOf(reading, s.who)}`);
    expect(found).toEqual(expect.arrayContaining(["ceasefire Norway", "accountability Norway", "ceasefire Chile"]));
  });

  it("gives a bare amount in a list to none of what only another item asks for", async () => {
    const text =
      "## Who wants what\n\n- **Norway**: a longer truce, compensation for the boats.\n- **Chile**: 9 per cent.\n";
    const { intakes } = await ingest({ from: "list.md", bytes: new TextEncoder().encode(text) });
    const reading = readAll(intakes)[0] as Reading;
    const found = reading.stances.map((s) => `${s.code} ${nameOf(reading, s.who)}`);
    expect(found).toContain("any-compensation Norway");
    expect(found).not.toContain("any-compensation Chile");
  });

  it("finds who wants what of it in every sentence that names it", () => {
    const reading = readText("They are split over the lighthouse. Norway wants the lighthouse closed.");
    expect(reading.stances.map((s) => `${s.code} ${nameOf(reading, s.who)}`)).toContain("matter-lighthouse Norway");
  });

  it("gives a want without a thing of its own to the matter of the sentence before", () => {
    const reading = readText("Access to waters is unresolved. Norway wants ten years.");
    expect(reading.stances.map((s) => `${s.code} ${nameOf(reading, s.who)}`)).toContain("access Norway");
  });

  it.each([
    ["Norway wants a longer pier.", ["pier"]],
    ["Norway wants a limit on trawlers.", ["trawler"]],
    ["Norway wants to close the lagoon in full and to raise its share of the squid.", ["lagoon", "squid"]],
    ["Norway opposes the fee unless squid shares are kept apart.", ["fee", "squid"]],
    ["Norway wants the soldiers to leave.", []],
    ["Norway rejected the paper.", []],
    ["Norway wants a guarantee.", ["guarantee"]],
    ["Norway wants a written word that every tram carries a conductor.", []],
    ["Norway wants every tram kept.", ["tram"]],
    ["Norway agreed that no conductor's locker would go.", ["locker"]],
    ["“We want the end of the storm,” Ana Reyes said.", []],
  ])("takes what somebody wants for what may be a matter: %s", (text, expected) => {
    const found = readText(text).issues.filter((i) => i.by === "matters:wanted");
    expect(found.map((i) => i.code.slice(7))).toEqual(expected);
  });

  it("takes what stands under one side's heading for what that side wants", async () => {
    const text = "The Deck Union's demands:\n\n- a longer pier\n- limits on the master's power\n";
    const { intakes } = await ingest({ from: "list.md", bytes: new TextEncoder().encode(text) });
    const reading = readAll(intakes)[0] as Reading;
    expect(reading.stances.map((s) => `${s.code} ${nameOf(reading, s.who)}`)).toEqual([
      "matter-pier Deck Union",
      "matter-limit Deck Union",
    ]);
    expect(reading.issues.map(({ name }) => name)).toContain("limits on the master's power");
  });

  it("tells apart what somebody wants a number of", () => {
    const found = readText("Norway is holding out for 12 camps.").issues;
    expect(found.map(({ by, code }) => `${by} ${code}`)).toEqual(["matters:counted matter-camp"]);
  });

  it.each([
    ["Norway rejects a two-year exemption for ferries.", "exemption"],
    ["A federal guarantee is rare.", "federal guarantee"],
    ["A veto was used in 1911.", "veto"],
    ["Guarantees of silence are rare.", undefined],
  ])("names what talks are about by its nature: %s", (text, expected) => {
    const found = readText(text).issues.filter((i) => i.code.startsWith("matter-"));
    expect(found[0]?.name).toBe(expected);
  });

  it.each([
    ["Access to waters is open. Norway wants 60 per cent. Chile offers 20 per cent.", "access Chile"],
    [
      "The ferry toll is in dispute. A storm came and went.\n\nNorway has offered 40 million kroner.",
      "matter-toll Norway",
    ],
    [
      "The ferry toll is in dispute. A storm came.\n\nNorway has offered 40 million kroner for a lamp.",
      "matter-lamp Norway",
    ],
    ["The ferry toll is in dispute. Norway lowered its bid to 40 kroner.", "matter-toll Norway"],
  ])("gives an amount that is all that is wanted to what was last spoken of: %s", (text, expected) => {
    const reading = readText(text);
    expect(reading.stances.map((s) => `${s.code} ${nameOf(reading, s.who)}`)).toContain(expected);
  });

  it.each([
    ["Norway will not sign without a longer truce.", "ceasefire Norway"],
    ["Norway is prepared to open the border for sanctions relief.", "sanctions-relief Norway"],
    ["Chile said that it could not sign a truce.", "ceasefire Chile"],
    ["The growers insist on a lower quota.", "quota-shares growers"],
    ["Norway and Chile met. The ferry unions are split. Landlords reject sanctions.", "sanctions-relief landlords"],
    ["Norway's bid for a longer truce was turned down.", "ceasefire Norway"],
  ])("takes what somebody will not do or is ready for as wanted: %s", (text, expected) => {
    const reading = readText(text);
    expect(reading.stances.map((s) => `${s.code} ${nameOf(reading, s.who)}`)).toContain(expected);
  });

  it("gives a clause without an object to what stands before it", () => {
    const reading = readText("A guest asked for sanctions relief, something Norway has always resisted.");
    expect(reading.stances.map((s) => `${s.code} ${nameOf(reading, s.who)}`)).toContain("sanctions-relief Norway");
  });

  it("gives what one tells of another's words to the other alone", () => {
    const reading = readText("According to Ana Reyes, Chile said that it could not sign a truce.");
    expect(new Set(reading.stances.map((s) => nameOf(reading, s.who)))).toEqual(new Set(["Chile"]));
  });

  it("takes a part of a body for none of its voice", () => {
    const reading = readText(
      "The Deck Union is split over sanctions relief. Three of the Deck Union voted against it.",
    );
    expect(reading.stances.filter((s) => /refuses|said/.test(s.by))).toEqual([]);
  });

  it("takes what somebody cannot know or say for no stance", () => {
    expect(readText("Norway could not say when the truce begins.").stances).toEqual([]);
  });

  it.each([
    ["The revised pay offer was turned down. The offer of 6% was too low. Norway is asking for 9%.", "pay"],
    ["Norway wants pay to rise by 9%.", "pay"],
  ])("takes a number that is wanted for what the offer is of: %s", (text, code) => {
    expect(readText(text).stances.filter((s) => s.code === code)).not.toHaveLength(0);
  });
});
