/** Makes an element with properties and children. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), props);
  element.append(...children);
  return element;
}

/** Makes a button that says what it does to those who do not see it. */
export const button = (text: string, label: string, act: () => void): HTMLButtonElement =>
  make("button", { type: "button", textContent: text, ariaLabel: label, title: label, onclick: act });
