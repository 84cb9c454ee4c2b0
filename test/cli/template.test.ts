import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { jiaxing2016 } from "../../src/plans/jiaxing-2016.ts";
import { submissionTemplate } from "../../src/submission/template/submission-template.ts";
import { fenjie } from "./fake-io.ts";

const folder = mkdtempSync(join(tmpdir(), "fenjie-template-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

it("writes a workbook, or a CSV, as the file is called", async () => {
  const form = await fenjie([
    "template",
    "jiaxing-2016",
    "--region",
    "海宁市",
    "--period",
    "2016-06",
    "--lang",
    "zh",
    "-o",
    at("a.xlsx"),
  ]);
  expect(form).toMatchObject({ status: 0, stdout: `已写入 ${at("a.xlsx")}\n` });
  const options = { regions: ["haining"], period: "2016-06" } as const;
  expect(new Uint8Array(readFileSync(at("a.xlsx")))).toEqual(submissionTemplate(jiaxing2016, options));
  const rows = await fenjie([
    "template",
    "jiaxing-2016",
    "--monthly",
    "--lang",
    "en",
    "-o",
    at("new/b.CSV"),
    "--format",
    "json",
  ]);
  expect(JSON.parse(rows.stdout)).toEqual({ plan: "jiaxing-2016", files: [at("new/b.CSV")] });
  expect(readFileSync(at("new/b.CSV"), "utf8")).toMatch(
    /^\ufeffPeriod: write it here\r\nRegion,Indicator,Unit,/,
  );
});

it("overwrites nothing: somebody may have filled it in", async () => {
  writeFileSync(at("filled.xlsx"), "filled");
  const { status, stderr } = await fenjie(["template", "jiaxing-2016", "-o", at("filled.xlsx")]);
  expect(status).toBe(2);
  expect(stderr).toContain("filled.xlsx");
  expect(readFileSync(at("filled.xlsx"), "utf8")).toBe("filled");
});

it.each([
  [["-o", at("x.pdf")], "*.xlsx"],
  [[], "--output FILE"],
  [["-o", at("y.xlsx"), "--region", "海宇市"], "海宁市"],
  [["-o", at("y.xlsx"), "--period", "2016-13"], "2016-13"],
])("refuses %j, and says what it expects", async (words, told) => {
  const { status, stderr } = await fenjie(["template", "jiaxing-2016", ...words]);
  expect(status).toBe(2);
  expect(stderr).toContain(told);
  expect(existsSync(at("y.xlsx"))).toBe(false);
});

it("what was written is validated", async () => {
  await fenjie([
    "template",
    "jiaxing-2016",
    "--region",
    "port",
    "--period",
    "2016-06",
    "-o",
    at("port.xlsx"),
  ]);
  const { status, stdout } = await fenjie(["validate", "jiaxing-2016", at("port.xlsx"), "--format", "json"]);
  const { summary } = JSON.parse(stdout) as {
    readonly summary: { readonly cells: number; readonly errors: number };
  };
  // Nothing is filled in.
  expect([status, summary.cells, summary.errors]).toEqual([1, 21, 21]);
});
