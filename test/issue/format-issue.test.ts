import { describe, expect, it } from "vitest";
import { formatIssue } from "../../src/issue/format-issue.ts";
import { type IssueCode, issue } from "../../src/issue/issue.ts";
import type { IssueParams } from "../../src/issue/issue-params.ts";
import { en } from "../../src/issue/messages/en.ts";
import { zh } from "../../src/issue/messages/zh.ts";
import { samples } from "./samples.ts";

const codes = Object.keys(samples) as IssueCode[];
const say = (code: IssueCode, lang: "zh" | "en"): string => formatIssue(issue(code, samples[code]), { lang });

describe("the words of every code", () => {
  it("exist in both languages", () => {
    expect(Object.keys(en).sort()).toEqual([...codes].sort());
    expect(Object.keys(zh).sort()).toEqual([...codes].sort());
  });

  it.each(codes)("%s: whole sentences, no placeholder, in the language asked for", (code) => {
    expect(say(code, "zh")).toMatch(/\p{Script=Han}.*。$/u);
    expect(say(code, "en")).toMatch(/^\S.*[.)]$/);
    for (const text of [say(code, "zh"), say(code, "en")])
      expect(text).not.toMatch(/undefined|null|\[object|\n/);
  });

  it.each(codes)("%s: names what was found", (code) => {
    const params: object = samples[code];
    // A reason, an axis and a state are translated, and bounds are.
    const translated = new Set(["why", "axis", "state", "bounds", "source", "isSmaller", "isOver"]);
    for (const [name, value] of Object.entries(params)) {
      if (translated.has(name) || value === null) continue;
      for (const part of Array.isArray(value) ? value : [value]) {
        expect(say(code, "zh")).toContain(String(part));
        expect(say(code, "en")).toContain(String(part));
      }
    }
  });

  it("read like this", () => {
    expect(say("unknown-region", "zh")).toBe(
      "未找到地区“海宇市”。相近的有“海宁市”。请使用计划中的地区编号、名称或代码。",
    );
    expect(say("unknown-region", "en")).toBe(
      'Unknown region "海宇市". Nearest: "海宁市". Use an id, a name or a code of the plan.',
    );
    expect(say("missing-part", "zh")).toBe(
      "“haining”的“foreignCapital”（2016）没有数值（应填未填），无法汇总，请补报。",
    );
    expect(say("mixed-bounds", "zh")).toBe(
      "“foreignCapital”各部分的界限不一致（“以上”、“以内”），不能相加，请统一。",
    );
  });

  it("say nothing of what is near where nothing is", () => {
    const found = issue("unknown-region", { found: "北京市", near: [] });
    expect(formatIssue(found, { lang: "zh" })).toBe(
      "未找到地区“北京市”。请使用计划中的地区编号、名称或代码。",
    );
    expect(formatIssue(found, { lang: "en" })).toBe(
      'Unknown region "北京市". Use an id, a name or a code of the plan.',
    );
  });

  it("ask for an id where a name will not do", () => {
    const params = { found: "海宁市", near: ["haining"], by: "id" } as const;
    const said = (["unknown-region", "unknown-indicator"] as const).flatMap((code) =>
      (["zh", "en"] as const).map((lang) => formatIssue(issue(code, params), { lang })),
    );
    expect(said).toEqual([
      "未找到地区“海宁市”。相近的有“haining”。请使用计划中的地区编号。",
      'Unknown region "海宁市". Nearest: "haining". Use an id of the plan.',
      "未找到指标“海宁市”。相近的有“haining”。请使用计划中的指标编号。",
      'Unknown indicator "海宁市". Nearest: "haining". Use an id of the plan.',
    ]);
  });

  const reasons: {
    readonly [C in IssueCode]?: readonly (IssueParams[C] extends { why: infer W } ? W : never)[];
  } = {
    "invalid-allocation": ["no-weights", "negative-weight", "all-zero", "not-whole"],
    "unmatched-waiver": ["no-such-check", "not-failing", "expired", "no-date", "worse"],
    "unwritable-file": ["missing", "denied", "is-folder", "not-a-folder", "failed"],
    "nothing-to-draft": ["empty", "no-period", "no-target"],
    "unreadable-file": [
      "missing",
      "denied",
      "not-text",
      "not-json",
      "not-csv",
      "not-docx",
      "unknown-format",
      "too-large",
      "too-deep",
      "is-folder",
      "failed",
    ],
  };
  it.each(Object.entries(reasons))("%s: each reason has its own words", (code, all) => {
    for (const lang of ["zh", "en"] as const) {
      const texts = all.map((why) => {
        const params = { ...samples[code as IssueCode], why } as unknown as IssueParams["unreadable-file"];
        return formatIssue(issue(code as "unreadable-file", params), { lang });
      });
      expect(new Set(texts).size).toBe(all.length);
      expect(texts.join()).not.toContain("undefined");
    }
  });
});

describe("where it is", () => {
  const at = (where: Parameters<typeof issue>[2], lang: "zh" | "en"): string =>
    formatIssue(issue("missing-argument", { argument: "X" }, where), { lang }).replace(
      /缺少.*|Argument.*/,
      "",
    );

  it.each([
    [
      { location: { file: "表1.csv", row: 3, column: 4, cell: "D3" } },
      "文件“表1.csv”第3行第4列（D3）：",
      "file 表1.csv, row 3, column 4 (D3): ",
    ],
    [
      { location: { file: "a.xlsx", sheet: "附件1", row: 3 } },
      "文件“a.xlsx”工作表“附件1”第3行：",
      "file a.xlsx, sheet 附件1, row 3: ",
    ],
    [{ location: { cell: "D3" } }, "单元格D3：", "cell D3: "],
    [
      { path: ["tables", "table1", "rows", "haining", 3] },
      "tables.table1.rows.haining[3]：",
      "tables.table1.rows.haining[3]: ",
    ],
    [
      { path: ["tables", "表1", "rows", "a.b", 0] },
      'tables.表1.rows["a.b"][0]：',
      'tables.表1.rows["a.b"][0]: ',
    ],
    [{ path: [2, "unit"] }, "[2].unit：", "[2].unit: "],
    [{ path: ["x"], location: {} }, "x：", "x: "],
    [{ path: ["x"], location: { row: 2 } }, "第2行：", "row 2: "],
    [{}, "", ""],
  ] as const)("%j", (where, chinese, english) => {
    expect(at(where, "zh")).toBe(chinese);
    expect(at(where, "en")).toBe(english);
  });
});
