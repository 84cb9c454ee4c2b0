import { describe, expect, test } from "vitest";
import type { CellMark } from "../../src/sheet/sheet.ts";
import { checkSubmission } from "../../src/submission/check-submission.ts";
import { check, figures, issues, plan, sheet } from "./sheets.ts";

const LONG = "地区|指标|时期|数值|单位";

/** One cell of 引进内资 of 南湖区, with what a workbook tells of it. */
function cell(text: string, mark?: CellMark): ReturnType<typeof check> {
  const marks = new Map(mark ? [["1,1", mark]] : []);
  return check({
    file: "a.xlsx",
    sheet: "6月",
    rows: [
      ["地区", "引进内资"],
      ["南湖区", text],
    ],
    marks,
  });
}

describe("a cell", () => {
  test.each([
    ["3O", "not-a-number"],
    ["约20", "not-a-number"],
    ["20以上", "not-a-number"],
    ["见附件", "not-a-number"],
    ["(5)", "ambiguous-number"],
    ["1,23", "ambiguous-number"],
    ["20万美元", "wrong-dimension"],
    ["-3", "outside-domain"],
    ["", "missing-value"],
    ["—", "missing-value"],
    ["…", "missing-value"],
    ["未统计", "missing-value"],
  ])("%s is %s", (text, code) => {
    const found = cell(text);
    expect(issues(found)).toEqual([`error ${code} @B2`]);
    expect(found.ok).toBe(false);
    expect(found.observations).toEqual([]);
    expect(found.issues[0]).toMatchObject({
      region: "nanhu",
      indicator: "domesticCapital",
      period: "2016-06",
    });
  });

  test.each([
    ["20.50", "20.50亿元"],
    ["１，２３４．５", "1234.5亿元"],
    [" 3 000 ", "3000亿元"],
    ["205000万元", "205000万元"],
    ["*12", "12亿元"],
  ])("%s is %s", (text, figure) => {
    const found = cell(text);
    expect(found.observations.map(({ value, unit }) => value + unit)).toEqual([figure]);
    expect(found.ok).toBe(true);
  });

  test("that a spreadsheet could not compute", () => {
    expect(issues(cell("#REF!", { kind: "error", text: "#REF!" }))).toEqual(["error spreadsheet-error @B2"]);
    expect(issues(cell("", { kind: "no-result", formula: "B1*2" }))).toEqual([
      "error formula-without-result @B2",
    ]);
    expect(issues(cell("2016-06-01", { kind: "date" }))).toEqual(["error not-a-number @B2"]);
  });

  test("whose figure carries a binary residue keeps what a person sees", () => {
    const found = cell("0.3", { kind: "residue", printed: "0.30000000000000004" });
    expect(issues(found)).toEqual(["info float-residue @B2"]);
    expect(figures(found)).toEqual(["nanhu domesticCapital 2016-06 0.3亿元 @B2"]);
    expect(found.ok).toBe(true);
  });

  test("with more decimals than are reported", () => {
    const indicators = {
      ...plan.indicators,
      domesticCapital: { ...plan.indicators.domesticCapital!, decimals: 1 },
    };
    const found = check(sheet("地区|引进内资", "南湖区|20.55", "秀洲区|19.50"));
    expect(issues(found)).toEqual([]);
    const rounded = sheet("地区|引进内资", "南湖区|20.55", "秀洲区|19.50");
    expect(issues(checkWith({ ...plan, indicators }, rounded))).toEqual(["error too-many-decimals @B2"]);
  });

  test("of half a firm, which no plan need forbid", () => {
    const of = (text: string): ReturnType<typeof check> =>
      check(sheet("地区|小升规（家）", `南湖区|${text}`));
    expect(of("17.5").issues[0]).toMatchObject({
      code: "too-many-decimals",
      severity: "error",
      found: "17.5",
      expected: { zh: "整数", en: "a whole number" },
    });
    expect(issues(of("17.0"))).toEqual([]);
    const { upgradedSmallEnterprises: firms } = plan.indicators;
    const declaring = (decimals: number): typeof plan => ({
      ...plan,
      indicators: { ...plan.indicators, upgradedSmallEnterprises: { ...firms!, decimals } },
    });
    const sent = sheet("地区|小升规（家）", "南湖区|17.5");
    expect(issues(checkWith(declaring(0), sent))).toEqual(["error too-many-decimals @B2"]);
    expect(issues(checkWith(declaring(1), sent))).toEqual([]);
  });

  test("of a megabyte makes a small issue", () => {
    for (const text of ["很".repeat(1_000_000), `=${"A".repeat(1_000_000)}`]) {
      const found = cell(text, text.startsWith("=") ? { kind: "no-result", formula: text } : undefined);
      expect(JSON.stringify(found.issues).length).toBeLessThan(1000);
    }
  });

  test.each([
    ["190000", "target", 10_000, false],
    // Of a target for the year, what the first months bring is a small part: it is a slip of 万 all the same.
    ["30000", "target", 10_000, false],
    ["0.0003", "target", 10_000, true],
    ["0.0019", "target", 10_000, true],
    ["190", "target", 10, false],
  ])("of a suspicious size: %s", (text, source, times, isSmaller) => {
    const found = cell(text);
    expect(found.ok).toBe(true);
    expect(found.issues[0]).toMatchObject({
      code: "suspicious-magnitude",
      severity: "warning",
      params: { source, times, isSmaller },
    });
  });

  test("of a tenth of its target is no slip: a month can bring no more; held against a month before, it is one", () => {
    expect(issues(cell("1.9"))).toEqual([]);
    const history = [{ indicator: "domesticCapital", region: "nanhu", period: "2015-12", value: "20" }];
    const found = check(sheet("地区|时期|引进内资", "南湖区|6月|1.9"), { history });
    expect(issues(found)).toEqual(["warning suspicious-magnitude @C2"]);
  });
});

