import { describe, expect, it } from "vitest";
import { outcome } from "./brief.ts";

type Row = readonly [text: string, read: string];

describe("ranges", () => {
  it.each<Row>([
    ["3—5", "between 3—5"],
    ["3至5%", "between 3—5 %"],
    ["3%至5", "between 3—5 %"],
    ["5%至6%之间", "between 5—6 %"],
    ["5和6之间", "between 5—6"],
    ["介于5和6之间", "between 5—6"],
    ["5和6", "unreadable-target"],
    ["5%和6%", "unreadable-target"],
    ["5之间", "unreadable-target"],
    ["3至", "unreadable-target"],
    ["3—家", "unreadable-target"],
    ["3至5亿元至6亿元", "unreadable-target"],
    ["3%至5亿元", "unreadable-target"],
    ["3%—5亿元", "unreadable-target"],
    ["3%至5亿元之间", "unreadable-target"],
    ["3--5之间", "ambiguous-target 3—-5 | 3—5"],
    ["3-5", "between 3—5"],
    ["3 - 5", "between 3—5"],
    ["3 -5", "ambiguous-target 3—5 | 3、-5"],
    ["3- 5", "between 3—5"],
    ["3—-5", "reversed-range"],
    ["3家—5家", "between 3—5 家"],
    ["3家—5个", "unreadable-target"],
    ["1.5—1.50", "between 1.5—1.50"],
    ["5—3", "reversed-range"],
    ["0.5亿元—8000万元", "between 0.5—0.8 亿元"],
    ["8000万元—0.5亿元", "reversed-range"],
    ["5000万元—1亿", "between 5000—10000 万元"],
    ["5000万—1亿", "between 50000000—100000000"],
    ["5000万—1亿元", "between 5000—10000 万元"],
    ["10亿—15万元", "reversed-range"],
    ["10—15万", "between 100000—150000"],
    ["10万—15万人", "between 10—15 万人"],
    ["10—15万人", "between 10—15 万人"],
    ["5公里—6000米", "unreadable-target"],
    ["1亩—1000平方米", "unreadable-target"],
    ["3分之1—3分之2", "between 1/3—2/3 1"],
    ["3分之1万元—1亿元", "between 1/3—10000 万元"],
    ["1亿元—3分之10亿元", "between 1—10/3 亿元"],
    ["1万元—3分之2亿元", "unreadable-target"],
    ["近3—5家", "unreadable-target"],
    ["3—5家左右", "unreadable-target"],
    ["3余—5家", "unreadable-target"],
    ["3—5余家", "unreadable-target"],
  ])("%s", (text, read) => {
    expect(outcome(text)).toBe(read);
  });
});

describe("ranges under a header in 元", () => {
  it.each<Row>([
    ["5000万—1亿", "between 5000—10000 万元"],
    ["10—15万", "between 10—15 万元"],
    ["5—6", "between 5—6"],
    ["3万元—5万", "between 3—5 万元"],
  ])("%s", (text, read) => {
    expect(outcome(text, "元")).toBe(read);
  });
});

describe("ranges under a header in 亿元", () => {
  it.each<Row>([
    ["5000万—9000万", "ambiguous-target 5000—9000万元 | 5000—9000万亿元"],
    ["5000—9000万", "ambiguous-target 5000—9000万元 | 5000—9000万亿元"],
    ["5—6", "between 5—6"],
    ["5—6万", "ambiguous-target 5—6万元 | 5—6万亿元"],
    ["5万元—6万元", "between 5—6 万元"],
  ])("%s", (text, read) => {
    expect(outcome(text, "亿元")).toBe(read);
  });
});

describe("ranges under a header in 千瓦时", () => {
  it.each<Row>([["10—15万", "between 10—15 万千瓦时"]])("%s", (text, read) => {
    expect(outcome(text, "千瓦时")).toBe(read);
  });
});

describe("a magnitude without a unit", () => {
  it.each<Row>([
    ["20万", "exact 200000"],
    ["1.25万", "exact 12500"],
    ["0.05万", "exact 500"],
    ["-0.5万", "exact -5000"],
    ["1.2345万", "exact 12345"],
    ["1.23456万", "unreadable-target"],
    ["3分之1万", "unreadable-target"],
    ["5百", "unreadable-target"],
    ["3千", "unreadable-target"],
    ["0万", "exact 0"],
    ["20万余", "about 200000 above"],
    ["20余万", "about 200000 above"],
  ])("%s", (text, read) => {
    expect(outcome(text)).toBe(read);
  });
});

