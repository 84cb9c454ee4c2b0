import { describe, expect, test } from "vitest";
import { validateJson } from "../../../src/cli/validate-json.ts";
import { annotateSubmission } from "../../../src/submission/annotate/annotate-submission.ts";
import { readSubmission } from "../../../src/submission/read-submission.ts";
import type { SubmissionInput } from "../../../src/submission/submitted-sheets.ts";
import { check, figures, issues, plan } from "../sheets.ts";

async function json(text: string): Promise<ReturnType<typeof check>> {
  return check(await readSubmission(new TextEncoder().encode(text), "a.json"));
}

describe("what is said beside the figures holds for each that does not say its own", () => {
  test.each([
    [
      '{"period":"2016-06","region":"海宁市","unit":"万元","observations":[{"indicator":"引进内资","value":"515000"}]}',
      "haining domesticCapital 2016-06 515000万元 @1",
    ],
    [
      '{"时期":"2016年6月","地区":"海宁市","单位":"万元","observations":[{"指标":"引进内资","数值":515000}]}',
      "haining domesticCapital 2016-06 515000万元 @1",
    ],
    [
      '{"period":"2016-06","region":"海宁市","unit":"万元","observations":[{"indicator":"引进内资","region":"平湖市","period":"2016-05","unit":"亿元","value":"5"}]}',
      "pinghu domesticCapital 2016-05 5亿元 @1",
    ],
    [
      '{"period":"2016-06","observations":[{"region":"海宁市","indicator":"引进内资","period":"","value":"5"}]}',
      "haining domesticCapital 2016-06 5亿元 @1",
    ],
    [
      '{"unit":"万元","observations":[{"region":"海宁市","indicator":"引进内资（亿元）","value":"5"}]}',
      "haining domesticCapital 2016 5亿元 @1",
    ],
    [
      '{"月份":6,"observations":[{"地区":"海宁市","引进内资":5}]}',
      "haining domesticCapital 2016-06 5亿元 @1",
    ],
    [
      '{"indicator":"引进内资","period":"2016-06","observations":[{"海宁市":5}]}',
      "haining domesticCapital 2016-06 5亿元 @1",
    ],
    [
      '{"period":"2015","observations":[{"region":"海宁市","indicator":"引进内资","period":"6月","value":5}]}',
      "haining domesticCapital 2015-06 5亿元 @1",
    ],
    [
      '{"period":"2016-06","observations":{"海宁市":{"引进内资":5}}}',
      "haining domesticCapital 2016-06 5亿元 @1",
    ],
    [
      '{"period":"2016-06","unit":"万元","海宁市":{"引进内资":515000}}',
      "haining domesticCapital 2016-06 515000万元 @1",
    ],
    ['{"海宁市":{"period":"2016-06","引进内资":5}}', "haining domesticCapital 2016-06 5亿元 @1"],
    ['{"海宁市":{"month":6,"序号":1,"引进内资":5}}', "haining domesticCapital 2016-06 5亿元 @1"],
    ['{"海宁市":{"引进内资":{"6月":515000,"unit":"万元"}}}', "haining domesticCapital 2016-06 515000万元 @1"],
    ['{"period":"2015","海宁市":{"引进内资":{"6月":5}}}', "haining domesticCapital 2015-06 5亿元 @1"],
    [
      '{"unit":"万元","海宁市":{"引进内资":{"value":5,"unit":"亿元"}}}',
      "haining domesticCapital 2016 5亿元 @1",
    ],
    ['{"period":"2016-06","region":"海宁市","引进内资":5}', "haining domesticCapital 2016-06 5亿元 @1"],
    ['{"indicator":"引进内资","period":"2016-06","海宁市":5}', "haining domesticCapital 2016-06 5亿元 @1"],
    ['{"region":"海宁市","indicator":"引进内资","2016-06":5}', "haining domesticCapital 2016-06 5亿元 @1"],
    ['{"region":"海宁市","indicator":"引进内资","value":5}', "haining domesticCapital 2016 5亿元 @1"],
    ['{"region":"嘉兴市","海宁市":{"引进内资":5}}', "haining domesticCapital 2016 5亿元 @1"],
  ])("%s", async (text, figure) => {
    const found = await json(text);
    expect(figures(found)).toEqual([figure]);
    expect(
      issues(found).filter((one) => !one.includes("period-not-asked") && one.startsWith("error")),
    ).toEqual([]);
  });

  test("of one figure it is not that of another", async () => {
    const text =
      '[{"region":"海宁市","indicator":"引进内资","period":"2016-06","value":5,"note":"填报单位：平湖市"},{"region":"南湖区","indicator":"引进内资","value":6},{"indicator":"引进内资","value":7}]';
    const found = await json(text);
    expect(figures(found)).toEqual([
      "haining domesticCapital 2016-06 5亿元 @1",
      "nanhu domesticCapital 2016 6亿元 @2",
    ]);
    expect(issues(found)).toEqual(["error missing-field @3"]);
  });

  test.each([
    [
      '{"period":"六六月","observations":[{"region":"海宁市","indicator":"引进内资","value":5}]}',
      "error unknown-period @1",
    ],
    [
      '{"unit":"万园","observations":[{"region":"海宁市","indicator":"引进内资","value":5}]}',
      "error unknown-unit @1",
    ],
    ['{"region":"海宇市","observations":[{"indicator":"引进内资","value":5}]}', "error unknown-region @1"],
    ['{"unit":5,"海宁市":{"引进内资":5}}', "error invalid-field @1"],
    [
      '{"period":{"a":1},"observations":[{"region":"海宁市","indicator":"引进内资","value":5}]}',
      "error invalid-field @",
    ],
    ['{"region":"海宁市","indicator":"引进内资","平湖市":5}', "error invalid-field @1"],
    ['{"海宁市":{"单位":"5"}}', "error unknown-indicator @1"],
  ])("what cannot hold is told: %s", async (text, expected) => {
    expect(issues(await json(text))).toContain(expected);
  });
});

