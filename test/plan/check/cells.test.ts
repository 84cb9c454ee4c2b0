import { describe, expect, it } from "vitest";
import type { Issue } from "../../../src/issue/issue.ts";
import { cellJudge } from "../../../src/plan/check/cell-judge.ts";
import { figureKey } from "../../../src/plan/check/figure-key.ts";
import { plainCells } from "../../../src/plan/check/plain-cells.ts";
import type { AnyIndicator, Plan } from "../../../src/plan/plan.ts";
import type { CellTerms } from "../../../src/plan/read-cell.ts";
import { defineUnits } from "../../../src/quantity/unit-table.ts";
import { indicator } from "../../reconcile/small-plan.ts";

interface Column {
  readonly unit?: string;
  readonly dash?: Plan["dash"];
}

function terms(of: AnyIndicator, { unit, dash }: Column = {}): CellTerms {
  const declared = defineUnits({});
  if (!declared.ok) throw new Error("no units");
  return { dash, units: declared.value, indicator: of, unit: unit ?? of.unit };
}

/** What is wrong with a cell, in short: `outside-domain 110% of 0..100`, `invalid-field 2.5家`. */
function wrong(text: string, of: AnyIndicator, column?: Column): readonly string[] {
  return cellJudge(terms(of, column))(text).map((issue: Issue) => {
    if (issue.code === "outside-domain") {
      const { value, unit, min, max } = issue.params;
      return `${value}${unit} outside ${min}..${max}`;
    }
    if (issue.code === "invalid-field") return `${issue.params.found} is not ${issue.params.expected}`;
    return issue.code;
  });
}

describe("a cell against the domain", () => {
  const share = indicator("%", { kind: "rate", domain: { min: "0", max: "100" } });

  it.each<[string, readonly string[]]>([
    ["确保0、力争100", []],
    ["0—100", []],
    ["90—110.50", ["110.50% outside 0..100"]],
    ["-5—110", ["-5% outside 0..100", "110% outside 0..100"]],
    ["1200‰", ["120% outside 0..100"]],
    ["低于0", ["0% outside 0..100"]],
    ["低于5", []],
    ["超100", ["100% outside 0..100"]],
    ["超50", []],
    ["不超过100", []],
    ["不低于0", []],
    ["下降5", []],
  ])("%s", (text, expected) => {
    expect(wrong(text, share)).toEqual(expected);
  });

  it("holds a decrease against it as a change below 0", () => {
    const change = indicator("%", { kind: "rate", domain: { min: "-3" } });
    expect(wrong("下降3", change)).toEqual([]);
    expect(wrong("下降5", change)).toEqual(["-5% outside -3..null"]);
    expect(wrong("下降2、力争下降5", change)).toEqual(["-5% outside -3..null"]);
  });

  it("has ends where they are declared", () => {
    expect(wrong("确保0、力争-3", indicator("亿元"))).toEqual(["-3亿元 outside 0..null"]);
    expect(wrong("力争150", indicator("亿元", { domain: { min: null, max: "100" } }))).toEqual([
      "150亿元 outside null..100",
    ]);
    expect(wrong("力争-150", indicator("亿元", { domain: { min: null, max: "100" } }))).toEqual([]);
  });

  it("takes a dash for the 0 that a plan says it is", () => {
    const positive = indicator("家", { domain: { min: "1" } });
    expect(wrong("—", positive)).toEqual([]);
    expect(wrong("—", positive, { dash: "zero" })).toEqual(["0家 outside 1..null"]);
  });
});

describe("a cell of what is counted", () => {
  it("is whole, at both ends of a range", () => {
    expect(wrong("3—4.5", indicator("家"))).toEqual(["4.5家 is not a whole number of 家"]);
    expect(wrong("力争2.5", indicator("万家"))).toEqual([]);
    expect(wrong("力争2.5", indicator("万家"), { unit: "家" })).toEqual([
      "2.5家 is not a whole number of 家",
    ]);
  });

  it("need not be where it is a mean, has decimals by declaration, or is no count", () => {
    expect(wrong("力争2.5", indicator("人", { kind: "rate" }))).toEqual([]);
    expect(wrong("力争2.5", indicator("家", { decimals: 1 }))).toEqual([]);
    expect(wrong("力争2.5", indicator("元"))).toEqual([]);
    expect(wrong("力争2.5", indicator("无此单位"))).toEqual([]);
  });
});