describe("a magnitude under a header in 元", () => {
  it.each<Row>([
    ["5百", "exact 5 百元"],
    ["3千", "exact 3 千元"],
    ["20万", "exact 20 万元"],
    ["9500万", "exact 9500 万元"],
  ])("%s", (text, read) => {
    expect(outcome(text, "元")).toBe(read);
  });
});

describe("a magnitude under a header in 万元", () => {
  it.each<Row>([
    ["20万", "exact 20 万元"],
    ["3亿", "exact 3 亿元"],
    ["9500万", "exact 9500 万元"],
  ])("%s", (text, read) => {
    expect(outcome(text, "万元")).toBe(read);
  });
});

describe("a magnitude under a header in 亿元", () => {
  it.each<Row>([
    ["9500万", "ambiguous-target 9500万元 | 9500万亿元"],
    ["3亿", "exact 3 亿元"],
    ["9500", "exact 9500"],
  ])("%s", (text, read) => {
    expect(outcome(text, "亿元")).toBe(read);
  });
});

describe("a magnitude under a header in %", () => {
  it.each<Row>([["20万", "unreadable-target"]])("%s", (text, read) => {
    expect(outcome(text, "%")).toBe(read);
  });
});

describe("what stands behind a number", () => {
  it.each<Row>([
    ["20余多家", "unreadable-target"],
    ["20余余家", "unreadable-target"],
    ["20万万元", "unreadable-target"],
    ["20万亿元", "exact 20 万亿元"],
    ["20家家", "unreadable-target"],
    ["20亿%", "unreadable-target"],
    ["20万个百分点", "unreadable-target"],
    ["20亿余元", "about 20 亿元 above"],
    ["20余亿元", "about 20 亿元 above"],
    ["20亿元余", "about 20 亿元 above"],
    ["20多万余元", "unreadable-target"],
    ["二十来家", "about 20 家"],
    ["九成五", "exact 9.5 成"],
    ["九成十五", "unreadable-target"],
    ["九成 五", "unreadable-target"],
    ["九成5", "unreadable-target"],
    ["九亩五", "unreadable-target"],
    ["九点五成五", "unreadable-target"],
    ["十九成五", "unreadable-target"],
    ["九成五以上", "at-least 9.5 成"],
    ["九五成", "exact 95 成"],
    ["百分之三", "exact 3 %"],
    ["百分之三家", "unreadable-target"],
    ["百分之三五", "unreadable-target"],
    ["百分之千亿", "unreadable-target"],
    ["百分之一万", "unreadable-target"],
    ["百分之", "unreadable-target"],
    ["百分之-3", "unreadable-target"],
    ["千分之6.5", "exact 6.5 ‰"],
    ["3分之1", "exact 1/3 1"],
    ["3分之1.5", "unreadable-target"],
    ["1.5分之1", "unreadable-target"],
    ["0分之1", "unreadable-target"],
    ["3分之三五", "unreadable-target"],
    ["3分之", "unreadable-target"],
    ["三分之一", "exact 1/3 1"],
    ["万分之三", "exact 3/10000 1"],
    ["十万分之五", "exact 5/100000 1"],
    ["5万分之3", "exact 3/50000 1"],
    ["3分之2亩", "exact 2/3 亩"],
    ["3分之1家", "exact 1/3 家"],
    ["过半", "more-than 50 %"],
    ["过半家", "unreadable-target"],
    ["全覆盖", "exact 100 %"],
    ["全覆盖率", "unreadable-target"],
    ["一半以上", "at-least 1/2 1"],
    ["超半数以上", "ambiguous-target 50%以上 | 超50%"],
    ["不低于过半", "ambiguous-target 50%以上 | 超50%"],
    ["+3", "exact 3"],
    ["+ 3", "unreadable-target"],
    ["-3", "exact -3"],
    ["- 3", "ambiguous-target -3 | 3"],
    ["—3", "ambiguous-target -3 | 3"],
    ["-三", "exact -3"],
    ["+", "unreadable-target"],
    ["-3—-1", "between -3—-1"],
  ])("%s", (text, read) => {
    expect(outcome(text)).toBe(read);
  });
});

