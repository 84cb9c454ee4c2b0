import { describe, expect, it } from "vitest";
import { defineUnits } from "../../src/quantity/unit-table.ts";
import { parseTarget, safeParseTarget } from "../../src/target/parse-target.ts";
import { refusal, target } from "./cells.ts";

describe("cells without a figure", () => {
  it.each([
    ["not-assigned", ["—", "－－", "–", "-", "——", " — ", "—①"]],
    ["blank", ["", " ", "\u3000\n", "\u200b"]],
    ["not-applicable", ["/", "／", "不适用"]],
    ["unavailable", ["…", "……", "...", "⋯⋯"]],
    [
      "deferred",
      ["另行下达", "待定", "控制在省下达指标内", "年终按财政部认可警戒线比较考核", "不低于省平均水平"],
    ],
  ])("%s", (status, texts) => {
    for (const text of texts) expect(parseTarget(text)).toStrictEqual({ status });
  });

  it("reads a dash as the document says", () => {
    expect(parseTarget("—", { dash: "zero" })).toStrictEqual(target("exact", "0"));
    expect(parseTarget("—", { dash: "unavailable" })).toStrictEqual({ status: "unavailable" });
    expect(parseTarget("/", { dash: "zero" })).toStrictEqual({ status: "not-applicable" });
  });

  it("takes no figure for a deferred one", () => {
    expect(safeParseTarget("控制在5%的指标内").ok).toBe(false);
    expect(refusal("年终按8考核")).toStrictEqual(["unreadable-target", undefined]);
  });
});

describe("the header's unit", () => {
  it("completes a bare magnitude, and only that", () => {
    expect(parseTarget("2000万", { unit: "人" })).toStrictEqual(target("exact", "2000", "万人"));
    expect(parseTarget("20亿余", { unit: "元" })).toStrictEqual(
      target("about", "20", "亿元", { side: "above" }),
    );
    expect(parseTarget("2000", { unit: "人" })).toStrictEqual(target("exact", "2000"));
    expect(parseTarget("2000万")).toStrictEqual(target("exact", "20000000"));
    expect(parseTarget("1.25万以上")).toStrictEqual(target("at-least", "12500"));
    expect(parseTarget("3亿", { unit: "万元" })).toStrictEqual(target("exact", "3", "亿元"));
    expect(refusal("2000万", { unit: "%" })).toStrictEqual(["unreadable-target", undefined]);
  });

  it("knows the units that a plan declares", () => {
    const units = defineUnits({ 羊单位: {} });
    expect(units.ok && parseTarget("35万羊单位以上", { units: units.value })).toStrictEqual(
      target("at-least", "35", "万羊单位"),
    );
    expect(refusal("35羊单位以上")).toStrictEqual(["unreadable-target", undefined]);
  });
});
