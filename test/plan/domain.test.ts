import { describe, expect, it } from "vitest";
import { domainOf } from "../../src/plan/domain.ts";
import type { AnyIndicator } from "../../src/plan/plan.ts";
import { defineUnits } from "../../src/quantity/define-units.ts";
import { formatRational } from "../../src/quantity/rational.ts";

const ends = (fields: Partial<AnyIndicator>): readonly (string | null)[] => {
  const units = defineUnits({ 展位: {} });
  const indicator = {
    name: { zh: "甲" },
    unit: "家",
    kind: "flow",
    direction: "more",
    ...fields,
  } as AnyIndicator;
  const { min, max } = domainOf(indicator, units.ok ? units.value : undefined);
  return [min, max].map((one) => one && formatRational(one));
};

describe("domainOf", () => {
  it.each(["家", "万美元", "亩", "兆瓦", "亿千瓦时", "万吨", "吨标准煤", "展位"])(
    "starts at 0 for %s",
    (unit) => {
      expect(ends({ unit })).toEqual(["0", null]);
    },
  );

  it.each(["%", "‰", "成", "个百分点", "无此单位"])("has no end for %s", (unit) => {
    expect(ends({ unit })).toEqual([null, null]);
  });

  it("takes what is declared, end by end", () => {
    expect(ends({ domain: { min: null } })).toEqual([null, null]);
    expect(ends({ domain: { min: "-1.50" } })).toEqual(["-1.5", null]);
    expect(ends({ domain: { max: "100" } })).toEqual(["0", "100"]);
    expect(ends({ unit: "%", domain: { min: "0", max: "100" } })).toEqual(["0", "100"]);
  });
});
