import { describe, expect, it } from "vitest";
import { extractTargets } from "../../../src/target/extract/extract-targets.ts";

const read = (text: string): readonly unknown[] => {
  const { targets, ignored } = extractTargets(text);
  return [
    targets.map(({ subject, value, role }) => [subject, value, role].filter((part) => part !== undefined)),
    ignored.map(({ reason, text: found }) => `${reason} ${found}`),
  ];
};

describe("bounds that do not go together", () => {
  it.each([
    ["培育企业8家以上以下，投资5亿元", "ambiguous 8家以上以下"],
    ["培育企业3—5家以上，投资5亿元", "ambiguous 3—5家以上"],
    ["培育企业约3—5家，投资5亿元", "ambiguous 约3—5家"],
    ["新增不低于3—5家企业，投资5亿元", "ambiguous 不低于3—5家"],
    ["利润增长10%-15%左右，投资5亿元", "ambiguous 10%-15%左右"],
    ["利润增长20%以上10%以下，投资5亿元", "ambiguous 20%以上10%以下"],
  ])("are no target, nor is a part of them: %s", (text, ignored) => {
    expect(read(text)).toEqual([[["投资", "5"]], [ignored]]);
  });
});

describe("from and to", () => {
  it.each(["增至", "升至", "扩至", "涨到", "增到"])("whatever the verb: %s", (verb) => {
    expect(read(`企业由1.2万家${verb}2万家`)).toEqual([
      [
        ["企业", "1.2", "baseline"],
        ["企业", "2", "target"],
      ],
      [],
    ]);
  });
});

describe("a place among others", () => {
  it.each([
    ["综合实力进入全国百强县前50位，投资5亿元", "50位"],
    ["增速保持全省前五位，投资5亿元", "五位"],
    ["进入全省前10名，投资5亿元", "10名"],
  ])("is an ordinal: %s", (text, place) => {
    const { targets, ignored } = extractTargets(text);
    expect(targets.map(({ value }) => value)).toEqual(["5"]);
    expect(ignored).toContainEqual(expect.objectContaining({ reason: "ordinal", text: place }));
  });

  it("is not what was before: 引进前3家", () => {
    expect(extractTargets("引进前3家企业").targets).toHaveLength(1);
  });
});
