import { describe, expect, it } from "vitest";
import { extractTargets } from "../../src/target/extract/extract-targets.ts";
import { parseTarget, safeParseTarget } from "../../src/target/parse-target.ts";

describe("a floor and a ceiling for one thing", () => {
  it.each([
    ["不少于3家、不多于5家", "3", "5", "家"],
    ["5000万元以上1亿元以下", "5000", "10000", "万元"],
    ["≥3%，≤5%", "3", "5", "%"],
    ["控制在3%以上5%以内", "3", "5", "%"],
  ])("is a range: %s", (text, value, upper, unit) => {
    expect(parseTarget(text)).toEqual({ bound: "between", value, upper, unit, commitment: null });
  });

  it("has both words and both figures underlined", () => {
    expect(parseTarget("10%以上20%以下", { spans: true })).toMatchObject({
      spans: {
        whole: [0, 10],
        value: [0, 2],
        upper: [5, 7],
        bound: [
          [3, 5],
          [8, 10],
        ],
      },
    });
  });

  it.each([
    ["20%以上10%以下", "reversed-range"],
    ["10%以上20%以上", "unreadable-target"],
    ["大于10%小于20%", "unreadable-target"],
    ["10家以上20%以下", "unreadable-target"],
    ["10%以上20%以下30%以上", "unreadable-target"],
  ])("is refused where the two do not make one: %s", (text, code) => {
    const read = safeParseTarget(text);
    expect(read.ok ? read.value : read.issues[0].code).toBe(code);
  });

  it("in a sentence, too, where they are not shared out", () => {
    const found = (text: string): readonly unknown[] =>
      extractTargets(text).targets.map(({ subject, bound, value, upper }) => [subject, bound, value, upper]);
    expect(found("通胀率控制在2%以上、3%以内，失业率不超过5%")).toEqual([
      ["通胀率", "between", "2", "3"],
      ["失业率", "at-most", "5", undefined],
    ]);
    expect(found("开工率、空置率分别达到90%以上、95%以下")).toEqual([
      ["开工率", "at-least", "90", undefined],
      ["空置率", "at-most", "95", undefined],
    ]);
  });

  it("turns no ceiling into a floor: 不可超过, 严禁突破", () => {
    for (const text of ["费率不可超过5%", "债务率严禁突破5%", "费率不允许高于5%", "负债率最高不超过5%"])
      expect(extractTargets(text).targets).toMatchObject([{ bound: "at-most", value: "5" }]);
  });
});
