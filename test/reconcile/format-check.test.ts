import { describe, expect, test } from "vitest";
import type { Plan } from "../../src/plan/plan.ts";
import { formatCheck } from "../../src/reconcile/format-check.ts";
import type { ReconcileOptions } from "../../src/reconcile/reconcile.ts";
import { checksOf, type Small, small } from "./small-plan.ts";

/** The last check of a plan in both languages. */
const said = (plan: Plan, options?: ReconcileOptions): readonly string[] => {
  const check = checksOf(plan, options).at(-1)!;
  return [formatCheck(check, { lang: "zh" }), formatCheck(check, { lang: "en" })];
};
const of = (total: string, parts: readonly string[], more: Partial<Small> = {}): readonly string[] =>
  said(small({ unit: "亿元", total, parts, ...more }));
const reported = (values: readonly string[], more: Partial<Small> = {}): readonly string[] => {
  const plan = small({ unit: "亿元", parts: values.slice(1).map(() => ""), ...more });
  const observations = values.map((value, i) => ({
    indicator: "x",
    region: ["city", "a", "b"][i]!,
    period: "2016",
    value,
  }));
  return said({ ...plan, tables: more.total === undefined ? {} : plan.tables }, { observations });
};

describe("a total and its parts", () => {
  test("covered, with something to spare", () => {
    expect(of("60以上", ["1030", "31.50"])).toEqual([
      "产值：全市60亿元以上，各区合计1061.5亿元，富余1001.5亿元（二（一））",
      "Output (the city): at least 60 亿元; the districts: 1061.5 亿元 together, 1001.5 亿元 to spare (二（一）)",
    ]);
  });

  test("covered exactly", () => {
    expect(of("力争60", ["30", "30"])).toEqual([
      "产值：全市力争60亿元，各区合计60亿元，恰好相等（二（一））",
      "Output (the city): strive for 60 亿元; the districts: 60 亿元 together, exactly equal (二（一）)",
    ]);
  });

  test("equal is said only of what is equal as printed", () => {
    const counts = { unit: "家" } as const;
    expect(of("8", ["超3", "超3"], counts)).toEqual([
      "产值：全市8家，各区合计6家，恰好满足，没有富余（二（一））",
      "Output (the city): 8 家; the districts: 6 家 together, just met, with nothing to spare (二（一）)",
    ]);
    const tolerance = { value: "2", unit: "家", reason: { zh: "商定" } };
    const [about] = of("25左右", ["23"], { ...counts, indicator: { tolerance } });
    expect(about).toBe("产值：全市25家左右，各区合计23家，恰好满足，没有富余（二（一））");
  });

  test("what is short by less than any amount is just short", () => {
    expect(of("24左右", ["12"])).toEqual([
      "产值：全市24亿元左右，各区合计12亿元，略短，差一点（二（一））",
      "Output (the city): about 24 亿元; the districts: 12 亿元 together, just short (二（一）)",
    ]);
    const less = { indicator: { direction: "less" } } as const;
    expect(of("24左右", ["36"], less)[1]).toMatch(/36 亿元 together, just over/);
    expect(of("24左右", ["36"], less)[0]).toMatch(/合计36亿元，略超一点/);
  });

  test("short", () => {
    expect(of("确保60", ["30", "20"])).toEqual([
      "产值：全市确保60亿元，各区合计50亿元，短10亿元（二（一））",
      "Output (the city): ensure 60 亿元; the districts: 50 亿元 together, short by 10 亿元 (二（一）)",
    ]);
  });

  test("over", () => {
    expect(of("60", ["30", "31"], { indicator: { direction: "less" } })).toEqual([
      "产值：全市60亿元，各区合计61亿元，超1亿元（二（一））",
      "Output (the city): 60 亿元; the districts: 61 亿元 together, over by 1 亿元 (二（一）)",
    ]);
  });

  test("at a limit that a word has opened", () => {
    expect(of("超60", ["30", "30"])).toEqual([
      "产值：全市超60亿元，各区合计60亿元，恰在界限上，而界限本身不算达到（二（一））",
      "Output (the city): more than 60 亿元; the districts: 60 亿元 together, exactly at the limit, and the limit itself does not count (二（一）)",
    ]);
  });

  test("without a limit", () => {
    expect(of("60", ["30", "31以上"], { indicator: { direction: "less" } })).toEqual([
      "产值：全市60亿元，各区合计61亿元，有的部分在这一端没有界限，合计无从保证（二（一））",
      "Output (the city): 60 亿元; the districts: 61 亿元 together, a part has no limit at this end, so nothing is assured (二（一）)",
    ]);
  });

  test("covered whatever the rest may be: nothing to measure", () => {
    const plan = small({ unit: "亿元", total: "60以内", parts: ["5以内"] });
    const { clause: _, ...body } = plan.tables.body!;
    expect(said({ ...plan, tables: { ...plan.tables, body } })).toEqual([
      "产值：全市60亿元以内，各区合计5亿元，富余55亿元",
      "Output (the city): at most 60 亿元; the districts: 5 亿元 together, 55 亿元 to spare",
    ]);
  });
});