describe("words before and behind", () => {
  it.each<Row>([
    ["至少不低于8%", "at-least 8 %"],
    ["至少不高于8%", "ambiguous-target 8%以上 | 8%以内"],
    ["最高不超过5%", "at-most 5 %"],
    ["不低于至少8%", "unreadable-target"],
    ["不低于8%以上", "at-least 8 %"],
    ["不低于8%以下", "ambiguous-target 8%以上 | 8%以内"],
    ["控制在3%", "ambiguous-target 3% | 3%以内"],
    ["控制在3%以内", "at-most 3 %"],
    ["控制在不超过3%", "at-most 3 %"],
    ["控制在3%左右", "about 3 %"],
    ["控制在3—4%", "between 3—4 %"],
    ["突破千亿元大关", "more-than 1000 亿元"],
    ["约3左右", "about 3"],
    ["近3左右", "ambiguous-target 近3 | 3左右"],
    ["近3余", "ambiguous-target 近3 | 3余"],
    ["3余左右", "ambiguous-target 3左右 | 3余"],
    ["8+", "at-least 8"],
    ["8+以上", "unreadable-target"],
    ["8以上+", "unreadable-target"],
    ["3-", "ambiguous-target -3 | 3以上"],
    ["3家-", "ambiguous-target -3家 | 3家以上"],
    ["-3-", "unreadable-target"],
    ["近3-", "unreadable-target"],
    ["3—5-", "unreadable-target"],
    ["3%—", "ambiguous-target -3% | 3%以上"],
    ["3-左右", "unreadable-target"],
  ])("%s", (text, read) => {
    expect(outcome(text)).toBe(read);
  });
});

describe("base and stretch", () => {
  it.each<Row>([
    ["确保8、力争10", "ensure exact 8; strive exact 10"],
    ["确保8，、力争10", "ensure exact 8; strive exact 10"],
    ["确保8，、，力争10", "unreadable-target"],
    ["确保8，并力争10", "ensure exact 8; strive exact 10"],
    ["确保8力争10", "ensure exact 8; strive exact 10"],
    ["确保8（力争10）", "ensure exact 8; strive exact 10"],
    ["确保8（力争10", "unreadable-target"],
    ["确保8（10）", "unreadable-target"],
    ["确保8、10", "unreadable-target"],
    ["确保8、力争", "unreadable-target"],
    ["确保8、确保10", "unreadable-target"],
    ["确保8、计划10", "unreadable-target"],
    ["力争8、力争10", "strive exact 8; strive exact 10"],
    ["8、力争10", "exact 8; strive exact 10"],
    ["保8、争10", "ensure exact 8; strive exact 10"],
    ["保约8", "unreadable-target"],
    ["保8家", "ensure exact 8 家"],
    ["确保保8", "ensure exact 8"],
    ["确保确保8", "ensure exact 8"],
    ["确保力争8", "unreadable-target"],
    ["奋力冲刺8", "strive exact 8"],
    ["计划确保8", "unreadable-target"],
    ["增长8%", "exact 8 % up"],
    ["增长增长8%", "unreadable-target"],
    ["增长下降8%", "unreadable-target"],
    ["增长提高到8%", "exact 8 %"],
    ["提高到增长8%", "exact 8 % up"],
    ["达到8%", "exact 8 %"],
    ["达到2015年8%", "unreadable-target"],
    ["比2015年增长8%", "exact 8 % up"],
    ["较上年增长8%", "exact 8 % up"],
    ["比增长8%", "exact 8 % up"],
    ["比2015年8%", "exact 8 %"],
    ["年均增长8%", "exact 8 % up"],
    ["年均8%", "exact 8 %"],
    ["企业8%", "unreadable-target"],
    ["确保增长8%、力争下降2%", "ensure exact 8 % up; strive exact 2 % down"],
    ["确保增长8%、力争达到10%", "ensure exact 8 % up; strive exact 10 %"],
    ["确保增长8%、力争10%", "ensure exact 8 % up; strive exact 10 % up"],
    ["确保8%、力争增长10%", "ensure exact 8 %; strive exact 10 % up"],
    ["确保增长8%、力争增长到10%", "ensure exact 8 % up; strive exact 10 %"],
    ["确保8、力争10%", "ensure exact 8 %; strive exact 10 %"],
    ["确保8%、力争10", "ensure exact 8 %; strive exact 10 %"],
    ["确保100亿、力争120亿元", "ensure exact 100 亿元; strive exact 120 亿元"],
    ["确保100亿元、力争120亿", "ensure exact 100 亿元; strive exact 120 亿元"],
    ["确保100亿、力争120亿", "ensure exact 10000000000; strive exact 12000000000"],
    ["确保100亿元、力争120", "ensure exact 100 亿元; strive exact 120 亿元"],
    ["确保100亿、力争120%", "unreadable-target"],
  ])("%s", (text, read) => {
    expect(outcome(text)).toBe(read);
  });
});

