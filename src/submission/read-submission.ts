import { isLosslessNumber, parse } from "lossless-json";
import { issue } from "../issue/issue.ts";
import { isRecord } from "../issue/refusal.ts";
import { shorten } from "../issue/shorten.ts";
import { decodeText } from "../sheet/decode-text.ts";
import { DEFAULT_LIMITS, type Limits } from "../sheet/limits.ts";
import { type ReadOptions, readFile } from "../sheet/read-file.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { sheetOfData } from "./rows.ts";

/**
 * Reads a file that somebody sent: a workbook (.xlsx, .xls, .ods, WPS .et), a CSV or TSV, or JSON (rows, or a map by
 * region); what it is, its bytes say. Does not throw: a file that cannot be read is a sheet without rows, whose issue
 * `checkSubmission` passes on. Figures in JSON are taken as they are written, not as binary floats.
 *
 * @param bytes the file
 * @param file its name, for the places of cells
 *
 * @example
 * ```ts
 * import { checkSubmission, readSubmission } from "fenjie/submission";
 * import { jiaxing2016 } from "fenjie/jiaxing-2016";
 *
 * const bytes = new TextEncoder().encode("地区,引进内资（亿元）\n南湖区,12.3\n秀洲区,3O\n");
 * const submission = checkSubmission(jiaxing2016, await readSubmission(bytes, "6月.csv"));
 * submission.observations.map(({ region, value, unit }) => [region, value, unit]); //=> [["nanhu", "12.3", "亿元"]]
 * submission.issues.map(({ code, location, found }) => [code, location?.cell, found]); //=> [["not-a-number", "B3", "3O"]]
 * ```
 */
export async function readSubmission(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions = {},
): Promise<readonly Sheet[]> {
  const json = jsonText(bytes, { ...DEFAULT_LIMITS, ...options.limits });
  if (json !== undefined) return [readJson(json, file)];
  const read = await readFile(bytes, file, options);
  return read.ok ? read.value : [{ file, rows: [], issues: read.issues }];
}

/** The text of a file that begins as JSON does; no table begins with two brackets, or one and a quote. */
function jsonText(bytes: Uint8Array, limits: Limits): string | undefined {
  if (bytes.length > limits.bytes) return undefined;
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 1000))
    .replace(/^\ufeff/, "")
    .trimStart();
  return /^(?:\{\s*["}]|\[\s*[[{\]])/.test(start) ? decodeText(bytes) : undefined;
}

function readJson(text: string, file: string): Sheet {
  let data: unknown;
  try {
    data = parse(text);
  } catch (error) {
    // The parser calls itself for every level.
    const said =
      error instanceof RangeError ? "nested too deep" : error instanceof Error ? error.message : "";
    const detail = shorten(said, LONGEST_DETAIL);
    const found = issue("unreadable-file", { why: "not-json", detail }, { location: { file } });
    return { file, rows: [], issues: [found] };
  }
  return sheetOfData(withTexts(data), file);
}

const LONGEST_DETAIL = 200;

/** Numbers as the text that they were written as. No submission is deeper. */
function withTexts(value: unknown, depth = 0): unknown {
  if (isLosslessNumber(value)) return withoutExponent(value.value);
  if (depth > DEEPEST) return value;
  if (Array.isArray(value)) return value.map((item) => withTexts(item, depth + 1));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withTexts(item, depth + 1)]));
}

const DEEPEST = 6;
const EXPONENT = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d{1,2})$/;

/** 1.5e3 is 1500. What has an exponent that no figure has stays as it is, and is no number. */
function withoutExponent(text: string): string {
  const [, sign = "", whole = "", fraction = "", exponent] = EXPONENT.exec(text) ?? [];
  if (exponent === undefined) return text;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  const padded = digits.padEnd(point, "0");
  const integer = padded.slice(0, point).replace(/^0+(?=\d)/, "");
  return point < padded.length ? `${sign}${integer}.${padded.slice(point)}` : `${sign}${integer}`;
}