describe("what is not known", () => {
  test("a missing part", () => {
    expect(of("60", ["30", ""])).toEqual([
      "产值：全市60亿元，各区合计30亿元，无法判断：有的部分缺数；若缺少的数不少于30亿元，则成立（二（一））",
      "Output (the city): 60 亿元; the districts: 30 亿元 together, unknown: parts are missing; holds if the missing figure is at least 30 亿元 (二（一）)",
    ]);
  });

  test("a missing part under a range: two conditions", () => {
    expect(of("8—10", ["5", ""], { indicator: { direction: "none" } })).toEqual([
      "产值：全市8—10亿元，各区合计5亿元，无法判断：有的部分缺数；若缺少的数不少于3亿元，且缺少的数不超过5亿元，则成立（二（一））",
      "Output (the city): 8 to 10 亿元; the districts: 5 亿元 together, unknown: parts are missing; holds if the missing figure is at least 3 亿元 and the missing figure is at most 5 亿元 (二（一）)",
    ]);
  });

  test("a dash", () => {
    expect(of("60", ["30", "—"], { indicator: { direction: "less" } })).toEqual([
      "产值：全市60亿元，各区合计30亿元，无法判断：“—”的含义未知；若“—”所代表的数不超过30亿元，则成立（二（一））",
      "Output (the city): 60 亿元; the districts: 30 亿元 together, unknown: what the dash means is not stated; holds if what the dash stands for is at most 30 亿元 (二（一）)",
    ]);
  });

  test("the tolerance of 左右", () => {
    expect(of("60左右", ["55"])).toEqual([
      "产值：全市60亿元左右，各区合计55亿元，无法判断：“左右”的幅度未知；若“左右”的幅度不少于5亿元，则成立（二（一））",
      "Output (the city): about 60 亿元; the districts: 55 亿元 together, unknown: how far 左右 (about) goes is not stated; holds if the tolerance of 左右 is at least 5 亿元 (二（一）)",
    ]);
  });

  test("weights", () => {
    expect(of("8以上", ["7", "9"], { unit: "%", indicator: { kind: "rate" } })).toEqual([
      "产值：全市8%以上，无法判断：权数未知；若w2不少于w1（wn是第n个部分的权数），则成立（二（一））",
      "Output (the city): at least 8%, unknown: the weights are not stated; holds if w2 is at least w1 (wn: the weight of part n) (二（一）)",
    ]);
  });

  test("no figure at all, nothing that follows from the parts, another scope", () => {
    expect(of("60", ["—", ""])).toEqual([
      "产值：全市60亿元，无法判断：各部分都没有数（二（一））",
      "Output (the city): 60 亿元, unknown: no part has a figure (二（一）)",
    ]);
    expect(of("60", ["5"], { indicator: { combine: { regions: "none" } } })).toEqual([
      "产值：全市60亿元，无法判断：由各部分推不出总数（二（一））",
      "Output (the city): 60 亿元, unknown: nothing follows from the parts for the total (二（一）)",
    ]);
    const plan = small({ unit: "亿元", total: "60", parts: ["5"] });
    const annex = { ...plan.tables.annex!, scope: "规上" };
    expect(said({ ...plan, tables: { ...plan.tables, annex } })).toEqual([
      "产值：全市60亿元，无法判断：各部分所指的范围与总数不同（二（一））",
      "Output (the city): 60 亿元, unknown: the parts speak of another scope than the total (二（一）)",
    ]);
  });

  test("an opening stock", () => {
    const plan = small({ unit: "家", parts: ["100", "23"] });
    const { x } = plan.indicators;
    expect(
      said({
        ...plan,
        indicators: { all: { ...x!, kind: "stock", name: { zh: "企业数" } }, x: { ...x!, addsTo: "all" } },
        tables: {
          body: { clause: "三", columns: ["all"], rows: { city: ["力争630以上"] } },
          annex: plan.tables.annex!,
        },
      }),
    ).toEqual([
      "企业数：全市力争630家以上，各区合计123家，无法判断：各部分是新增数，原有存量未知；若现有存量（扣除退出）不少于507家，则成立（三）",
      "企业数 (the city): strive for at least 630 家; the districts: 123 家 together, unknown: the parts are additions, and the stock they add to is not stated; holds if the opening stock (less exits) is at least 507 家 (三)",
    ]);
  });
});

