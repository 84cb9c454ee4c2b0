import { expect, test } from "vitest";
import type { Condition } from "../../src/reconcile/check.ts";
import { conditionText } from "../../src/reconcile/condition-text.ts";

const text = (
  terms: readonly (readonly [string, string])[],
  op: Condition["op"] = ">=",
  value = "0",
  unit: string | null = null,
): unknown =>
  Object.values(
    conditionText({
      terms: terms.map(([unknown, coefficient]) => ({ unknown, coefficient })),
      op,
      value,
      unit,
    }),
  );

test("terms with a minus stand on the other side, those of 0 nowhere", () => {
  expect(
    text([
      ["w1", "-1"],
      ["w2", "0"],
      ["w3", "1"],
    ]),
  ).toEqual(["w3不少于w1（wn是第n个部分的权数）", "w3 is at least w1 (wn: the weight of part n)"]);
  expect(
    text([
      ["w1", "-0.5"],
      ["w3", "2"],
    ]),
  ).toEqual([
    "2×w3不少于0.5×w1（wn是第n个部分的权数）",
    "2×w3 is at least 0.5×w1 (wn: the weight of part n)",
  ]);
});

test("nothing on the left is 0", () => {
  expect(
    text([
      ["w1", "-1"],
      ["w2", "-2"],
    ]),
  ).toEqual(["0不少于w1＋2×w2（wn是第n个部分的权数）", "0 is at least w1 + 2×w2 (wn: the weight of part n)"]);
});

test("a value of 0 is said only where nothing else stands on the right", () => {
  expect(text([["missing", "1"]], "<=", "0", "亿元")).toEqual([
    "缺少的数不超过0亿元",
    "the missing figure is at most 0 亿元",
  ]);
  expect(
    text(
      [
        ["missing1", "1"],
        ["missing2", "-1"],
      ],
      ">",
      "0",
      "亿元",
    ),
  ).toEqual(["缺少的数1多于缺少的数2", "missing figure 1 is more than missing figure 2"]);
  expect(
    text(
      [
        ["missing1", "1"],
        ["missing2", "-1"],
      ],
      "<",
      "3",
      "亿元",
    ),
  ).toEqual(["缺少的数1少于3亿元＋缺少的数2", "missing figure 1 is less than 3 亿元 + missing figure 2"]);
});

test("weights have numbers, the one of the parts whose weights are known has a name", () => {
  expect(
    text([
      ["w", "1"],
      ["w10", "-1"],
    ]),
  ).toEqual([
    "已知权数各部分的权数不少于w10（wn是第n个部分的权数）",
    "the weight of the parts whose weights are known is at least w10 (wn: the weight of part n)",
  ]);
});

test("products are named factor by factor", () => {
  expect(
    text([
      ["w2·missing3", "1"],
      ["w·tolerance", "1"],
      ["w1·dash", "0.5"],
    ]),
  ).toEqual([
    "w2×缺少的数3＋已知权数各部分的权数×“左右”的幅度＋0.5×w1×“—”所代表的数不少于0（wn是第n个部分的权数）",
    "w2×missing figure 3 + the weight of the parts whose weights are known×the tolerance of 左右 + 0.5×w1×what the dash stands for is at least 0 (wn: the weight of part n)",
  ]);
});

test("what has no name stands as it is", () => {
  expect(
    text([
      ["x-1", "1"],
      ["other2", "1"],
    ]),
  ).toEqual(["x-1＋other2不少于0", "x-1 + other2 is at least 0"]);
});
