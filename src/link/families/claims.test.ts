import { describe, expect, it } from "vitest";
import { type Claim, sharedClaim } from "./claims.js";

const claim = (words: string, negated = false): Claim => ({ stems: new Set(words.split(" ")), negated });

describe("a claim of each of two tellings", () => {
  it.each([
    ["the same thing", claim("sell ferry molde"), claim("owners sell ferry"), 2 / 3],
    ["the same thing, denied", claim("sell ferry molde"), claim("owners sell ferry", true), 0],
    ["the same thing with another number", claim("keep ferry #40"), claim("keep ferry #60"), 0],
    ["the same number", claim("keep ferry #40"), claim("#40 ferry stay"), 2 / 3],
    ["one word", claim("sell ferry"), claim("paint ferry"), 0],
    ["too little of either", claim("sell ferry molde crew night"), claim("owners ferry sell road winter mill"), 0],
  ])("has %s", (_, a, b, share) => {
    expect(sharedClaim([claim("rain fell"), a], [b], () => 1)).toBeCloseTo(share);
  });
});