function checkWith(other: typeof plan, input: Parameters<typeof check>[0]): ReturnType<typeof check> {
  return checkSubmission(other, input);
}

describe("what is due", () => {
  test("are the regions and indicators that are mentioned", () => {
    const found = check(sheet(LONG, "南湖区|引进内资|6月|3|", "海宁市|实际利用外资|6月|3000|"));
    expect(found.issues.map(({ code, region, indicator }) => [code, region, indicator])).toEqual([
      ["missing-value", "haining", "domesticCapital"],
      ["missing-value", "nanhu", "foreignCapital"],
    ]);
  });

  test("is missed from the sheet that speaks of its region", () => {
    const first = { ...sheet("地区|引进内资", "南湖区|3"), file: "a.csv" };
    const second = { ...sheet("地区|小升规", "海宁市|9"), file: "b.xlsx", sheet: "海宁市" };
    const absent = (options = {}): readonly unknown[] =>
      check([first, second], options).issues.flatMap(({ code, region, location }) =>
        code === "missing-value" ? [[region, location]] : [],
      );
    expect(absent()).toEqual([
      ["nanhu", { file: "a.csv" }],
      ["haining", { file: "b.xlsx", sheet: "海宁市" }],
    ]);
    // Of a region that no sheet speaks of, the first stands for all.
    expect(absent({ regions: ["pinghu"] })[0]).toEqual(["pinghu", { file: "a.csv" }]);
  });

  test("are all figures of the regions that are named", () => {
    const found = check(sheet(LONG, "南湖区|引进内资|6月|3|", "海宁市|引进内资|6月|3|"), {
      regions: ["nanhu"],
    });
    expect(
      found.issues.filter(({ code }) => code === "missing-value").every(({ region }) => region === "nanhu"),
    ).toBe(true);
    expect(
      found.issues.filter(({ code }) => code === "unexpected-value").map(({ region }) => region),
    ).toEqual(["haining"]);
  });

  test("is nothing of regions that are not named: their cells may be blank", () => {
    const wide = sheet("地区|引进内资", "南湖区|3", "海宁市|", "平湖市|—", "桐乡市|…");
    const blank = (options = {}): readonly unknown[] =>
      check(wide, options).issues.flatMap(({ code, location }) =>
        code === "missing-value" && location?.cell ? [location.cell] : [],
      );
    expect(blank()).toEqual(["B3", "B4", "B5"]);
    expect(blank({ regions: ["nanhu"] })).toEqual([]);
    expect(blank({ regions: ["nanhu", "pinghu"] })).toEqual(["B4"]);
  });

  test("is of the periods that are reported for the regions that are named", () => {
    const rows = sheet(LONG, "南湖区|引进内资|6月|3|", "海宁市|引进内资|5月|3|");
    const periods = (...regions: readonly string[]): readonly unknown[] => [
      ...new Set(
        check(rows, { regions }).issues.flatMap(({ code, period }) =>
          code === "missing-value" ? [period] : [],
        ),
      ),
    ];
    expect(periods("nanhu")).toEqual(["2016-06"]);
    expect(periods("nanhu", "haining")).toEqual(["2016-06", "2016-05"]);
    expect(periods("pinghu")).toEqual(["2016-06", "2016-05"]);
  });

  test("is not what the plan does not assign, and a figure of it was not asked for", () => {
    const unassigned = Object.entries(plan.tables).flatMap(([, table]) =>
      Object.entries(table.rows).flatMap(([region, cells = []]) => {
        const at = cells.indexOf("—");
        const column = at < 0 ? undefined : table.columns[at];
        return typeof column === "string" ? [{ region, indicator: column }] : [];
      }),
    );
    const { region, indicator } = unassigned[0]!;
    expect(issues(check([{ region, indicator, value: "—" }]))).toEqual([]);
    expect(issues(check([{ region, indicator, value: "3" }]))).toEqual(["warning unexpected-value @1"]);
  });

  test("is of the plan's periods", () => {
    expect(issues(check(sheet(LONG, "南湖区|引进内资|2018-06|3|")))).toEqual([
      "warning unexpected-value @D2",
    ]);
  });
});

