import type { Issue, Location } from "./issue.ts";
import type { IssueParams } from "./issue-params.ts";
import type { Language } from "./language.ts";
import type { Messages } from "./messages/messages.ts";
import { shorten } from "./shorten.ts";

/** What was found is shown as a hint; what a person has to copy (a path, an id) is shown in full where it is sane. */
const FOUND_LENGTH = 60;
const COPIED_LENGTH = 200;
const COPIED: ReadonlySet<string> = new Set(["path", "detail", "check", "waiver", "near", "expected"]);
const MOST_ITEMS = 12;

/** Where an issue stands, and its message in one language; which messages, so that a bundle has only those it uses. */
export function issueText(found: Issue, lang: Language, messages: Messages): string {
  // Code and parameters belong together by the union, which TypeScript cannot follow through the index.
  const message = messages[found.code] as (params: IssueParams[keyof IssueParams]) => string;
  return where(found, lang) + message(shortened(found.params) as IssueParams[keyof IssueParams]);
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
  const path = found.location?.row === undefined ? pathText(found.path) : "";
  const text = [place, path].filter((part) => part !== "").join(lang === "zh" ? "，" : ", ");
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
