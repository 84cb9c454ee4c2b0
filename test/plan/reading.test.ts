import { describe, expect, it } from "vitest";
import { signedFigure } from "../../src/plan/reading.ts";
import { parseTarget } from "../../src/target/parse-target.ts";
import { isEmpty } from "../../src/target/target-expression.ts";
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
