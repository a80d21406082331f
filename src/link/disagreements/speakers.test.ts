import { describe, expect, it } from "vitest";
import { tellDisagreements as told } from "../../../test/make-dossier.js";

const REYES = "“We have counted every crate on the pier,” said harbour master Ana Reyes on Monday.";
const HADDAD = "“We have counted every crate on the pier,” pilot Omar Haddad told reporters on Monday.";

describe("words that reports have from two speakers", () => {
  it("are said by one of them", async () => {
    expect(await told(REYES, HADDAD)).toEqual(["who: Ana Reyes / Omar Haddad"]);
  });

  it.each([
    ["that one report has from both", [`${REYES}\n\n${HADDAD}`, HADDAD]],
    ["too few to tell", ["“We won,” said Ana Reyes.", "“We won,” said Omar Haddad."]],
    ["given to somebody without a name", [REYES, "“We have counted every crate on the pier,” a pilot said on Monday."]],
  ])("are no quarrel where they are %s", async (_, texts) => {
    expect(await told(...texts)).toEqual([]);
  });
});
