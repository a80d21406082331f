import { button } from "./make.js";

/** Puts a button for printing before the other forms of a page. */
export function offerPrint(): void {
  const forms = document.querySelector(".forms");
  if (!forms || forms.querySelector("button")) return;
  const print = Object.assign(
    button("Print", "Print this page", () => window.print()),
    { className: "keys" },
  );
  forms.firstElementChild?.before(print, " ");
}

addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details")) details.open = true;
});
