import { describe, expect, it } from "vitest";
import type { UnitInfo } from "../../src/quantity/unit-table.ts";
import { MAX_UNIT_LENGTH } from "../../src/target/scan-unit.ts";
import { tokenize } from "../../src/target/tokenize.ts";

/** A unit table that counts how often it is asked. */
function countingUnits() {
  const asked = { times: 0 };
  class Counting extends Map<string, UnitInfo> {
    override get(name: string): UnitInfo | undefined {
      asked.times++;
      return super.get(name);
    }
  }
  return { asked, units: { declared: new Counting() } };
}

describe("tokenize", () => {
  it("gives every token its span in the text as written", () => {
    const text = " 确保 1 234．5 万\n元①以上、力争300ＭＷ ";
    expect(tokenize(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])).toStrictEqual([
      ["word", "确保"],
      ["number", "1 234．5"],
      ["unit", "万\n元"],
      ["word", "以上"],
      ["word", "、"],
      ["word", "力争"],
      ["number", "300"],
      ["unit", "ＭＷ"],
    ]);
  });

  it("leaves out nothing but white space and footnote marks", () => {
    const text = "省级（5）家[1]，“五个一批”*500强";
    const pieces = tokenize(text).map(({ start, end }) => text.slice(start, end));
    expect(pieces.join("")).toBe("省级（5）家，“五个一批”500强");
  });

  it("finds the longest unit, and none where no number stands before it", () => {
    expect(tokenize("3万千瓦时").map((token) => token.kind)).toStrictEqual(["number", "unit"]);
    expect(tokenize("千瓦时").every((token) => token.kind === "other")).toBe(true);
  });

  it.each([
    "9",
    "以上",
    "（",
    "[1]",
    "万",
    "1万",
    "1余",
    "1万万",
    "1 ",
    "1,",
    "—",
    "-",
    "控制在",
    "大于或",
    "3家千瓦",
  ])("takes steps in proportion to the text: %j", (piece) => {
    const [once, twice] = [4_000, 8_000].map((times) => {
      const { asked, units } = countingUnits();
      const text = piece.repeat(times);
      const tokens = tokenize(text, units);
      expect(tokens.length).toBeLessThanOrEqual(text.length);
      return asked.times;
    }) as [number, number];
    expect(twice).toBeLessThanOrEqual(2 * once + 100 * MAX_UNIT_LENGTH);
    expect(once).toBeLessThanOrEqual(4_000 * piece.length * 10 * MAX_UNIT_LENGTH);
  });
});
