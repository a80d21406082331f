import { expect, it } from "vitest";
import { bareOutlet, outletOfSite } from "./outlet-sites.js";

it.each([
  ["reuters.com", "Reuters"],
  ["www.bbc.co.uk", "BBC News"],
  ["nytimes.com", "New York Times"],
  ["lemonde.fr", "Le Monde"],
  ["elpais.com", "El País"],
  ["thetimes.co.uk", "The Times"],
  ["theirishtimes.ie", "Irish Times"],
  ["money.cnn.com", "CNN"],
  ["jpost.com", "Jerusalem Post"],
  // Other outlets of the same name.
  ["independent.ie", undefined],
  ["abc.net.au", undefined],
  ["inquirer.com", undefined],
  ["theinquirer.net", undefined],
  ["harbourpost.com", undefined],
  ["Reuters", undefined],
  ["reuters.com/world", undefined],
])("tells whose site %s is", (address, name) => {
  expect(outletOfSite(address)?.name).toBe(name);
});

it.each(["HarbourPost", "The Harbour Post", "harbour-post.com", "www.harbourpost.co.uk"])("bares %s", (name) => {
  expect(bareOutlet(name)).toBe("harbourpost");
});
