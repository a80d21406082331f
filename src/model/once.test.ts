import { expect, it } from "vitest";
import { once, onceForGroup } from "./once.js";

it("looks at each thing once, and keeps that nothing was found", () => {
  const looked: string[] = [];
  const find = once(({ name }: { readonly name: string }) => {
    looked.push(name);
    return name === "pier" ? undefined : name.length;
  });
  const [pier, harbour] = [{ name: "pier" }, { name: "harbour" }];
  expect([pier, harbour, pier, harbour].map(find)).toEqual([undefined, 7, undefined, 7]);
  expect(looked).toEqual(["pier", "harbour"]);
  // Another thing that is equal is another thing.
  expect(find({ name: "pier" })).toBeUndefined();
  expect(looked).toHaveLength(3);
});

it("looks at each group once, and again when it holds others or the same in another order", () => {
  const looked: string[] = [];
  const find = onceForGroup((group: readonly { readonly name: string }[]) => {
    const names = group.map(({ name }) => name).join();
    looked.push(names);
    return names;
  });
  const [pier, harbour, quay] = [{ name: "pier" }, { name: "harbour" }, { name: "quay" }];
  const groups = [[pier, harbour], [pier, harbour], [harbour, pier], [pier, harbour, quay], []];
  expect(groups.map(find)).toEqual(["pier,harbour", "pier,harbour", "harbour,pier", "pier,harbour,quay", ""]);
  expect(looked).toEqual(["pier,harbour", "harbour,pier", "pier,harbour,quay", ""]);
});
