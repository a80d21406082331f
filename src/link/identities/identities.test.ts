import { describe, expect, it } from "vitest";
import { type Sketch, sketchReading } from "../../../test/readings.js";
import type { Entity, LinkedEntity } from "../../model/index.js";
import { linkIdentities } from "./identities.js";

type Sketched = string | (Partial<Entity> & { readonly name: string });

/** One report a list; entities by name, or with what else is known of them. */
const linked = (...reports: readonly (readonly Sketched[])[]): readonly LinkedEntity[] =>
  linkIdentities(reports.map((list, i) => sketchReading(reportOf(list, i)))).entities;

const reportOf = (list: readonly Sketched[], i: number): Sketch => {
  const entities = list.map((one) => (typeof one === "string" ? { name: one } : one));
  const said = entities.map(({ name, offices }) => [name, ...(offices ?? []).map(({ title }) => title)].join(" "));
  return { id: `r${i}`, text: `${said.join(". ")}.`, entities };
};

const named = (entities: readonly LinkedEntity[]) =>
  entities.map(({ name, aliases }) => [name, ...aliases].join(" = ")).sort();

const office = (title: string, more: Partial<Entity["offices"][number]> = {}) => ({
  title,
  start: 0,
  end: 1,
  by: "t",
  ...more,
});

describe("people over reports", () => {
  it.each<[string, Sketched[][], string[]]>([
    ["one spelling", [["Mara Lindqvist"], ["Mara Lindqvist"]], ["Mara Lindqvist"]],
    ["transliterations", [["Dmytro Kovalenko"], ["Dmitri Kovalenko"]], ["Dmitri Kovalenko = Dmytro Kovalenko"]],
    ["articles", [["Samir al-Dessawy"], ["Samir El-Dissawi"]], ["Samir El-Dissawi = Samir al-Dessawy"]],
    ["a surname with one bearer", [["Mara Lindqvist"], ["Lindqvist"]], ["Mara Lindqvist = Lindqvist"]],
    ["a particle", [["Joost van der Meer"], ["Van der Meer"]], ["Joost van der Meer = Van der Meer"]],
    ["an initial", [["Mara Lindqvist"], ["M. Lindqvist"]], ["Mara Lindqvist = M. Lindqvist"]],
    [
      "a middle initial is no fuller",
      [["Paul R. Okafor"], ["Paul Okafor"], ["Paul Okafor"]],
      ["Paul Okafor = Paul R. Okafor"],
    ],
    ["a second surname", [["Pilar Ortega"], ["Pilar Ortega Ruiz"]], ["Pilar Ortega Ruiz = Pilar Ortega"]],
    [
      "a title taken for a name",
      [["Captain Pilar Ortega"], ["Pilar Ortega"], ["Pilar Ortega"]],
      ["Pilar Ortega = Captain Pilar Ortega"],
    ],
    ["a second given name", [["J. Edgar Okafor"], ["Edgar Okafor"]], ["Edgar Okafor = J. Edgar Okafor"]],
    ["a nickname", [["James Okafor"], ["Jim Okafor"]], ["James Okafor = Jim Okafor"]],
    [
      "what stands alone elsewhere",
      [[{ name: "Tadesse Bekele", forms: ["Tadesse Bekele", "Tadesse"] }], ["Tadesse"]],
      ["Tadesse Bekele = Tadesse"],
    ],
  ])("joins by %s", (_, reports, expected) => {
    expect(named(linked(...reports))).toEqual(expected);
  });

  it.each<[string, Sketched[][], number]>([
    ["given names differ", [["Anna Berg"], ["Peter Berg"]], 2],
    ["a surname has two bearers", [["Anna Berg", "Peter Berg"], ["Berg"]], 3],
    ["two reports name one bearer each", [["Anna Berg"], ["Peter Berg"], ["Berg"]], 3],
    ["an initial has two bearers", [["Maria Berg", "Mona Berg"], ["M. Berg"]], 3],
    ["genders differ", [[{ name: "Anna Berg", gender: "f" }], [{ name: "Berg", gender: "m" }]], 2],
    ["states differ", [[{ name: "Ivo Petrov", party: "state:BG" }], [{ name: "Petrov", party: "state:RU" }]], 2],
    ["one is a junior", [["Tomas Varga"], ["Tomas Varga Jr."]], 2],
    ["a report knows both", [["Anna Berg"], ["Anna Berg", "Berg"]], 2],
    ["a given name alone", [["Peter Marin"], ["Peter"]], 2],
  ])("keeps apart where %s", (_, reports, count) => {
    expect(linked(...reports)).toHaveLength(count);
  });

  it("lets the party decide between two bearers", () => {
    const entities = linked(
      [
        { name: "Anna Berg", party: "state:NO" },
        { name: "Peter Berg", party: "state:SE" },
      ],
      [{ name: "Berg", party: "state:SE" }],
    );
    expect(named(entities)).toEqual(["Anna Berg", "Peter Berg = Berg"]);
  });

  it("does not split a person by offices that contradict each other", () => {
    const offices = [[office("finance minister")], [office("central bank governor")]];
    expect(linked(...offices.map((list) => [{ name: "Mara Lindqvist", offices: list }]))).toHaveLength(1);
  });

  it("takes the party that most reports give", () => {
    const state = (code: string): Sketched => ({ kind: "state", key: `state:${code}`, name: code });
    const entities = linked(
      [state("NO"), { name: "Anna Berg", party: "state:NO" }],
      [state("NO"), { name: "Anna Berg", party: "state:NO" }],
      [state("SE"), { name: "Anna Berg", party: "state:SE" }],
    );
    const anna = entities.find(({ name }) => name === "Anna Berg");
    expect(entities[anna?.party ?? -1]?.name).toBe("NO");
  });
});

