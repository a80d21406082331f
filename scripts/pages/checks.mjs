// What is measured of a page in the browser itself; each is a script that gives what it found.

/** How far the page is wider than the screen. */
export const WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

/** The sum of the layout's jumps since the page began and what jumped, those after a moment apart that only the measuring brings about. */
export const jumpUntil = (moment) => `new Promise((done) => {
  let sum = 0;
  const moved = new Set();
  const name = (node) => (node?.outerHTML ?? node?.data ?? "what is gone").slice(0, 60);
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries().filter(({ startTime }) => startTime <= ${moment})) {
      sum += shift.value;
      for (const { node, previousRect: was, currentRect: is } of shift.sources)
        moved.add(name(node) + " " + [was.x, was.y, was.width, was.height, "to", is.x, is.y, is.width, is.height].join(" "));
    }
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done({ sum, moved: [...moved] }), 20);
})`;

/** Text, in pictures too, that stands out from its ground by less than WCAG 2.2 asks (1.4.3: 4.5, large text 3). */
export const FAINT = `(() => {
  const parse = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const over = ([r, g, b, a = 1], ground) => [r, g, b].map((c, i) => c * a + ground[i] * (1 - a));
  const groundOf = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if ((colour[3] ?? 1) > 0) layers.push(colour);
      if ((colour[3] ?? 1) === 1) break;
    }
    return layers.reverse().reduce((ground, layer) => over(layer, ground), [255, 255, 255]);
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (node.data.trim() === "" || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (/^(?:TITLE|SCRIPT|STYLE)$/i.test(element.tagName)) continue;
    const style = getComputedStyle(element);
    const ground = groundOf(element);
    const ink = over(parse(element instanceof SVGElement ? style.fill : style.color), ground);
    const [high, low] = [light(ink), light(ground)].sort((a, b) => b - a);
    const size = Number.parseFloat(style.fontSize);
    const least = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    const contrast = (high + 0.05) / (low + 0.05);
    if (contrast < least) found.push(contrast.toFixed(2) + " " + node.data.trim().slice(0, 40));
  }
  return found;
})()`;

/** What is too small for a finger (WCAG 2.2, 2.5.8: 24 pixels), links in running text apart. */
export const SMALL = `[...document.querySelectorAll("button, summary, input:not([type=hidden]), .sections a, .facet a")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }))
  .map((one) => [one, one.getBoundingClientRect()])
  .filter(([, { width, height }]) => width > 1 && (width < 24 || height < 24))
  .map(([one, { width, height }]) => Math.round(width) + "x" + Math.round(height) + " " + one.textContent.trim().slice(0, 30))`;
