import { escapeXml } from "../xml.js";
import type { Packed } from "./zip.js";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** The namespace of a document's own elements, as an attribute. */
export const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Gives the parts of a document that are the same in each, but for its title: what is in it, its styles, its lists, its foot. */
export const partsOf = (title: string): Packed[] => [
  { name: "[Content_Types].xml", text: HEAD + TYPES },
  {
    name: "_rels/.rels",
    text:
      HEAD +
      relations([
        ["officeDocument", "word/document.xml"],
        ["core", "docProps/core.xml"],
      ]),
  },
  { name: "docProps/core.xml", text: HEAD + coreOf(title) },
  {
    name: "word/_rels/document.xml.rels",
    text:
      HEAD +
      relations([
        ["styles", "styles.xml"],
        ["numbering", "numbering.xml"],
        ["footer", "footer.xml"],
      ]),
  },
  { name: "word/styles.xml", text: HEAD + STYLES },
  { name: "word/numbering.xml", text: HEAD + LISTS },
  { name: "word/footer.xml", text: HEAD + footerOf(title) },
];

/** The relation by which the text names its foot. */
export const FOOTER = `<w:footerReference xmlns:r="${OFFICE}" w:type="default" r:id="footer"/>`;

const TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${(
  [
    ["/word/document.xml", `${WORD}.document.main+xml`],
    ["/word/styles.xml", `${WORD}.styles+xml`],
    ["/word/numbering.xml", `${WORD}.numbering+xml`],
    ["/word/footer.xml", `${WORD}.footer+xml`],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
  ] as const
)
  .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
  .join("")}</Types>`;

const relations = (list: readonly (readonly [name: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(([name, target]) => `<Relationship Id="${name}" Type="${typeOf(name)}" Target="${target}"/>`)
    .join("")}</Relationships>`;

const typeOf = (name: string): string =>
  name === "core" ? `${PACKAGE}/relationships/metadata/core-properties` : `${OFFICE}/${name}`;

const coreOf = (title: string): string =>
  `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Rapporteur</dc:creator></cp:coreProperties>`;

const footerOf = (title: string): string =>
  `<w:ftr ${NAMESPACE}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">${escapeXml(title)} · page </w:t></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>`;

/** Sizes are half points, distances twentieths of a point. */
const STYLES = `<w:styles ${NAMESPACE}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:cs="Cambria"/><w:sz w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${[
  style("Normal", "Normal", "", "", true),
  style("Title", "Title", '<w:spacing w:after="60"/>', '<w:b/><w:sz w:val="36"/>'),
  style("Subtitle", "Subtitle", '<w:spacing w:after="240"/>', '<w:color w:val="5A564E"/><w:sz w:val="20"/>'),
  style(
    "Heading1",
    "heading 1",
    '<w:keepNext/><w:spacing w:before="320" w:after="100"/><w:outlineLvl w:val="0"/>',
    '<w:b/><w:sz w:val="27"/>',
  ),
  style(
    "Heading2",
    "heading 2",
    '<w:keepNext/><w:spacing w:before="220" w:after="60"/><w:outlineLvl w:val="1"/>',
    '<w:b/><w:sz w:val="22"/>',
  ),
  style("Entry", "Entry", `${listLevel(0)}<w:spacing w:after="60"/>`, ""),
  style("Detail", "Detail", `${listLevel(1)}<w:spacing w:after="60"/>`, ""),
  style("Cited", "Cited sentence", '<w:ind w:left="480" w:hanging="480"/>', '<w:sz w:val="20"/>'),
  style("Footer", "footer", "", '<w:color w:val="5A564E"/><w:sz w:val="17"/>'),
].join("")}</w:styles>`;

function style(id: string, name: string, paragraph: string, letters: string, isDefault = false): string {
  const base = isDefault ? "" : '<w:basedOn w:val="Normal"/>';
  return `<w:style w:type="paragraph"${isDefault ? ' w:default="1"' : ""} w:styleId="${id}"><w:name w:val="${name}"/>${base}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`;
}

/** Puts a paragraph on a level of the list, the first being 0. */
export function listLevel(level: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
}

const LISTS = `<w:numbering ${NAMESPACE}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>${[
  "•",
  "–",
]
  .map(
    (sign, level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="${sign}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${360 * (level + 1)}" w:hanging="300"/></w:pPr></w:lvl>`,
  )
  .join("")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