describe("what a name is, over reports", () => {
  const kinds = (texts: readonly string[], entity: Sketched, outlet?: string) =>
    linkIdentities(
      texts.map((text, i) =>
        sketchReading({
          id: `r${i}`,
          text,
          entities: [typeof entity === "string" ? { name: entity } : entity],
          ...(outlet ? { outlet } : {}),
        }),
      ),
    ).entities.map(({ kind }) => kind);

  it("a word that is nobody's full name in any report is a body", () => {
    expect(kinds(["Velmara rose. Velmara fell.", "Velmara said no. Shares in Velmara fell."], "Velmara")).toEqual([
      "body",
    ]);
    expect(kinds(["Velmara rose."], "Velmara")).toEqual(["person"]);
    expect(
      kinds(["Velmara spoke. Velmara left.", "Velmara rose. Velmara fell."], { name: "Velmara", gender: "f" }),
    ).toEqual(["person"]);
  });

  it("what somebody is in is a place", () => {
    expect(kinds(["The talks in Velmara ended."], "Velmara")).toEqual(["place"]);
    expect(kinds(["They met near the town of Los Crespos."], "Los Crespos")).toEqual(["place"]);
    expect(kinds(["They lost faith in Okafor."], "Okafor")).toEqual(["person"]);
    expect(kinds(["It is late, in Okafor’s view."], "Okafor")).toEqual(["person"]);
  });

  it("the outlet of a report is no person", () => {
    expect(kinds(["OSLO (Velmarit) - Rain fell."], "Velmarit", "Velmarit")).toEqual(["body"]);
  });

  it("what other reports take for a body is one", () => {
    const body: Sketched = { kind: "body", key: "body:wadi crews", name: "Wadi Crews" };
    expect(linked([body], ["Wadi Crews"], [body]).map(({ kind }) => kind)).toEqual(["body"]);
  });

  it("whom most reports know with an office is a person", () => {
    const body: Sketched = { kind: "body", key: "body:maren skov", name: "Maren Skov" };
    const envoy: Sketched = { name: "Maren Skov", offices: [office("envoy")] };
    expect(linked([body], [envoy], [envoy]).map(({ kind }) => kind)).toEqual(["person"]);
    expect(linked([body], [body], [envoy]).map(({ kind }) => kind)).not.toEqual(["person"]);
  });
});

describe("a town that speaks", () => {
  const kindsOf = (text: string, town: string, others: readonly Sketched[] = []) => {
    const entities = [
      { name: town, kind: "place" as const },
      ...others.map((one) => (typeof one === "string" ? { name: one } : one)),
    ];
    const words = text.slice(text.indexOf("it ")).replace(/\.$/, "");
    const reading = sketchReading({ id: "a", text, entities, said: [{ words, speaker: town, kind: "indirect" }] });
    return linkIdentities([reading]).entities.map(({ name, aliases }) => [name, ...aliases].join(" = "));
  };

  it("is its state", () => {
    expect(kindsOf("Oslo said it agrees.", "Oslo")).toEqual(["Norway = Oslo"]);
  });

  it("is the body that sits there, where the set knows it", () => {
    const union: Sketched = { kind: "body", key: "org:eu", name: "European Union" };
    expect(kindsOf("The European Union met. Brussels said it agrees.", "Brussels", [union])).toEqual([
      "European Union = Brussels",
    ]);
  });

  it.each([
    ["Talks in Oslo ended. Oslo said it agrees.", "Oslo"],
    ["Velmara said it agrees.", "Velmara"],
  ])("stays a place: %s", (text, town) => {
    expect(kindsOf(text, town)).toEqual([town]);
  });
});

