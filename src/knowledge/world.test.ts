import { describe, expect, it } from "vitest";
import { bodyByKey, bodyOf, demonym, outletOf, peopleOf, placeOf, platformOf, stateName, stateOf } from "./world.js";

describe("states", () => {
  it.each([
    ["U.S.", "US", "name"],
    ["the United States", "US", "name"],
    ["Ukraine’s", "UA", "name"],
    ["UKRAINE", "UA", "name"],
    ["Norwegian", "NO", "demonym"],
    ["the Poles", "PL", "people"],
    ["Kyiv", "UA", "capital"],
    ["the Kremlin", "RU", "seat"],
    ["Namibia", "NA", "name"],
    ["The Hague", "NL", "capital"],
  ])("%s is %s as %s", (form, code, as) => {
    expect(stateOf(form)).toMatchObject({ code, key: `state:${code}`, form: as });
  });

  it.each(["us", "Jutland", "Holroyd", "turkey", ""])("%s is no state", (form) => {
    expect(stateOf(form)).toBeUndefined();
  });

  it("tells adjectives and peoples", () => {
    expect(demonym("American")?.code).toBe("US");
    expect(demonym("U.S.")?.code).toBe("US");
    expect(demonym("Ukraine")).toBeUndefined();
    expect(peopleOf("Chinese")?.code).toBe("CN");
    expect(peopleOf("Finns")?.name).toBe("Finland");
    expect(stateName("XK")).toBe("Kosovo");
  });
});

describe("bodies, outlets, platforms, places", () => {
  it("finds bodies by their names and says whose they are", () => {
    expect(bodyOf("the European Commission")).toMatchObject({ key: "org:eu-commission", of: "org:eu" });
    expect(bodyOf("State Department")).toMatchObject({ of: "state:US" });
    expect(bodyOf("ILO")?.key).toBe("org:ilo");
    expect(bodyOf("Reuters")).toBeUndefined();
    expect(bodyByKey("org:nato")?.name).toBe("NATO");
  });

  it.each([
    ["AFP", "Agence France-Presse", "agency"],
    ["the BBC", "BBC News", "outlet"],
    ["The Financial Times", "Financial Times", "outlet"],
    ["Guardian", "The Guardian", "outlet"],
  ])("%s is %s", (form, name, kind) => {
    expect(outletOf(form)).toMatchObject({ name, kind });
  });

  it("finds platforms and places", () => {
    expect(platformOf("X platform")?.name).toBe("X");
    expect(platformOf("Facebooks")).toBeUndefined();
    expect(placeOf("Geneva")).toEqual({ name: "Geneva", country: "CH" });
    expect(placeOf("GENEVA")).toMatchObject({ country: "CH" });
    expect(placeOf("Doha")?.country).toBe("QA");
    expect(placeOf("Gaza")).toEqual({ name: "Gaza", region: true });
    expect(placeOf("the Hague")).toEqual({ name: "The Hague", country: "NL" });
    expect(placeOf("Ukraine")).toBeUndefined();
    expect(placeOf("Harbour")).toBeUndefined();
  });
});
