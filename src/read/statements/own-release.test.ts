import { describe, expect, it } from "vitest";
import { nameOf, words } from "../../../test/read-text.js";
import { plainIntake } from "../../app/plain-intake.js";
import { read } from "../read.js";

const released = (outlet: string, text: string) => {
  const intake = plainIntake("test", text, "2026-05-13");
  return read({ ...intake, report: { ...intake.report, outlet } });
};

const own = (outlet: string, text: string) => {
  const reading = released(outlet, text);
  return reading.attributions
    .filter(({ by }) => by === "attribution:release:own")
    .map(({ speaker, content }) => `${nameOf(reading, speaker)}: ${words(reading, content[0])}`);
};

const GUILD = "Lake Pilots Guild";
const FIRST = "The Lake Pilots Guild met the owners in Toledo.";

describe("ownRelease", () => {
  it.each([
    `${FIRST}\nThe Guild has taken no position on the draft.`,
    `${FIRST}\nThe Guild will file a request on Friday.`,
    `${FIRST}\nFor the record, no owner has called any officer since Monday.`,
    `${FIRST}\nOur members were not consulted.`,
  ])("gives what a release says of its issuer, or denies, to the issuer: %s", (text) => {
    expect(own(GUILD, text)).toEqual([`${GUILD}: ${text.split("\n")[1]}`]);
  });

  it("goes on with those whom a denial tells of", () => {
    const text = `${FIRST}\nNo owner has called. They sent a letter.`;
    expect(own(GUILD, text)).toEqual([`${GUILD}: No owner has called.`, `${GUILD}: They sent a letter.`]);
  });

  it("leaves alone what others say, what is quoted and what is only told", () => {
    const text = `${FIRST}\nThe owners said that they would not sign.\n“We will not sign,” said Ann Orr.\nMore than 400 pilots walked a picket line.`;
    expect(own(GUILD, text)).toEqual([]);
  });

  it.each([
    `Statement by the ${GUILD}\n${FIRST}\nThe Guild will file a request on Friday.`,
    `LAKE PILOTS GUILD\nBargaining bulletin No. 3\n${FIRST}\nThe Guild will file a request on Friday.`,
    `The ${GUILD} (“LPG” or the “Guild”) met the owners in Toledo.\nThe Guild will file a request on Friday.`,
  ])("knows by its own words whose a text without an outlet is: %#", (text) => {
    const reading = read(plainIntake("test", text, "2026-05-13"));
    expect(reading.attributions.map(({ speaker }) => nameOf(reading, speaker))).toEqual([GUILD]);
  });

  it.each([
    `Joint statement\n${FIRST}\nThe Guild will file a request on Friday.`,
    `Guild leaves the table\n${FIRST}\nThe Guild will file a request on Friday.`,
  ])("leaves open whose a text is that two gave out, or that nothing tells of: %#", (text) => {
    const reading = read(plainIntake("test", text, "2026-05-13"));
    expect(reading.attributions).toEqual([]);
  });

  it("hears no issuer in a newspaper", () => {
    expect(own("Lake Herald", "The Lake Herald met the owners.\nThe Herald will not print it.")).toEqual([]);
  });
});
