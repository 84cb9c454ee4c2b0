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
