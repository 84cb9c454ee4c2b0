import { describe, expect, it } from "vitest";
import type { Issue } from "../../src/issue/issue.ts";
import { checkPlan } from "../../src/plan/check-plan.ts";
import type { AnyIndicator, Breakdown, Plan, Table } from "../../src/plan/plan.ts";
import { sample, wide } from "./sample-plan.ts";

/** What is found, without the words. */
function found(change: Partial<Plan>): readonly unknown[] {
  return checkPlan({ ...wide, ...change }).map(brief);
}
const brief = ({ code, path }: Issue): readonly unknown[] => [code, path.join(" ")];
const params = (change: Partial<Plan>): readonly unknown[] =>
  checkPlan({ ...wide, ...change }).map((issue) => issue.params);

const indicators = (change: Readonly<Record<string, Partial<AnyIndicator>>>): Partial<Plan> => ({
  indicators: {
    ...wide.indicators,
    ...Object.fromEntries(
      Object.entries(change).map(([id, fields]) => [
        id,
        {
          name: { zh: `新${id}` },
          unit: "家",
          kind: "flow",
          direction: "more",
          ...wide.indicators[id],
          ...fields,
        },
      ]),
    ),
  } as Plan["indicators"],
});
const breakdown = (change: Partial<Breakdown>): Partial<Plan> => ({
  breakdowns: {
    ...wide.breakdowns,
    new: { over: "regions", whole: "city", parts: ["nanhu"], ...change } as Breakdown,
  },
});
const tables = (change: Readonly<Record<string, Partial<Table>>>): Partial<Plan> => ({
  tables: {
    ...wide.tables,
    ...Object.fromEntries(
      Object.entries(change).map(([id, fields]) => [
        id,
        { columns: ["energy"], rows: {}, ...wide.tables[id], ...fields },
      ]),
    ),
  },
});
const cells = (indicator: string, ...texts: readonly string[]): Partial<Plan> =>
  tables({
    new: { columns: texts.map((_, at) => ({ indicator, period: `20${20 + at}` })), rows: { city: texts } },
  });

describe("checkPlan", () => {
  it("finds nothing in a sound plan", () => {
    expect(checkPlan(sample)).toEqual([]);
  });

  it("finds everything at once, each with its place", () => {
    const plan: Plan = {
      ...wide,
      territory: "cty",
      tables: { ...wide.tables, bad: { columns: ["capitl", "firms"], rows: { nanhoo: ["8", "?"] } } },
    };
    expect(checkPlan(plan).map(brief)).toEqual([
      ["unknown-region", "territory"],
      ["unknown-indicator", "tables bad columns 0"],
      ["unknown-region", "tables bad rows nanhoo"],
      ["unreadable-target", "tables bad rows nanhoo 1"],
    ]);
    expect(checkPlan(plan)[1]?.params).toEqual({ found: "capitl", near: ["capital"], by: "id" });
  });
});

describe("ids", () => {
  it.each(["", "  ", "__proto__", "a\nb", "a\u0000", "x".repeat(101)])("refuses %j", (id) => {
    const region = { name: { zh: "某地" }, kind: "county" };
    const regions = Object.fromEntries([...Object.entries(wide.regions), [id, region]]);
    expect(found({ regions })).toEqual([["invalid-field", `regions ${id}`]]);
  });

  it.each(["constructor", "海宁", "x".repeat(100), "a b"])("takes %j", (id) => {
    expect(found({ regions: { ...wide.regions, [id]: { name: { zh: "某地" }, kind: "county" } } })).toEqual(
      [],
    );
  });
});

