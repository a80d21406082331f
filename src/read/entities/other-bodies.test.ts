import { describe, expect, it } from "vitest";
import { find, mentionsOf, people, tell } from "../../../test/find-entities.js";

describe("who is meant by a noun", () => {
  it("is no body whose name ends so, where the word before tells of another", () => {
    const found = find(
      "The Small Ports Group said no. Ana Reyes, who chairs the negotiating group, left. Petra Holm, the water ministry's chief engineer, met the Interior Ministry.",
    );
    expect(people(found).map(tell)).toEqual([
      "Ana Reyes > - > chair of the negotiating group",
      "Petra Holm > - > chief engineer",
    ]);
  });

  it("is the body with both its places, which one article holds", () => {
    const { entities } = find("The Baltic and North Sea Small Ports Group, known as BOSS, said it could live with it.");
    expect(entities.map(({ name }) => name)).toContain("Baltic and North Sea Small Ports Group");
  });

  it("is the state whose delegation somebody is a member of", () => {
    const found = find("Members of the Chilean delegation left the room. They were angry.");
    expect(mentionsOf(found, "state:CL")).toEqual(["the Chilean delegation/description"]);
  });

  it("is who was replaced, where it is the former one", () => {
    const found = find("Odile Ferrand replaced Jean Masson in 2021. The former president had refused to sell.");
    expect(mentionsOf(found, "person:jean masson")).toContain("The former president/description");
  });

  it("is nobody where somebody is of a place", () => {
    const found = find("Ambassador Anna Wren of Calverra, who chairs the negotiating group, drew up the text.");
    expect(people(found).map(({ name }) => name)).toEqual(["Anna Wren"]);
  });
});
