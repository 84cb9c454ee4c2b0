import { describe, expect, it } from "vitest";
import { FenjieError } from "../../src/issue/fenjie-error.ts";
import type { Issue } from "../../src/issue/issue.ts";
import { reconcile } from "../../src/reconcile/reconcile.ts";
import { parsePlan, safeParsePlan } from "../../src/schema/parse-plan.ts";
import { type Loose, planJson } from "./plan-json.ts";

function issuesOf(json: unknown): readonly Issue[] {
  const result = safeParsePlan(json);
  return result.ok ? [] : result.issues;
}

/** The issues of a sound plan after a change, as code, path and params. */
function mistakesAfter(change: (json: Loose) => void): readonly Loose[] {
  const json = planJson();
  change(json);
  return issuesOf(json).map(({ code, path, params }) => [code, path.join("."), params]);
}

describe("parsePlan", () => {
  it("returns a sound plan as a copy, equal in everything", () => {
    const json = planJson();
    const parsed = parsePlan(json);
    expect(parsed).toStrictEqual(planJson());
    expect(Object.keys(parsed)).toEqual(Object.keys(json));
    expect(parsed).not.toBe(json);
    expect(parsed.tables.split?.rows).not.toBe(json.tables.split.rows);
  });

  it("takes the least that a plan can be", () => {
    const least = {
      id: "p",
      name: { zh: "计划" },
      territory: "city",
      period: "2016",
      indicators: {},
      regions: { city: { name: { zh: "全市" }, kind: "city" } },
      breakdowns: {},
      tables: {},
    };
    expect(parsePlan(least)).toStrictEqual(least);
    expect(parsePlan({ ...least, units: undefined })).toStrictEqual(least);
  });

  it("throws one error with all issues", () => {
    const json = planJson();
    json.period = 2016;
    delete json.regions.pinghu.kind;
    try {
      parsePlan(json);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(FenjieError);
      expect((error as FenjieError).issues.map(({ code }) => code)).toEqual([
        "float-refused",
        "missing-field",
      ]);
    }
  });

  it.each([
    [null, "null"],
    [undefined, "undefined"],
    [[], "array"],
    ["{}", "{}"],
    [1, "1"],
  ])("%j is no plan", (json, found) => {
    expect(issuesOf(json)).toMatchObject([
      { code: "invalid-field", path: [], params: { expected: "object", found } },
    ]);
  });
});