describe("references", () => {
  it.each<[string, Partial<Plan>, string]>([
    [
      "unknown-region",
      { regions: { ...wide.regions, x: { name: { zh: "甲" }, kind: "", within: "cit" } } },
      "regions x within",
    ],
    ["unknown-region", breakdown({ whole: "toString" }), "breakdowns new whole"],
    ["missing-field", breakdown({ parts: [] }), "breakdowns new parts"],
    ["unknown-region", breakdown({ parts: ["nanhu", "capital"] }), "breakdowns new parts 1"],
    [
      "unknown-indicator",
      breakdown({ over: "components", whole: "firms", parts: ["city"] }),
      "breakdowns new parts 0",
    ],
    ["invalid-field", breakdown({ parts: ["nanhu"], minus: ["zone"] }), "breakdowns new minus 0"],
    ["unknown-breakdown", tables({ body: { breakdown: "part" } }), "tables body breakdown"],
    ["unknown-table", tables({ body: { supersedes: ["table9"] } }), "tables body supersedes 0"],
    [
      "unknown-indicator",
      tables({ new: { columns: [{ indicator: "firm" }] } }),
      "tables new columns 0 indicator",
    ],
    [
      "unknown-indicator",
      { rules: { r: { indicator: "firm", breakdown: "parts", target: "3" } } },
      "rules r indicator",
    ],
    [
      "unknown-breakdown",
      { rules: { r: { indicator: "firms", breakdown: "constructor", target: "3" } } },
      "rules r breakdown",
    ],
    ["unknown-indicator", indicators({ firms: { addsTo: "stock" } }), "indicators firms addsTo"],
    [
      "unknown-indicator",
      indicators({ growth: { combine: { weight: "gdp" } } }),
      "indicators growth combine weight",
    ],
  ])("%s %#", (code, change, path) => {
    expect(found(change)).toEqual([[code, path]]);
  });
});

describe("units", () => {
  it.each<[string, Partial<Plan>, string]>([
    ["unknown-unit", indicators({ new: { unit: "万美圆" } }), "indicators new unit"],
    ["unknown-unit", indicators({ firms: { sameUnits: ["户", "甲"] } }), "indicators firms sameUnits 1"],
    ["wrong-dimension", indicators({ firms: { sameUnits: ["户", "亩"] } }), "indicators firms sameUnits 1"],
    [
      "wrong-dimension",
      indicators({ energy: { tolerance: { value: "2", unit: "吨", reason: { zh: "" } } } }),
      "indicators energy tolerance unit",
    ],
    [
      "wrong-dimension",
      tables({ new: { columns: [{ indicator: "energy", unit: "万吨" }] } }),
      "tables new columns 0 unit",
    ],
    ["wrong-dimension", cells("capital", "24亿元"), "tables new rows city 0"],
    [
      "wrong-dimension",
      tables({ body: { rows: {}, breakdown: "parts", sum: ["3亿元", "2"] } }),
      "tables body sum 0",
    ],
    [
      "wrong-dimension",
      { rules: { r: { indicator: "firms", breakdown: "parts", target: "3项以上" } } },
      "rules r target",
    ],
    [
      "wrong-dimension",
      breakdown({ over: "components", whole: "capital", parts: ["firms"] }),
      "breakdowns new parts 0",
    ],
    ["duplicate-unit", { units: { 万元: {}, 展位: {} } }, "units 万元"],
    ["invalid-field", { units: { 畦: { dimension: "area", factor: "-1" } } }, "units 畦 factor"],
  ])("%s %#", (code, change, path) => {
    expect(found(change)).toEqual([[code, path]]);
  });

  it("takes units that convert, mean the same, or are declared", () => {
    expect(found(cells("capital", "24亿美元", "3美元"))).toEqual([]);
    expect(found(cells("firms", "3户", "1万户"))).toEqual([]);
    expect(found({ units: { 展位: {} }, ...indicators({ new: { unit: "展位" } }) })).toEqual([]);
    expect(
      found(indicators({ energy: { tolerance: { value: "5", unit: "%", reason: { zh: "" } } } })),
    ).toEqual([]);
  });

  it("says of a column's unit once what is wrong with it", () => {
    const column = { indicator: "capital", unit: "亿元", period: "2020" };
    const change = tables({ new: { columns: [column], rows: { city: ["1"], nanhu: ["8以上"] } } });
    expect(found(change)).toEqual([["wrong-dimension", "tables new columns 0 unit"]]);
  });
});

