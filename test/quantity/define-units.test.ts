import { describe, expect, it } from "vitest";
import { unwrap } from "../../src/issue/fenjie-error.ts";
import { formatRational } from "../../src/quantity/rational.ts";
import {
  conversionFactor,
  defineUnits,
  findUnit,
  type UnitDeclaration,
  type UnitTable,
} from "../../src/quantity/unit-table.ts";

/** Code and path of every issue. */
function problems(declared: Readonly<Record<string, UnitDeclaration>>): readonly string[] {
  const result = defineUnits(declared);
  return result.ok ? [] : result.issues.map((found) => `${found.code} ${found.path.join(".")}`);
}

describe("defineUnits", () => {
  // Made in each test: what is made beside them counts for none when mutants are run.
  const own = (): UnitTable =>
    unwrap(
      defineUnits({
        展位: {},
        畦: { dimension: "area", factor: "50" },
        打: { dimension: "个", factor: "12" },
        石谷: { dimension: "谷物", factor: "121/2" },
        斗谷: { dimension: "谷物", factor: "6.05" },
        盒: {},
        大箱: { dimension: "盒", factor: "24" },
        散货: { dimension: "货" },
        柜货: { dimension: "货", factor: "40" },
      }),
    );

  it("makes a unit without a factor a dimension of its own, counted in whole numbers", () => {
    expect(findUnit("展位", own())).toEqual({
      name: "展位",
      dimension: "展位",
      factor: { n: 1n, d: 1n },
      classifier: true,
    });
  });

  it("multiplies declared units by magnitude words, and divides by them", () => {
    expect(findUnit("万展位", own())).toMatchObject({ name: "万展位", factor: { n: 10000n, d: 1n } });
    expect(findUnit("万元/展位", own())).toMatchObject({ dimension: "CNY/展位" });
  });

  it("converts within built-in and own dimensions", () => {
    const factor = (from: string, to: string): string =>
      formatRational(unwrap(conversionFactor(from, to, { units: own() })));
    expect(factor("畦", "亩")).toBe("0.075");
    expect(factor("石谷", "斗谷")).toBe("10");
    expect(factor("万打", "个")).toBe("120000");
  });

  it("counts in whole numbers what is a number of counting units", () => {
    const counts = (name: string): boolean | undefined => findUnit(name, own())?.classifier;
    expect(["打", "大箱", "散货", "柜货"].map(counts)).toEqual([true, true, true, true]);
    expect(["畦", "石谷", "斗谷"].map(counts)).toEqual([false, false, false]);
  });

  it("leaves other tables alone", () => {
    expect(findUnit("展位")).toBeUndefined();
    expect(findUnit("展位", unwrap(defineUnits({})))).toBeUndefined();
  });

  it("finds all problems at once", () => {
    expect(
      problems({
        家: {},
        万元: { dimension: "CNY", factor: "10000" },
        甲: { dimension: "area", factor: "1e3" },
        乙: { dimension: "area", factor: "0" },
        丙: { dimension: "area", factor: "-1" },
        丁: { dimension: "area" },
        戊: { factor: "2" },
        己: { dimension: "area", factor: 2 as unknown as string },
        庚: { dimension: "", factor: "2" },
        辛: null as unknown as UnitDeclaration,
        area: {},
        "": {},
        ["长".repeat(61)]: {},
        好: {},
      }),
    ).toEqual([
      "duplicate-unit 家",
      "duplicate-unit 万元",
      "not-a-number 甲.factor",
      "invalid-field 乙.factor",
      "invalid-field 丙.factor",
      "missing-field 丁",
      "missing-field 戊",
      "float-refused 己.factor",
      "invalid-field 庚.dimension",
      "invalid-field 辛",
      "duplicate-unit area",
      "invalid-field ",
      `invalid-field ${"长".repeat(61)}`,
    ]);
  });

  it("refuses two names for one unit", () => {
    expect(problems({ 展位: {}, 万展位: {} })).toEqual(["duplicate-unit 万展位"]);
    expect(problems({ 万展位: {}, 展位: {} })).toEqual(["duplicate-unit 万展位"]);
    expect(problems({ ab: {}, ａｂ: {} })).toEqual(["duplicate-unit ａｂ"]);
  });

  it("takes the names of an object's own machinery as names", () => {
    const declared = JSON.parse(
      '{"__proto__": {}, "constructor": {"dimension": "__proto__", "factor": "3"}}',
    );
    const table = unwrap(defineUnits(declared));
    expect(formatRational(unwrap(conversionFactor("万constructor", "__proto__", { units: table })))).toBe(
      "30000",
    );
    expect(findUnit("toString", table)).toBeUndefined();
  });
});
