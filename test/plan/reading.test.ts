import { describe, expect, it } from "vitest";
import type { AnyIndicator } from "../../src/plan/plan.ts";
import {
  decidingEnds,
  readingOf,
  signedFigure,
  targetInterval,
  unknownTolerance,
} from "../../src/plan/reading.ts";
import { parseTarget } from "../../src/target/parse-target.ts";
import { isEmpty } from "../../src/target/target-expression.ts";
import { q, shown, written } from "../interval/shorthand.ts";
import { brief, check, indicator } from "../reconcile/small-plan.ts";

const growth = indicator("%", { kind: "rate", direction: "less" });

function signed(text: string, of = growth): unknown {
  const cell = parseTarget(text);
  return isEmpty(cell) ? cell : signedFigure(cell, of, undefined);
}

describe("a change as a figure of its indicator", () => {
  it.each([
    ["下降4%以上", { bound: "at-most", value: "-4" }],
    ["下降超4%", { bound: "less-than", value: "-4" }],
    ["下降4%以内", { bound: "at-least", value: "-4" }],
    ["下降低于4%", { bound: "more-than", value: "-4" }],
    ["下降4%左右", { bound: "about", value: "-4" }],
    ["下降近4%", { bound: "about", value: "-4", side: "above" }],
    ["下降4余%", { bound: "about", value: "-4", side: "below" }],
    ["下降4%", { bound: "exact", value: "-4" }],
    ["下降3%—4.50%", { bound: "between", value: "-4.50", upper: "-3" }],
    ["下降0%", { bound: "exact", value: "0" }],
    ["下降-2%", { bound: "exact", value: "2" }],
    ["下降三分之一", { bound: "exact", value: "-1/3", unit: "1" }],
  ])("%s is mirrored", (text, expected) => {
    expect(signed(text)).toEqual({ commitment: null, unit: "%", ...expected });
  });

  it("leaves an increase, and what is reached", () => {
    expect(signed("增长8%以上")).toEqual({ bound: "at-least", value: "8", unit: "%", commitment: null });
    expect(signed("下降到2%")).toEqual({ bound: "exact", value: "2", unit: "%", commitment: null });
  });

  it("leaves a decrease of what is never negative: it is the figure itself", () => {
    const cut = indicator("万吨");
    expect(signed("压减50万吨", cut)).toEqual({
      bound: "exact",
      value: "50",
      unit: "万吨",
      commitment: null,
    });
    const balance = indicator("万吨", { domain: { min: "-100" } });
    expect(signed("压减50万吨", balance)).toMatchObject({ value: "-50" });
    const unreadable = indicator("万吨", { domain: { min: "?" } });
    expect(signed("压减50万吨", unreadable)).toMatchObject({ value: "50" });
  });

  it("is what a check compares", () => {
    const emissions = { kind: "flow", direction: "less" } as const;
    const meet = { unit: "%", indicator: emissions, total: "下降10%以上" };
    expect(brief(check({ ...meet, parts: ["下降4%以上", "下降6%以上"] }))).toBe(
      "holds exact Σ-10 imbalance 0 slack 0",
    );
    expect(brief(check({ ...meet, parts: ["下降4%以上", "下降5%左右"] }))).toMatch(/^(fails|unknown)/);
  });
});

/** What a cell leaves open to reality, in `unit`, as an interval of numbers. */
function promise(text: string, of: AnyIndicator, unit = of.unit): string {
  const cell = parseTarget(text);
  if (isEmpty(cell)) throw new Error(`${text} is no figure`);
  const { bound, value, upper, side } = cell;
  const amount = { bound, value: q(value), upper: upper === undefined ? null : q(upper), side };
  return written(targetInterval(amount, readingOf(of, unit, undefined, unknownTolerance())));
}

