import { describe, expect, it } from "vitest";
import { makeDossier } from "../../../test/make-dossier.js";
import { type Said, sketchReading } from "../../../test/readings.js";
import type { Entity, Reading, StatementFamily } from "../../model/index.js";
import { linkIdentities } from "../identities/identities.js";
import { Families } from "./families.js";
import { WordWeights } from "./weights.js";

function familiesOf(readings: readonly Reading[], identities = linkIdentities(readings)): StatementFamily[] {
  const words = new WordWeights();
  return new Families(words.weigh).link(readings, identities, words.set(readings));
}

/** Families over reports: each report a text, and what somebody says in it. */
function families(...reports: readonly (readonly [text: string, ...said: Said[]])[]): string[][] {
  const readings = reports.map(([text, ...said], i) => {
    const speakers = new Set(said.flatMap(({ speaker }) => speaker ?? []));
    return sketchReading({ id: `r${i}`, text, said, entities: [...speakers].map((name) => ({ name })) });
  });
  return familiesOf(readings).map(({ members }) => members.map(({ reading, index }) => `${reading}.${index}`));
}

const speaker = "Mara Hallgrim";
const by = (words: string, more: Partial<Said> = {}): Said => ({ words, speaker, ...more });

describe("one utterance", () => {
  it.each([
    [
      "small changes",
      "We are talking of the future of the ports and of the safety of crews",
      "We are talking about the future of the ports, the safety of crews",
    ],
    [
      "a cut",
      "The quota is a floor and no ceiling, and we shall not go below it",
      "The quota is a floor and no ceiling",
    ],
    ["a part of it", "It was a long and rather sober exchange about the ferries", "long and rather sober exchange"],
  ])("joins %s", (_, a, b) => {
    expect(families([`“${a},” Mara Hallgrim said.`, by(a)], [`“${b},” Mara Hallgrim said.`, by(b)])).toEqual([
      ["0.0", "1.0"],
    ]);
  });

  it.each([
    ["a few common words", "it had not been asked", "it had not been asked", 1],
    ["a few words in other company", "it would vote against it", "it would vote against the paper", 1],
    ["no more than a word", "it had not been asked", "the crews were asked by owners", 2],
  ])("is told by %s", (_, a, b, count) => {
    const said = (words: string): [string, Said] => [`Mara Hallgrim said ${words}.`, by(words, { kind: "indirect" })];
    expect(families(said(a), said(b))).toHaveLength(count);
  });

  it.each([
    ["two renderings", "a draft that we can build upon", "a draft we can build with", 1],
    ["two judgements", "a draft that we can build upon", "a lake that nobody sails in winter", 2],
  ])("is quoted in %s", (_, a, b, count) => {
    const said = (words: string): [string, Said] => [`It is “${words},” Mara Hallgrim said.`, by(words)];
    expect(families(said(a), said(b))).toHaveLength(count);
  });

  it.each([
    ["alike", "her country was no mediator", "it is no mediator", 1],
    ["and held", "her country was a mediator there", "it is no mediator", 2],
  ])("is denied %s", (_, a, b, count) => {
    const said = (words: string): [string, Said] => [`Mara Hallgrim said ${words}.`, by(words, { kind: "indirect" })];
    expect(families(said(a), said(b))).toHaveLength(count);
  });

  it.each([
    ["a journey", "she would fly to Molde with Per Aasen in June", "her plan to send Per Aasen to Molde", 1],
    ["what ends", "the owners must halt the lockout by Easter", "a lockout that owners have to end by Easter", 1],
    ["what is put off", "the vote on berths was postponed", "a delay to the vote on berths", 1],
    ["two journeys of two men", "she would fly to Molde with Per Aasen", "she would send Olav Dahl to Bodo", 2],
    ["two things that end", "the owners must halt the lockout", "crews would end a blockade", 2],
  ])("is told in words put for each other: %s", (_, a, b, count) => {
    const said = (words: string): [string, Said] => [`Mara Hallgrim said ${words}.`, by(words, { kind: "indirect" })];
    expect(families(said(a), said(b))).toHaveLength(count);
  });

  it("is not made of two by the days that both speak of", async () => {
    const dossier = await makeDossier([
      "BERGEN, May 12, 2026 (Nordwire) - “Nobody tells an owner on Saturday how to mend a net,” said Mara Hallgrim, who leads the crews.",
      "OSLO, May 20, 2026 (Coast Herald) - “The owner came on Saturday,” said Mara Hallgrim, who leads the crews.",
    ]);
    expect(dossier.statements.map(({ variants }) => variants.length)).toEqual([1, 1]);
  });

  it("puts the wording that most reports have first, and the odd one behind it", () => {
    const most = "No owner of a ferry will tell a crew again when it has to sleep";
    const odd = "No owner of a ferry will ever tell a crew again when it has to sleep";
    const said = (words: string): [string, Said] => [`“${words},” Mara Hallgrim said.`, by(words)];
    expect(families(said(odd), said(most), said(most))).toEqual([["1.0", "0.0", "2.0"]]);
  });

  it("joins the indirect rendering of a quotation", () => {
    const direct = "We want ferry crews paid for every night spent in port";
    const told = "ferry crews should be paid for nights spent in port";
    const [a, b]: [string, string] = [`“${direct},” Mara Hallgrim said.`, `Mara Hallgrim said ${told}.`];
    expect(families([a, by(direct)], [b, by(told, { kind: "indirect" })])).toEqual([["0.0", "1.0"]]);
  });

  it("joins what two reports have from one text for a long row of words, whatever each puts around it", async () => {
    const row = "would open nine berths by midsummer and twelve once the old breakwater is mended";
    const dossier = await makeDossier([
      `Mara Hallgrim said it ${row}, with room for small skiffs of the northern villages and a night ferry besides.`,
      `A plan that a retired engineer of Molde drew for the council in his spare evenings ${row}, Mara Hallgrim said.`,
    ]);
    expect(dossier.statements.map(({ variants }) => variants.length)).toEqual([2]);
  });

  it("is found by a number that both tellings have", async () => {
    const dossier = await makeDossier([
      "Mara Hallgrim said the crews would mend 90 boats before winter, with money from the fund.",
      "Mara Hallgrim, who leads the crews, says 90 of the boats will be ready by spring.",
    ]);
    expect(dossier.statements.map(({ variants }) => variants.length)).toEqual([2]);
  });

  it("is told by one thing of several that each tells", async () => {
    const dossier = await makeDossier([
      "Mara Hallgrim said pilots were hard to find in winter and that the bank would sell a night ferry to Molde.",
      "Mara Hallgrim, who leads the crews, says children painted white gulls on harbour walls and that the bank wants to sell the ferry to Molde.",
    ]);
    expect(Math.max(...dossier.statements.map(({ variants }) => variants.length))).toBe(2);
  });

  it("joins a short quotation that is one whole, where one report leaves open who speaks", () => {
    const words = "Patience is a smoked fish";
    expect(families([`“${words},” Mara Hallgrim said.`, by(words)], [`“${words},” she said.`, { words }])).toEqual([
      ["0.0", "1.0"],
    ]);
  });

  it("joins a quotation with a word put otherwise to one whose speaker is only described", () => {
    const [a, b] = [
      "Cod in our own fjord is not a prize we brought here to raffle, it is the house",
      "Cod in our own fjord is not a prize that we brought to raffle, it is the house",
    ];
    const described = { words: b, unnamed: "the deputy minister" };
    expect(families([`“${a},” Mara Hallgrim said.`, by(a)], [`“${b},” the deputy minister said.`, described])).toEqual([
      ["0.0", "1.0"],
    ]);
  });

  it("joins what a body says to what somebody says who speaks for it", () => {
    const a = "both sides should use the winter “wisely”";
    const b = "both sides were to use the coming months “wisely”";
    const readings = [
      sketchReading({
        id: "r0",
        text: `The Nordic Council said ${a}.`,
        entities: [{ name: "Nordic Council", kind: "body" }],
        said: [{ words: a, speaker: "Nordic Council", kind: "mixed" }],
      }),
      sketchReading({
        id: "r1",
        text: `A Nordic Council spokesman said ${b}.`,
        said: [{ words: b, unnamed: "A Nordic Council spokesman", kind: "mixed" }],
      }),
    ];
    expect(familiesOf(readings)).toHaveLength(1);
  });

  it("puts the fullest wording first", () => {
    const [long, short] = [
      "The quota is a floor and no ceiling, and we mean it",
      "The quota is a floor and no ceiling",
    ];
    expect(families([short, by(short)], [long, by(long)])).toEqual([["1.0", "0.0"]]);
  });

  it("joins what is said twice in one report", () => {
    const [head, body] = ["Ferry crews will not sail on Friday", "Ferry crews will not sail on Friday night"];
    expect(families([`${head}\n“${body},” Mara Hallgrim said.`, by(head, { kind: "indirect" }), by(body)])).toEqual([
      ["0.1", "0.0"],
    ]);
  });

  it("joins what one report leaves open, where a long quotation is the same", () => {
    const words = "The quota is a floor and no ceiling";
    const open = [`“${words},” she said.`, { words }] as const;
    expect(families([`“${words},” Mara Hallgrim said.`, by(words)], [...open])).toEqual([["0.0", "1.0"]]);
    expect(
      families(
        [`“No ceiling,” Mara Hallgrim said.`, by("No ceiling")],
        ["“No ceiling,” she said.", { words: "No ceiling" }],
      ),
    ).toHaveLength(2);
  });

  it("joins the same words from a person and from the body that the person speaks for", () => {
    const words = "The quota is a floor and no ceiling";
    const union: Partial<Entity> & { name: string } = { name: "Seamen's Union", kind: "body", key: "body:seamen" };
    const mara = { name: "Mara Hallgrim", party: "body:seamen" };
    const readings = [
      sketchReading({
        id: "a",
        text: `“${words},” Mara Hallgrim of the Seamen's Union said.`,
        said: [by(words)],
        entities: [mara, union],
      }),
      sketchReading({
        id: "b",
        text: `“${words},” the Seamen's Union said.`,
        said: [by(words, { speaker: "Seamen's Union" })],
        entities: [union],
      }),
    ];
    const identities = linkIdentities(readings);
    const linked = familiesOf(readings, identities);
    expect(linked.map(({ members }) => members.length)).toEqual([2]);
    expect(identities.entities[linked[0]?.speaker ?? -1]?.name).toBe("Mara Hallgrim");
  });

  it("joins a part that one report attributes twice", () => {
    const [whole, part] = ["the offer could be a basis, though no final text exists", "no final text exists"];
    expect(
      families([`Mara Hallgrim said ${whole}.`, by(whole, { kind: "indirect" }), by(part, { kind: "indirect" })]),
    ).toHaveLength(1);
  });

  it("joins what both quote in the same few words", () => {
    const [a, b] = ["the hearing was “going rather well”", "“going rather well”"];
    expect(
      families([`Mara Hallgrim said ${a}.`, by("going rather well")], [`She called it ${b}.`, by("going rather well")]),
    ).toHaveLength(1);
  });

  it("gives a part to the one whole that it fits best", () => {
    const [first, second] = [
      "We paid the crews on Monday and mended the pier, but more work remains to be done",
      "The islands have boats again and children go to school, but more work remains to be done",
    ];
    const part = "more work remains to be done";
    const joined = families([first, by(first)], [second, by(second)], [part, by(part)]);
    expect(joined.map((members) => members.length).sort()).toEqual([1, 2]);
  });

  it.each<[string, Said, Said]>([
    [
      "speakers",
      by("The quota is a floor and no ceiling"),
      by("The quota is a floor and no ceiling", { speaker: "Peter Oyelaran" }),
    ],
    ["thoughts", by("The quota is a floor and no ceiling"), by("The ferries will sail on Friday whatever happens")],
    ["one common word", by("The talks were productive"), by("The talks about herring have not begun")],
    ["a praise of one word", by("very productive"), by("The week in Oslo was productive")],
    [
      "what is not said",
      by("The ferries will sail on Friday again"),
      by("The ferries will sail on Friday again", { negated: true, kind: "indirect" }),
    ],
    [
      "occasions",
      by("We need crews, safe ports", { via: "Telegram", viaKind: "platform" }),
      by("Our ports need safe crews", { via: "Facebook", viaKind: "platform" }),
    ],
  ])("keeps %s apart", (_, a, b) => {
    expect(families([String(a.words), a], [String(b.words), b])).toHaveLength(2);
  });
});

