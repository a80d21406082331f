import { expect, it } from "vitest";
import { once } from "./once.js";

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
