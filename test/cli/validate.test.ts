import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { ValidateJson } from "../../src/cli/validate-json.ts";
import { fenjie } from "./fake-io.ts";

const folder = mkdtempSync(join(tmpdir(), "fenjie-validate-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const june = file("june.csv", "2016年6月（虚构）\n地区,引进内资（亿元）\n南湖区,3O\n海宁市,21\n,\n合计,22\n");

test("sheet by sheet, each issue with its cell, and the exit status", async () => {
  const zh = await fenjie(["validate", "jiaxing-2016", june, "--lang", "zh"]);
  expect(zh.status).toBe(1);
  expect(zh.stdout.split("\n").slice(1)).toEqual([
    "",
    june,
    "  ✗ B3  南湖区 引进内资 2016-06：“3O”不是数值。请填写数字（如“1.50”）或分数（如“2000/3”）。",
    "",
    "✗ 1个文件，2个单元格，读出1个数：1处错误，0处警告，0处提示",
    "",
  ]);
  const right = file("right.csv", "地区,引进内资\n海宁市,21\n");
  expect((await fenjie(["validate", "jiaxing-2016", right])).status).toBe(0);
});

test("what was sent in is never overwritten, and a file must be named", async () => {
  const { status, stderr } = await fenjie(["validate", "jiaxing-2016", june, "--format", "csv", "-o", june]);
  expect(status).toBe(2);
  expect(stderr).toContain(june);
  expect(readFileSync(june, "utf8")).toContain("3O");
  const none = await fenjie(["validate", "jiaxing-2016", "--lang", "en"]);
  expect(none).toMatchObject({ status: 2, stderr: '✗ Argument "FILE" is missing. Add it.\n' });
});

test("as JSON, with what the figures were held against", async () => {
  const whole = file(
    "whole.json",
    '[{"region":"嘉兴市","indicator":"实际利用外资","period":"2016","value":24.10,"unit":"亿美元"}]',
  );
  const { stdout, status } = await fenjie(["validate", "jiaxing-2016", whole, june, "--format", "json"]);
  const answer = JSON.parse(stdout) as ValidateJson;
  expect(status).toBe(1);
  expect(answer.ok).toBe(false);
  expect(answer.summary).toMatchObject({ files: 2, observations: 2, errors: 1 });
  // 24.10 stands as it was written: no binary float has it.
  expect(answer.observations[0]).toMatchObject({
    region: "jiaxing",
    value: "24.10",
    unit: "亿美元",
    location: { row: 1 },
  });
  expect(answer.checks.map(({ question, verdict }) => `${question} ${verdict}`)).toContain("meets holds");
  expect(answer.issues[0]).toMatchObject({ code: "not-a-number", location: { cell: "B3" }, found: "3O" });
});

test.each([
  [
    "csv",
    'june.csv,,3,2,B3,error,not-a-number,nanhu,domesticCapital,2016-06,3O,a number in 亿元,,"""3O"" is not a number.',
  ],
  ["markdown", "| B3 | error | nanhu | domesticCapital | 2016-06 |"],
  ["html", "<td>B3</td><td>error</td><td>nanhu</td><td>domesticCapital</td><td>2016-06</td>"],
])("the issues alone, as %s", async (format, expected) => {
  const { stdout } = await fenjie(["validate", "jiaxing-2016", june, "--format", format, "--lang", "en"]);
  expect(stdout).toContain(expected);
});

test("what a sender writes runs nowhere: no formula in a spreadsheet, no tag in a page, no escape in a terminal", async () => {
  const evil = file(
    "evil.csv",
    '地区,引进内资\n海宁市,3\n"=HYPERLINK(""x"")",3\n<script>alert(1)</script>,4\n\u001b[31m南湖,5\n',
  );
  const words = ["validate", "jiaxing-2016", evil];
  expect((await fenjie([...words, "--format", "csv"])).stdout).toContain("'=HYPERLINK");
  expect((await fenjie([...words, "--format", "html"])).stdout).not.toContain("<script>");
  expect((await fenjie(words)).stdout).not.toContain("\u001b[31m南");
});

test("a file that is not there is an issue, and keeps no other from being checked", async () => {
  const missing = join(folder, "no such file.xlsx");
  const words = ["validate", "jiaxing-2016", missing, folder, june];
  const { status, stdout, stderr } = await fenjie([...words, "--format", "json"]);
  const { ok, summary, issues, observations } = JSON.parse(stdout) as ValidateJson;
  expect([status, ok, stderr, summary.files, observations.length]).toEqual([1, false, "", 3, 1]);
  expect(issues.filter(({ code }) => code === "unreadable-file")).toMatchObject([
    { location: { file: missing }, params: { why: "missing" } },
    { location: { file: folder }, params: { why: "is-folder" } },
  ]);
  expect((await fenjie(words)).stdout).toContain("文件不存在");
});

test("a file that cannot be read is an issue; a wrong option keeps it from running", async () => {
  const broken = file("broken.xlsx", "PK\u0003\u0004 this is no workbook");
  const answer = await fenjie(["validate", "jiaxing-2016", broken, june, "--format", "json"]);
  expect(answer.status).toBe(1);
  const { issues, observations } = JSON.parse(answer.stdout) as ValidateJson;
  expect(issues[0]).toMatchObject({ code: "unreadable-file", location: { file: broken } });
  expect(observations).toHaveLength(1);
  for (const wrong of [
    ["validate", "jiaxing-2016"],
    ["validate", "jiaxing-2016", june, "--period", "2016-13"],
    ["validate", "jiaxing-2016", june, "--region", "杭州市"],
    ["validate", "jiaxing-2016", june, "--expect", "all"],
    ["validate", "jiaxing-2016", june, "--as-of", "soon"],
  ])
    expect((await fenjie(wrong)).status).toBe(2);
});

test("how far the reading of a long file is, on a terminal alone, and nothing of it stays", async () => {
  const long = file("long.csv", `地区,引进内资（亿元）\n海宁市,21\n${",\n".repeat(600_000)}`);
  const { stderr } = await fenjie(["validate", "jiaxing-2016", long], { columns: 60 });
  const lines = stderr.split("\r\u001b[2K");
  expect(lines[1]).toMatch(/^\[#?-+\] {3}\d% .*/);
  expect(lines.filter((line) => line.startsWith("[########")).length).toBeGreaterThan(3);
  expect(lines.at(-2)).toBe("[########################] 100% 正在校验");
  expect(lines.at(-1)).toBe("");
  expect((await fenjie(["validate", "jiaxing-2016", long])).stderr).toBe("");
  expect((await fenjie(["validate", "jiaxing-2016", june], { columns: 60 })).stderr).toBe("");
});