describe("base and stretch under a header in 家", () => {
  it.each<Row>([
    ["确保200、力争300", "ensure exact 200; strive exact 300"],
    ["确保200家、力争300", "ensure exact 200 家; strive exact 300 家"],
    ["确保200、力争300家", "ensure exact 200 家; strive exact 300 家"],
    ["确保200个、力争300个", "ensure exact 200 个; strive exact 300 个"],
    ["确保200个、力争300", "ambiguous-target 200个、力争300个 | 200个、力争300家"],
    ["确保200、力争300个", "ambiguous-target 200个、力争300个 | 200家、力争300个"],
  ])("%s", (text, read) => {
    expect(outcome(text, "家")).toBe(read);
  });
});

describe("base and stretch under a header in 元", () => {
  it.each<Row>([
    ["确保1亿、力争2亿", "ensure exact 1 亿元; strive exact 2 亿元"],
    ["确保1亿元、力争2亿", "ensure exact 1 亿元; strive exact 2 亿元"],
    ["确保1亿、力争2亿元", "ensure exact 1 亿元; strive exact 2 亿元"],
  ])("%s", (text, read) => {
    expect(outcome(text, "元")).toBe(read);
  });
});

describe("a floor and a ceiling", () => {
  it.each<Row>([
    ["10%以上20%以下", "between 10—20 %"],
    ["10%以上、20%以下", "between 10—20 %"],
    ["10%以上，20%以下", "between 10—20 %"],
    ["10%以上并20%以下", "between 10—20 %"],
    ["10%以上和20%以下", "unreadable-target"],
    ["20%以下10%以上", "between 10—20 %"],
    ["不低于10%、不超过20%", "between 10—20 %"],
    ["不低于10%不超过20%", "between 10—20 %"],
    ["不低于10%低于20%", "unreadable-target"],
    ["10%以上20%以上", "unreadable-target"],
    ["10%以上20家以下", "unreadable-target"],
    ["10%以上、5—8%以下", "unreadable-target"],
    ["3—5%以上、8%以下", "unreadable-target"],
    ["10以上20%以下", "between 10—20 %"],
    ["10%以上20以下", "between 10—20 %"],
    ["10%以上企业20%以下", "unreadable-target"],
    ["20%以上10%以下", "reversed-range"],
  ])("%s", (text, read) => {
    expect(outcome(text)).toBe(read);
  });
});

describe("signs and marks", () => {
  it.each<Row>([
    ["[5]", "unreadable-target"],
    ["5[1]", "exact 5"],
    ["5[12]", "exact 5"],
    ["5[123]", "unreadable-target"],
    ["5〔1〕", "exact 5"],
    ["5〔1]", "unreadable-target"],
    ["[1]5", "unreadable-target"],
    ["*5", "exact 5"],
    ["5*", "exact 5"],
    ["5①", "exact 5"],
    ["①", "unreadable-target"],
    ["5①家", "exact 5 家"],
    ["(5)", "ambiguous-target 5 | -5"],
    ["(5", "unreadable-target"],
    ["5)", "unreadable-target"],
    ["(5家)", "unreadable-target"],
    ["((5)", "unreadable-target"],
    ["1/2", "ambiguous-target 2分之1 | 1月2日"],
    ["1/2/3", "unreadable-target"],
    ["1/", "unreadable-target"],
    ["/2", "unreadable-target"],
    ["一/二", "ambiguous-target 2分之1 | 1月2日"],
  ])("%s", (text, read) => {
    expect(outcome(text)).toBe(read);
  });
});

