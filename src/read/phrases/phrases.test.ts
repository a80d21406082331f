import { describe, expect, it } from "vitest";
import type { Clause, Intake, LanguageBase } from "../../model/index.js";
import { readLanguage } from "../language/language.js";

function readText(text: string): LanguageBase {
  const report = { id: "test", from: "test", language: "en", text };
  const block = { start: 0, end: text.length, kind: "paragraph" as const };
  const intake: Intake = { report, blocks: [block], setApart: [], learnt: {}, diagnostics: [], readable: true };
  return readLanguage(intake);
}

const slice = (base: LanguageBase, span: { start: number; end: number } | undefined) =>
  span && base.intake.report.text.slice(span.start, span.end);
const phrase = (base: LanguageBase, index: number | undefined) =>
  index === undefined ? undefined : slice(base, base.phrases[index]);

function clauseOf(base: LanguageBase, lemma: string): Clause | undefined {
  return base.clauses.find((clause) => base.verbs[clause.verb]?.lemma === lemma);
}

describe("what is joined to a passive", () => {
  it("is under the same auxiliary", () => {
    const base = readText("The port said the deal must either be signed at dawn or dropped.");
    const told = ["sign", "drop"].map((lemma) => base.verbs.find((verb) => verb.lemma === lemma));
    expect(told.map((verb) => [verb?.modal, verb?.passive])).toEqual([
      ["must", true],
      ["must", true],
    ]);
  });
});

describe("noun phrases", () => {
  it.each([
    ["The senior U.S. official resigned.", ["The senior U.S. official"]],
    ["Ukraine's chief negotiator met his deputy.", ["Ukraine", "Ukraine's chief negotiator", "his", "his deputy"]],
    [
      "Prime Minister Ana Kovar met two tired and angry envoys.",
      ["Prime Minister Ana Kovar", "two tired and angry envoys"],
    ],
    [
      "The delegates met U.S. Secretary of State Anne Dorr in Oslo.",
      ["The delegates", "U.S. Secretary of State Anne Dorr", "Oslo"],
    ],
    ["On 4 May Norway shut the gate.", ["4 May", "Norway", "the gate"]],
    ["Both of the “shadow” tankers sank.", ["Both", "the “shadow” tankers"]],
  ])("%s", (text, expected) => {
    const base = readText(text);
    expect(base.phrases.map((found) => slice(base, found))).toEqual(expected);
  });

  it("hangs appositions on their phrase", () => {
    const base = readText("Mara Ilves, the union’s lead negotiator, left at noon.");
    const [first] = base.phrases;
    expect(phrase(base, first?.apposition)).toBe("the union’s lead negotiator");
  });

  it("joins coordinated phrases to the first", () => {
    const base = readText("The owners and the crews met in Lisbon.");
    const first = base.phrases[0];
    expect(first?.joined?.map((index) => phrase(base, index))).toEqual(["the crews"]);
  });
});

describe("clauses that a preposition leads", () => {
  it.each([
    ["The stoppage begins on Friday after talks at the port broke up.", "break up", "talks"],
    ["The mayor left the hall before the vote in the council was held.", "hold", "the vote"],
  ])("%s", (text, verb, subject) => {
    const base = readText(text);
    const clause = clauseOf(base, verb);
    expect(phrase(base, clause?.subject)).toBe(subject);
    expect(clause?.kind).toBe("adverbial");
  });

  it.each([
    ["Surveyors who advise the board put the cost at two million.", "put", "Surveyors"],
    ["The surveyor who told the board the quay was unsafe left.", "be", "the quay"],
  ])("of two verbs gives the last to whom the relative clause is of: %s", (text, verb, subject) => {
    const base = readText(text);
    expect(phrase(base, clauseOf(base, verb)?.subject)).toBe(subject);
  });

  it("leaves a verb to the phrase that waits for it", () => {
    const base = readText("The quarrel after the vote in the council ended on Friday.");
    expect(phrase(base, clauseOf(base, "end")?.subject)).toBe("The quarrel");
  });
});

describe("lists of names", () => {
  it.each([
    ["Brazil, Chile and Peru met in Lima.", ["Chile", "Peru"]],
    ["Brazil, Chile, Bolivia, and Peru met in Lima.", ["Chile", "Bolivia", "Peru"]],
  ])("joins all to the first: %s", (text, joined) => {
    const base = readText(text);
    expect(base.phrases[0]?.joined?.map((index) => phrase(base, index))).toEqual(joined);
    expect(base.phrases.some((found) => found.apposition !== undefined)).toBe(false);
  });

  it("leaves two names as they are", () => {
    const base = readText("Lima, Peru, was chosen.");
    expect(base.phrases[0]?.joined).toBeUndefined();
  });
});

