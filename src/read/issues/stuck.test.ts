import { describe, expect, it } from "vitest";
import { nameOf, readText } from "../../../test/read-text.js";

/** "code who", a line a stance. */
function stances(text: string): string[] {
  const reading = readText(text);
  return [...new Set(reading.stances.map((s) => `${s.code} ${nameOf(reading, s.who)}`))].sort();
}

/** "code status", a line a matter that is told to stand so. */
function standing(text: string): string[] {
  const { issues } = readText(text);
  return [...new Set(issues.flatMap((i) => (i.status ? [`${i.code} ${i.status}`] : [])))].sort();
}

describe("what each side wants of the matter that was named before", () => {
  it("is told in the next sentences, whatever it is called there", () => {
    const text =
      "Staffing remains the main obstacle to a deal. The Nurses' Union wants one nurse for four patients. Mercy Hospitals has offered one for six.";
    expect(stances(text)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/staffing Nurses' Union/),
        expect.stringMatching(/staffing Mercy Hospitals/),
      ]),
    );
  });

  it("is another where a side wants it as well", () => {
    const text = "Staffing remains the main obstacle to a deal. The Nurses' Union also wants a lamp for each ward.";
    expect(stances(text).some((s) => s.startsWith("staffing"))).toBe(false);
  });

  it("is told by those who speak for one without a name", () => {
    const text =
      "Talks on overtime go on. A spokeswoman for Ostrand Foods said the company could not accept overtime beyond nine hours.";
    expect(stances(text)).toEqual(expect.arrayContaining(["working-time Ostrand Foods"]));
  });
});

describe("how a matter stands", () => {
  it.each([
    ["A plan to close two depots is the biggest hurdle.", ["matter-depot contested"]],
    ["The demand for a ferry remains the main obstacle.", ["matter-ferry contested"]],
    ["They ended a round of talks on Tuesday with the ferry unresolved.", ["matter-ferry open"]],
    ["No progress was made on the lamp rules.", ["matter-lamp open"]],
    ["The renewal of a ten-year berth pact has come down to the ferry.", ["matter-ferry contested"]],
    ["Norway has asked for changes.", []],
  ])("%s", (text, expected) => {
    expect(standing(text)).toEqual(expected);
  });
});

describe("what somebody wants", () => {
  it("is what a pledge is to bring about, and no pledge", () => {
    const all = stances(
      "Norway is pushing for a commitment to jointly dredge the lock. Peru believes in the Norwegian commitment.",
    );
    expect(all.some((s) => s.startsWith("matter-commitment"))).toBe(false);
    expect(all.some((s) => s.startsWith("matter-lock"))).toBe(true);
  });

  it("is not what it is hoped to lead to", () => {
    const all = stances(
      "The Pilots' Union is pressing for a new lock, a measure intended to bring both higher wages and shorter queues.",
    );
    expect(all.join()).not.toContain("pay");
    expect(stances("The Pilots' Union is pressing for a new lock and higher wages.").join()).toContain("pay");
  });
});
