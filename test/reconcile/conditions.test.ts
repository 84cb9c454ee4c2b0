import { describe, expect, test } from "vitest";
import type { Plan } from "../../src/plan/plan.ts";
import type { Check, Condition } from "../../src/reconcile/check.ts";
import { check, indicator, only, small } from "./small-plan.ts";

/** `missing + 2·tolerance >= 5 亿元`. */
function written({ terms, op, value, unit }: Condition): string {
  const left = terms.map(({ unknown, coefficient }) =>
    coefficient === "1" ? unknown : `${coefficient}·${unknown}`,
  );
  return `${left.join(" + ")} ${op} ${value}${unit === null ? "" : ` ${unit}`}`;
}

const conditions = (of: Check): readonly string[] => of.conditions.map(written);
const zh = (of: Check): readonly string[] => of.conditions.map(({ text }) => text.zh);
const en = (of: Check): readonly string[] => of.conditions.map(({ text }) => text.en);

describe("a missing part", () => {
  test("of a floor", () => {
    const found = check({ unit: "亿元", total: "100", parts: ["90", ""] });
    expect(conditions(found)).toEqual(["missing >= 10 亿元"]);
    expect(zh(found)).toEqual(["缺少的数不少于10亿元"]);
    expect(en(found)).toEqual(["the missing figure is at least 10 亿元"]);
    expect(found.dependsOn).toEqual(["missing"]);
  });

  test("of a floor that a word has opened", () => {
    const found = check({ unit: "亿元", total: "超100", parts: ["90", ""] });
    expect(conditions(found)).toEqual(["missing > 10 亿元"]);
    expect(zh(found)).toEqual(["缺少的数多于10亿元"]);
    expect(en(found)).toEqual(["the missing figure is more than 10 亿元"]);
  });

  test("of a ceiling", () => {
    const found = check({ unit: "万吨", total: "100", parts: ["90", ""], indicator: { direction: "less" } });
    expect(conditions(found)).toEqual(["missing <= 10 万吨"]);
    expect(zh(found)).toEqual(["缺少的数不超过10万吨"]);
    expect(en(found)).toEqual(["the missing figure is at most 10 万吨"]);
  });

  test("of a ceiling that a word has opened", () => {
    const found = check({
      unit: "万吨",
      total: "低于100",
      parts: ["90", ""],
      indicator: { direction: "less" },
    });
    expect(conditions(found)).toEqual(["missing < 10 万吨"]);
    expect(zh(found)).toEqual(["缺少的数少于10万吨"]);
    expect(en(found)).toEqual(["the missing figure is less than 10 万吨"]);
  });

  test("of a ceiling that is reached: 0", () => {
    const found = check({ unit: "万吨", total: "90", parts: ["90", ""], indicator: { direction: "less" } });
    expect(conditions(found)).toEqual(["missing <= 0 万吨"]);
    expect(zh(found)).toEqual(["缺少的数不超过0万吨"]);
  });

  test("of a range: at both ends", () => {
    const found = check({ unit: "亿元", total: "8—10", parts: ["5", ""], indicator: { direction: "none" } });
    expect(conditions(found)).toEqual(["missing >= 3 亿元", "missing <= 5 亿元"]);
  });

  test("of a range: only at the end that is open", () => {
    const found = check({ unit: "亿元", total: "8—10", parts: ["9", ""], indicator: { direction: "none" } });
    expect(conditions(found)).toEqual(["missing <= 1 亿元"]);
  });

  test("that is taken away", () => {
    const plan: Plan = {
      ...small({ unit: "亿元", parts: [] }),
      indicators: {
        net: indicator("亿元", { domain: { min: null } }),
        out: indicator("亿元"),
        back: indicator("亿元", { direction: "less" }),
      },
      breakdowns: { net: { over: "components", whole: "net", parts: ["out", "back"], minus: ["back"] } },
      tables: { t: { columns: ["net", "out", "back"], rows: { city: ["10", "30", ""] } } },
    };
    expect(conditions(only(plan))).toEqual(["missing <= 20 亿元"]);
  });
});