describe("units", () => {
  it.each<Row>([
    ["五千瓦", "exact 5 千瓦"],
    ["五百瓦", "exact 500 瓦"],
    ["三五千瓦", "unreadable-target"],
    ["十千瓦", "exact 10 千瓦"],
    ["五千千瓦", "exact 5000 千瓦"],
    ["千瓦", "unreadable-target"],
    ["五千", "exact 5000"],
    ["五万千瓦", "exact 5 万千瓦"],
    ["二百五千瓦", "ambiguous-target 250 | 205"],
    ["5千 瓦", "exact 5 千瓦"],
    ["5 千 瓦", "exact 5 千瓦"],
    ["5k W", "unreadable-target"],
    ["5 kW", "exact 5 千瓦"],
    ["5 m2", "exact 5 平方米"],
    ["5m 2", "unreadable-target"],
    ["5m²", "exact 5 平方米"],
    ["5㎡", "exact 5 平方米"],
    ["5㎞", "exact 5 公里"],
    ["5㌀", "unreadable-target"],
    ["5MWx", "unreadable-target"],
    ["5MW x", "unreadable-target"],
    ["5ma", "unreadable-target"],
    ["5mz", "unreadable-target"],
    ["5mA", "unreadable-target"],
    ["5mZ", "unreadable-target"],
    ["5m家", "unreadable-target"],
    ["5米每秒", "unreadable-target"],
    ["5微克每立方米", "exact 5 微克/立方米"],
    ["10家每年", "unreadable-target"],
    ["10吨每家", "unreadable-target"],
    ["10吨每亩", "exact 10 吨/亩"],
    ["5元/人", "exact 5 元/人"],
    ["5元/", "unreadable-target"],
    ["5元/桶", "unreadable-target"],
    ["5吨标准煤/万元", "exact 5 吨标准煤/万元"],
    ["5吨/每亩", "unreadable-target"],
    ["5亿千瓦时", "exact 5 亿千瓦时"],
    ["5万万千瓦时", "unreadable-target"],
  ])("%s", (text, read) => {
    expect(outcome(text)).toBe(read);
  });
});

describe("words without a number", () => {
  it.each<Row>([
    ["推进5项行动计划", "unreadable-target"],
    ["推进一体化建设", "not-a-target no-quantity"],
    ["推进十二项行动", "unreadable-target"],
    ["推进百年工程", "not-a-target no-quantity"],
    ["增长放缓", "not-a-target no-quantity"],
    ["稳步增长", "not-a-target qualitative"],
    ["持平", "not-a-target qualitative"],
    ["数百家", "not-a-target unquantified"],
    ["力争上游", "not-a-target no-quantity"],
    ["改善", "unreadable-target"],
    ["推进", "unreadable-target"],
  ])("%s", (text, read) => {
    expect(outcome(text)).toBe(read);
  });
});

describe("cells without a figure", () => {
  it.each<Row>([
    ["*待定①", "deferred"],
    ["待定", "deferred"],
    ["①", "unreadable-target"],
    ["控制在省下达指标内", "deferred"],
    ["控制在三分之一下达指标内", "ambiguous-target 3分之1 | 3分之1以内"],
    ["控制在5%下达指标内", "ambiguous-target 5% | 5%以内"],
    ["控制在一倍下达指标内", "ambiguous-target 1倍 | 1倍以内"],
    ["研发投入高于全省平均水平", "unreadable-target"],
    ["高于全省平均水平", "deferred"],
    ["高于全省", "unreadable-target"],
    ["按考核", "deferred"],
    ["按省考核", "deferred"],
    ["待", "unreadable-target"],
    ["待下达", "deferred"],
    ["—*", "not-assigned"],
    ["*—", "not-assigned"],
    ["…", "unavailable"],
    ["...", "unavailable"],
    ["..", "unreadable-target"],
    ["……", "unavailable"],
  ])("%s", (text, read) => {
    expect(outcome(text)).toBe(read);
  });
});
