import { describe, expect, test } from "vitest";
import type { Plan, Waiver } from "../../src/plan/plan.ts";
import { explain } from "../../src/reconcile/explain.ts";
import type { ReconcileOptions } from "../../src/reconcile/reconcile.ts";
import { checksOf, indicator, only, small } from "./small-plan.ts";

const lines = (plan: Plan, lang: "zh" | "en", options?: ReconcileOptions): readonly string[] =>
  explain(checksOf(plan, options)[0]!, { lang }).split("\n");

describe("a check, line by line", () => {
  const plan = small({ unit: "万平方米", total: "确保60以上", parts: ["力争1020.50", "6", "—", ""] });

  test("in Chinese", () => {
    expect(lines(plan, "zh")).toEqual([
      "产值：全市确保60万平方米以上，各区合计1026.5万平方米，富余966.5万平方米（二（一））",
      "核对项：covers:x@city:2016:split",
      "+ 甲区：力争1020.50万平方米（annex第1列）",
      "+ 乙区：6万平方米（annex第1列）",
      "+ 丙区：未下达",
      "+ 丁区：空缺",
      "= 合计：1026.5万平方米",
      "总数：确保60万平方米以上（二（一））",
      "总数减合计：-966.5万平方米",
      "余地：966.5万平方米",
      "合计与总数之比：2053/120",
      "注意：有1个部分只是力争，而总数不是",
    ]);
  });

  test("in English", () => {
    expect(lines(plan, "en")).toEqual([
      "Output (the city): ensure at least 60 万平方米; the districts: 1026.5 万平方米 together, 966.5 万平方米 to spare (二（一）)",
      "check: covers:x@city:2016:split",
      "+ District A: strive for 1020.50 万平方米 (annex, column 1)",
      "+ District B: 6 万平方米 (annex, column 1)",
      "+ District C: not assigned",
      "+ District D: blank",
      "= sum: 1026.5 万平方米",
      "total: ensure at least 60 万平方米 (二（一）)",
      "total − sum: -966.5 万平方米",
      "slack: 966.5 万平方米",
      "sum / total: 2053/120",
      "note: 1 of the parts is only striven for, the total is not",
    ]);
  });

  test("notes in the plural", () => {
    const two = small({ unit: "亿元", total: "2", parts: ["力争1", "力争1"] });
    expect(lines(two, "en").at(-1)).toBe("note: 2 of the parts are only striven for, the total is not");
    expect(lines(two, "zh").at(-1)).toBe("注意：有2个部分只是力争，而总数不是");
  });

  test("conditions on lines of their own", () => {
    const open = small({
      unit: "亿元",
      total: "8—10",
      parts: ["5", "待定", "/", "…"],
      indicator: { direction: "none" },
    });
    expect(lines(open, "zh").slice(2)).toEqual([
      "+ 甲区：5亿元（annex第1列）",
      "+ 乙区：另行下达",
      "+ 丙区：不适用",
      "+ 丁区：暂无数据",
      "= 合计：5亿元",
      "总数：8—10亿元（二（一））",
      "总数减合计：3亿元",
      "合计与总数之比：0.625",
      "成立的条件：缺少的数1＋缺少的数2不少于3亿元",
      "成立的条件：缺少的数1＋缺少的数2不超过5亿元",
    ]);
    expect(lines(open, "en").slice(3, 6)).toEqual([
      "+ District B: set later or elsewhere",
      "+ District C: not applicable",
      "+ District D: not available",
    ]);
    expect(lines(open, "en").slice(-2)).toEqual([
      "holds if: missing figure 1 + missing figure 2 is at least 3 亿元",
      "holds if: missing figure 1 + missing figure 2 is at most 5 亿元",
    ]);
  });

  test("parts that are taken away, weights, and what no table has", () => {
    const net: Plan = {
      ...small({ unit: "亿元", parts: [] }),
      indicators: {
        net: indicator("亿元", { name: { zh: "净额", en: "Net" } }),
        out: indicator("亿元", { name: { zh: "流出", en: "Out" } }),
        back: indicator("亿元", { name: { zh: "流回" }, direction: "less" }),
      },
      breakdowns: { net: { over: "components", whole: "net", parts: ["out", "back"], minus: ["back"] } },
      tables: { t: { columns: ["net", "out"], rows: { city: ["10", "30"] } } },
    };
    expect(lines(net, "zh").slice(2, 4)).toEqual(["+ 流出：30亿元（t第2列）", "− 流回：表中没有"]);
    expect(lines(net, "en").slice(2, 4)).toEqual(["+ Out: 30 亿元 (t, column 2)", "− 流回: in no table"]);
    const mean = small({
      unit: "%",
      total: "8",
      parts: ["7", "9"],
      indicator: { kind: "rate", combine: { weight: "w" } },
    });
    const weighed = {
      ...mean,
      indicators: { ...mean.indicators, w: indicator("万元") },
      tables: { ...mean.tables, weights: { columns: ["w"], rows: { a: ["1"], b: ["2"] } } },
    };
    expect(lines(weighed, "zh").slice(2, 5)).toEqual([
      "+ 甲区：7% × 权数1（annex第1列）",
      "+ 乙区：9% × 权数2（annex第1列）",
      "= 平均：25/3%",
    ]);
    expect(lines(weighed, "en").slice(2, 5)).toEqual([
      "+ District A: 7% × weight 1 (annex, column 1)",
      "+ District B: 9% × weight 2 (annex, column 1)",
      "= mean: 25/3%",
    ]);
  });

  test("figures of a clause stand at the clause, those of no table nowhere", () => {
    const clauses = small({ unit: "亿元", total: "60", parts: ["60"] });
    const annex = { ...clauses.tables.annex!, clause: "附件1" };
    expect(lines({ ...clauses, tables: { ...clauses.tables, annex } }, "zh")[2]).toBe(
      "+ 甲区：60亿元（附件1第1列）",
    );
    const { clause: _, ...body } = clauses.tables.body!;
    expect(lines({ ...clauses, tables: { ...clauses.tables, body } }, "zh")[4]).toBe("总数：60亿元（body）");
    const observations = ["12", "6"].map((value, i) => ({
      indicator: "x",
      region: ["city", "a"][i]!,
      period: "2016",
      value,
    }));
    const reported = lines({ ...clauses, tables: {} }, "zh", { observations });
    expect(reported.slice(2, 5)).toEqual(["+ 甲区：6亿元", "= 合计：6亿元", "总数：12亿元"]);
  });
});

