/** Lets the button print the page, and unfolds before printing what is folded. */
export function listenToPrint(): void {
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("button.print")) print();
  });
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
}
