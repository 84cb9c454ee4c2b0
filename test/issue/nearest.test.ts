import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearest } from "../../src/issue/nearest.ts";

describe("what a person may have meant", () => {
  it.each([
    ["海宇市", ["海宁市", "平湖市", "桐乡市"], ["海宁市"]],
    ["宝 应 县", ["高邮市", "宝应县"], ["宝应县"]],
    ["海宁", ["海盐县", "海宁市"], ["海宁市"]],
    ["实际利用外资（万美元）", ["引进内资", "实际利用外资"], ["实际利用外资"]],
    ["forignCapital", ["foreignCapital", "domesticCapital"], ["foreignCapital"]],
    ["HAINING", ["haiyan", "haining"], ["haining"]],
    [" haining ", ["haining"], ["haining"]],
    ["𠮷野家", ["𠮶野家", "京都市"], ["𠮶野家"]],
    ["x", ["toString", "constructor"], []],
    ["", ["", "a"], []],
    ["abc", [], []],
    ["abd", ["abc", "abc"], ["abc"]],
    ["chekc", ["check", "show"], ["check"]],
    ["unti", ["unit"], ["unit"]],
  ])("%s of %j: %j", (found, candidates, expected) => {
    expect(nearest(found, candidates)).toEqual(expected);
  });

  it("the nearest first, of equals the first offered, three at most", () => {
    expect(nearest("haining", ["hainxyg", "hainixg", "haining1", "hainimg", "haining"])).toEqual([
      "haining",
      "hainixg",
      "haining1",
    ]);
    expect(nearest("table5", ["table1", "table2", "table3", "table4"])).toEqual([
      "table1",
      "table2",
      "table3",
    ]);
  });

  it("reads no more than it must of candidates without end, nor of long ones", () => {
    let asked = 0;
    function* endless(): Generator<string> {
      for (;;) yield `name${asked++}${"x".repeat(asked % 7 === 0 ? 1000 : 3)}`;
    }
    expect(nearest("name1xxx", endless())).toContain("name1xxx");
    expect(asked).toBeLessThan(20_000);
    expect(nearest("x".repeat(1_000_000), ["x".repeat(1_000_000), "x"])).toEqual([]);
  });
});

/** Levenshtein by its recursive definition, for short texts. */
function plainDistance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const ways = [
    plainDistance(a.slice(1), b) + 1,
    plainDistance(a, b.slice(1)) + 1,
    plainDistance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  ];
  if (a.length > 1 && a[0] === b[1] && a[1] === b[0]) ways.push(plainDistance(a.slice(2), b.slice(2)) + 1);
  return Math.min(...ways);
}

it("is what sorting all candidates by their plain distance gives", () => {
  const name = fc.string({ unit: fc.constantFrom("a", "b", "海", "宁"), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(name, fc.uniqueArray(name, { maxLength: 12 }), (found, candidates) => {
      const limit = Math.max(1, Math.floor(found.length / 3));
      const scored = candidates.map((candidate) => {
        const contained =
          Math.min(found.length, candidate.length) > 1 &&
          (candidate.includes(found) || found.includes(candidate));
        return {
          candidate,
          distance: contained && candidate !== found ? 1 : plainDistance(found, candidate),
        };
      });
      const expected = scored
        .filter(({ distance }) => distance <= limit)
        .sort((a, b) => a.distance - b.distance);
      expect(nearest(found, candidates)).toEqual(expected.slice(0, 3).map(({ candidate }) => candidate));
    }),
  );
});