describe("waivers", () => {
  const ID = "covers:x@city:2016:split";
  const known: Waiver = {
    check: ID,
    kind: "agreed",
    reason: { zh: "已知", en: "It is known" },
    slack: "-34",
  };
  const plan = (waivers: Plan["waivers"] = {}): Plan => ({
    ...small({ unit: "万平方米", total: "60以上", parts: ["20", "6"] }),
    waivers,
  });
  const last = (waivers: Plan["waivers"], lang: "zh" | "en", options?: ReconcileOptions): string =>
    lines(plan(waivers), lang, options).at(-1)!;

  test("the one that would accept a failing check", () => {
    expect(last({}, "zh")).toBe(`如予认可，在 waivers.csv 中加一行：${ID},agreed,-34,…`);
    expect(last({}, "en")).toBe(`to accept it, add a line to waivers.csv: ${ID},agreed,-34,…`);
  });

  test("the one that accepts it, and who", () => {
    expect(last({ known }, "zh")).toBe("已认可：已知");
    expect(last({ known }, "en")).toBe("waived: It is known");
    const by = { ...known, by: "市经信委" };
    expect(last({ by }, "zh")).toBe("已认可（市经信委）：已知");
    expect(last({ by }, "en")).toBe("waived by 市经信委: It is known");
  });

  test("one that does not apply, and why", () => {
    const until = { ...known, until: "2015-12-31" };
    const why = (waiver: Waiver, lang: "zh" | "en", options?: ReconcileOptions): string =>
      lines(plan({ old: waiver }), lang, options).at(-2)!;
    expect(why(until, "zh")).toBe("认可“old”未生效：有截止日期，而未指定核对日期");
    expect(why(until, "en")).toBe(
      "waiver old does not apply: it has an end, and no date to judge at was given",
    );
    expect(why(until, "zh", { asOf: "2016-01-01" })).toBe("认可“old”未生效：已过期");
    expect(why(until, "en", { asOf: "2016-01-01" })).toBe("waiver old does not apply: it has expired");
    const worse = { ...known, slack: "-1" };
    expect(why(worse, "zh")).toBe("认可“old”未生效：现差额大于当时认可的差额");
    expect(why(worse, "en")).toBe("waiver old does not apply: the gap is now larger than what was accepted");
  });

  test("say of a gap without limit that it has none, and none is offered for what holds", () => {
    const endless = small({ unit: "亿元", total: "60以内", parts: ["5"] });
    expect(lines(endless, "en").at(-1)).toBe(
      "to accept it, add a line to waivers.csv: covers:x@city:2016:split,agreed,none,…",
    );
    expect(lines(endless, "zh").at(-1)).toBe(
      "如予认可，在 waivers.csv 中加一行：covers:x@city:2016:split,agreed,不限,…",
    );
    const fine = small({ unit: "亿元", total: "5", parts: ["5"] });
    expect(lines(fine, "en").at(-1)).toBe("sum / total: 1");
  });
});

test("counts with decimals are judged as whole ones, which is said", () => {
  const half = small({ unit: "家", total: "12以上", parts: ["5.5", "5"] });
  expect(lines(half, "en")).toContain(
    "note: counts are whole: figures with decimals are judged by the next whole number, not by the printed sum",
  );
  expect(lines(half, "zh")).toContain("注意：个数是整数：带小数的数按下一个整数核对，不按印出的合计");
  const notes = (total: string, parts: readonly string[], unit = "家"): unknown =>
    only(small({ unit, total, parts })).notes;
  expect(notes("10.5以上", ["6", "5"])).toEqual([{ code: "whole-counts" }]);
  expect(notes("11以上", ["6", "5.0"])).toEqual([]);
  expect(notes("10.5以上", ["5.5", "5"], "亿元")).toEqual([]);
  // 0.5万家 are 5,000.
  expect(notes("1万家以上", ["0.5万家", "5000"])).toEqual([]);
});

test("rounding that could have turned the answer", () => {
  const plan = small({ unit: "亿元", total: "12", parts: [] });
  const observations = [{ indicator: "x", region: "city", period: "2016", value: "12.0" }];
  expect(lines(plan, "zh", { observations })).toEqual([
    "产值：全市目标12亿元，完成12亿元，恰好相等（二（一））",
    "核对项：meets:x@city:2016",
    "+ 全市：12.0亿元",
    "= 合计：12亿元",
    "总数：12亿元（二（一））",
    "总数减合计：0亿元",
    "余地：0亿元",
    "合计与总数之比：1",
    "注意：舍入前的数可能改变这一结论",
  ]);
  expect(lines(plan, "en", { observations }).at(-1)).toBe(
    "note: the figure before rounding could turn this answer",
  );
});
