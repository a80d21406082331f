import { describe, expect, it } from "vitest";
import { find, people, tell } from "../../../test/find-entities.js";

const told = (text: string, kind: string): string[] =>
  find(text)
    .entities.filter((entity) => entity.kind === kind)
    .map(({ name }) => name);

describe("names that nothing introduces", () => {
  it.each<[string, string[]]>([
    ["Velkor and its crews met Ana Reyes. Velkor left.", ["Velkor"]],
    ["Ana Reyes read it. Shares in Velkor fell, and Velkor lost.", ["Velkor"]],
    ["Velkor, the world's biggest maker of flutes, met Ana Reyes.", ["Velkor"]],
    ["Velkor, Europe's largest asset manager, wrote to Ana Reyes.", ["Velkor"]],
    ["The walkout at Velkor was the first. Velkor has offered its crews more, Ana Reyes said.", ["Velkor"]],
    ["Talks between Velkor and striking pilots began. Ana Reyes left.", ["Velkor"]],
    ["Velkor said on Monday it would go on, Ana Reyes wrote. Velkor lost.", ["Velkor"]],
    ["Velkor have sold him. Ana Reyes owns Velkor.", ["Velkor"]],
    ["Velkor's co-president, Ana Reyes, left.", ["Velkor"]],
    ["Housebuilder Velkor has lost. Ana Reyes left.", ["Velkor"]],
    ["Approaches from Velkor Homes failed. Ana Reyes has shares in Velkor Homes.", ["Velkor Homes"]],
    ["The PFA, led by Ana Reyes, has not moved.", ["PFA"]],
    ["Red Moor and Velkor, the two firms that sell it, met Ana Reyes.", ["Red Moor", "Velkor"]],
    ["The dam's builder, Velkor, met Ana Reyes. Velkor is owed much.", ["Velkor"]],
    ["Lobby group Dig-O-Velkor met Ana Reyes.", ["Dig-O-Velkor"]],
    ["Ana Reyes met Farm Workers United.", ["Farm Workers United"]],
    ["Labour historian Ana Reyes left. Labour leader Lena Horn stayed.", ["Labour"]],
    ["Two owners, Ana Reyes and Lena Horn, left.", []],
    ["The fishing villages Kalva and Nordna lie in the north. Ana Reyes left.", []],
    ["The Orchard Growers Alliance met. Alliance spokesman Ana Reyes left.", ["Orchard Growers Alliance"]],
    // What a capital does its state does; what stands there is a place.
    ["Velkor wants its dam back. They flew to Velkor, the capital, and ate in Velkor.", []],
    ["The Velkor mine is shut. Ana Reyes left.", []],
    ["Creditors met Ana Reyes.", []],
  ])("%s", (text, bodies) => {
    expect(told(text, "body")).toEqual(bodies);
  });

  it.each<[string, string[]]>([
    ["Ana Reyes and her deputy, Susetyo, left. Susetyo was tired.", ["Ana Reyes", "Susetyo"]],
    ["Velkor said she was tired. Velkor left.", ["Velkor"]],
    ["Liwa al-Velkor, a small faction, met Ana Reyes.", ["Ana Reyes"]],
  ])("people in %s", (text, names) => {
    expect(told(text, "person")).toEqual(names);
  });
});

describe("names with long offices before them", () => {
  it.each<[string, string]>([
    [
      "Senior Vice President, Flight Operations and Labor Relations Ana Reyes left.",
      "Ana Reyes > - > Senior Vice President, Flight Operations and Labor Relations",
    ],
    [
      "Korea's Vice Minister of Trade, Industry and Energy Park Ki-hoon left.",
      "Park Ki-hoon > state:KR > Vice Minister of Trade, Industry and Energy",
    ],
    [
      "Norway's Deputy Minister of Industry and Trade Odd Berge left.",
      "Odd Berge > state:NO > Deputy Minister of Industry and Trade",
    ],
    ["Millers Local 412 Vice President Ana Reyes left.", "Ana Reyes > body:millers local 412 > Vice President"],
    ["Ana Reyes, a Toledo-based Velkor spokeswoman, left.", "Ana Reyes > body:velkor > spokeswoman"],
    ["The House Republican leader Ana Reyes left.", "Ana Reyes > body:republicans > leader"],
    ["Vice Premier He Lifan left.", "He Lifan > - > Vice Premier"],
    ["Rep. Jordan Reyes left.", "Jordan Reyes > - > "],
    ["Velkor, led by Ana Reyes, won. The union beat Velkor.", "Ana Reyes > body:velkor > "],
    ["Skipper Ana Reyes left.", "Ana Reyes > - > Skipper"],
    ["Barista Ana Reyes left.", "Ana Reyes > - > Barista"],
    ["Lamplighter Ana Reyes left.", "Ana Reyes > - > "],
    ["Ana Reyes, a 31-year-old doctoral student whom police held, left.", "Ana Reyes > - > doctoral student"],
    ["The Liberal leader Ana Reyes met the Liberals.", "Ana Reyes > body:liberals > leader"],
    ['Mike "Big Mike" Reyes, a driver, left.', 'Mike "Big Mike" Reyes > - > driver'],
  ])("%s", (text, person) => {
    expect(people(find(text)).map(tell)).toEqual([person]);
  });
});
