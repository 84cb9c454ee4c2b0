import { describe, expect, it } from "vitest";
import { extractTargets } from "../../../src/target/extract/extract-targets.ts";
import { briefTarget } from "../brief.ts";

const read = (text: string): readonly [targets: string, ignored: string] => {
  const { targets, ignored } = extractTargets(text);
  return [targets.map(briefTarget).join("; "), ignored.map((one) => `${one.text} ${one.reason}`).join("; ")];
};

describe("a number in words, of what is counted", () => {
  it.each([
    ["坚持两个维护，完成投资5亿元", "完成 投资: exact 5 亿元", "两个 name"],
    ["打造一个平台", "", "一个 indefinite"],
    ["建设两个平台", "", "两个 name"],
    ["推进三个工程建设", "", "三个 name"],
    ["新建5个、改造两个", "新建: exact 5 个; 改造: exact 2 个", ""],
  ])("%s: %j, and no target: %j", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});

describe("the number of a document, in whatever brackets", () => {
  it.each(["〔2016〕5", "[2016]5", "(2016)5", "【2016】5"])("%s号", (number) => {
    expect(read(`根据嘉政发${number}号，新增3家`)).toEqual(["新增: exact 3 家", `${number} document-number`]);
  });
});

describe("a quotation with a number is a name", () => {
  it.each([
    ["“五个一”工程", "“五个一” slogan"],
    ["实施“1234”工程", "“1234” slogan"],
    ["《行动2025》的通知", "《行动2025》 title"],
  ])("%s", (text, ignored) => {
    expect(read(text)).toEqual(["", ignored]);
  });

  it("and the number behind it is not", () => {
    expect(read("“5G”基站100个")[1]).toBe("“5G” slogan");
    expect(extractTargets("“5G”基站100个").targets).toHaveLength(1);
  });
});

describe("how long something takes is no target", () => {
  it.each([
    ["三年来新增3家", "三年来 duration"],
    ["两年之内新增3家", "两年之内 duration"],
  ])("%s", (text, ignored) => {
    expect(read(text)[1]).toBe(ignored);
    expect(extractTargets(text).targets).toMatchObject([{ value: "3", unit: "家" }]);
  });
});

describe("the number of a heading", () => {
  const clauses = (text: string): readonly (string | null)[] =>
    extractTargets(text).targets.map(({ clause }) => clause);

  it.each([
    ["一、工业投资增长8%", "一"],
    ["（一）工业投资增长8%", "（一）"],
    ["（1)工业投资增长8%", "（1）"],
    ["1.工业投资增长8%", "1"],
    ["1．工业投资增长8%", "1"],
    ["二，工业投资增长8%", "二"],
    ["1，工业投资增长8%", null],
    ["一.工业投资增长8%", null],
    ["（一工业投资增长8%", null],
  ])("%s: %s", (text, clause) => {
    expect(clauses(text)).toEqual([clause]);
  });

  it("stands under those above it, and 1、 under 一、 where both count on", () => {
    const text =
      "第一章 总则\n一、工业\n1、投资增长8%\n2、技改增长10%\n二、农业\n1、粮食产量3万吨\n第二章\n三、增收5%以上";
    expect(clauses(text)).toEqual(["第一章一1", "第一章一2", "第一章二1", "第二章三"]);
  });
});
