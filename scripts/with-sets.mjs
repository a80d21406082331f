import { textsOf } from "./finite.mjs";

/** A test by an expression that stands for a whole text: "/^(?:an?|the)$/.test(". */
const TEST = /\/(\^(?:[^\\/\n[]|\\.|\[(?:[^\\\]\n]|\\.)*\])+\$)\/u?\.test\(/g;

/**
 * Has a set asked wherever code tests a text by an expression that is no more than a list of words. V8 compiles each expression
 * when it is first used and makes an object of it at each use; a set is made once.
 *
 * @param {string} code a chunk of the bundle, which calls nothing `$oneOf0`
 * @returns {string}
 */
export function withSets(code) {
  const names = new Map();
  const asked = code.replaceAll(TEST, (test, source) => {
    const words = textsOf(source);
    if (!words) return test;
    const list = JSON.stringify(words);
    if (!names.has(list)) names.set(list, `$oneOf${names.size}`);
    return `${names.get(list)}.has(`;
  });
  const sets = [...names].map(([list, name]) => `var ${name} = new Set(${list});\n`);
  return sets.join("") + asked;
}