describe("keys that mean nothing", () => {
  const row = { region: "海宁市", indicator: "引进内资", period: "2016-06", value: "5" };

  test.each([
    ["a misspelt one", { peroid: "2016-06" }, ["warning unknown-field @"]],
    ["a number", { year: "2015" }, ["warning unknown-field @"]],
    ["more data", { more: [row] }, ["warning unknown-field @"]],
    ["words", { sender: "某某" }, ["info unknown-field @"]],
    ["a value that is of no figure", { value: "7" }, ["warning unknown-field @"]],
    ["a remark", { 备注: "6月" }, []],
    ["nothing", { sender: "", year: null }, []],
  ])("beside the rows: %s", (_what, beside, expected) => {
    const found = check({ ...beside, observations: [row] } as unknown as SubmissionInput);
    expect(issues(found)).toEqual(expected);
    expect(figures(found)).toEqual(["haining domesticCapital 2016-06 5亿元 @1"]);
  });

  test.each([
    ["a misspelt one", { unti: "万元" }, ["warning unknown-field @1"]],
    ["another figure", { 实际利用外资: "9000" }, ["warning unknown-field @1"]],
    ["a second value", { 累计: "7" }, ["warning unknown-field @1"]],
    ["the same value", { 累计: "5" }, []],
    ["a scope", { scope: "规上" }, ["warning unknown-field @1"]],
    ["a target", { 目标: "51.5", 完成率: "9.7%" }, []],
    ["what is of no figure", { id: "17", date: "2016-07-01", location: { row: 3 } }, []],
  ])("in a row: %s", (_what, beside, expected) => {
    const found = check([{ ...row, ...beside }] as unknown as SubmissionInput);
    expect(issues(found)).toEqual(expected);
    expect(figures(found)).toEqual(["haining domesticCapital 2016-06 5亿元 @1"]);
  });

  test("each is told of once, however many rows have it", () => {
    const rows = ["海宁市", "平湖市"].map((region) => ({ ...row, region, unti: "万元" }));
    expect(issues(check(rows))).toEqual(["warning unknown-field @1"]);
  });

  test.each([
    ["a row", '[{"region":"海宁市","indicator":"引进内资","value":"5","__proto__":"7"}]'],
    ["a figure of a map", '{"海宁市":{"引进内资":{"value":"5","__proto__":"7"}}}'],
    ["rows", '{"__proto__":"7","observations":[{"region":"海宁市","indicator":"引进内资","value":"5"}]}'],
    ["fields", '[{"region":"海宁市","indicator":"引进内资","value":"5","__proto__":{"unit":"万元"}}]'],
  ])("the name of a prototype is a key like another: in %s", async (_what, text) => {
    for (const found of [await json(text), check(JSON.parse(text) as SubmissionInput)]) {
      expect(found.issues.map(({ severity, code, found: key }) => [severity, code, key])).toEqual([
        ["warning", "unknown-field", "__proto__"],
      ]);
      expect(figures(found)).toEqual(["haining domesticCapital 2016 5亿元 @1"]);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

test("an annotated copy says in its cells what was said beside", async () => {
  const text =
    '{"period":"2016-06","region":"海宁市","unit":"万元","observations":[{"indicator":"引进内资","value":515000},{"region":"平湖市","indicator":"引进内资亿元","value":5}]}';
  const bytes = new TextEncoder().encode(text);
  const before = await json(text);
  const copy = await annotateSubmission(plan, bytes, before.issues, { file: "a.json", lang: "en" });
  if (!copy.ok) throw new Error(copy.issues[0].code);
  const after = check(await readSubmission(copy.value.bytes, "a.xlsx"));
  expect(figures(after).map((line) => line.replace(/@.*/, ""))).toEqual([
    "haining domesticCapital 2016-06 515000万元 ",
    "pinghu domesticCapital 2016-06 5亿元 ",
  ]);
});

test("what the command line writes reads back", async () => {
  const first = await json('{"period":"2016-06","海宁市":{"引进内资":5},"平湖市":{"引进内资":"x"}}');
  const again = await json(JSON.stringify(validateJson(plan, first, [])));
  expect(again.observations.map(({ location: _place, ...figure }) => figure)).toEqual(
    first.observations.map(({ location: _place, ...figure }) => figure),
  );
  expect(issues(again)).toEqual([]);
  // And what the library answers, too.
  expect(issues(check(first))).toEqual([]);
});
