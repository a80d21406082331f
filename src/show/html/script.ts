/**
 * What the page's script adds: a citation opens its report beside the text instead of jumping to it, and one walks from
 * citation to citation. Without it the links lead to the same sentences. It must hold no "</script".
 */
export const SCRIPT = `(() => {
  const links = [...document.querySelectorAll("main a.c")];
  if (links.length === 0) return;
  const make = (tag, props, ...children) => {
    const element = Object.assign(document.createElement(tag), props);
    element.append(...children);
    return element;
  };
  const title = make("strong", { id: "panel-title", tabIndex: -1 });
  const count = make("span", { className: "count" });
  const button = (text, label, act) => make("button", { type: "button", textContent: text, ariaLabel: label, onclick: act });
  const body = make("div", { className: "panel-body", tabIndex: 0 });
  const bar = make("div", { className: "panel-bar" }, title, count,
    button("\\u2190", "Previous citation", () => show(at - 1)),
    button("\\u2192", "Next citation", () => show(at + 1)),
    button("\\u00d7", "Close", () => close()));
  const panel = make("aside", { className: "panel", hidden: true }, bar, body);
  panel.setAttribute("aria-labelledby", "panel-title");
  document.body.append(panel);
  let at = -1;

  const close = () => {
    panel.hidden = true;
    document.body.classList.remove("with-panel");
    mark(undefined);
    links[at]?.focus();
  };

  const mark = (link) => {
    document.querySelector("a.c.here")?.classList.remove("here");
    link?.classList.add("here");
  };

  const show = (index) => {
    at = (index + links.length) % links.length;
    const link = links[at];
    const target = document.getElementById(link.hash.slice(1));
    const article = target.closest("article").cloneNode(true);
    const sentences = [...article.querySelectorAll(".s")];
    const first = sentences.find(({ id }) => id === target.id);
    const [from, to] = link.dataset.at.split("-").map(Number);
    const range = wordsBetween(sentences, from, to);
    for (const element of [article, ...article.querySelectorAll("[id]")]) element.removeAttribute("id");
    title.textContent = article.dataset.source;
    count.textContent = (at + 1) + " of " + links.length;
    body.replaceChildren(article);
    panel.hidden = false;
    document.body.classList.add("with-panel");
    link.closest("details")?.setAttribute("open", "");
    mark(link);
    if (globalThis.CSS?.highlights) CSS.highlights.set("cited", range ? new Highlight(range) : new Highlight());
    body.scrollTop += first.getBoundingClientRect().top - body.getBoundingClientRect().top - body.clientHeight / 3;
  };

  const wordsBetween = (sentences, from, to) => {
    const range = document.createRange();
    let found = false;
    for (const sentence of sentences) {
      const start = Number(sentence.dataset.from);
      const length = sentence.textContent.length;
      if (start >= to || start + length <= from) continue;
      sentence.classList.add("hit");
      if (!found) range.setStart(sentence.firstChild, Math.max(0, from - start));
      range.setEnd(sentence.firstChild, Math.min(length, to - start));
      found = true;
    }
    return found ? range : undefined;
  };

  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("main a.c");
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    show(links.indexOf(link));
    title.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (panel.hidden || event.metaKey || event.ctrlKey || event.altKey) return;
    if (event.key === "Escape") close();
    else if (panel.contains(document.activeElement) && event.key === "ArrowLeft") show(at - 1);
    else if (panel.contains(document.activeElement) && event.key === "ArrowRight") show(at + 1);
  });
})();`;
