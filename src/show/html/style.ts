/** The page's style: system fonts, light and dark, 380 to 1400 pixels and paper. It must hold no "</style". */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fcfbf8; --ink: #1d1c1a; --quiet: #66625a; --rule: #e2ded5; --wash: #f4f1ea;
  --accent: #0d5a73; --mark: #fdefae; --mark-strong: #f9d964; --danger: #9a3b22; --good: #2d6a45;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", P052, Georgia, "Liberation Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16181a; --ink: #e5e2da; --quiet: #9c978c; --rule: #33363a; --wash: #1e2124;
    --accent: #7fc4d8; --mark: #453c17; --mark-strong: #6b5a17; --danger: #e59a83; --good: #8cc9a3;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 var(--serif); overflow-wrap: break-word; hanging-punctuation: first;
}
a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: 1px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; font-weight: 600; }
p, li { text-wrap: pretty; }
.top, footer, .columns { max-width: 72rem; margin: 0 auto; padding: 0 1.25rem; }
.top { padding-top: 3rem; padding-bottom: 1.25rem; }
h1 { margin: 0 0 .35rem; font-size: clamp(1.7rem, 1.2rem + 2.2vw, 2.6rem); letter-spacing: -.012em; max-width: 24em; }
.meta { margin: .15rem 0; color: var(--quiet); font: .8125rem/1.5 var(--sans); }
nav ul { display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; margin: 0; padding: .6rem 0; list-style: none; border-block: 1px solid var(--rule); }
nav a { color: var(--quiet); font: .8125rem/1.9 var(--sans); text-decoration: none; }
nav a:hover { color: var(--accent); text-decoration: underline; }
.section { padding-top: 1.2rem; scroll-margin-top: .5rem; }
h2 { margin: 1.4rem 0 .9rem; font-size: 1.5rem; letter-spacing: -.008em; }
#brief > h2 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
h3 { margin: 0; font-size: 1.0625rem; }
h4 { margin: .9rem 0 .2rem; color: var(--quiet); font: 600 .8125rem/1.4 var(--sans); }
main p, main ul, main ol { max-width: 42rem; }
main ul, main ol { padding-left: 1.15rem; }
li::marker { color: var(--quiet); }
.lead h3, .part h3 { color: var(--quiet); font: 600 .75rem/1.4 var(--sans); letter-spacing: .07em; text-transform: uppercase; }
.lead p { margin: .4rem 0 0; font-size: 1.28rem; line-height: 1.5; }
.part { margin-top: 1.5rem; }
.part p, .part ul { margin: .3rem 0 0; }
.part li { margin: .3rem 0; }
.part li.detail { margin-left: 1.3rem; list-style-type: "– "; }
.cs { white-space: nowrap; }
.c { white-space: nowrap; margin-left: .2em; padding: 0 .12em; font: 600 .68em/1 var(--sans); vertical-align: .42em; text-decoration: none; border-radius: 3px; font-variant-numeric: tabular-nums; }
.c:hover, .c.here { background: var(--mark-strong); color: var(--ink); }
.cs:has(:nth-child(7)) { white-space: normal; }
.grade { margin-left: .4em; color: var(--quiet); font: 500 .72rem/1.4 var(--sans); white-space: nowrap; }
.grade::before { content: ""; display: inline-block; width: .5em; height: .5em; margin-right: .35em; border-radius: 50%; border: 1.5px solid currentColor; }
.g1, .g2 { color: var(--good); } .g1::before { background: currentColor; }
.g4, .g5 { color: var(--danger); } .g4::before { background: currentColor; }
.g6::before { border-style: dotted; }
.status { padding: .05rem .42rem; border: 1px solid var(--rule); border-radius: 1em; background: var(--wash); color: var(--ink); font: 500 .72rem/1.5 var(--sans); white-space: nowrap; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); gap: 1.4rem 2rem; }
.card { padding-top: .7rem; border-top: 2px solid var(--ink); }
.people { margin: .5rem 0 0; padding: 0; list-style: none; }
.people li { padding: .35rem 0; line-height: 1.4; border-top: 1px solid var(--rule); }
.role { color: var(--quiet); font-size: .9375rem; }
.entry { margin: 0 0 1.6rem; padding-top: .8rem; border-top: 1px solid var(--rule); }
.entry h3 { font-size: 1.15rem; }
.entry ul { margin: .2rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.1rem; margin: .5rem 0 0; }
dt { color: var(--quiet); font: .8125rem/1.95 var(--sans); }
dd { margin: 0; min-width: 0; }
.steps { display: flex; flex-wrap: wrap; gap: .5rem 2.2rem; margin: .6rem 0; padding: 0; list-style: none; }
.steps li { position: relative; }
.steps li + li::before { content: "\\2192"; position: absolute; left: -1.6rem; color: var(--quiet); }
.steps .meta { display: block; }
.said { margin: .7rem 0; }
.said p { margin: 0; }
.said .direct { padding-left: .9rem; border-left: 3px solid var(--rule); }
.variant { margin: .35rem 0 0 !important; padding-left: .9rem; color: var(--quiet); font-size: .9375rem; line-height: 1.5; }
details { margin: .8rem 0; }
summary { cursor: pointer; color: var(--accent); font: .875rem/1.6 var(--sans); }
summary b { color: var(--ink); font: 600 1.0625rem/1.6 var(--serif); margin-right: .35em; }
.told details { margin: 0; padding: .45rem 0; border-top: 1px solid var(--rule); }
mark { background: var(--mark); color: inherit; border-radius: 2px; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; line-height: 1.45; font-size: .9688rem; }
th, td { padding: .55rem 1rem .55rem 0; text-align: left; vertical-align: top; border-top: 1px solid var(--rule); }
thead th { border-top: 0; padding-bottom: .3rem; color: var(--quiet); font: 600 .75rem/1.4 var(--sans); }
tbody th { font-weight: 600; }
td p { margin: 0 0 .3rem; }
.matrix { table-layout: fixed; }
.matrix th:first-child { width: 19%; } .matrix th:nth-child(2) { width: 7.5rem; }
.matrix .cs, .card .cs { white-space: normal; }
.matrix .grade { display: block; margin: .3rem 0 0; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); gap: 1rem; margin-top: .6rem; }
.side { padding: .8rem 1rem; background: var(--wash); border-radius: 6px; }
.side p { margin: 0; }
.side .value { font-size: 1.15rem; font-weight: 600; line-height: 1.35; }
.side .words { margin-top: .5rem; color: var(--quiet); font-size: .9375rem; line-height: 1.5; }
.dated { margin: .6rem 0; padding: 0; list-style: none; max-width: none !important; }
.dated li { display: grid; grid-template-columns: 10rem 1fr; gap: 0 1.2rem; padding: .45rem 0; border-top: 1px solid var(--rule); scroll-margin-top: 4rem; }
.dated li:target { background: var(--mark); }
.dated p { margin: 0; }
.date { color: var(--quiet); font: .8125rem/1.95 var(--sans); font-variant-numeric: tabular-nums; }
.picture { margin: .4rem 0 1rem; }
svg { display: block; width: 100%; height: auto; max-width: 46rem; }
svg.rows, svg.narrow { max-width: 24rem; }
svg.narrow { display: none; }
svg text { fill: var(--quiet); font: 11.5px var(--sans); text-anchor: middle; }
svg text.nowlabel { text-anchor: start; }
svg text.end { text-anchor: end; }
svg .axis { stroke: var(--rule); stroke-width: 1.5; }
svg .now { stroke: var(--accent); stroke-width: 1; stroke-dasharray: 3 3; }
svg circle { stroke: var(--accent); stroke-width: 2; fill: var(--paper); }
svg circle.happened { fill: var(--accent); }
svg circle.possible { stroke-dasharray: 2.5 2; }
svg circle.off { stroke: var(--quiet); }
svg a:hover circle { fill: var(--mark-strong); }
.report { margin: 0 0 2.2rem; padding-top: .9rem; border-top: 2px solid var(--ink); scroll-margin-top: .5rem; }
.report h3 { font-size: 1.2rem; max-width: 36rem; }
.report p { margin: .7rem 0; }
.report .meta { margin: .2rem 0 .8rem; overflow-wrap: anywhere; }
.s { text-decoration: underline 1.5px var(--rule); text-underline-offset: .25em; scroll-margin-top: 35vh; }
.s:target, .s.hit { background: var(--mark); box-shadow: 0 0 0 .18em var(--mark); border-radius: 2px; text-decoration: none; }
::highlight(cited) { background-color: var(--mark-strong); }
.n { margin-left: .15em; color: var(--quiet); font: 500 .62em/1 var(--sans); }
footer { margin-top: 2.5rem; padding-top: .4rem; padding-bottom: 4rem; }
footer h2 { font-size: 1rem; }
footer dd { color: var(--quiet); font-size: .9375rem; }
.panel {
  position: fixed; z-index: 2; right: 0; bottom: 0; left: 0; height: 55vh; display: flex; flex-direction: column;
  background: var(--paper); border-top: 1px solid var(--rule); box-shadow: 0 -6px 24px rgb(0 0 0 / .12);
}
.panel[hidden] { display: none; }
.panel-bar { display: flex; align-items: center; gap: .35rem; padding: .5rem .75rem .5rem 1.25rem; border-bottom: 1px solid var(--rule); font: .875rem/1.4 var(--sans); }
.panel-bar strong { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; outline: none; }
.count { color: var(--quiet); font-size: .75rem; white-space: nowrap; font-variant-numeric: tabular-nums; }
.panel button { min-width: 2.1rem; height: 2.1rem; padding: 0; border: 1px solid var(--rule); border-radius: 5px; background: var(--wash); color: inherit; font: 1rem/1 var(--sans); cursor: pointer; }
.panel button:hover { border-color: var(--accent); }
.panel-body { flex: 1; overflow-y: auto; overscroll-behavior: contain; padding: .4rem 1.25rem 3rem; font-size: 1rem; }
.panel .report { margin: 0; border-top: 0; }
.with-panel { padding-bottom: 55vh; }
@media (min-width: 60rem) {
  .columns { display: grid; grid-template-columns: 10.5rem minmax(0, 1fr); gap: 0 3rem; align-items: start; }
  nav { position: sticky; top: 0; padding-top: 1.6rem; max-height: 100vh; overflow-y: auto; }
  nav ul { display: block; border: 0; padding: 0; }
  nav li { border-top: 1px solid var(--rule); }
  nav a { display: block; padding: .28rem 0; line-height: 1.4; }
  .top { padding-bottom: .6rem; }
}
@media (min-width: 68rem) {
  .panel { top: 0; left: auto; width: min(27rem, 38vw); height: auto; border-top: 0; border-left: 1px solid var(--rule); box-shadow: -6px 0 24px rgb(0 0 0 / .07); }
  .with-panel { padding-right: min(27rem, 38vw); padding-bottom: 0; }
}
@media (min-width: 68rem) and (max-width: 84rem) {
  .with-panel .columns { display: block; }
  .with-panel nav { display: none; }
}
@media (max-width: 40rem) {
  .top { padding-top: 1.8rem; }
  .dated li { grid-template-columns: 1fr; gap: 0; }
  .entry dl { grid-template-columns: 5.5rem 1fr; gap: 0 .8rem; }
  footer dl { grid-template-columns: 1fr; gap: 0; }
  dt { line-height: 1.4; margin-top: .35rem; }
  .matrix .grade { display: inline; margin: 0 0 0 .4em; }
  svg.wide { display: none; } svg.narrow { display: block; }
  table, tbody, tr, td, tbody th { display: block; }
  thead { display: none; }
  tr { padding: .6rem 0; border-top: 1px solid var(--rule); }
  td, tbody th { padding: .1rem 0; border: 0; }
  .matrix th { width: auto !important; }
  td.none { display: none; }
  td[data-label]::before { content: attr(data-label); display: block; margin-top: .25rem; color: var(--quiet); font: 600 .75rem/1.5 var(--sans); }
}
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --wash: #fff; --accent: #000; --mark: #fff; --good: #000; --danger: #000; }
  body { font-size: 10.5pt; }
  nav, .panel { display: none !important; }
  .columns { display: block; }
  .top, .columns, footer { max-width: none; padding-left: 0; padding-right: 0; }
  .card, .entry, .side, .said, tr, .dated li { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  .side { border: 1px solid var(--rule); }
  #reports { break-before: page; }
  details::details-content { content-visibility: visible; block-size: auto; }
  summary { list-style: none; color: var(--quiet); } summary::-webkit-details-marker { display: none; }
  a { text-decoration: none; }
  .scroll { overflow: visible; }
}
`;