describe("verb groups", () => {
  it.each([
    [
      "The draft would not have been signed.",
      { lemma: "sign", modal: "would", negated: true, passive: true, perfect: true, tense: "present" },
    ],
    [
      "The draft is going to be signed.",
      { lemma: "sign", negated: false, passive: true, perfect: false, tense: "future" },
    ],
    [
      "The draft is not going to be signed.",
      { lemma: "sign", negated: true, passive: true, perfect: false, tense: "future" },
    ],
    ["The draft will be signed.", { lemma: "sign", negated: false, passive: true, perfect: false, tense: "future" }],
    [
      "They are still talking.",
      { lemma: "talk", negated: false, passive: false, perfect: false, tense: "present", progressive: true },
    ],
    ["The court ruled that the levy was lawful.", { lemma: "rule", finite: true, passive: false, tense: "past" }],
  ])("%s", (text, expected) => {
    expect(readText(text).verbs[0]).toMatchObject(expected);
  });
});

describe("clauses", () => {
  it.each([
    [
      "Ana Kovar, who leads the delegation, told reporters in Geneva on Tuesday that talks would go on.",
      "tell",
      "Ana Kovar",
    ],
    [
      "Ana Kovar, who leads the delegation, told reporters in Geneva on Tuesday that talks would go on.",
      "lead",
      "Ana Kovar",
    ],
    ["Mara Ilves, the union’s lead negotiator, said the offer was poor.", "say", "Mara Ilves"],
    ["The envoy arrived on Monday and said the road would open.", "say", "The envoy"],
    ["The envoy said the road would open, adding that buses would follow.", "add", "The envoy"],
    ['The envoy was calm, saying the road was "holding up" and adding that buses would follow.', "add", "The envoy"],
    ["“It is over,” said Tomas Brenk.", "say", "Tomas Brenk"],
    ["After meeting the crews, the minister promised help.", "promise", "the minister"],
    ["The plan the ministers signed fell apart.", "sign", "the ministers"],
    ["Norway has, in the past, rejected such plans.", "reject", "Norway"],
    ["The union wants the owners to reopen the talks.", "reopen", "the owners"],
    ["The guild, which signed the pact in May and dropped it in June, now says no.", "say", "The guild"],
    ["People who know the harbour say the crane is old.", "say", "People"],
    ["Clerks who read the bill on Monday said it was long.", "say", "Clerks"],
    ["The clerk who said the board approved the bill resigned.", "approve", "the board"],
  ])("%s: who does “%s”", (text, lemma, subject) => {
    const base = readText(text);
    expect(phrase(base, clauseOf(base, lemma)?.subject)).toBe(subject);
  });

  it.each([
    [
      "The envoy said that the road would open and that buses would follow.",
      "say",
      "that",
      "the road would open and that buses would follow",
    ],
    ["The envoy told them the road would open.", "tell", "bare", "the road would open"],
    ["The judge asked whether the levy was lawful.", "ask", "wh", "whether the levy was lawful"],
    ["The owners promised to raise wages.", "promise", "infinitive", "to raise wages"],
    ["The guild suggested waiting again.", "suggest", "gerund", "waiting again"],
  ])("%s: the complement of “%s”", (text, lemma, form, complement) => {
    const base = readText(text);
    const found = clauseOf(base, lemma)?.complement;
    expect({ form: found?.form, text: slice(base, found) }).toEqual({ form, text: complement });
  });

  it("finds object, indirect object, agent and obliques", () => {
    const base = readText("The clerk gave the crews a promise, and the draft was signed by both ministers in Lisbon.");
    const give = clauseOf(base, "give");
    const sign = clauseOf(base, "sign");
    expect(phrase(base, give?.object)).toBe("a promise");
    expect(phrase(base, give?.indirectObject)).toBe("the crews");
    expect(phrase(base, sign?.agent)).toBe("both ministers");
    expect(sign?.obliques.map((oblique) => [oblique.preposition, phrase(base, oblique.phrase)])).toEqual([
      ["in", "Lisbon"],
    ]);
  });
});
