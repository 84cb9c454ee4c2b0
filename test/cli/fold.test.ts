import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, hang } from "../../src/cli/fold.ts";
import { textWidth } from "../../src/node/text-width.ts";

const word = fc.constantFrom(
  "目标",
  "任务",
  "，",
  "。",
  "“",
  "”",
  "（",
  "）",
  "at",
  "least",
  " ",
  "500",
  "MW",
  "…",
  "超长",
  "a".repeat(30),
);
const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(""));

describe("fold", () => {
  it("keeps a short text whole", () => {
    expect(fold("两创中心", 8)).toEqual(["两创中心"]);
    expect(fold("", 8)).toEqual([""]);
  });

  it("counts Chinese characters as two, and keeps Latin words whole", () => {
    expect(fold("strive for at least 630 家", 12)).toEqual(["strive for", "at least 630", "家"]);
    expect(fold("目标任务分解", 5)).toEqual(["目标", "任务", "分解"]);
  });

  it("leaves closing marks with what they close, opening ones with what they open", () => {
    expect(fold('a 万元" b', 6)).toEqual(["a 万", '元" b']);
    expect(fold('as "亿" is', 5)).toEqual(["as", '"亿"', "is"]);
    expect(fold("a (万), b", 5)).toEqual(["a", "(万),", "b"]);
    expect(fold("甲乙丙，丁戊（己）", 7)).toEqual(["甲乙", "丙，丁", "戊", "（己）"]);
  });

  it("fits the width, and loses nothing but spaces", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 40 }), (given, width) => {
        const lines = fold(given, width);
        expect(lines.join("").replace(/\s/g, "")).toBe(given.replace(/\s/g, ""));
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe("hang", () => {
  it("sets further lines under the first, or leaves the paragraph whole", () => {
    expect(hang("✗ ", "目标任务分解目标任务分解", 22)).toBe("✗ 目标任务分解目标任务\n  分解");
    expect(hang("✗ ", "目标任务分解目标任务分解", null)).toBe("✗ 目标任务分解目标任务分解");
  });
});
