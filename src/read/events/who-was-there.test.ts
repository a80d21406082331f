import { describe, expect, it } from "vitest";
import { meetings } from "../../../test/tell-meetings.js";

describe("who was there", () => {
  it.each([
    [
      "A round of talks in Lima meant to end the cod dispute between Norway and Chile closed on Sunday.",
      ["talks held 2026-05-10 Lima; Chile, Norway"],
    ],
    ["Peru hosted talks between Norway and Chile in Lima on Monday.", ["talks held 2026-05-11 Lima; Chile, Norway"]],
    [
      "Talks in Lima on Monday were attended by Kari Moe and Pablo Rojas.",
      ["talks held 2026-05-11 Lima; Kari Moe, Pablo Rojas"],
    ],
    [
      "Kari Moe was speaking after a meeting in Lima on Monday that included Chile, Peru and Togo.",
      ["talks held 2026-05-11 Lima; Chile, Peru, Togo"],
    ],
    [
      "Kari Moe met separately with Pablo Rojas and Ana Reyes on Monday.",
      ["talks held 2026-05-11 -; Kari Moe, Pablo Rojas", "talks held 2026-05-11 -; Ana Reyes, Kari Moe"],
    ],
    ["Kari Moe called Pablo Rojas on Monday.", ["call held 2026-05-11 -; Kari Moe, Pablo Rojas"]],
    ["Kari Moe called Pablo Rojas a liar on Monday.", []],
    [
      "Over dinner in Lima on Monday, Kari Moe told Pablo Rojas that the cod was gone.",
      ["talks held 2026-05-11 Lima; Kari Moe, Pablo Rojas"],
    ],
    [
      "Kari Moe spent the day with Pablo Rojas in Lima on Monday.",
      ["talks held 2026-05-11 Lima; Kari Moe, Pablo Rojas"],
    ],
    // A region that talks are on, and where a war is, are no scene.
    [
      "Kari Moe arrived in Lima on Monday for the Donbas ceasefire talks with Pablo Rojas.",
      ["visit held 2026-05-11 Lima; Kari Moe, Pablo Rojas"],
    ],
    // In a quarrel nobody sits down.
    ["Norway is locked in a cod dispute with Chile.", []],
    ["Norway and Chile are locked in talks in Lima.", ["talks held - Lima; Chile, Norway"]],
    // Whose unions they are, is no side beside them.
    ["Talks between Norway and the port's two unions ended on Monday.", ["talks held 2026-05-11 -; Norway"]],
    [
      "Pablo Rojas's plan, published after his meeting with Kari Moe on Monday, calls for a truce.",
      ["talks held 2026-05-11 -; Kari Moe, Pablo Rojas"],
    ],
    ["Pablo Rojas held a briefing with Kari Moe and top security officials on Monday.", []],
    ["Kari Moe has no plans to meet Pablo Rojas in Lima.", []],
    ["Norway had sought to restart talks with Chile on Friday, but Chile declined.", []],
  ])("%s", (text, expected) => {
    expect(meetings(text)).toEqual(expected);
  });

  it.each([
    [
      "Norway and Chile are at odds over cod. Talks between the two fell apart before they began.",
      ["talks called off - -; Chile, Norway"],
    ],
    [
      "Talks between Norway and Chile had been due to restart on Friday, but Chile wants to wait.",
      ["talks called off 2026-05-15 -; Chile, Norway"],
    ],
    [
      "Peru had been set to host talks between Norway and Chile in Lima on Tuesday. Norway did not come.",
      ["talks called off 2026-05-12 Lima; Chile, Norway"],
    ],
    ["A meeting between Norway and Chile is on the agenda.", ["talks possible - -; Chile, Norway"]],
    [
      "Talks between Norway and Chile in Lima opened on Thursday. The talks in Lima ended on Monday.",
      ["talks held 2026-05-07..2026-05-11 Lima; Chile, Norway"],
    ],
    ["“We will meet again in Lima on Friday,” Kari Moe said.", ["talks planned 2026-05-15 Lima; "]],
  ])("tells how it stands: %s", (text, expected) => {
    expect(meetings(text)).toEqual(expected);
  });
});
