import { describe, expect, it } from "vitest";
import { extractTargets } from "../../src/target/extract/extract-targets.ts";
import { formatTarget } from "../../src/target/format-target.ts";
import { parseTarget, safeParseTarget } from "../../src/target/parse-target.ts";

const written = (text: string, unit?: string): string =>
  formatTarget(parseTarget(text, unit === undefined ? {} : { unit }), { lang: "zh" });

const found = (text: string): readonly string[] =>
  extractTargets(text).targets.map(({ subject, value, unit, stretch }) =>
    [subject, value, unit, stretch?.value, stretch?.unit].filter((part) => part !== undefined).join(" "),
  );

// A magnitude without a unit is of the unit that is said once for two figures; it is never multiplied into the number of it.
describe("a bare magnitude beside a unit", () => {
  it.each([
    ["必保100亿、冲刺120亿元", "确保100亿元、力争120亿元"],
    ["确保100亿元、力争120亿", "确保100亿元、力争120亿元"],
    ["确保9500万、力争1.2亿千瓦时", "确保9500万千瓦时、力争1.2亿千瓦时"],
    ["确保5—6亿、力争8亿元", "确保5亿元—6亿元、力争8亿元"],
  ])("%s", (text, form) => {
    expect(written(text)).toBe(written(form));
  });

  it("under a header's unit that has one itself can be of either", () => {
    expect(written("3亿", "万元")).toBe("3亿元");
    expect(written("20万", "千瓦时")).toBe("20万千瓦时");
    expect(written("20万", "万元")).toBe("20万元");
    for (const [text, unit] of [
      ["9500万", "亿元"],
      ["5千以上", "万元"],
      ["8—9万", "亿元"],
    ] as const) {
      const read = safeParseTarget(text, { unit });
      expect(read.ok ? read.value : read.issues[0].code).toBe("ambiguous-target");
    }
  });

  it("is refused beside a unit that takes no magnitude", () => {
    expect(safeParseTarget("确保100亿、力争8%").ok).toBe(false);
  });

  it("has the unit's place in the text to itself", () => {
    const { spans } = parseTarget("确保100亿、力争120亿元", { spans: true }) as { spans: { value: unknown } };
    expect(spans.value).toEqual([2, 5]);
  });

  it.each([
    ["必保投资100亿、冲刺120亿元", ["投资 100 亿元 120 亿元"]],
    ["确保投资100亿元、力争120亿", ["投资 100 亿元 120 亿元"]],
    ["收入、支出分别达到100亿和120亿元", ["收入 100 亿元", "支出 120 亿元"]],
    ["收入、支出分别达到9500万、1.2亿元", ["收入 9500 万元", "支出 1.2 亿元"]],
  ])("in a sentence: %s", (text, targets) => {
    expect(found(text)).toEqual(targets);
  });
});