describe("the words of a family", () => {
  const sameOf = (a: string, b: string) => {
    const readings = [a, b].map((words, i) =>
      sketchReading({ id: `r${i}`, text: words, entities: [{ name: speaker }], said: [by(words)] }),
    );
    return familiesOf(readings)[0]?.same;
  };

  it.each([
    ["The quota is a floor and no ceiling", "The quota is a floor and no ceiling", [true, true]],
    ["The quota is a floor and no ceiling, and we mean it", "The quota is a floor and no ceiling", [true, true]],
    ["The quota is a floor and no ceiling", "The quota is the floor and not the ceiling", [true, false]],
  ])("%s / %s", (a, b, expected) => {
    expect(sameOf(a, b)).toEqual(expected);
  });
});

describe("unnamed sources", () => {
  const not = (unnamed: string): Said => ({ words: "the hearing was not easy and went on", unnamed, kind: "indirect" });
  const text = "The source said the hearing was not easy and went on.";

  it.each([
    ["a source close to the union", "a source close to the union's team", 1],
    ["a source close to the union", "a senior ministry official", 2],
  ])("%s and %s are %i", (a, b, count) => {
    expect(families([text, not(a)], [text, not(b)])).toHaveLength(count);
  });

  it("are one, however each report describes him, where both quote the same long stretch", () => {
    const words = "Everybody will sleep on the quay before anybody reads it";
    const said = (unnamed: string): [string, Said] => [`“${words},” he said.`, { words, unnamed }];
    expect(families(said("one of the skippers"), said("a member of the crew"))).toHaveLength(1);
  });
});
