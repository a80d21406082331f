import { expect, it } from "vitest";
import { issuesNamedIn } from "./issues-named.js";

it("files a text under the issues that it names, by a whole part of the name", () => {
  const named = issuesNamedIn([{ name: "Moorings and lock gates" }, { name: "Tolls (of all barges)" }]);
  expect(named("No mooring would be touched")).toEqual(["Moorings and lock gates"]);
  expect(named("The lock gate sticks, and the toll with it")).toEqual([
    "Moorings and lock gates",
    "Tolls (of all barges)",
  ]);
  expect(named("The gate of a lock is open")).toEqual([]);
  expect(named("All barges were tolled")).toEqual([]);
});
