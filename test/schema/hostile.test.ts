import { describe, expect, it } from "vitest";
import { safeParsePlan } from "../../src/schema/parse-plan.ts";
import { planSchema } from "../../src/schema/plan-schema.ts";
import { type Loose, planJson } from "./plan-json.ts";

function issuesOf(json: unknown): readonly Loose[] {
  const result = safeParsePlan(json);
  return result.ok ? [] : result.issues;
}

function deep(levels: number): unknown {
  return JSON.parse("[".repeat(levels) + "]".repeat(levels));
}

describe("a hostile JSON", { timeout: 120_000 }, () => {
  it("nested 100,000 deep is refused at the first level that is wrong", () => {
    const json = planJson();
    json.regions.haining.name.zh = deep(100_000);
    json.tables.split.header = deep(100_000);
    json.extra = deep(100_000);
    expect(issuesOf(json).map(({ path, params }) => [path.join("."), params.found ?? params.field])).toEqual([
      ["regions.haining.name.zh", "array"],
      ["tables.split.header.0.0", "array"],
      ["extra", "extra"],
    ]);
    expect(issuesOf(deep(100_000))).toHaveLength(1);
  });

  it("that is a circle ends", () => {
    const json = planJson();
    json.regions.haining = json;
    json.source = json;
    json.tables = json;
    expect(issuesOf(json).length).toBeGreaterThan(3);
  });

  it("of a million unknown fields tells them all", () => {
    const json = planJson();
    for (let key = 0; key < 1_000_000; key++) json[`field-${key}`] = key;
    const issues = issuesOf(json);
    expect(issues).toHaveLength(1_000_000);
    expect(issues[999_999].path).toEqual(["field-999999"]);
  });

  it("of a million malformed cells and rows tells them all", () => {
    const json = planJson();
    json.tables.split.rows.haining = Array(500_000).fill(1);
    for (let key = 0; key < 500_000; key++) json.tables.split.rows[`row-${key}`] = null;
    expect(issuesOf(json)).toHaveLength(1_000_000);
  });

  it("of keys that every object inherits pollutes nothing", () => {
    const text = JSON.stringify(planJson())
      .replace(
        '"regions":{',
        '"regions":{"__proto__":{"name":{"zh":"原型"},"kind":"polluted"},"constructor":{},',
      )
      .replace(
        '"source":{',
        '"__proto__":{"polluted":true},"source":{"toString":"x","__proto__":{"title":5},',
      );
    const issues = issuesOf(JSON.parse(text));
    expect(issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["unknown-field", "__proto__"],
      ["unknown-field", "source.toString"],
      ["unknown-field", "source.__proto__"],
      ["invalid-field", "regions.__proto__"],
      ["missing-field", "regions.constructor.name"],
      ["missing-field", "regions.constructor.kind"],
    ]);
    expect(({} as Loose).polluted).toBeUndefined();
    expect(({} as Loose).kind).toBeUndefined();
    expect(planSchema.safeParse(JSON.parse(text)).success).toBe(false);
  });

  it("an id called __proto__ keeps what it says: a malformed entry under it is found", () => {
    const text = JSON.stringify(planJson()).replace('"haining":["60","10"]', '"__proto__":["60",10]');
    expect(issuesOf(JSON.parse(text)).map(({ code, path }) => [code, path.join(".")])).toContainEqual([
      "float-refused",
      "tables.split.rows.__proto__.1",
    ]);
  });

  it("a megabyte of text is shortened wherever it is kept", () => {
    const long = "长".repeat(1_000_000);
    const json = planJson();
    json.dash = long;
    json.indicators.investment.domain = { min: long };
    json[long] = 1;
    json.indicators.firms.kind = long;
    const params = issuesOf(json).map((found) => JSON.stringify(found.params));
    expect(params).toHaveLength(4);
    for (const text of params) expect(text.length).toBeLessThan(200);
  });
});
