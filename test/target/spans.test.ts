import { describe, expect, it } from "vitest";
import { parseTarget } from "../../src/target/parse-target.ts";
import { isEmpty } from "../../src/target/target-expression.ts";
import { spanParts } from "./span-parts.ts";

describe("where the parts of a cell stand", () => {
  it.each<[text: string, parts: readonly string[]]>([
    ["5", ["whole 5", "value 5"]],
    [" 5 家 ", ["whole 5 家", "value 5", "unit 家"]],
    ["-5家", ["whole -5家", "value -5", "unit 家"]],
    ["20万", ["whole 20万", "value 20万"]],
    ["20万余", ["whole 20万余", "value 20万", "bound 余"]],
    ["20余万元", ["whole 20余万元", "value 20", "unit 万元", "bound 余"]],
    ["九成五以上", ["whole 九成五以上", "value 九成五", "unit 成", "bound 以上"]],
    ["三分之一", ["whole 三分之一", "value 三分之一"]],
    ["2/3以上", ["whole 2/3以上", "value 2/3", "bound 以上"]],
    ["百分之八", ["whole 百分之八", "value 百分之八"]],
    ["过半", ["whole 过半", "value 过半"]],
    ["不低于8%以上", ["whole 不低于8%以上", "value 8", "unit %", "bound 不低于", "bound 以上"]],
    ["至少不低于8", ["whole 至少不低于8", "value 8", "bound 至少不低于"]],
    ["8（含8）以上", ["whole 8（含8）以上", "value 8", "bound （含8）以上"]],
    ["5%—6%之间", ["whole 5%—6%之间", "value 5", "upper 6", "unit %", "bound 之间"]],
    ["10—15万", ["whole 10—15万", "value 10", "upper 15万"]],
    ["10—15万人", ["whole 10—15万人", "value 10", "upper 15", "unit 万人"]],
    ["10万—15万人", ["whole 10万—15万人", "value 10", "upper 15", "unit 万"]],
    [
      "10以上20家以下",
      ["whole 10以上20家以下", "value 10", "upper 20", "unit 家", "bound 以上", "bound 以下"],
    ],
    ["奋力冲刺 10", ["whole 奋力冲刺 10", "value 10", "commitment 奋力冲刺"]],
    ["力争比上年增长8%", ["whole 力争比上年增长8%", "value 8", "unit %", "change 增长", "commitment 力争"]],
    ["增长到3倍", ["whole 增长到3倍", "value 3", "unit 倍"]],
    [
      "确保增长8%（力争10%）",
      [
        ...["whole 确保增长8%（力争10%", "value 8", "unit %", "change 增长", "commitment 确保"],
        ...["stretch whole 力争10%", "stretch value 10", "stretch unit %", "stretch commitment 力争"],
      ],
    ],
    ["5[1]家", ["whole 5[1]家", "value 5", "unit 家"]],
  ])("%s", (text, expected) => {
    const cell = parseTarget(text, { spans: true });
    expect(isEmpty(cell) || cell.spans === undefined ? [] : spanParts(text, cell.spans)).toEqual(expected);
  });

  it("only where they are asked for", () => {
    expect(parseTarget("8以上")).not.toHaveProperty("spans");
    expect(parseTarget("8", { spans: false })).not.toHaveProperty("spans");
  });
});

describe("isEmpty", () => {
  it("tells a cell without a figure from one that has one, and from what is no cell", () => {
    expect([parseTarget("—"), parseTarget("8"), null, undefined, "status"].map(isEmpty)).toEqual([
      ...[true, false, false, false, false],
    ]);
  });
});