describe("several missing parts", () => {
  test("are numbered in their order", () => {
    const found = check({ unit: "亿元", total: "100", parts: ["", "90", "待定", "…"] });
    expect(conditions(found)).toEqual(["missing1 + missing2 + missing3 >= 10 亿元"]);
    expect(zh(found)).toEqual(["缺少的数1＋缺少的数2＋缺少的数3不少于10亿元"]);
    expect(en(found)).toEqual(["missing figure 1 + missing figure 2 + missing figure 3 is at least 10 亿元"]);
  });

  test("with different signs stand on both sides", () => {
    const plan: Plan = {
      ...small({ unit: "亿元", parts: [] }),
      indicators: {
        net: indicator("亿元", { domain: { min: null } }),
        out: indicator("亿元"),
        back: indicator("亿元", { direction: "less" }),
      },
      breakdowns: { net: { over: "components", whole: "net", parts: ["out", "back"], minus: ["back"] } },
      tables: { t: { columns: ["net", "out", "back"], rows: { city: ["10", "", ""] } } },
    };
    // No figure at all is said to be so; with one, both are in the condition.
    expect(only(plan).reason).toBe("no-figures");
    const more: Plan = {
      ...plan,
      indicators: { ...plan.indicators, more: indicator("亿元") },
      breakdowns: {
        net: { over: "components", whole: "net", parts: ["out", "more", "back"], minus: ["back"] },
      },
      tables: { t: { columns: ["net", "out", "more", "back"], rows: { city: ["10", "", "6", ""] } } },
    };
    const found = only(more);
    expect(conditions(found)).toEqual(["missing1 + -1·missing2 >= 4 亿元"]);
    expect(zh(found)).toEqual(["缺少的数1不少于4亿元＋缺少的数2"]);
    expect(en(found)).toEqual(["missing figure 1 is at least 4 亿元 + missing figure 2"]);
  });

  test("a blank and a dash under a ceiling are two kinds", () => {
    const found = check({
      unit: "万吨",
      total: "100",
      parts: ["90", "", "—", "—"],
      indicator: { direction: "less" },
    });
    expect(conditions(found)).toEqual(["missing + dash1 + dash2 <= 10 万吨"]);
    expect(zh(found)).toEqual(["缺少的数＋“—”所代表的数1＋“—”所代表的数2不超过10万吨"]);
    expect([found.reason, found.dependsOn]).toEqual(["missing-parts", ["missing", "dash"]]);
  });
});