describe("every mistake in one pass", () => {
  it("of shape and of meaning, each once, in the order of the JSON", () => {
    const found = mistakesAfter((json) => {
      json.name = { en: "no Chinese name" };
      json.teritory = json.territory;
      delete json.territory;
      json.dash = "nought";
      json.indicators.investment.kind = "sum";
      json.indicators.growth.combine.weight = "investmnt";
      json.indicators.firms.decimals = -1;
      json.regions.haining.name.zh = 7;
      json.regions.pinghu.within = "citi";
      json.breakdowns.counties.over = null;
      json.tables.totals.rows.city = ["100以上", 30];
      json.tables.totals.rows.nowhere = ["1", "2"];
      json.tables.split.rows.pinghu = ["40"];
      json.tables.split.columns[1].perod = "2016";
      json.tables.split.sum = "100, 30";
      json.rules.each.target = "很多";
      json.waivers = { w: { check: "c", kind: "agreed", reason: { zh: "商定" }, slack: -3.5 } };
    });
    expect(found).toEqual([
      ["missing-field", "name.zh", { field: "zh" }],
      ["invalid-field", "dash", { expected: "not-assigned | zero | unavailable", found: "nought" }],
      ["invalid-field", "indicators.investment.kind", { expected: "flow | stock | rate", found: "sum" }],
      [
        "unknown-indicator",
        "indicators.growth.combine.weight",
        { found: "investmnt", near: ["investment"], by: "id" },
      ],
      ["invalid-field", "indicators.firms.decimals", { expected: "integer 0—1000", found: "-1" }],
      ["float-refused", "regions.haining.name.zh", { found: "7" }],
      ["unknown-region", "regions.pinghu.within", { found: "citi", near: ["city"], by: "id" }],
      [
        "invalid-field",
        "breakdowns.counties.over",
        { expected: "regions | components | time", found: "null" },
      ],
      ["float-refused", "tables.totals.rows.city.1", { found: "30" }],
      ["unknown-region", "tables.totals.rows.nowhere", { found: "nowhere", near: [], by: "id" }],
      ["unknown-field", "tables.split.columns.1.perod", { field: "perod", near: ["period"] }],
      ["row-length", "tables.split.rows.pinghu", { region: "pinghu", found: 1, expected: 2 }],
      ["invalid-field", "tables.split.sum", { expected: "array", found: "100, 30" }],
      ["unreadable-target", "rules.each.target", { text: "很多" }],
      ["unknown-field", "teritory", { field: "teritory", near: ["territory"] }],
      ["float-refused", "waivers.w.slack", { found: "-3.5" }],
    ]);
  });

  it("no mistake of an indicator hides another, nor what stands in its columns", () => {
    const found = mistakesAfter((json) => {
      json.indicators.firms.kind = "sum";
      json.indicators.firms.unit = "嘉";
      json.indicators.investment.direction = "up";
      json.indicators.investment.unit = "亿圆";
      json.indicators.growth.name = "增速";
      json.indicators.growth.combine.regions = "average";
      json.indicators.growth.addsTo = "none";
      json.tables.split.rows.pinghu[0] = "很多";
    });
    expect(found.map(([code, where]) => [code, where])).toEqual([
      ["unknown-unit", "indicators.investment.unit"],
      ["invalid-field", "indicators.investment.direction"],
      ["invalid-field", "indicators.growth.name"],
      ["invalid-field", "indicators.growth.kind"],
      ["invalid-field", "indicators.growth.combine.regions"],
      ["unknown-indicator", "indicators.growth.addsTo"],
      ["unknown-unit", "indicators.firms.unit"],
      ["invalid-field", "indicators.firms.kind"],
      ["unreadable-target", "tables.split.rows.pinghu.0"],
    ]);
  });

  it("no malformed field of a table, a rule, a tolerance or a waiver hides what else is wrong there", () => {
    const found = mistakesAfter((json) => {
      json.indicators.growth.combine = { regions: "average", weight: "investmnt" };
      json.indicators.firms.tolerance = { value: 2, unit: "亿元", reason: "no text" };
      json.tables.totals = { period: 2016, ...json.tables.totals };
      json.tables.totals.rows.nowhere = ["1", "2"];
      json.tables.split.supersedes = "totals";
      json.tables.split.cumulative = "true";
      json.tables.split.rows.pinghu[0] = "很多";
      json.rules.each = { indicator: "firm", breakdown: "countys", target: 3, period: 2016 };
      json.waivers = { w: { check: "c", kind: "error", reason: "none", slack: "x", until: "2016-13-01" } };
    });
    expect(found.map(([code, where]) => [code, where])).toEqual([
      ["invalid-field", "indicators.growth.combine.regions"],
      ["unknown-indicator", "indicators.growth.combine.weight"],
      ["float-refused", "indicators.firms.tolerance.value"],
      ["wrong-dimension", "indicators.firms.tolerance.unit"],
      ["invalid-field", "indicators.firms.tolerance.reason"],
      ["float-refused", "tables.totals.period"],
      ["unknown-region", "tables.totals.rows.nowhere"],
      ["unreadable-target", "tables.split.rows.pinghu.0"],
      ["invalid-field", "tables.split.supersedes"],
      ["invalid-field", "tables.split.cumulative"],
      ["unknown-indicator", "rules.each.indicator"],
      ["unknown-breakdown", "rules.each.breakdown"],
      ["float-refused", "rules.each.target"],
      ["float-refused", "rules.each.period"],
      ["invalid-field", "waivers.w.kind"],
      ["invalid-field", "waivers.w.reason"],
      ["not-a-number", "waivers.w.slack"],
      ["invalid-field", "waivers.w.until"],
    ]);
  });

  it.each([
    ["period", [2017, 2018]],
    ["scope", [1, 2]],
    ["supersedes", ["split", null]],
  ])("without a table's %s nobody knows whether its figures stand twice", (field, values) => {
    const found = mistakesAfter((json) => {
      for (const value of values) json.tables[`again${value}`] = { ...json.tables.split, [field]: value };
    });
    expect(found.map(([, where]) => where)).toEqual(values.map((value) => `tables.again${value}.${field}`));
  });

  it.each([
    ["an indicator", (json: Loose) => (json.indicators.firms.unit = 5), "indicators.firms.unit"],
    ["a region", (json: Loose) => delete json.regions.haining.kind, "regions.haining.kind"],
    ["the territory's region", (json: Loose) => (json.regions.city.name = null), "regions.city.name"],
    [
      "a breakdown",
      (json: Loose) => (json.breakdowns.counties.parts = "haining"),
      "breakdowns.counties.parts",
    ],
    ["a collection", (json: Loose) => (json.regions = []), "regions"],
    ["all indicators", (json: Loose) => delete json.indicators, "indicators"],
    ["the period", (json: Loose) => (json.period = 2016), "period"],
    ["the territory", (json: Loose) => delete json.territory, "territory"],
    ["a column", (json: Loose) => (json.tables.split.columns[0] = 3), "tables.split.columns.0"],
    ["a table", (json: Loose) => (json.tables.split.columns = null), "tables.split.columns"],
  ])("nothing follows from %s that is malformed", (_what, change, path) => {
    expect(mistakesAfter(change).map(([, where]) => where)).toEqual([path]);
  });

  it("nothing follows from a unit that is malformed, with a magnitude or in a cell", () => {
    const found = mistakesAfter((json) => {
      json.units.套房.dimension = 1;
      json.indicators.investment.unit = "万套房";
      delete json.indicators.investment.tolerance;
      json.tables.totals.rows.city[0] = "100套房以上";
    });
    expect(found.map(([, where]) => where)).toEqual(["units.套房.dimension"]);
  });

  it("a table that a malformed one is superseded by is known", () => {
    const found = mistakesAfter((json) => {
      json.tables.totals.supersedes = ["split"];
      json.tables.split.period = 2016;
    });
    expect(found.map(([, where]) => where)).toEqual(["tables.split.period"]);
  });

  it("nothing follows from a malformed table that says which of two others holds", () => {
    const found = mistakesAfter((json) => {
      const rows = { haining: ["60", "10"] };
      json.tables.newer = { columns: ["investment", "firms"], rows, supersedes: ["split"] };
      json.tables.newest = { columns: ["investment"], rows: { haining: ["70"] }, supersedes: ["newer"] };
      json.tables.newer.scope = null;
    });
    expect(found.map(([, where]) => where)).toEqual(["tables.newer.scope"]);
  });

  it("what only describes is left out, and the rest of its entry is still checked", () => {
    const found = mistakesAfter((json) => {
      json.tables.split.clause = 3;
      json.tables.split.note = "as printed";
      json.tables.split.rows.elsewhere = ["1", "2"];
      json.indicators.investment.definition = "money";
      json.indicators.investment.unit = "亿圆";
    });
    expect(found.map(([code, where]) => [code, where])).toEqual([
      ["unknown-unit", "indicators.investment.unit"],
      ["invalid-field", "indicators.investment.definition"],
      ["unknown-region", "tables.split.rows.elsewhere"],
      ["float-refused", "tables.split.clause"],
      ["unknown-field", "tables.split.note"],
    ]);
  });

  it("a misspelt field is told once, not as missing too", () => {
    const found = mistakesAfter((json) => {
      json.indicators.firms.unitt = "家";
      delete json.indicators.firms.unit;
    });
    expect(found).toEqual([["unknown-field", "indicators.firms.unitt", { field: "unitt", near: ["unit"] }]]);
  });

  it("what is near depends on where it stands", () => {
    const found = mistakesAfter((json) => {
      json.regions.pinghu.name.period = null;
      json.tables.split.perio = "2016";
      json.regions.pinghu.perio = "2016";
    });
    expect(found.map(([, path, { near }]) => [path, near])).toEqual([
      ["regions.pinghu.name.period", []],
      ["regions.pinghu.perio", []],
      ["tables.split.perio", ["period"]],
    ]);
  });

  it("figures are exact text", () => {
    const found = mistakesAfter((json) => {
      json.indicators.investment.domain = { min: 0.1, max: "many" };
      json.units.套房.factor = "1/0";
      json.indicators.firms.tolerance = { value: "9".repeat(2000), unit: "家", reason: { zh: "约定" } };
    });
    expect(found).toEqual([
      ["division-by-zero", "units.套房.factor", { what: "1/0" }],
      ["float-refused", "indicators.investment.domain.min", { found: "0.1" }],
      ["not-a-number", "indicators.investment.domain.max", { found: "many" }],
      ["too-many-digits", "indicators.firms.tolerance.value", { digits: 2000, limit: 1000 }],
    ]);
  });
});