describe("the other questions", () => {
  test("其中", () => {
    const some = { breakdown: { complete: false } } as const;
    expect(of("10", ["6", "—"], some)).toEqual([
      "产值：全市10亿元，其中各区合计6亿元，富余4亿元（二（一））",
      "Output (the city): 10 亿元, of which the districts 6 亿元, 4 亿元 to spare (二（一）)",
    ]);
    expect(of("10", ["—"], some)).toEqual([
      "产值：全市10亿元，无法判断：各部分都没有数（二（一））",
      "Output (the city): 10 亿元, unknown: no part has a figure (二（一）)",
    ]);
  });

  test("合计", () => {
    expect(said(small({ unit: "亿元", sum: "86", parts: ["40", "45"] }))).toEqual([
      "产值：全市合计数86亿元，各区合计85亿元，相差1亿元，互相矛盾",
      "Output (the city): 86 亿元 in total; the districts: 85 亿元 together, 1 亿元 apart, a contradiction",
    ]);
    // A mean of unknown weights has no imbalance: the slack says how far apart they are.
    expect(said(small({ unit: "%", sum: "12", parts: ["7", "9"], indicator: { kind: "rate" } }))).toEqual([
      "产值：全市合计数12%，相差3%，互相矛盾",
      "Output (the city): 12% in total, 3% apart, a contradiction",
    ]);
  });

  test("a mean", () => {
    const plan = small({
      unit: "%",
      total: "8",
      parts: ["7", "9"],
      indicator: { kind: "rate", combine: { weight: "w" } },
    });
    const indicators = {
      ...plan.indicators,
      w: { ...plan.indicators.x!, unit: "万元", kind: "flow" as const },
    };
    const weights = { columns: ["w"], rows: { a: ["1"], b: ["2"] } };
    expect(said({ ...plan, indicators, tables: { ...plan.tables, weights } })).toEqual([
      "产值：全市8%，各区平均25/3%，富余1/3%（二（一））",
      "Output (the city): 8%; the districts: 25/3% on average, 1/3% to spare (二（一）)",
    ]);
  });

  test("a demand on every part says how the tightest of them is", () => {
    const ruled = (target: string, parts: readonly string[]): readonly string[] =>
      said(
        small({
          unit: "家",
          parts,
          plan: { rules: { r: { indicator: "x", breakdown: "split", target, clause: "三" } } },
        }),
      );
    expect(ruled("3家以上", ["4", "1"])).toEqual([
      "产值：各区各须3家以上，最紧的短2家（三）",
      "Output, each of the districts: at least 3 家, the tightest: short by 2 家 (三)",
    ]);
    expect(ruled("3家以上", ["4", "3"])).toEqual([
      "产值：各区各须3家以上，最紧的恰好满足，没有富余（三）",
      "Output, each of the districts: at least 3 家, the tightest: just met, with nothing to spare (三)",
    ]);
    expect(ruled("3家以上", ["4", ""])).toEqual([
      "产值：各区各须3家以上，无法判断：有的部分缺数；若缺少的数不少于3家，则成立（三）",
      "Output, each of the districts: at least 3 家, unknown: parts are missing; holds if the missing figure is at least 3 家 (三)",
    ]);
  });

  test("reported figures", () => {
    expect(reported(["24.7", "12.3", "12.3"])).toEqual([
      "产值：全市合计数24.7亿元，各区合计24.6亿元，相差0.1亿元，在舍入误差之内",
      "Output (the city): 24.7 亿元 in total; the districts: 24.6 亿元 together, 0.1 亿元 apart, within rounding",
    ]);
    expect(reported(["8.0", "7.0", "9.0"], { unit: "%", indicator: { kind: "rate" } })[1]).toBe(
      "Output (the city): 8.0% in total, unknown: the weights are not stated; holds if 1.1×w2 is at least 0.9×w1 (wn: the weight of part n) and 1.1×w1 is at least 0.9×w2 (wn: the weight of part n)",
    );
    expect(reported(["8.0", "8.0", "8.0"], { unit: "%", indicator: { kind: "rate" } })).toEqual([
      "产值：全市合计数8.0%，在舍入误差之内",
      "Output (the city): 8.0% in total, within rounding",
    ]);
  });

  test("a reported figure against its target", () => {
    expect(reported(["11.0"], { total: "12" })).toEqual([
      "产值：全市目标12亿元，完成11亿元，短1亿元（二（一））",
      "Output (the city): target 12 亿元, reported 11 亿元, short by 1 亿元 (二（一）)",
    ]);
  });
});

test("what has no English name keeps its Chinese one", () => {
  const plan = small({ unit: "亿元", total: "60", parts: ["60"] });
  const { name: _, ...nameless } = plan.breakdowns.split!;
  const regions = { ...plan.regions, city: { name: { zh: "嘉兴市" }, kind: "city" } };
  expect(said({ ...plan, regions, breakdowns: { split: nameless } })).toEqual([
    "产值：嘉兴市60亿元，split合计60亿元，恰好相等（二（一））",
    "Output (嘉兴市): 60 亿元; split: 60 亿元 together, exactly equal (二（一）)",
  ]);
});