describe("bodies over reports", () => {
  const body = (name: string, more: Partial<Entity> = {}): Sketched => ({
    kind: "body",
    key: `body:${name.toLowerCase()}`,
    name,
    ...more,
  });

  it.each<[string, Sketched[][], string[]]>([
    [
      "spelling",
      [[body("Harbour Workers' Union")], [body("Harbor Workers Union")]],
      ["Harbor Workers Union = Harbour Workers' Union"],
    ],
    ["word order", [[body("Ministry of Trade")], [body("Trade Ministry")]], ["Ministry of Trade = Trade Ministry"]],
    ["initials", [[body("Northern Ferry Workers Union")], [body("NFWU")]], ["Northern Ferry Workers Union = NFWU"]],
    [
      "a short form that a report which has the whole name goes on with",
      [[body("Velmara Media Partners", { forms: ["Velmara"] })], [body("Velmara")], [body("Velmara")]],
      ["Velmara Media Partners = Velmara"],
    ],
    [
      "a company's ending",
      [[body("Velmara Shipping Ltd")], [body("Velmara Shipping")]],
      ["Velmara Shipping = Velmara Shipping Ltd"],
    ],
    ["its first word", [[body("Velmara Shipping Ltd")], [body("Velmara")]], ["Velmara Shipping Ltd = Velmara"]],
    [
      "the state in front",
      [[body("US Labor Department")], [body("Department of Labor")]],
      ["Department of Labor = US Labor Department"],
    ],
    [
      "the state's spelling",
      [[body("U.S. Air Force")], [body("United States Air Force")]],
      ["U.S. Air Force = United States Air Force"],
    ],
    [
      "a form that another report has",
      [[body("United Crews of Velmara", { forms: ["United Crews of Velmara", "UCV"] })], [body("UCV")]],
      ["United Crews of Velmara = UCV"],
    ],
  ])("joins by %s", (_, reports, expected) => {
    expect(named(linked(...reports))).toEqual(expected);
  });

  it("keeps the ministries of two states apart, under two keys", () => {
    const of = (code: string): Sketched[] => [
      { kind: "state", key: `state:${code}`, name: code },
      body("Foreign Ministry", { party: `state:${code}` }),
    ];
    const entities = linked(of("NO"), of("SE"), of("NO"));
    expect(entities).toHaveLength(4);
    expect(new Set(entities.map(({ key }) => key)).size).toBe(4);
  });

  it.each<[string, Sketched[][]]>([
    ["two that begin alike", [[body("Velmara Shipping")], [body("Velmara Steel")], [body("Velmara")]]],
    [
      "what is left of a name and the head of another",
      [[body("American International Group")], [body("International Grain Fund")]],
    ],
    ["two of one state", [[body("British Airways")], [body("British Steel")]]],
    ["the bodies of two states", [[body("French Trade Ministry")], [body("Chilean Trade Ministry")]]],
  ])("keeps %s apart", (_, reports) => {
    expect(linked(...reports)).toHaveLength(reports.length);
  });

  it("joins known ones by key, whatever they are called", () => {
    const entities = linked([body("NATO", { key: "org:nato" })], [body("the alliance", { key: "org:nato" })]);
    expect(entities).toHaveLength(1);
  });
});

describe("offices over reports", () => {
  const offices = (...lists: readonly (readonly ReturnType<typeof office>[])[]) =>
    linked(...lists.map((list) => [{ name: "Mara Lindqvist", offices: list }]))[0]?.offices.map(({ title, former }) =>
      former ? `former ${title}` : title,
    );

  it.each([
    [
      ["security council secretary", "Secretary of the National Security and Defence Council"],
      ["Secretary of the National Security and Defence Council"],
    ],
    [["chief negotiator", "top negotiator"], ["chief negotiator"]],
    [
      ["president", "vice president"],
      ["president", "vice president"],
    ],
    [
      ["foreign minister", "prime minister"],
      ["foreign minister", "prime minister"],
    ],
    [["envoy", "special envoy"], ["special envoy"]],
  ])("%j", (titles, expected) => {
    expect(offices(...titles.map((title) => [office(title)]))).toEqual(expected);
  });

  it("tells a former office where the reports do, the most or the newest of them", () => {
    const former = office("chief negotiator", { standing: "former" });
    const current = office("chief negotiator");
    expect(offices([former])).toEqual(["former chief negotiator"]);
    expect(offices([former], [current], [current])).toEqual(["chief negotiator"]);
    expect(offices([former], [current], [former])).toEqual(["former chief negotiator"]);
  });

  it.each([
    ["director general", "former director general"],
    ["chief executive", "former chief executive"],
    ["president", "former president"],
    ["general", "general"],
    ["farmer", "farmer"],
  ])("tells what somebody who has left still is: %s", (title, expected) => {
    const entity: Sketched = { name: "Mara Lindqvist", departed: true, offices: [office(title)] };
    const reading = sketchReading({ ...reportOf([entity], 0), published: "2026-03-01" });
    const [found] = linkIdentities([reading]).entities;
    expect(found?.offices.map(({ former }) => `${former ? "former " : ""}${title}`)).toEqual([expected]);
  });
});
