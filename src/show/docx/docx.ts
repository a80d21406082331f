import { showMarks } from "../citation-marks.js";
import { type Outline, type OutlineReport, readsAsProse } from "../outline.js";
import { escapeXml } from "../xml.js";
import { FOOTER, listLevel, NAMESPACE, partsOf } from "./parts.js";
import { zip } from "./zip.js";

/**
 * Writes an outline as a Word document (Office Open XML, ECMA-376): headings that make a table of contents, lists, and
 * numbers that lead to the cited sentences at its end.
 */
export function writeDocx(outline: Outline): Uint8Array {
  const { title, standing, sections, reports } = outline;
  const blocks = [
    paragraph("Title", run(title)),
    paragraph("Subtitle", run(standing)),
    ...sections.flatMap(sectionBlocks),
    ...(reports.length > 0 ? [paragraph("Heading1", run("Reports")), ...reports.flatMap(reportBlocks)] : []),
  ];
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${NAMESPACE}><w:body>${blocks.join("\n")}${PAGE}</w:body></w:document>`;
  return zip([...partsOf(title), { name: "word/document.xml", text: document }]);
}

/** A4, with margins for notes by hand. */
const PAGE = `<w:sectPr>${FOOTER}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1300" w:right="1300" w:bottom="1300" w:left="1300" w:header="600" w:footer="600" w:gutter="0"/></w:sectPr>`;

function sectionBlocks({ name, sentences, isText }: Outline["sections"][number]): string[] {
  const written = sentences.map(({ text, citations, detail }) => ({
    style: isText ? "Normal" : detail ? "Detail" : "Entry",
    runs: run(`${text} `) + marks(citations),
  }));
  const body = readsAsProse(name)
    ? [paragraph("Normal", written.map(({ runs }) => runs).join(run(" ")))]
    : written.map(({ style, runs }) => paragraph(style, runs));
  return [paragraph("Heading1", run(name)), ...body];
}

function reportBlocks({ source, details, cited, report }: OutlineReport): string[] {
  const head =
    run(source, "<w:b/>") +
    run([...details, ...(source === report.from ? [] : [report.from])].map((one) => `, ${one}`).join(""));
  return [
    paragraph("Normal", head),
    ...cited.map(({ number, text }) =>
      paragraph("Cited", `${bookmark(number)}${run(`[${number}] ${text.replace(/\s+/g, " ")}`)}`),
    ),
  ];
}

const paragraph = (style: string, runs: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${LEVELS[style] ?? ""}</w:pPr>${runs}</w:p>`;

/** Some readers know lists by their paragraphs alone, not by their styles. */
const LEVELS: Readonly<Record<string, string>> = { Entry: listLevel(0), Detail: listLevel(1) };

const run = (text: string, look = ""): string =>
  text === ""
    ? ""
    : `<w:r>${look === "" ? "" : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

/** Each number of a mark leads to its sentence. */
const marks = (citations: readonly number[]): string =>
  showMarks(citations)
    .split(/(\d+)/)
    .map((part) => (/^\d/.test(part) ? link(part) : run(part, QUIET)))
    .join("");

const QUIET = '<w:color w:val="5A564E"/><w:sz w:val="18"/>';

const link = (number: string): string =>
  `<w:hyperlink w:anchor="c${number}" w:history="1">${run(number, '<w:color w:val="0D5A73"/><w:sz w:val="18"/>')}</w:hyperlink>`;

const bookmark = (number: number): string =>
  `<w:bookmarkStart w:id="${number}" w:name="c${number}"/><w:bookmarkEnd w:id="${number}"/>`;
