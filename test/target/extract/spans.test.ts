import { describe, expect, it } from "vitest";
import { extractTargets } from "../../../src/target/extract/extract-targets.ts";
import type { Span } from "../../../src/target/target-expression.ts";
import { spanParts } from "../span-parts.ts";

/** Where each target stands, with its parts and its qualifiers. */
function parts(text: string): readonly string[] {
  const at = ([start, end]: Span): string => text.slice(start, end);
  return extractTargets(text).targets.flatMap(({ text: written, span, spans, qualifiers }) => [
    ...(at(span) === written ? [] : [`text ${written} is not ${at(span)}`]),
    `span ${at(span)}`,
    ...spanParts(text, spans),
    ...qualifiers.map((one) => `${one.kind} ${at(one.span)}`),
  ]);
}

describe("where the parts of a target stand", () => {
  it.each<[text: string, parts: readonly string[]]>([
    [
      "新增企业不低于 30 家。",
      ["span 不低于 30 家", "whole 不低于 30 家", "value 30", "unit 家", "bound 不低于"],
    ],
    ["增长8%—9%", ["span 8%—9%", "whole 8%—9%", "value 8", "upper 9", "unit %", "change 增长"]],
    ["至少新增20家", ["span 20家", "whole 20家", "value 20", "unit 家", "bound 至少"]],
    ["确保企业20余家", ["span 20余家", "whole 20余家", "value 20", "unit 家", "commitment 确保", "bound 余"]],
    [
      "控制在3%以内",
      ["span 控制在3%以内", "whole 控制在3%以内", "value 3", "unit %", "bound 控制在", "bound 以内"],
    ],
    ["增速达到5以上", ["span 5以上", "whole 5以上", "value 5", "bound 以上"]],
    ["存栏20万", ["span 20万", "whole 20万", "value 20万"]],
    ["增长到3倍", ["span 3倍", "whole 3倍", "value 3", "unit 倍"]],
    [
      "确保增长8%、力争10%以上",
      [
        ...[
          "span 8%、力争10%以上",
          "whole 8%、力争10%以上",
          "value 8",
          "unit %",
          "change 增长",
          "commitment 确保",
        ],
        ...["stretch whole 10%以上", "stretch value 10", "stretch unit %", "stretch commitment 力争"],
        "stretch bound 以上",
      ],
    ],
    [
      "确保100亿、力争120亿元",
      [
        ...["span 100亿、力争120亿元", "whole 100亿、力争120亿元", "value 100", "unit 亿", "commitment 确保"],
        ...["stretch whole 120亿元", "stretch value 120", "stretch unit 亿元", "stretch commitment 力争"],
      ],
    ],
    [
      "引进总投资1亿元以上省级以上项目20个",
      ["span 20个", "whole 20个", "value 20", "unit 个", "threshold 1亿元以上", "level 省级以上"],
    ],
    [
      "增速高于全省平均2个百分点",
      ["span 2个百分点", "whole 2个百分点", "value 2", "unit 个百分点", "change 高于"],
    ],
    [
      "增速比全省平均高2个百分点",
      ["span 2个百分点", "whole 2个百分点", "value 2", "unit 个百分点", "change 高"],
    ],
    ["费率不超过本息的3%", ["span 3%", "whole 3%", "value 3", "unit %", "bound 不超过"]],
  ])("%s", (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it("in a paragraph further down", () => {
    expect(parts("一、总则\n（一）新增 20 家\n\n增长8%")).toEqual([
      ...["span 20 家", "whole 20 家", "value 20", "unit 家"],
      ...["span 8%", "whole 8%", "value 8", "unit %", "change 增长"],
    ]);
  });
});

describe("where numbers stand that are no targets", () => {
  it.each<[text: string, ignored: readonly string[]]>([
    ["一、2016年新增5家[1]，引进500强①。\n| 3家 | 8 |", ["一、", "2016年", "[1]", "500", "3家", "8"]],
    ["第一章 总则\n\t12\t —\t五家", ["第一章", "12", "五家"]],
    ["5家〔12〕，5家[123]", ["〔12〕", "123"]],
    ["完成投资５亿元［１］", ["［１］"]],
  ])("%s", (text, expected) => {
    const { ignored } = extractTargets(text);
    expect(ignored.map(({ span }) => text.slice(...span))).toEqual(expected);
    expect(ignored.map((one) => one.text)).toEqual(expected);
  });
});