describe("cells beside each other", () => {
  test("one figure twice, and two that contradict each other", () => {
    const found = check(
      sheet(
        LONG,
        "南湖区|引进内资|6月|3|",
        "南湖区|引进内资|6月|3.0|亿元",
        "南湖区|引进内资|6月|30000|万元",
        "南湖区|引进内资|6月|4|",
      ),
    );
    expect(issues(found)).toEqual([
      "warning duplicate-cell @D3",
      "warning duplicate-cell @D4",
      "error conflicting-duplicate @D5",
    ]);
    expect(figures(found)).toEqual(["nanhu domesticCapital 2016-06 3亿元 @D2"]);
  });

  test("a printed sum that is not the rows', however they were rounded", () => {
    const rows = ["地区|引进内资", "南湖区|20.4", "秀洲区|19.4"];
    expect(issues(check(sheet(...rows, "合计|39.8")))).toEqual([]);
    expect(issues(check(sheet(...rows, "合计|39.9")))).toEqual([]);
    expect(issues(check(sheet(...rows, "合计|40")))).toEqual([]);
    const found = check(sheet(...rows, "合计|41"));
    expect(issues(found)).toEqual(["error total-mismatch @B4"]);
    expect(found.issues[0]?.params).toEqual({
      total: "41",
      sum: "39.8",
      difference: "1.2",
      unit: "亿元",
    });
  });

  test("a printed sum that cannot be read is told of, and so is no figure of the plan", () => {
    const found = check(sheet("地区|引进内资", "南湖区|20", "合计|2O"));
    expect(issues(found)).toEqual(["error not-a-number @B3"]);
    expect(found.issues[0]).toMatchObject({ indicator: "domesticCapital", period: "2016", found: "2O" });
    expect(found.summary.cells).toBe(1);
  });

  test("say what was found and what is due in its place", () => {
    const found = check(sheet("地区|引进内资|小升规", "南湖区|20|-3", "合计|22|"));
    expect(found.issues.map(({ found: shown, expected }) => [shown, expected?.en])).toEqual([
      ["-3家", "0 to +∞ 家"],
      ["22亿元", "20 亿元"],
    ]);
  });

  test("of a sum with a part that cannot be read nothing is said", () => {
    const found = check(sheet("地区|引进内资", "南湖区|2O", "秀洲区|19.4", "合计|100"));
    expect(issues(found)).toEqual(["error not-a-number @B2"]);
    const unknown = check(sheet("地区|引进内资", "南湖区|20", "秀州区|19.4", "合计|100"));
    expect(issues(unknown)).toEqual(["error unknown-region @A3"]);
  });

  test("the whole's own row, against the breakdown that its parts make", () => {
    const parts = Object.entries(plan.breakdowns.assessment!.parts).map(([, part]) => `${part}|3`);
    const all = check(sheet("地区|引进内资", ...parts, "嘉兴市|27"));
    expect(issues(all)).toEqual([]);
    expect(issues(check(sheet("地区|引进内资", ...parts, "嘉兴市|33")))).toEqual([
      "error total-mismatch @B11",
    ]);
  });

  test("monthly figures since January that fall", () => {
    const rows = sheet("地区|时期|引进内资", "南湖区|5月|10", "南湖区|6月|9");
    expect(issues(check(rows))).toEqual(["error cumulative-decrease @C3"]);
    expect(issues(check(rows, { cumulative: false }))).toEqual([]);
    const history = [
      { indicator: "domesticCapital", region: "nanhu", period: "2016-05", value: "100000", unit: "万元" },
    ];
    expect(issues(check(sheet("地区|时期|引进内资", "南湖区|6月|9"), { history }))).toEqual([
      "error cumulative-decrease @C2",
    ]);
  });

  test.each([
    ["12", []],
    ["12.4", []],
    ["11.6", []],
    ["8.5", ["error growth-contradicts-level @D3"]],
    ["-12", ["error growth-contradicts-level @D3"]],
  ])("a growth of %s %% from 100 to 112", (growth, expected) => {
    const found = check(
      sheet("地区|引进内资（亿元）||", "|本期|上年同期|同比增长（%）", `南湖区|11.2|10.0|${growth}`),
    );
    expect(issues(found)).toEqual(expected);
  });
});