describe("indicators", () => {
  it.each<[Partial<Plan>, string]>([
    [
      indicators({ growth: { combine: { weight: "growth2" } }, growth2: { unit: "%", kind: "rate" } }),
      "indicators growth combine weight",
    ],
    [indicators({ a: { kind: "stock", addsTo: "b" }, b: { kind: "stock" } }), "indicators a kind"],
    [indicators({ a: { addsTo: "b" }, b: { kind: "flow" } }), "indicators a addsTo"],
    [indicators({ a: { domain: { min: "5", max: "3" } } }), "indicators a domain max"],
    [
      indicators({ a: { tolerance: { value: "-1", unit: "家", reason: { zh: "" } } } }),
      "indicators a tolerance value",
    ],
    [indicators({ a: { decimals: 1.5 } }), "indicators a decimals"],
  ])("invalid-field %#", (change, path) => {
    expect(found(change)).toEqual([["invalid-field", path]]);
  });

  it("refuses numbers that are none", () => {
    expect(found(indicators({ firms: { domain: { min: "null" } } }))).toEqual([
      ["not-a-number", "indicators firms domain min"],
    ]);
    expect(found(indicators({ a: { addsTo: "b" }, b: { kind: "stock" } }))).toEqual([]);
  });
});

describe("breakdowns", () => {
  const inner = {
    regions: { ...wide.regions, town: { name: { zh: "某镇" }, kind: "town", within: "haining" } },
  };

  it("finds parts that are counted twice", () => {
    expect(found(breakdown({ parts: ["nanhu", "zone", "nanhu"] }))).toEqual([
      ["overlapping-parts", "breakdowns new parts 2"],
    ]);
    const nested = { ...inner, ...breakdown({ parts: ["town", "nanhu", "haining"] }) };
    expect(found(nested)).toEqual([["overlapping-parts", "breakdowns new parts 0"]]);
    expect(params(nested)).toEqual([{ breakdown: "new", first: "haining", second: "town" }]);
  });

  it("sees through what lies between", () => {
    const regions = { ...inner.regions, village: { name: { zh: "某村" }, kind: "village", within: "town" } };
    expect(found({ regions, ...breakdown({ parts: ["village", "haining"] }) })).toEqual([
      ["overlapping-parts", "breakdowns new parts 0"],
    ]);
  });

  it("says of a circle of regions that it is one, not that a part overlaps itself", () => {
    const regions = {
      ...inner.regions,
      village: { name: { zh: "某村" }, kind: "village", within: "town" },
      town: { name: { zh: "某镇" }, kind: "town", within: "village" },
    };
    for (const parts of [["village"], ["village", "town"]]) {
      expect(found({ regions, ...breakdown({ parts }) })).toEqual([["cyclic-reference", expect.any(String)]]);
    }
    const hamlet = { name: { zh: "某庄" }, kind: "village", within: "town" };
    const below = { regions: { ...regions, hamlet }, ...breakdown({ parts: ["hamlet", "town"] }) };
    expect(found(below)).toEqual([
      ["overlapping-parts", "breakdowns new parts 0"],
      ["cyclic-reference", expect.any(String)],
    ]);
  });

  it("takes a part without one of its own parts", () => {
    expect(found({ ...inner, ...breakdown({ parts: ["haining", "town"], minus: ["town"] }) })).toEqual([]);
  });

  it("finds periods that overlap or lie outside", () => {
    const time = (parts: readonly string[]): Partial<Plan> =>
      breakdown({ over: "time", whole: "2016", parts });
    expect(found(time(["2016-Q1", "2016-Q2", "2016-H2"]))).toEqual([]);
    expect(found(time(["2016-07", "2016-H1", "2016-Q2", "2016-Q3"]))).toEqual([
      ["overlapping-parts", "breakdowns new parts 2"],
      ["overlapping-parts", "breakdowns new parts 3"],
    ]);
    expect(found(time(["2016-H1", "2017-H1"]))).toEqual([["invalid-field", "breakdowns new parts 1"]]);
    expect(found(time(["2016-H3"]))).toEqual([["invalid-period", "breakdowns new parts 0"]]);
  });
});

