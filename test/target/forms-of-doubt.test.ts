import { describe, expect, it } from "vitest";
import { parseTarget } from "../../src/target/parse-target.ts";
import { outcome } from "./brief.ts";

type Row = readonly [text: string, read: string];

describe("two promises with nothing between them", () => {
  it.each<Row>([
    ["增长8%下降3%", "ambiguous-target 增长8% | 下降3%"],
    ["增长8%以上增长9%", "ambiguous-target 增长8%以上 | 增长9%"],
    ["确保8%确保9%", "ambiguous-target 确保8% | 确保9%"],
    ["确保8计划9", "ambiguous-target 确保8 | 计划9"],
    ["确保8%力争9%", "ensure exact 8 %; strive exact 9 %"],
    ["确保8%确保8%", "unreadable-target"],
    ["确保8%确保", "unreadable-target"],
    ["确保8%确保9%左右家", "unreadable-target"],
    ["确保8%、确保9%", "unreadable-target"],
    ["8%9%", "unreadable-target"],
    ["确保6%，力争6.5%，冲刺7%", "unreadable-target"],
  ])("%s", (text, read) => {
    expect(outcome(text)).toBe(read);
  });
});

describe("a stroke between two numbers", () => {
  it.each<Row>([
    ["2/3以上", "at-least 2/3 1"],
    ["超过2/3", "more-than 2/3 1"],
    ["达到11/12", "exact 11/12 1"],
    ["确保1/2、力争2/3", "ensure exact 1/2 1; strive exact 2/3 1"],
    ["-1/3左右", "about -1/3 1"],
    ["1/2", "ambiguous-target 2分之1 | 1月2日"],
    ["12/31", "ambiguous-target 31分之12 | 12月31日"],
    ["13/5", "ambiguous-target 5分之13 | 13、5"],
    ["12/32", "ambiguous-target 32分之12 | 12、32"],
    ["0/5", "ambiguous-target 5分之0 | 0、5"],
    ["80/100", "ambiguous-target 100分之80 | 80、100"],
    ["5/0", "unreadable-target"],
    ["2/4以上", "unreadable-target"],
    ["3/2以上", "unreadable-target"],
    ["1/1以上", "unreadable-target"],
    ["0/5以上", "unreadable-target"],
    ["1/100以上", "unreadable-target"],
    ["1/3.5以上", "unreadable-target"],
    ["1/三以上", "unreadable-target"],
    ["1/3 5以上", "unreadable-target"],
    ["5/8家", "unreadable-target"],
    ["1/3万以上", "unreadable-target"],
    ["1/15—1/3", "unreadable-target"],
    ["1/15至1/3", "unreadable-target"],
    ["20万千瓦/40万千瓦时", "unreadable-target"],
    ["9/10万", "exact 9 /10万"],
  ])("%s", (text, read) => {
    expect(outcome(text)).toBe(read);
  });
});

describe("what stands in brackets behind a bound", () => {
  it.each<Row>([
    ["5以上（含5）", "at-least 5"],
    ["5以上（包括5）", "at-least 5"],
    ["5家以上（含5家）", "at-least 5 家"],
    ["5家以上（含5）", "at-least 5 家"],
    ["5家（含5家）以上", "at-least 5 家"],
    ["5以下（含5）", "at-most 5"],
    ["5以内（含5）", "at-most 5"],
    ["5以上（不含5）", "more-than 5"],
    ["5（不包含5）以上", "more-than 5"],
    ["5以下（不含5）", "less-than 5"],
    ["5以上（含6）", "unreadable-target"],
    ["5家以上（含5个）", "unreadable-target"],
    ["5以上（含5家）", "unreadable-target"],
    ["5以上（及5）", "unreadable-target"],
    ["5以上（含5", "unreadable-target"],
    ["5以上含5）", "unreadable-target"],
    ["5以上（含）", "at-least 5"],
    ["5以上（含5）（含5）", "unreadable-target"],
    ["5（含5）以上（含5）", "unreadable-target"],
    ["5左右（含5）", "unreadable-target"],
    ["5（含5）", "unreadable-target"],
    ["30家（左右）", "about 30 家"],
    ["30家（以上）", "at-least 30 家"],
    ["30家（左右", "unreadable-target"],
    ["30家左右）", "unreadable-target"],
    ["30家（家）", "unreadable-target"],
    ["3—5家（以上）", "unreadable-target"],
    ["3—5以上（含5）", "unreadable-target"],
  ])("%s", (text, read) => {
    expect(outcome(text)).toBe(read);
  });

  it("belongs to the bound", () => {
    const text = "5 家以上（含 5 家）";
    const cell = parseTarget(text, { spans: true });
    expect(cell).toMatchObject({ spans: { whole: [0, text.length], bound: [[3, text.length]] } });
  });
});

describe("the end of a cell", () => {
  it.each<Row>([
    ["8以上。", "at-least 8"],
    ["8。", "exact 8"],
    ["8 。", "exact 8"],
    ["8以上。①", "at-least 8"],
    ["确保8%、力争10%。", "ensure exact 8 %; strive exact 10 %"],
    ["(5)。", "ambiguous-target 5 | -5"],
    ["待定。", "deferred"],
    ["—。", "not-assigned"],
    ["。", "unreadable-target"],
    ["8。。", "unreadable-target"],
    ["8。5", "unreadable-target"],
  ])("%s", (text, read) => {
    expect(outcome(text)).toBe(read);
  });
});

describe("words and signs", () => {
  it.each<Row>([
    ["减半", "exact 1/2 1 down"],
    ["减半以上", "at-least 1/2 1 down"],
    ["力争减半", "strive exact 1/2 1 down"],
    ["超半", "more-than 50 %"],
    ["3億元", "exact 3 亿元"],
    ["1.5萬億元", "exact 1.5 万亿元"],
    ["三億五千萬元", "exact 35000 万元"],
    ["突破萬億元", "more-than 1 万亿元"],
    ["20萬", "exact 200000"],
    ["5000萬元—1億元", "between 5000—10000 万元"],
    ["±5%", "unreadable-target"],
    ["10±2家", "unreadable-target"],
    ["前10%以内", "unreadable-target"],
  ])("%s", (text, read) => {
    expect(outcome(text)).toBe(read);
  });

  it("a change said twice is no figure of either", () => {
    expect(outcome("增长减半")).toBe("not-a-target no-quantity");
    expect(outcome("下降减半")).toBe("not-a-target no-quantity");
  });
});