test("what a submission comes to, in the order of its sheets", () => {
  const second = {
    file: "b.csv",
    rows: [
      ["地区", "引进内资"],
      ["海宁市", "x"],
      ["平湖市", "3"],
    ],
  };
  const first = {
    file: "a.csv",
    rows: [
      ["地区", "引进内资"],
      ["南湖区", "y"],
      ["秀洲区", "-1"],
    ],
  };
  const found = check([second, first]);
  // What is told of a label is found before what is told of a cell, and stands in its own place all the same.
  const named = {
    ...first,
    file: "c.csv",
    rows: [
      ["地区", "引进内资"],
      ["秀州区", "3"],
    ],
  };
  expect(check([second, named]).issues.map(({ location }) => `${location?.file}!${location?.cell}`)).toEqual([
    "b.csv!B2",
    "c.csv!A2",
  ]);
  expect(found.issues.map(({ location }) => `${location?.file}!${location?.cell}`)).toEqual([
    "b.csv!B2",
    "a.csv!B2",
    "a.csv!B3",
  ]);
  expect(found.summary).toEqual({ files: 2, cells: 4, observations: 1, errors: 3, warnings: 0, infos: 0 });
});

test("names of prototypes are names like others", () => {
  const found = check([{ region: "__proto__", indicator: "constructor", value: "1" }]);
  expect([...issues(found)].sort()).toEqual(["error unknown-indicator @1", "error unknown-region @1"]);
});

test("figures given as JavaScript numbers are refused, row by row", () => {
  const rows = [{ region: "nanhu", indicator: "domesticCapital", value: 0.1 + 0.2 }, null, { region: 3 }];
  const found = check(rows as unknown as Parameters<typeof check>[0]);
  expect(issues(found).slice(0, 3)).toEqual([
    "error float-refused @1",
    "error invalid-field @2",
    "error unknown-region @3",
  ]);
});
