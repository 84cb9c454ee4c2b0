import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Plan } from "../../src/plan/plan.ts";
import { checkSubmission } from "../../src/submission/check-submission.ts";
import { readSubmission } from "../../src/submission/read-submission.ts";
import { check, figures, issues } from "./sheets.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("JSON", () => {
  test.each([
    '[{"region":"南湖区","indicator":"引进内资","value":0.30}]',
    '{"observations":[{"region":"南湖区","indicator":"引进内资","value":"0.30"}]}',
    '{"南湖区":{"引进内资":0.30}}',
  ])("%s", async (json) => {
    expect(figures(check(await readSubmission(bytes(json), "a.json")))).toEqual([
      "nanhu domesticCapital 2016 0.30亿元 @1",
    ]);
  });

  test.each([
    ['[{"region":', "unreadable-file"],
    ['[{"region":"南湖区","indicator":"引进内资","value":true}]', "invalid-field"],
    ['[{"value":1}, [2]]', "missing-field"],
    ["[".repeat(100_000), "unreadable-file"],
  ])("%s is an issue", async (json, code) => {
    expect(issues(check(await readSubmission(bytes(json), "a.json"))).join()).toContain(code);
  });
});

/** The plan that the invented workbooks of the fixtures are about. */
const counties: Plan = {
  id: "counties",
  name: { zh: "三县" },
  territory: "city",
  period: "2016",
  indicators: {
    capital: { name: { zh: "实际利用外资" }, unit: "万美元", kind: "flow", direction: "more" },
    growth: { name: { zh: "增长率" }, unit: "%", kind: "rate", direction: "more" },
  },
  regions: {
    city: { name: { zh: "全市" }, kind: "city" },
    a: { name: { zh: "甲县" }, kind: "county" },
    b: { name: { zh: "乙县" }, kind: "county" },
    c: { name: { zh: "丙县" }, kind: "county" },
  },
  breakdowns: {},
  tables: {},
};

test.each(["libreoffice-monthly.xlsx", "libreoffice-monthly.xls", "libreoffice-monthly.ods"])(
  "a workbook by a real program: %s",
  async (name) => {
    const file = readFileSync(new URL(`../fixtures/workbooks/${name}`, import.meta.url));
    const found = checkSubmission(counties, await readSubmission(file, name));
    // 累计 is the figure, 本月 beside it is not; June is what the date of the first row shows, and that of the third is none.
    expect(
      figures(found)
        .filter((one) => one.includes("capital"))
        .map((one) => one.replace(/ \d{4}(-\d\d)? /, " ")),
    ).toEqual(["a capital 1234.5万美元 @C5", "b capital 5万美元 @C6"]);
    expect(issues(found)).toContain("error unknown-period @E7");
    expect(figures(found).filter((one) => one.includes("growth"))[0]).toContain("15.5%");
  },
);
