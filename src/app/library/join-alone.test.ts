import { describe, expect, it } from "vitest";
import { addTexts, openTestLibrary } from "../../../test/library.js";
import type { Library } from "./open-library.js";

const FIRST = {
  "wire.txt": `Ostrand dockers and port owners talk into the night
BERGEN, March 3, 2026 (Norwire) - The Dockers' Union and Ostrand Ports held talks in Bergen on Tuesday over a new contract. Mediator Kari Holm left at midnight.
"We are far apart," said Jonas Weir, the union's president. Ostrand Ports said its offer of 5 percent was final.
`,
  "local.txt": `On the quay, nobody has slept
NARVIK, March 4, 2026 (Narvik Post) - Lena Horn has loaded ships for thirty years, and so has her brother. She wants more than money, she said over soup.
"They are voting on my grandchildren," said Pavel Dusek, who drives a crane. Ivar Moe, who ties up the ferries, had not read the paper either.
`,
};
const LATER = {
  "later.txt": `Dockers to vote on Holm's paper
BERGEN, March 6, 2026 (Norwire) - The Dockers' Union and Ostrand Ports have until Monday to answer mediator Kari Holm. The talks in Bergen ended on Wednesday.
Jonas Weir, the union's president, said that Lena Horn, Pavel Dusek and Ivar Moe would speak for the Dockers' Union in Bergen on Saturday. "We will read it twice," said Lena Horn. Pavel Dusek wants a vote. Ivar Moe does not.
`,
};

const sizes = (library: Library): number[] =>
  library
    .processes()
    .map(({ reports }) => reports)
    .sort();

describe("a process that stands alone", () => {
  it("joins the one that later reports show it to belong to, says so, and its id leads on", async () => {
    const library = await openTestLibrary();
    await addTexts(library, FIRST);
    expect(sizes(library)).toEqual([1, 1]);
    const before = library.processes().map(({ id }) => id);
    const { changed } = await addTexts(library, LATER);
    expect(sizes(library)).toEqual([3]);
    const [{ id = "" } = {}] = library.processes();
    expect(changed).toEqual([id]);
    expect(before.map((one) => library.process(one).id)).toEqual([id, id]);
    expect(library.changesAfter(0, { process: id }).map(({ change }) => change.is)).toContain("joined");
    library.close();
  });

  it("joins with others that stand alone, one after the other, and none to one that is gone", async () => {
    const library = await openTestLibrary();
    await addTexts(library, {
      ...FIRST,
      "north.txt": `Rain in the fjord
TROMSO, March 4, 2026 (Tromso Week) - Olaf Berg mends nets. "I am too old for this," he told Nils Vik, who bakes. Siri Aas sells what he bakes.
`,
    });
    expect(sizes(library)).toEqual([1, 1, 1]);
    const before = library.processes().map(({ id }) => id);
    await addTexts(library, {
      "later.txt": LATER["later.txt"].replace(
        "Ivar Moe does not.",
        "Ivar Moe does not. Olaf Berg, Nils Vik and Siri Aas came too. Olaf Berg asked Nils Vik for bread.",
      ),
    });
    expect(sizes(library)).toEqual([4]);
    const [{ id = "" } = {}] = library.processes();
    expect(before.map((one) => library.process(one).id)).toEqual([id, id, id]);
    library.close();
  });

  it("stays alone where a user took it out or gave it a title", async () => {
    const library = await openTestLibrary();
    await addTexts(library, FIRST);
    for (const { id } of library.processes()) library.rename(id, `Ours ${id}`);
    await addTexts(library, LATER);
    expect(sizes(library)).toEqual([1, 2]);
    library.close();
  });
});
