import type { Issue, IssueParams, Location } from "./issue.ts";
import { en } from "./messages/en.ts";
import type { Messages } from "./messages/messages.ts";
import { zh } from "./messages/zh.ts";
import { shorten } from "./shorten.ts";

export type Language = "zh" | "en";

/** What was found is shown as a hint; what a person has to copy (a path, an id) is shown in full where it is sane. */
const FOUND_LENGTH = 60;
const COPIED_LENGTH = 200;
const COPIED: ReadonlySet<string> = new Set(["path", "detail", "check", "waiver", "near"]);
const MOST_ITEMS = 12;

/**
 * The words of an issue: where it stands, what was found, what was expected and what to do.
 *
 * Texts that were found are shortened to 60 characters, ids and paths to 200, control characters escaped, lists cut
 * after 12, so a message is one line however long the input was. In front stands the location in the file, or, where
 * there is none, the path in the plan. Throws nothing.
 *
 * @example
 * import { formatIssue, safeParseRational } from "fenjie";
 *
 * const result = safeParseRational("十二");
 * result.ok ? "" : formatIssue(result.issues[0], { lang: "zh" });
 * //=> "“十二”不是数值。请填写数字（如“1.50”）或分数（如“2000/3”）。"
 */
export function formatIssue(found: Issue, options: { readonly lang: Language }): string {
  const messages: Messages = options.lang === "zh" ? zh : en;
  // Code and parameters belong together by the union, which TypeScript cannot follow through the index.
  const message = messages[found.code] as (params: IssueParams[keyof IssueParams]) => string;
  return where(found, options.lang) + message(shortened(found.params) as IssueParams[keyof IssueParams]);
}

function shortened(params: object): object {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, shortenedValue(name, value)]),
  );
}

function shortenedValue(name: string, value: unknown): unknown {
  const limit = COPIED.has(name) ? COPIED_LENGTH : FOUND_LENGTH;
  if (typeof value === "string") return shorten(value, limit);
  if (!Array.isArray(value)) return value;
  const items = value.slice(0, MOST_ITEMS).map((item) => shorten(String(item), limit));
  return value.length > MOST_ITEMS ? [...items, "…"] : items;
}

function where(found: Issue, lang: Language): string {
  const place = found.location === undefined ? "" : placeInFile(found.location, lang);
  const text = place === "" ? pathText(found.path) : place;
  if (text === "") return "";
  return lang === "zh" ? `${text}：` : `${text}: `;
}

function placeInFile(location: Location, lang: Language): string {
  const { row, column } = location;
  const file = location.file === undefined ? "" : shorten(location.file, COPIED_LENGTH);
  const sheet = location.sheet === undefined ? "" : shorten(location.sheet, FOUND_LENGTH);
  const cell = location.cell === undefined ? "" : shorten(location.cell, FOUND_LENGTH);
  if (lang === "zh") {
    const parts = [
      file && `文件“${file}”`,
      sheet && `工作表“${sheet}”`,
      row && `第${row}行`,
      column && `第${column}列`,
    ];
    const text = parts.filter(Boolean).join("");
    return cell === "" ? text : text === "" ? `单元格${cell}` : `${text}（${cell}）`;
  }
  const parts = [
    file && `file ${file}`,
    sheet && `sheet ${sheet}`,
    row && `row ${row}`,
    column && `column ${column}`,
  ];
  const text = parts.filter(Boolean).join(", ");
  return cell === "" ? text : text === "" ? `cell ${cell}` : `${text} (${cell})`;
}

const NAME = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u;

/** `tables.table1.rows.haining[3]`; a key that is no name stands in brackets and quotes. */
function pathText(path: Issue["path"]): string {
  const text = path.slice(0, MOST_ITEMS).map((step, index) => {
    if (typeof step === "number") return `[${step}]`;
    const name = shorten(step, FOUND_LENGTH);
    if (name === step && NAME.test(name)) return index === 0 ? name : `.${name}`;
    return `["${name}"]`;
  });
  return text.join("") + (path.length > MOST_ITEMS ? "…" : "");
}