describe("the tolerance of 左右", () => {
  test("is shown as what it makes of the total, in the total's unit", () => {
    const found = check({ unit: "个", total: "25左右", parts: ["20", "4"] });
    expect(conditions(found)).toEqual(["tolerance >= 1 个"]);
    expect(zh(found)).toEqual(["“左右”的幅度不少于1个"]);
    expect(en(found)).toEqual(["the tolerance of 左右 is at least 1 个"]);
    expect([found.reason, found.dependsOn]).toEqual(["needs-tolerance", ["tolerance"]]);
  });

  test("in another unit of the total", () => {
    const found = check({ unit: "万元", total: "25亿元左右", parts: ["240000"] });
    expect(conditions(found)).toEqual(["tolerance >= 1 亿元"]);
  });

  test("of parts, too, is measured by the total where that is 左右", () => {
    // 20 − 20r + 6 ≥ 28 − 28r: 8r is 2 at least, which of 28 is 7.
    const found = check({ unit: "亿元", total: "28左右", parts: ["20左右", "6"] });
    expect(conditions(found)).toEqual(["tolerance >= 7 亿元"]);
  });

  test("of parts under a total that is not 左右 is theirs together", () => {
    // Parts of 20左右 and 10 above 26: 20 may fall by 4 at most.
    const found = check({ unit: "亿元", total: "26", parts: ["20左右", "10"] });
    expect(conditions(found)).toEqual(["tolerances <= 4 亿元"]);
    expect(zh(found)).toEqual(["各部分“左右”的幅度合计不超过4亿元"]);
    expect(en(found)).toEqual(["the sum of the parts' tolerances of 左右 is at most 4 亿元"]);
    const declared = (value: string): Check =>
      check({
        unit: "亿元",
        total: "26",
        parts: ["20左右", "10"],
        indicator: { tolerance: { value, unit: "亿元", reason: { zh: "所定" } } },
      });
    expect([declared("4").verdict, declared("4.1").verdict]).toEqual(["holds", "fails"]);
    const several = check({ unit: "亿元", total: "100以上", parts: ["30左右", "90左右", ""] });
    expect(conditions(several)).toEqual(["-1·tolerances + missing >= -20 亿元"]);
  });

  test("of parts under a total of 0 is theirs, too", () => {
    const found = check({
      unit: "亿元",
      total: "0",
      parts: ["-4左右", "5"],
      indicator: { domain: { min: null } },
    });
    expect(conditions(found)).toEqual(["tolerances <= 1 亿元"]);
  });

  test("of a negative total is measured by its size", () => {
    const found = check({
      unit: "亿元",
      total: "-20左右",
      parts: ["-22"],
      indicator: { domain: { min: null } },
    });
    expect(conditions(found)).toEqual(["tolerance >= 2 亿元"]);
  });

  test("stands with what is missing", () => {
    const found = check({ unit: "亿元", total: "25左右", parts: ["20", ""] });
    expect(conditions(found)).toEqual(["missing + tolerance >= 5 亿元"]);
    expect([found.reason, found.dependsOn]).toEqual(["missing-parts", ["missing", "tolerance"]]);
  });

  test("at both ends", () => {
    const found = check({
      unit: "亿元",
      total: "25左右",
      parts: ["20", ""],
      indicator: { direction: "none" },
    });
    expect(conditions(found)).toEqual(["missing + tolerance >= 5 亿元", "tolerance + -1·missing >= -5 亿元"]);
    expect(zh(found)).toEqual(["缺少的数＋“左右”的幅度不少于5亿元", "“左右”的幅度不少于-5亿元＋缺少的数"]);
  });
});

