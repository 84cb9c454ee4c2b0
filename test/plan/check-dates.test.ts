import { expect, it } from "vitest";
import { checkPlan } from "../../src/plan/check-plan.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { wide } from "./sample-plan.ts";

const dated = (date: string): Plan => ({
  ...wide,
  source: { title: "通知", issued: date },
  tables: { ...wide.tables, later: { ...wide.tables.later!, issued: date } },
  waivers: { w: { check: "c", kind: "agreed", reason: { zh: "商定" }, slack: "-1", until: date } },
});

it.each(["31/12/2020", "44196", "永久", "2017-1-5", "2017-02-29", "", 44196 as never])(
  "%j is no date, wherever it stands",
  (date) => {
    const params = { expected: "YYYY-MM-DD", found: String(date) };
    expect(checkPlan(dated(date))).toEqual(
      [
        ["source", "issued"],
        ["tables", "later", "issued"],
        ["waivers", "w", "until"],
      ].map((path) => ({ code: "invalid-field", severity: "error", path, params })),
    );
  },
);

it("takes the days of the calendar", () => {
  expect(checkPlan(dated("2016-02-29"))).toEqual([]);
});

it("a 合计 row that no breakdown says the parts of is doubtful", () => {
  const { breakdown: _, ...loose } = wide.tables.table1!;
  const found = checkPlan({ ...wide, tables: { ...wide.tables, table1: loose } });
  expect(found).toEqual([
    {
      code: "missing-field",
      severity: "warning",
      path: ["tables", "table1", "breakdown"],
      params: { field: "breakdown" },
    },
  ]);
  // A correction has the breakdown of what it corrects.
  const correction = { ...wide.tables.correction!, sum: ["81000"] };
  expect(checkPlan({ ...wide, tables: { ...wide.tables, correction } })).toEqual([]);
});