describe("circles", () => {
  it.each<[string, Partial<Plan>, string, readonly string[]]>([
    [
      "within",
      {
        regions: { ...wide.regions, city: { ...wide.regions.city!, within: "nanhu" } },
        breakdowns: {},
        rules: {},
        tables: {},
      },
      "regions city within",
      ["city", "nanhu", "city"],
    ],
    [
      "breakdowns",
      breakdown({ whole: "zone", parts: ["city"] }),
      "breakdowns parts",
      ["city", "zone", "city"],
    ],
    [
      "breakdowns",
      breakdown({ over: "components", whole: "firms", parts: ["firms"] }),
      "breakdowns new",
      ["firms", "firms"],
    ],
    ["supersedes", tables({ body: { supersedes: ["body"] } }), "tables body supersedes", ["body", "body"]],
    [
      "supersedes",
      tables({ table1: { supersedes: ["correction"] } }),
      "tables table1 supersedes",
      ["table1", "correction", "table1"],
    ],
  ])("%s %#", (what, change, path, cycle) => {
    expect(found(change)).toEqual([["cyclic-reference", path]]);
    expect(params(change)).toEqual([{ what, cycle }]);
  });

  it("of weights and of what adds to what", () => {
    const change = indicators({ a: { combine: { weight: "b" } }, b: { combine: { weight: "a" } } });
    expect(found(change)).toEqual([["cyclic-reference", "indicators a combine weight"]]);
    expect(found(indicators({ a: { addsTo: "a" } }))).toContainEqual([
      "cyclic-reference",
      "indicators a addsTo",
    ]);
  });
});

describe("cells", () => {
  it("finds what cannot be read, in rows, sums and rules", () => {
    expect(found(cells("energy", "8", "按省下达", "(5)"))).toEqual([
      ["unreadable-target", "tables new rows city 1"],
      ["ambiguous-target", "tables new rows city 2"],
    ]);
    expect(found(tables({ body: { rows: {}, breakdown: "parts", sum: ["甲", "1"] } }))).toEqual([
      ["unreadable-target", "tables body sum 0"],
    ]);
    expect(found({ rules: { r: { indicator: "firms", breakdown: "parts", target: "—" } } })).toEqual([
      ["unreadable-target", "rules r target"],
    ]);
  });

  it("finds rows of the wrong length", () => {
    expect(
      found(
        tables({
          new: {
            columns: ["energy"],
            rows: { city: [], nanhu: ["1", "2"] },
            breakdown: "parts",
            sum: ["1", "2"],
          },
        }),
      ),
    ).toEqual([
      ["row-length", "tables new rows city"],
      ["row-length", "tables new rows nanhu"],
      ["row-length", "tables new sum"],
    ]);
  });

  it("finds figures outside the domain, in the indicator's unit", () => {
    expect(found(cells("firms", "-3", "0", "低于0", "8"))).toEqual([
      ["outside-domain", "tables new rows city 0"],
      ["outside-domain", "tables new rows city 2"],
    ]);
    const share = indicators({ share: { unit: "%", kind: "rate", domain: { min: "0", max: "100" } } });
    const row = ["99.5", "100", "100.1", "11成", "确保90、力争110", "1000‰", "高于100"];
    const columns = row.map((_, at) => ({ indicator: "share", period: `20${20 + at}` }));
    const change = { ...share, ...tables({ new: { columns, rows: { city: row } } }) };
    expect(found(change)).toEqual([2, 3, 4, 6].map((at) => ["outside-domain", `tables new rows city ${at}`]));
    expect(params(change)[1]).toEqual({ value: "110", unit: "%", min: "0", max: "100" });
    expect(params(cells("firms", "-3"))).toEqual([{ value: "-3", unit: "家", min: "0", max: null }]);
  });

  it("lets a rate fall, and a declared domain hold", () => {
    expect(found(cells("growth", "-3", "-4以下"))).toEqual([]);
    const balance = indicators({ balance: { unit: "亿元", domain: { min: null } } });
    const column = { indicator: "balance", unit: "万元" };
    expect(found({ ...balance, ...tables({ new: { columns: [column], rows: { city: ["-3"] } } }) })).toEqual(
      [],
    );
  });

  it("judges by the column's unit", () => {
    const limited = indicators({ a: { unit: "亿元", domain: { max: "1" } } });
    const columns = [{ indicator: "a", unit: "万元" }];
    expect(
      found({ ...limited, ...tables({ new: { columns, rows: { city: ["10000"], nanhu: ["10001"] } } }) }),
    ).toEqual([["outside-domain", "tables new rows nanhu 0"]]);
  });

  it("warns of a part of what is counted whole", () => {
    const change = cells("firms", "2.5", "3.0", "2.5万家", "0.00001万家", "2.5以上");
    expect(checkPlan({ ...wide, ...change }).map((issue) => [issue.severity, ...brief(issue)])).toEqual(
      [0, 3, 4].map((at) => ["warning", "invalid-field", `tables new rows city ${at}`]),
    );
    expect(found({ ...cells("firms", "2.5"), ...indicators({ firms: { decimals: 1 } }) })).toEqual([]);
    const magnitude = { ...wide.indicators.firms!, unit: "万家" };
    const columns = [{ indicator: "firms", period: "2020" }];
    const rows = { city: ["1.2345"], nanhu: ["1.23456"] };
    const plan = {
      indicators: { ...wide.indicators, firms: magnitude },
      ...tables({ new: { columns, rows } }),
      rules: {},
    };
    expect(found(plan)).toEqual([["invalid-field", "tables new rows nanhu 0"]]);
  });
});