describe("plain cells pass unread", () => {
  const plain = (of: AnyIndicator, text: string, column?: Column): boolean =>
    plainCells(terms(of, column))(text);

  it.each(["0", "9", "12.50", "9以上", "90以下", "3.5以内"])("%s", (text) => {
    expect(plain(indicator("亿元"), text)).toBe(true);
  });

  it.each(["", "-1", "—", "8左右", "8 ", "以上", "8亿元", "8以上以上", "：1", "1：", "/8"])(
    "%j is to be read",
    (text) => {
      expect(plain(indicator("亿元"), text)).toBe(false);
    },
  );

  it("where none of them could lie outside the domain", () => {
    expect(plain(indicator("亿元", { domain: { min: null } }), "5")).toBe(true);
    expect(plain(indicator("亿元", { domain: { min: "0" } }), "5")).toBe(true);
    expect(plain(indicator("亿元", { domain: { min: "1" } }), "5")).toBe(false);
    expect(plain(indicator("亿元", { domain: { max: "9" } }), "5")).toBe(false);
  });

  it("where none of them could be a part of what is counted", () => {
    expect(plain(indicator("家"), "3")).toBe(true);
    expect(plain(indicator("家"), "3.0")).toBe(false);
    expect(plain(indicator("万家"), "3.0001")).toBe(true);
    expect(plain(indicator("万家"), "3.00001")).toBe(false);
    expect(plain(indicator("万家"), "3.5", { unit: "家" })).toBe(false);
    expect(plain(indicator("人", { kind: "rate" }), "3.5")).toBe(true);
  });

  it("where no unit is known, whatever they say of it", () => {
    expect(plain(indicator("无此单位"), "3.5")).toBe(true);
  });
});

describe("two cells that set the same", () => {
  const same = (a: string, b: string, of: AnyIndicator, column?: Column): boolean =>
    figureKey(terms(of, column), a) === figureKey(terms(of, column), b);
  const more = indicator("亿元");
  const less = indicator("亿元", { direction: "less" });
  const none = indicator("亿元", { direction: "none" });

  it.each<[string, string, AnyIndicator, boolean]>([
    ["8", "8以上", more, true],
    ["8", "8以下", more, false],
    ["8", "8以下", less, true],
    ["8", "8以上", less, false],
    ["8", "8以上", none, false],
    ["8", "8以下", none, false],
    ["1—2", "10000万元—20000万元", none, true],
    ["1—2", "1—3", none, false],
    ["确保8、力争10", "确保8、力争10.0", more, true],
    ["确保8、力争10", "确保8、力争9", more, false],
    ["确保8、力争10", "8", more, false],
    ["200余", "200多", more, true],
    ["200余", "近200", more, false],
    ["—", "–", more, true],
    ["—", "/", more, false],
    ["—", "", more, false],
    ["某数", "某 数", more, false],
    ["某数", "某数", more, true],
  ])("%j and %j of %#: %s", (a, b, of, expected) => {
    expect(same(a, b, of)).toBe(expected);
  });

  it("are told by the column's unit, and by what its dash means", () => {
    expect(same("8", "8万元", more, { unit: "万元" })).toBe(true);
    expect(same("8", "8亿元", more, { unit: "万元" })).toBe(false);
    expect(same("—", "0", more)).toBe(false);
    expect(same("—", "0", more, { dash: "zero" })).toBe(true);
  });

  it("are told by their words where the units cannot be converted", () => {
    expect(same("8家", "8.0家", more)).toBe(false);
    expect(same("8家", "8亿元", more)).toBe(false);
    expect(same("8家", "8家以上", more)).toBe(true);
  });
});