describe("the interval that a promise leaves open", () => {
  const free = { domain: { min: null } } as const;
  const near = { tolerance: { value: "2", unit: "亿元", reason: { zh: "按惯例" } } };

  it.each<[string, Partial<AnyIndicator>, string]>([
    ["8以上", free, "[8, ∞)"],
    ["超8", free, "(8, ∞)"],
    ["8以下", free, "(-∞, 8]"],
    ["低于8", free, "(-∞, 8)"],
    ["4.5—5", free, "[4.5, 5]"],
    ["8", free, "[8, ∞)"],
    ["8", { ...free, direction: "less" }, "(-∞, 8]"],
    ["8", { ...free, direction: "none" }, "[8, 8]"],
    ["25左右", { ...free, ...near }, "[23, 27]"],
    ["200余", { ...free, ...near }, "(200, 202]"],
    ["近100", { ...free, ...near }, "[98, 100)"],
    ["8以下", {}, "[0, 8]"],
    ["8以上", { domain: { max: "100" } }, "[8, 100]"],
    ["8以上", { domain: { min: "10" } }, "[10, ∞)"],
    ["8以下", { domain: { min: "-5", max: "6" } }, "[-5, 6]"],
  ])("%s of %j is %s", (text, fields, expected) => {
    expect(promise(text, indicator("亿元", fields))).toBe(expected);
  });

  it.each<[string, string, Partial<AnyIndicator>, string]>([
    ["超3", "家", {}, "[4, ∞)"],
    ["低于3", "家", {}, "[0, 2]"],
    ["2.5以上", "家", {}, "[3, ∞)"],
    ["2.5以下", "家", { domain: { min: null } }, "(-∞, 2]"],
    ["超3", "万家", {}, "[3.0001, ∞)"],
    // A mean of counts, and a count that is declared to have decimals, need not be whole.
    ["超3", "家", { kind: "rate" }, "(3, ∞)"],
    ["超3", "家", { decimals: 1 }, "(3, ∞)"],
    ["超3", "家", { decimals: 0 }, "[4, ∞)"],
    ["超3", "亿元", {}, "(3, ∞)"],
  ])("%s%s of what is counted (%j) is %s", (text, unit, fields, expected) => {
    expect(promise(text, indicator(unit, fields))).toBe(expected);
  });

  it("is cut to the domain in the unit that it is read in", () => {
    const share = indicator("亿元", { domain: { min: "1", max: "3" } });
    expect(promise("8以上", share, "万元")).toBe("[10000, 30000]");
    expect(promise("8以下", indicator("家", { domain: { min: null, max: "20000" } }), "万家")).toBe(
      "(-∞, 2]",
    );
  });
});

describe("what 左右 means", () => {
  const tolerance = (value: string, unit: string): Partial<AnyIndicator> => ({
    tolerance: { value, unit, reason: { zh: "按惯例" } },
  });
  const around = (of: AnyIndicator, unit: string, value: string): unknown =>
    shown(readingOf(of, unit, undefined, unknownTolerance()).tolerance(q(value)));

  it("is so much either way where it is declared in the indicator's dimension", () => {
    expect(around(indicator("亿元", tolerance("2", "亿元")), "万元", "5")).toBe("20000");
  });

  it("is a share of the figure, of whatever sign, where it is declared in %", () => {
    expect(around(indicator("亿元", tolerance("5", "%")), "亿元", "40")).toBe("2");
    expect(around(indicator("亿元", tolerance("5", "%")), "亿元", "-40")).toBe("2");
    expect(around(indicator("亿元", tolerance("1", "成")), "亿元", "40")).toBe("4");
  });

  it("is not known where it is not declared: less than half of the figure", () => {
    expect(around(indicator("亿元"), "亿元", "-40")).toEqual(["0", ["tolerance", "40"]]);
    expect(unknownTolerance()).toMatchObject({ min: q("0"), max: q("1/2"), maxOpen: true });
  });
});

describe("the ends that a total is judged at", () => {
  it.each([
    ["at-least", "less", "lower"],
    ["more-than", "none", "lower"],
    ["at-most", "more", "upper"],
    ["less-than", "none", "upper"],
    ["exact", "more", "lower"],
    ["about", "less", "upper"],
    ["between", "none", "lower upper"],
    ["between", "more", "lower"],
    ["exact", "none", "lower upper"],
  ] as const)("of %s where %s is better: %s", (bound, direction, expected) => {
    const { lower, upper } = decidingEnds(bound, direction);
    expect([lower && "lower", upper && "upper"].filter(Boolean).join(" ")).toBe(expected);
  });
});