describe("what is set twice", () => {
  const restated = (indicator: string, text: string, more: Partial<Table> = {}): Partial<Plan> =>
    tables({ again: { columns: [indicator], rows: { nanhu: [text] }, ...more } });

  it("finds a figure that differs", () => {
    const change = restated("capital", "18001");
    expect(found(change)).toEqual([["duplicate-target", "tables again rows nanhu 0"]]);
    expect(params(change)).toEqual([
      { indicator: "capital", region: "nanhu", period: "2016", scope: null, tables: ["table1", "again"] },
    ]);
    expect(found(restated("growth", "—"))).toEqual([["duplicate-target", "tables again rows nanhu 0"]]);
    expect(found(restated("growth", "8以下"))).toEqual([["duplicate-target", "tables again rows nanhu 0"]]);
  });

  it.each(["18000", "1.8亿美元", "力争18000万美元以上", "18,000"])("takes it restated as %s", (text) => {
    expect(found(restated("capital", text))).toEqual([]);
  });

  it("takes another period, scope, or a table that supersedes", () => {
    expect(found(restated("capital", "1", { period: "2017" }))).toEqual([]);
    expect(found(restated("capital", "1", { scope: "规上" }))).toEqual([]);
    expect(found(restated("capital", "1", { supersedes: ["table1"] }))).toEqual([]);
    const through = tables({
      again: { columns: ["capital"], rows: { haining: ["1"] }, supersedes: ["correction"] },
    });
    expect(found(through)).toEqual([]);
  });

  it("finds a column that stands twice in one table", () => {
    const change = tables({
      new: { columns: ["energy", "energy"], rows: { city: ["1", "1"], zone: ["1", "2"] } },
    });
    expect(found(change)).toEqual([["duplicate-target", "tables new rows zone 1"]]);
  });

  it("finds two that supersede the same and set the same", () => {
    const change = tables({
      again: { columns: ["capital"], rows: { haining: ["39000"] }, supersedes: ["table1"] },
    });
    expect(found(change)).toEqual([["conflicting-supersession", "tables again supersedes 0"]]);
    expect(params(change)).toEqual([{ table: "table1", others: ["correction", "again"] }]);
    const other = tables({ again: { columns: ["capital"], rows: { nanhu: ["1"] }, supersedes: ["table1"] } });
    expect(found(other)).toEqual([]);
  });
});

describe("names and periods", () => {
  it("warns of names and codes that several have", () => {
    const regions = { ...wide.regions, x: { name: { zh: "海 宁市" }, kind: "county", code: "330402" } };
    expect(checkPlan({ ...wide, regions })).toMatchObject([
      { code: "ambiguous-name", severity: "warning", params: { found: "330402", ids: ["nanhu", "x"] } },
      { code: "ambiguous-name", severity: "warning", params: { found: "海宁市", ids: ["haining", "x"] } },
    ]);
    expect(found(indicators({ a: { name: { zh: "Capital" } } }))).toEqual([
      ["ambiguous-name", "indicators a"],
    ]);
  });

  it("finds periods that are none", () => {
    const change = {
      ...tables({ new: { period: "2016Q1", columns: [{ indicator: "energy", period: "去年" }] } }),
      ...indicators({ growth: { combine: { weightPeriod: "2015-13" } } }),
      rules: { r: { indicator: "firms", breakdown: "parts", target: "3", period: "" } },
    };
    expect(found(change)).toEqual([
      ["invalid-period", "indicators growth combine weightPeriod"],
      ["invalid-period", "tables new period"],
      ["invalid-period", "tables new columns 0 period"],
      ["invalid-period", "rules r period"],
    ]);
    expect(found({ period: "2016-99" })).toEqual([["invalid-period", "period"]]);
  });
});
