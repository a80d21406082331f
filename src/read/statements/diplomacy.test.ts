import { describe, expect, it } from "vitest";
import { readStatements } from "./read-statements.testing.js";

/** Gives the attributions of a text: [source] cue {content}, with NOT where it is denied, the act, and where it was said. */
function linesOf(text: string): string[] {
  const slice = (span: { start: number; end: number }) => text.slice(span.start, span.end);
  return readStatements(text).attributions.map(({ source, cue, content, negated, act, via, viaKind }) =>
    [
      `[${source ? slice(source) : ""}]`,
      slice(cue),
      `{${content.map(slice).join(" … ")}}`,
      ...(negated ? ["NOT"] : []),
      act,
      ...(via === undefined ? [] : [`via ${viaKind} ${via}`]),
    ].join(" "),
  );
}

describe("what parties to a negotiation say", () => {
  it.each<[string, ...string[]]>([
    [
      "The premier reaffirmed his country’s support for the plan and stressed that the border must stay open.",
      "[The premier] reaffirmed {his country’s support for the plan} say",
      "[The premier] stressed {the border must stay open} say",
    ],
    [
      "Echoing the chair, Ms Orr said the text was “nearly there”.",
      "[Ms Orr] Echoing {the chair} say",
      "[Ms Orr] said {the text was “nearly there”} say",
    ],
    ["The envoy hailed the truce as “a first step”.", "[The envoy] hailed {the truce … a first step} welcome"],
    [
      "Oslo welcomed the announcement, calling it “a step in the right direction”.",
      "[Oslo] welcomed {the announcement} welcome",
      "[Oslo] calling {it “a step in the right direction”} judge",
    ],
    [
      "The bank cautioned against reading too much into the pause.",
      "[The bank] cautioned {reading too much into the pause} warn",
    ],
    [
      "She warned of “serious consequences” if the deadline passed.",
      "[She] warned {“serious consequences” if the deadline passed} warn",
    ],
    [
      "In a post on X, the minister said the talks were over.",
      "[the minister] said {the talks were over} say via platform X",
    ],
    [
      "“This is a good day,” the minister wrote on his Telegram channel.",
      "[the minister] wrote {This is a good day} say via platform Telegram",
    ],
    [
      "The fisheries minister took to Telegram: “We will not sign.”",
      "[The fisheries minister] : {We will not sign.} say via platform Telegram",
    ],
    [
      "The minister took to Telegram to say the talks were “dead”.",
      "[The minister] to say {the talks were “dead”} say via platform Telegram",
    ],
    [
      "“We will sign,” the ministers said in a joint statement issued after the meeting.",
      "[the ministers] said {We will sign} say via occasion a joint statement",
    ],
    [
      "In a joint statement, the two ministers hailed the draft as “a turning point”.",
      "[the two ministers] hailed {the draft … a turning point} welcome via occasion a joint statement",
    ],
    [
      "Foreign Minister Ana Orr told a news conference in Lima that the fleet would sail.",
      "[Foreign Minister Ana Orr] told {the fleet would sail} say via occasion a news conference",
    ],
    [
      "The mediator was quoted as saying by AFP that both sides were close.",
      "[The mediator] saying {both sides were close} say via agency Agence France-Presse",
    ],
    [
      "“It is a trap,” the rebel leader, Omar Said, was quoted by the newspaper as saying.",
      "[the rebel leader, Omar Said] saying {It is a trap} say via outlet the newspaper",
    ],
    [
      "State media quoted the foreign minister as saying that the talks had been “frank”.",
      "[the foreign minister] saying {the talks had been “frank”} say via outlet State media",
    ],
    [
      "“They are close,” said a senior official, speaking on condition of anonymity because the talks are private.",
      "[a senior official] said {They are close} say",
    ],
    [
      "A spokesman for the guild declined to comment on the report.",
      "[A spokesman for the guild] declined {to comment on the report} decline",
    ],
    ["The ministry did not say who would attend.", "[The ministry] did not say {who would attend} NOT say"],
    ["The ministry denied that a deal was near.", "[The ministry] denied {a deal was near} NOT deny"],
    ["Mr Hale ruled out any cut in wages.", "[Mr Hale] ruled out {any cut in wages} reject"],
    ["The delegation insisted on a written guarantee.", "[The delegation] insisted {a written guarantee} demand"],
    [
      "The presidency expressed readiness to host the next round.",
      "[The presidency] expressed {readiness to host the next round} say",
    ],
    ["Minister: talks “on track”", "[Minister] : {talks “on track”} say"],
    ["Deal is close, says envoy", "[envoy] says {Deal is close} say"],
    ["“We are close” – mediator", "[mediator] – {We are close} say"],
    [
      "“They sail. They turn. They sleep. They wake. They wait.” ― Nell Garden Grey\n“Nobody asked us.”― Ivo Brand",
      "[Nell Garden Grey] ― {They sail. They turn. They sleep. They wake. They wait.} say",
      "[Ivo Brand] ― {Nobody asked us.} say",
    ],
  ])("%s", (text, ...lines) => {
    expect(linesOf(text)).toEqual(lines);
  });
});
