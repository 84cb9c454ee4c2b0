import type { Language } from "../../issue/language.ts";
import { own } from "../../issue/own.ts";
import { inLanguage } from "../../plan/in-language.ts";
import type { Plan, Text } from "../../plan/plan.ts";
import { addressOf } from "../../sheet/sheet.ts";
import { escapeXml, XML } from "../../sheet/workbook/write/parts.ts";
import { ISSUE_LIST_HEADINGS } from "../issue-list.ts";
import { issueMessage } from "../issue-message.ts";
import type { SubmissionIssue } from "../submission.ts";
import type { CellPlace, PlacedIssue } from "./cell-notes.ts";
import { markColour } from "./palette.ts";
import type { StyleBook } from "./style-book.ts";
import { ANNOTATION_WORDS } from "./words.ts";

/** What stands on the sheet of issues, and how it is told. */
export interface IssueList {
  readonly plan: Plan;
  readonly lang: Language;
  readonly namespace: string;
  readonly issues: readonly PlacedIssue[];
  /** What is said above the headings. */
  readonly summary: string;
  /** What the marks cover, for the next annotation: it stands in a column that is not shown. */
  readonly covered: string;
}

/** Excel takes 65,530 links on a sheet. */
export const MOST_LINKS = 65_000;
/** Nobody goes through more of them one by one. */
export const MOST_LISTED = 100_000;

const WIDTHS = [10, 16, 9, 14, 28, 11, 18, 22, 60, 18];
const LINE_HEIGHT = 15;
const MOST_LINES = 20;
/** The row of the first issue, from 1. */
const FIRST = 3;

/** The part of the sheet of issues. */
export function listSheet(list: IssueList, styles: StyleBook): string {
  const { lang, issues, summary, covered, namespace } = list;
  const formats = {
    title: styles.own({ isBold: true }),
    heading: styles.own({ isBold: true, colour: "FFE7E6E6" }),
    text: styles.own({ isWrapped: true }),
    link: styles.own({ isLink: true }),
    error: styles.own({ colour: markColour("error") }),
    warning: styles.own({ colour: markColour("warning") }),
    info: styles.own({ colour: markColour("info") }),
  };
  const cell = (row: number, column: number, text: string, format: number): string =>
    text === "" ? "" : textCell(addressOf(row - 1, column), text, format);
  const headings = ISSUE_LIST_HEADINGS[lang];
  const shown = issues.slice(0, MOST_LISTED);
  const lines = shown.map(({ issue, place }, index) => {
    const row = FIRST + index;
    const texts = textsOf(issue, place, list);
    const cells = texts.map((text, column) => {
      if (column === 0) return cell(row, column, text, formats[issue.severity]);
      return cell(
        row,
        column,
        text,
        column === 2 && place && index < MOST_LINKS ? formats.link : formats.text,
      );
    });
    const lines = linesOf(texts);
    return `<row r="${row}"${lines > 1 ? ` ht="${lines * LINE_HEIGHT}" customHeight="1"` : ""}>${cells.join("")}</row>`;
  });
  const links = shown
    .slice(0, MOST_LINKS)
    .flatMap(({ place }, index) =>
      place
        ? [
            `<hyperlink ref="C${FIRST + index}" location="${escapeXml(referenceTo(place))}" display="${addressOf(place.row, place.column)}"/>`,
          ]
        : [],
    );
  const last = addressOf(FIRST - 2 + lines.length, WIDTHS.length - 1);
  const columns = WIDTHS.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    `${XML}<worksheet xmlns="${namespace}"><sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="A1:${addressOf(FIRST - 2 + lines.length, WIDTHS.length)}"/>`,
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join("")}<col min="11" max="11" width="2" hidden="1" customWidth="1"/></cols>`,
    `<sheetData><row r="1">${cell(1, 0, summary, formats.title)}</row>`,
    `<row r="2">${headings.map((text, column) => cell(2, column, text, formats.heading)).join("")}${cell(2, headings.length, covered, formats.text)}</row>`,
    ...lines,
    `</sheetData><autoFilter ref="A2:${last}"/>`,
    links.length > 0 ? `<hyperlinks>${links.join("")}</hyperlinks>` : "",
    `<pageSetup orientation="landscape" fitToHeight="0"/></worksheet>`,
  ].join("");
}

function textCell(address: string, text: string, format: number): string {
  const space = /^\s|\s$/.test(text) ? ' xml:space="preserve"' : "";
  return `<c r="${address}" s="${format}" t="inlineStr"><is><t${space}>${escapeXml(text)}</t></is></c>`;
}

/** How many lines the longest text of a row takes: not every program finds the height of a row by itself. */
function linesOf(texts: readonly string[]): number {
  const lines = texts.map((text, column) => {
    // A Chinese character is as wide as two others.
    const width = text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
    return Math.ceil(width / (WIDTHS[column]! - 1));
  });
  return Math.min(Math.max(...lines), MOST_LINES);
}

function textsOf(
  issue: SubmissionIssue,
  place: CellPlace | undefined,
  { plan, lang }: IssueList,
): readonly string[] {
  const { severity, location, region, indicator, period, found, expected, suggestion } = issue;
  const named = (name: Text | undefined, id = ""): string => (name ? inLanguage(name, lang) : id);
  return [
    ANNOTATION_WORDS[lang].severities[severity],
    place?.sheet ?? location?.sheet ?? "",
    place ? addressOf(place.row, place.column) : (location?.cell ?? ""),
    named(region === undefined ? undefined : own(plan.regions, region)?.name, region),
    named(indicator === undefined ? undefined : own(plan.indicators, indicator)?.name, indicator),
    period ?? "",
    found ?? "",
    expected?.[lang] ?? "",
    issueMessage(issue, lang),
    suggestion ?? "",
  ];
}

/** `'Bob''s sheet'!B4`: within the workbook. */
function referenceTo({ sheet, row, column }: CellPlace): string {
  return `'${sheet.replaceAll("'", "''")}'!${addressOf(row, column)}`;
}
