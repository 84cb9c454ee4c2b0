import type { Language } from "../issue/language.ts";
import { escapeMarkdown, markdownTable } from "../publish/markdown-table.ts";
import { csvCell, csvText } from "../sheet/csv-text.ts";
import { issueMessage } from "../submission/issue-message.ts";
import type { SubmissionIssue } from "../submission/submission.ts";
import { printable } from "./printable.ts";

type Column = readonly [header: string, cell: (issue: SubmissionIssue, lang: Language) => string];

const COLUMNS: readonly Column[] = [
  ["file", ({ location }) => printable(location?.file ?? "")],
  ["sheet", ({ location }) => printable(location?.sheet ?? "")],
  ["row", ({ location }) => String(location?.row ?? "")],
  ["column", ({ location }) => String(location?.column ?? "")],
  ["cell", ({ location }) => location?.cell ?? ""],
  ["severity", ({ severity }) => severity],
  ["code", ({ code }) => code],
  ["region", ({ region }) => region ?? ""],
  ["indicator", ({ indicator }) => indicator ?? ""],
  ["period", ({ period }) => period ?? ""],
  ["found", ({ found }) => found ?? ""],
  ["expected", ({ expected }, lang) => expected?.[lang] ?? ""],
  ["suggestion", ({ suggestion }) => suggestion ?? ""],
  ["message", (issue, lang) => issueMessage(issue, lang)],
];

/** What a person reads beside the place, in few columns. */
const SHOWN = ["file", "sheet", "cell", "severity", "region", "indicator", "period", "message"];

/** All issues in rows, for a spreadsheet. */
export function issuesCsv(issues: readonly SubmissionIssue[], lang: Language): string {
  const rows = issues.map((issue) => COLUMNS.map(([, cell]) => csvCell(cell(issue, lang))));
  return csvText([COLUMNS.map(([header]) => header), ...rows].map((cells) => cells.join(",")));
}

export function issuesMarkdown(title: string, issues: readonly SubmissionIssue[], lang: Language): string {
  const columns = COLUMNS.filter(([header]) => SHOWN.includes(header));
  const rows = issues.map((issue) => columns.map(([, cell]) => cell(issue, lang)));
  const table = markdownTable(
    columns.map(([header]) => header),
    rows,
    columns.map(() => "left" as const),
  );
  return `# ${escapeMarkdown(title)}\n${issues.length === 0 ? "" : `\n${table}\n`}`;
}

export function issuesHtml(title: string, issues: readonly SubmissionIssue[], lang: Language): string {
  const columns = COLUMNS.filter(([header]) => SHOWN.includes(header));
  const row = (tag: "th" | "td", cells: readonly string[]): string =>
    `<tr>${cells.map((text) => `<${tag}>${escapeHtml(text)}</${tag}>`).join("")}</tr>`;
  return [
    `<!doctype html>`,
    `<html lang="${lang}">`,
    `<meta charset="utf-8">`,
    `<title>${escapeHtml(title)}</title>`,
    "<style>body{font-family:sans-serif}table{border-collapse:collapse}th,td{border:1px solid #bbb;padding:.3em .5em;text-align:left}</style>",
    `<h1>${escapeHtml(title)}</h1>`,
    "<table>",
    row(
      "th",
      columns.map(([header]) => header),
    ),
    ...issues.map((issue) =>
      row(
        "td",
        columns.map(([, cell]) => cell(issue, lang)),
      ),
    ),
    "</table>",
    "</html>",
    "",
  ].join("\n");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
