import { describe, expect, it } from "vitest";
import { extractTargets } from "../../../src/target/extract/extract-targets.ts";

const clauses = (text: string): readonly (string | null)[] =>
  extractTargets(text).targets.map(({ clause }) => clause);

describe("the number of a clause", () => {
  it.each([
    ["十、新增5家", "十"],
    ["十二、新增5家", "十二"],
    ["二十、新增5家", "二十"],
    ["二十三、新增5家", "二十三"],
    ["（九）新增5家", "（九）"],
    ["（九十九）新增5家", "（九十九）"],
    ["一百、新增5家", "100"],
    ["（12）新增5家", "（12）"],
    ["第十二节 新增5家", "第十二节"],
    ["第3篇 新增5家", "第三章"],
    ["新增5家", null],
  ])("%s: %s", (text, clause) => {
    expect(clauses(text)).toEqual([clause]);
  });

  it("has those of all headings above, as far as none of their level came since", () => {
    const lines = [
      ...[
        "第一章 总则",
        "第一节 目标",
        "一、工业",
        "（一）投资",
        "1.新增1家",
        "（1）新增2家",
        "（2）新增3家",
      ],
      ...["2.新增4家", "（二）新增5家", "二、新增6家", "第二节 新增7家", "第二章 新增8家"],
    ];
    expect(clauses(lines.join("\n"))).toEqual([
      ...["第一章第一节一（一）1", "第一章第一节一（一）1（1）", "第一章第一节一（一）1（2）"],
      ...["第一章第一节一（一）2", "第一章第一节一（二）", "第一章第一节二", "第一章第二节", "第二章"],
    ]);
  });

  it.each([
    ["1、工业\n新增1家\n二、新增2家", ["一", "二"]],
    ["1、工业\n新增1家\n三、新增2家", ["1", "三"]],
    ["一、工业\n1、新增1家\n2、新增2家\n二、新增3家", ["一1", "一2", "二"]],
    ["一、工业\n2、新增1家\n（一）新增2家\n三、新增3家", ["二", "二（一）", "三"]],
  ])("1、 is 一、 where 二、 follows: %j", (text, expected) => {
    expect(clauses(text)).toEqual(expected);
  });
});
