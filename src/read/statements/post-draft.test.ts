import { describe, expect, it } from "vitest";
import { nameOf, words } from "../../../test/read-text.js";
import { plainIntake } from "../../app/plain-intake.js";
import { read } from "../read.js";

const LEAD = "The night boat to Sandvik stays, it was told after talks with the islands.";
const POST = "I have told the board that the night boat stays. Nobody left the room with what he came for.";
const SIGNED = "— Ada Fjeldstad (@adafjeldstad) May 2, 2024";

const posted = (text: string, outlet = "Coast Times") => {
  const intake = plainIntake("test", text, "2024-05-03");
  const reading = read({ ...intake, report: { ...intake.report, outlet } });
  return reading.attributions
    .filter(({ by }) => by === "attribution:label:post")
    .map(({ kind, speaker, content }) => [kind, nameOf(reading, speaker), words(reading, content[0])]);
};

describe("posts", () => {
  it.each([
    ["behind its words", `${LEAD}\n${POST} ${SIGNED}`],
    ["below its words", `${LEAD}\n${POST}\n${SIGNED}`],
    ["with addresses", `${LEAD}\n${POST} https://a.example/1 pic.b.example/2 ${SIGNED}`],
    ["without a day", `${LEAD}\n${POST} – Ada Fjeldstad (@adafjeldstad)`],
  ])("gives a post that is shown whole to who signed it, %s", (_, text) => {
    expect(posted(text)).toEqual([["direct", "Ada Fjeldstad", POST]]);
  });

  it("leaves what an outlet posts to lead to its other reports", () => {
    expect(posted(`${LEAD}\nThe night boat stays, see here — Coast Times (@coasttimes) May 2, 2024`)).toEqual([]);
  });

  it("leaves a writer's own address, and a handle in a sentence", () => {
    expect(posted(`${LEAD}\nBy Ada Fjeldstad (@adafjeldstad)`)).toEqual([]);
    expect(posted(`${LEAD}\nThe minister — Ada Fjeldstad (@adafjeldstad) — went home. The board stayed on.`)).toEqual(
      [],
    );
  });
});
