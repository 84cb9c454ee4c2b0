import { describe, expect, test } from "vitest";
import { type CheckSubmissionOptions, checkSubmission } from "../../src/submission/check-submission.ts";
import { readSubmission } from "../../src/submission/read-submission.ts";
import type { SubmissionInput } from "../../src/submission/submitted-sheets.ts";
import { check, figures, issues, plan } from "./sheets.ts";

async function json(text: string): Promise<ReturnType<typeof check>> {
  return check(await readSubmission(new TextEncoder().encode(text), "a.json"));
}

describe("JSON", () => {
  test.each([
    [
      "a figure a row, in Chinese",
      '[{"地区":"海宁市","指标":"引进内资","时期":"2016年6月","数值":5.0,"单位":"亿元"}]',
    ],
    ["a region a row", '[{"地区":"海宁市","月份":"6月","引进内资（亿元）":5.0}]'],
    [
      "under observations",
      '{"observations":[{"region":330481,"indicator":"domesticCapital","period":"2016-06","value":"5.0"}]}',
    ],
    ["a map by month", '{"2016-06":{"海宁市":{"引进内资":5.0}}}'],
    ["a map by region, then month", '{"海宁市":{"2016年6月":{"引进内资（亿元）":5.0}}}'],
    ["a map by region and indicator, then month", '{"海宁市":{"引进内资":{"6月":5.0}}}'],
    ["a map of figures with units", '{"海宁市":{"引进内资":{"value":5.0,"unit":"亿元","period":"2016-06"}}}'],
  ])("%s", async (_what, text) => {
    const found = await json(text);
    expect(figures(found)).toEqual(["haining domesticCapital 2016-06 5.0亿元 @1"]);
    expect(issues(found)).toEqual([]);
  });

  test("names with their units, in another unit", async () => {
    expect(figures(await json('{"海宁市":{"引进内资（万元）":50000,"实际利用外资亿美元":1.2}}'))).toEqual([
      "haining domesticCapital 2016 50000万元 @1",
      "haining foreignCapital 2016 1.2亿美元 @2",
    ]);
  });

  test.each([
    ["12345678901234567890.5", "12345678901234567890.5"],
    ["1e3", "1000"],
    ["1.5E-2", "0.015"],
    ["1.25e1", "12.5"],
    ["0.0e0", "0.0"],
  ])("a number is what is written: %s", async (written, value) => {
    expect((await json(`{"海宁市":{"引进内资":${written}}}`)).observations[0]?.value).toBe(value);
  });

  test.each([
    ["a key twice", '{"海宁市":{"引进内资":1,"引进内资":2}}', ["error unreadable-file @"]],
    ["nothing", "{}", ["warning no-figures @"]],
    ["no rows", "[]", ["warning no-figures @"]],
    ["an empty row", "[{}]", ["error missing-field @1", "error missing-field @1"]],
    ["a list where a figure is due", '{"海宁市":{"引进内资":[1]}}', ["error invalid-field @1"]],
    ["a figure where figures are due", '{"海宁市":1}', ["error invalid-field @1"]],
    ["too deep", '{"海宁市":{"引进内资":{"6月":{"a":{"b":1}}}}}', ["error invalid-field @1"]],
    ["an exponent that no figure has", '{"海宁市":{"引进内资":1e400}}', ["error not-a-number @1"]],
    [
      "names of prototypes",
      '{"__proto__":{"constructor":1}}',
      ["error unknown-region @1", "error unknown-indicator @1"],
    ],
    ["rows that are none", "[[1],null]", []],
    ["a table within", '[["地区"],["海宁市"]]', ["error invalid-field @1", "error invalid-field @2"]],
    ["null", '{"海宁市":{"引进内资":null}}', ["error missing-value @1"]],
  ])("%s is told: %s", async (_what, text, expected) => {
    const found = await json(text);
    if (expected.length > 0) expect(issues(found)).toEqual(expected);
    else expect(found.ok).toBe(false);
    expect(found.observations).toEqual([]);
  });

  test("what is deeper than any parser goes is an unreadable file", async () => {
    const found = await json(`[{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}]`);
    expect(issues(found)).toEqual(["error unreadable-file @"]);
  });
});

test("paths lead to the value in the data", () => {
  const paths = (input: SubmissionInput): readonly unknown[] => check(input).issues.map(({ path }) => path);
  expect(paths([{ region: "海宁市", indicator: "引进内资", value: "x" }])).toEqual([[0, "value"]]);
  expect(paths({ 海宁市: { 引进内资: { "6月": "x" } } })).toEqual([["海宁市", "引进内资", "6月"]]);
});

describe("what a caller in JavaScript can give", () => {
  test.each([
    undefined,
    null,
    5,
    "abc",
    () => 1,
    [null],
    [[null]],
    [{ rows: [null] }],
    [{ rows: [[5, null]] }],
    [5, undefined, {}],
  ])("%o does not throw", (input) => {
    expect(check(input as unknown as SubmissionInput).observations).toEqual([]);
    expect(check(input as unknown as SubmissionInput).issues.length).toBeGreaterThan(0);
  });

  test("numbers in cells are refused where they stand", () => {
    const rows = [["地区", "引进内资"], ["海宁市", 5], undefined, ["平湖市", "6"]];
    const found = check({ file: "a", rows } as unknown as SubmissionInput);
    expect(issues(found)).toContain("error float-refused @B2");
    expect(figures(found)).toEqual(["pinghu domesticCapital 2016 6亿元 @B4"]);
  });

  test("options that name nothing are the caller's mistake", () => {
    expect(() => checkSubmission(plan, [], { regions: ["nowhere"] })).toThrow("nowhere");
    expect(() => checkSubmission(plan, [], { regions: ["haining", "海宁市"] })).toThrow(
      'regions[1]: Unknown region "海宁市". Nearest: "haining". Use an id of the plan.',
    );
    const figure = { region: "haining", indicator: "domesticCapital", period: "2016-05", value: "5" };
    for (const [options, said] of [
      [{ regions: "haining" }, "regions: Expected array"],
      [{ regions: [5] }, 'regions[0]: Unknown region "5"'],
      [{ history: figure }, "history: Expected array"],
      [{ history: [figure, null] }, "history[1]: Expected object"],
      [{ history: [{ ...figure, value: 5 }] }, "history[0].value: 5 is a binary float"],
      [{ history: [{ ...figure, unit: 5 }] }, "history[0].unit: 5 is a binary float"],
      [{ history: [{ ...figure, period: "May" }] }, 'history[0].period: "May" is not a period'],
      [{ history: [{ ...figure, value: undefined }] }, 'history[0].value: Field "value" is missing'],
    ] as const) {
      expect(() => checkSubmission(plan, [], options as unknown as CheckSubmissionOptions)).toThrow(said);
    }
    expect(() => checkSubmission(plan, [], { period: "2016-13" })).toThrow("2016-13");
  });
});