describe("waivers", () => {
  const waiver = { kind: "agreed", reason: { zh: "商定" }, slack: "-3" };

  it("that name no check are told of where nothing else is wrong", () => {
    const waive = (json: Loose) => {
      json.waivers = { w: { ...waiver, check: "covers/none" } };
    };
    expect(mistakesAfter(waive)).toEqual([
      [
        "unmatched-waiver",
        "waivers.w",
        { waiver: "w", check: "covers/none", near: expect.any(Array), why: "no-such-check" },
      ],
    ]);
    const found = mistakesAfter((json) => {
      waive(json);
      json.period = "2016Q1";
    });
    expect(found.map(([code]) => code)).toEqual(["invalid-period"]);
  });

  it("that accept a failing check are no mistake, dated or not", () => {
    const json = planJson();
    json.tables.split.rows.pinghu[1] = "15";
    delete json.tables.split.sum;
    const [failing] = reconcile(parsePlan(json)).failing;
    const slack = failing?.slack?.value;
    expect(slack).toBe("-5");
    json.waivers = { w: { ...waiver, check: failing?.id, slack, until: "2016-12-31" } };
    expect(parsePlan(json)).toStrictEqual(json);
  });
});

describe("where issues stand", () => {
  it("locate is asked for each path", () => {
    const json = planJson();
    json.tables.split.rows.haining[1] = 10;
    json.regions.pinghu.code = false;
    const result = safeParsePlan(json, {
      locate: (path) => (path[0] === "tables" ? { file: "split.csv", cell: `R${path[4]}` } : undefined),
    });
    expect(result.ok ? [] : result.issues.map(({ path, location }) => [path.join("."), location])).toEqual([
      ["regions.pinghu.code", undefined],
      ["tables.split.rows.haining.1", { file: "split.csv", cell: "R1" }],
    ]);
  });

  it("the order is that of the JSON, not of the schema", () => {
    const { tables, id, ...rest } = planJson();
    const json = { tables, ...rest, id };
    json.id = 1;
    json.tables.split.rows.pinghu[0] = 2;
    json.tables.split.columns[0] = "investmint";
    expect(issuesOf(json).map(({ path }) => path[0])).toEqual(["tables", "tables", "id"]);
    expect(issuesOf(json)[0]?.code).toBe("unknown-indicator");
  });
});