describe("weights", () => {
  const mean = (
    total: string,
    parts: readonly string[],
    weights: readonly string[] = [],
    more: object = {},
  ): Check => {
    const plan = small({
      unit: "%",
      total,
      parts,
      indicator: { kind: "rate", combine: { weight: "w" }, ...more },
    });
    const rows = Object.fromEntries(weights.map((w, i) => ["abcdef"[i]!, [w]]));
    return only({
      ...plan,
      indicators: { ...plan.indicators, w: indicator("万元") },
      tables: { ...plan.tables, weights: { columns: ["w"], rows } },
    });
  };

  test("are named by the position of their part, and those of 0 stay in the terms", () => {
    const found = mean("8以上", ["7", "8", "9"]);
    expect(conditions(found)).toEqual(["-1·w1 + 0·w2 + w3 >= 0"]);
    expect(zh(found)).toEqual(["w3不少于w1（wn是第n个部分的权数）"]);
    expect(en(found)).toEqual(["w3 is at least w1 (wn: the weight of part n)"]);
    expect(found.conditions[0]!.unit).toBeNull();
    expect(found.dependsOn).toEqual(["weights"]);
  });

  test("with products of weights and what is missing", () => {
    const found = mean("8以上", ["9", ""]);
    expect(conditions(found)).toEqual(["w1 + -8·w2 + w2·missing >= 0"]);
    expect(zh(found)).toEqual(["w1＋w2×缺少的数不少于8×w2（wn是第n个部分的权数）"]);
    expect(en(found)).toEqual(["w1 + w2×the missing figure is at least 8×w2 (wn: the weight of part n)"]);
    expect([found.reason, found.dependsOn]).toEqual(["missing-parts", ["missing", "weights"]]);
  });

  test("of two missing parts, each with its own", () => {
    const found = mean("8以上", ["9", "", ""]);
    expect(conditions(found)).toEqual(["w1 + -8·w2 + -8·w3 + w2·missing1 + w3·missing2 >= 0"]);
    expect(en(found)).toEqual([
      "w1 + w2×missing figure 1 + w3×missing figure 2 is at least 8×w2 + 8×w3 (wn: the weight of part n)",
    ]);
  });

  test("known ones are merged into one, named w", () => {
    const found = mean("8以上", ["7", "8", "9", "9.5"], ["1", "1"]);
    expect(conditions(found)).toEqual(["w3 + 1.5·w4 + -0.5·w >= 0"]);
    expect(zh(found)).toEqual(["w3＋1.5×w4不少于0.5×已知权数各部分的权数（wn是第n个部分的权数）"]);
    expect(en(found)).toEqual([
      "w3 + 1.5×w4 is at least 0.5×the weight of the parts whose weights are known (wn: the weight of part n)",
    ]);
  });

  test("what is the same in every row needs no weight", () => {
    const found = mean("12左右", ["11", "12", "13"]);
    expect(conditions(found)).toEqual(["-1·w1 + 0·w2 + w3 + tolerance >= 0"]);
    expect(zh(found)).toEqual(["w3＋“左右”的幅度不少于w1（wn是第n个部分的权数）"]);
    expect(found.dependsOn).toEqual(["weights", "tolerance"]);
  });

  test("what differs by row is weighed, and measured by the total", () => {
    const found = mean("12", ["11左右", "14左右"]);
    expect(conditions(found)).toEqual(["-1·w1 + 2·w2 + -11/12·w1·tolerance + -7/6·w2·tolerance >= 0"]);
    expect(zh(found)).toEqual([
      "2×w2不少于w1＋11/12×w1×“左右”的幅度＋7/6×w2×“左右”的幅度（wn是第n个部分的权数）",
    ]);
  });

  test("what only some rows share is weighed row by row", () => {
    expect(conditions(mean("12", ["11左右", "11左右", "14"]))).toEqual([
      "-1·w1 + -1·w2 + 2·w3 + -11/12·w1·tolerance + -11/12·w2·tolerance >= 0",
    ]);
  });

  test("with nothing on the left are turned round", () => {
    const found = mean("0", ["1", ""], [], { direction: "less" });
    expect(conditions(found)).toEqual(["w1 + 0·w2 + w2·missing <= 0"]);
  });

  test("rows that are all equal need none: the condition is in the total's unit", () => {
    const found = mean("12左右", ["11", "11", "11"]);
    expect(conditions(found)).toEqual(["tolerance >= 1 %"]);
    expect(en(found)).toEqual(["the tolerance of 左右 is at least 1%"]);
    expect(found.dependsOn).toEqual(["tolerance"]);
  });

  test("under a strict limit", () => {
    expect(conditions(mean("超8", ["7", "9"]))).toEqual(["-1·w1 + w2 > 0"]);
    expect(conditions(mean("低于8", ["7", "9"], [], { direction: "less" }))).toEqual(["w1 + -1·w2 > 0"]);
    const capped = mean("低于8", ["7", "8.5"], ["1"], { direction: "less" });
    expect(conditions(capped)).toEqual(["-0.5·w2 + w > 0"]);
  });

  test("known, a missing part stands with its share", () => {
    const found = mean("8以上", ["9", ""], ["1", "3"]);
    expect(conditions(found)).toEqual(["missing >= 23/3 %"]);
    expect(en(found)).toEqual(["the missing figure is at least 23/3%"]);
  });
});

test("the opening stock, less what leaves it", () => {
  const plan = small({ unit: "家", parts: ["100", "23"] });
  const found = only({
    ...plan,
    indicators: { all: indicator("家", { kind: "stock" }), x: indicator("家", { addsTo: "all" }) },
    tables: { body: { columns: ["all"], rows: { city: ["1630以上"] } }, annex: plan.tables.annex! },
  });
  expect(conditions(found)).toEqual(["openingStock >= 1507 家"]);
  expect(zh(found)).toEqual(["现有存量（扣除退出）不少于1507家"]);
  expect(en(found)).toEqual(["the opening stock (less exits) is at least 1507 家"]);
});

test("what holds or fails depends on nothing", () => {
  for (const parts of [["100"], ["90"], ["100", ""]]) {
    const found = check({ unit: "亿元", total: "100", parts });
    expect([found.conditions, found.dependsOn]).toEqual([[], []]);
  }
});
