import { describe, expect, it } from "vitest";
import { type Row, read } from "./read.ts";

describe("a number by itself is what the text says, one in a text needs more", () => {
  it.each<Row>([
    ["5", "exact 5", ""],
    ["三年", "exact 3 年", ""],
    ["5，投资8亿元", "投资: exact 8 亿元", "5 no-unit"],
    ["企业5，投资8亿元", "投资: exact 8 亿元", "5 no-unit"],
    ["三年，投资8亿元", "投资: exact 8 亿元 #三年", "三年 duration"],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});

describe("a ratio is two numbers", () => {
  it.each<Row>([
    ["比例为3：2", "", "3 no-unit; 2 no-unit"],
    ["比例3%：2%", "比例: exact 3 % | 比例: exact 2 %", ""],
    ["目标：5以上", "at-least 5", ""],
    ["目标3：投资8亿元", "投资: exact 8 亿元", "3 no-unit"],
    ["比例为3以上：2", "", "3以上 no-unit; 2 no-unit"],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});

describe("a magnitude without a digit is a number where it is led to, or bounded", () => {
  it.each<Row>([
    ["培育百家企业", "", "百 word"],
    ["培育近百家企业", "培育 企业: about 100 家 below", ""],
    ["企业达到百家", "企业: exact 100 家", ""],
    ["培育百家以上企业", "培育 企业: at-least 100 家", ""],
    ["突破千亿元", "more-than 1000 亿元", ""],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});

describe("a number in words without a unit is part of a name", () => {
  it.each<Row>([
    ["实施十二行动", "", "十二 name"],
    ["实施三大行动", "", "三 name"],
    ["推进三化改造", "", "三 name"],
    ["践行两山理论", "", "两 word"],
    ["名次达到三", "名次: exact 3", ""],
    ["存栏二十万，投资8亿元", "投资: exact 8 亿元", "二十万 name"],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});

describe("a number without a unit is one where a word leads to it or bounds it, and nothing goes on with it", () => {
  it.each<Row>([
    ["增长分别为8和10%", "exact 8 % up | exact 10 % up", ""],
    ["增长8和10%", "exact 8 up | exact 10 %", ""],
    ["增速达到5，投资8亿元", "增速: exact 5 | 投资: exact 8 亿元", ""],
    ["增速达到5以上", "增速: at-least 5", ""],
    ["增速达到5强", "", "5 name"],
    ["增速达到5x", "", "5 unknown-unit"],
    ["增速5以上", "增速: at-least 5", ""],
    ["增速5以上水平", "", "5以上 name"],
    ["增速5", "", "5 no-unit"],
    ["增速5和投资8亿元", "增速5和投资: exact 8 亿元", "5 no-unit"],
    ["世界500强", "", "500 name"],
    ["增速达到5。投资8亿元", "增速: exact 5 | 投资: exact 8 亿元", ""],
    ["（增速达到5）投资8亿元", "增速: exact 5 | 投资: exact 8 亿元", ""],
    ["增速达到5：投资8亿元", "增速: exact 5 | 投资: exact 8 亿元", ""],
    ["增速实现5，投资8亿元", "实现 增速: exact 5 | 投资: exact 8 亿元", ""],
    ["增速保5，投资8亿元", "增速: ensure exact 5 | 投资: exact 8 亿元", ""],
    ["增速确保5，投资8亿元", "增速: ensure exact 5 | 投资: exact 8 亿元", ""],
    ["增速力争5以上", "增速: strive at-least 5", ""],
    ["确保5水平", "", "5 name"],
    ["行动计划2025，投资8亿元", "投资: exact 8 亿元", "2025 no-unit"],
    ["分别新增8和10家企业", "新增: exact 8 家 | 新增 企业: exact 10 家", ""],
    ["分别新增，8和10家企业", "8: exact 10 家", "8 no-unit"],
    ["分别新增8、10家企业", "新增: exact 8 家 | 新增 企业: exact 10 家", ""],
    ["分别新增8，投资10亿元", "新增: exact 8 | 投资: exact 10 亿元", ""],
    ["分别新增8增长10%", "新增 8: exact 10 % up", "8 no-unit"],
    ["新增8和10家企业", "新增 8: exact 10 家", "8 no-unit"],
    ["分别新增，8和10家企业", "8: exact 10 家", "8 no-unit"],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});

describe("a magnitude at its end makes up for the unit", () => {
  it.each<Row>([
    ["存栏20万", "存栏: exact 200000", ""],
    ["存栏20万，投资8亿元", "存栏: exact 200000 | 投资: exact 8 亿元", ""],
    ["存栏20万以上", "存栏: at-least 200000", ""],
    ["存栏20万以上大户", "存栏: at-least 200000", ""],
    ["存栏达到20万大关", "存栏: exact 200000", ""],
    ["带动20万大军", "", "20万 name"],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});

describe("a kind of thing", () => {
  it.each<Row>([
    ["建成5000吨级码头", "", "5000吨 name"],
    ["建成5000吨码头", "建成 码头: exact 5000 吨", ""],
    ["建成5000吨，码头3个", "建成: exact 5000 吨 | 码头: exact 3 个", ""],
    ["建成3米制轨道", "", "3米 name"],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});

describe("days and years are spans of time, unless time is what is measured", () => {
  it.each<Row>([
    ["办理时间5天", "办理时间: exact 5 天", ""],
    ["办理时间5天以上", "办理时间: at-least 5 天", ""],
    ["工期5天内", "工期: at-most 5 天", ""],
    ["办理时间5天流程", "", "5天 duration"],
    ["5天完成", "", "5天 duration"],
    ["5天以内完成", "", "5天以内 duration"],
    ["不超过5天", "at-most 5 天", ""],
    ["不超过5天完成", "", "不超过5天 duration"],
    ["用时达到5天，投资8亿元", "用时: exact 5 天 | 投资: exact 8 亿元", ""],
    ["保持5年，投资8亿元", "exact 5 年 | 投资: exact 8 亿元", ""],
    ["时间缩短，5天完成", "", "5天 duration"],
    ["办理时间缩短，5天", "", "5天 duration"],
    ["时间长，办理5天，投资8亿元", "投资: exact 8 亿元", "5天 duration"],
    ["5年内完成投资8亿元", "完成 投资: exact 8 亿元 #5年内", "5年内 duration"],
    ["5年间完成投资8亿元", "完成 投资: exact 8 亿元 #5年间", "5年间 duration"],
    ["5年行动完成投资8亿元", "5年行动完成投资: exact 8 亿元", "5年 duration"],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});

describe("marks", () => {
  it.each<Row>([
    ["考核得10分", "", "10分 score"],
    ["群众满意度90分", "", "90分 score"],
    ["群众满意度达到90分", "群众满意度: exact 90 分", ""],
    ["群众满意度90分以上", "群众满意度: at-least 90 分", ""],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});

describe("a few in words are a way of speaking", () => {
  it.each<Row>([
    ["坚持两个维护", "", "两个 name"],
    ["落实两个企业", "", "两个 name"],
    ["落实十二个企业", "", "十二个 name"],
    ["落实一百二十个企业", "落实 企业: exact 120 个", ""],
    ["落实一百个企业", "落实 企业: exact 100 个", ""],
    ["落实两万个企业", "落实 企业: exact 2 万个", ""],
    ["落实两个以上企业", "落实 企业: at-least 2 个", ""],
    ["落实2个企业", "落实 企业: exact 2 个", ""],
    ["落实三吨粮食", "落实 粮食: exact 3 吨", ""],
    ["年满三岁", "年满: exact 3 岁", ""],
    ["新增两个企业", "新增 企业: exact 2 个", ""],
    ["企业达到两个工程", "企业: exact 2 个", ""],
    ["企业两个，投资8亿元", "企业: exact 2 个 | 投资: exact 8 亿元", ""],
    ["两个，投资8亿元", "投资: exact 8 亿元", "两个 name"],
    ["投资8亿元，两个", "投资: exact 8 亿元", "两个 name"],
    ["落实一个企业", "", "一个 indefinite"],
    ["带动一家企业", "", "一家 indefinite"],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});

describe("a share of what nobody says", () => {
  it.each<Row>([
    ["20%的资金", "", "20% share"],
    ["20%以上的资金", "", "20%以上 threshold"],
    ["增长20%的资金", "资金: exact 20 % up", ""],
    ["达到20%的资金", "资金: exact 20 %", ""],
    ["20亿元的资金", "资金: exact 20 亿元", ""],
    ["按20%的比例", "", "20% share"],
    ["按20%补助", "", "20% share"],
    ["按20%安排", "安排: exact 20 %", ""],
    ["以20%增长", "", "20% share"],
    ["约20%的资金", "", "约20% threshold"],
    ["研发投入20%资金", "研发投入: exact 20 %", ""],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});

describe("figures in words", () => {
  it.each<Row>([
    ["产值翻一番", "产值: exact 2 倍", ""],
    ["产值过半企业", "产值: more-than 50 %", ""],
    ["产值超半数企业", "产值: more-than 50 %", ""],
    ["实现零事故", "实现: exact 0", ""],
    ["实现零事故目标", "", ""],
    ["零事故企业", "", ""],
    ["能耗减半", "能耗: exact 1/2 1 down", ""],
    ["减半征收", "", ""],
    ["实现全覆盖", "实现: exact 100 %", ""],
    ["实现全覆盖，投资8亿元", "实现: exact 100 % | 投资: exact 8 亿元", ""],
    ["服务全覆盖", "", ""],
    ["实现全覆盖的服务", "", ""],
    ["实现服务基本全覆盖", "", ""],
    ["完成投资，服务全覆盖", "", ""],
    ["提高到全覆盖", "exact 100 %", ""],
    ["服务全覆盖，力争", "", ""],
    ["力争全覆盖", "strive exact 100 %", ""],
    ["达到全面覆盖", "exact 100 %", ""],
    ["合格率百分之百", "合格率: exact 100 %", ""],
    ["合格率百分百，投资8亿元", "合格率: exact 100 % | 投资: exact 8 亿元", ""],
    ["百分之百放心", "", ""],
    ["百分之二十企业", "企业: exact 20 %", ""],
    ["百分之二十的企业", "", "百分之二十 share"],
    ["企业百分之二十，投资8亿元", "企业: exact 20 % | 投资: exact 8 亿元", ""],
    ["合格率一半", "", ""],
    ["一半企业", "", ""],
    ["超过一半企业", "企业: more-than 1/2 1", ""],
    ["一半以上企业", "企业: at-least 1/2 1", ""],
    ["达到一半", "exact 1/2 1", ""],
    ["各占一半", "", ""],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});

describe("a sign before a number", () => {
  it.each<Row>([
    ["利润增长-5%", "利润: exact -5 % up", ""],
    ["利润增长-，投资8亿元", "投资: exact 8 亿元", ""],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});

describe("numbers that cannot be read", () => {
  it.each<Row>([
    ["存栏1.23456万", "", "1.23456万 unknown-unit"],
    ["存栏1.23456万头", "存栏: exact 1.23456 万头", ""],
    ["3分之企业", "", "3 no-unit"],
    ["三分之企业", "", "三 word"],
    ["三百五家企业", "", "三百五家 ambiguous"],
    ["存栏3 5头，投资8亿元", "投资: exact 8 亿元", "3 5头 ambiguous"],
    ["存栏3 5以上，投资8亿元", "投资: exact 8 亿元", "3 5以上 ambiguous"],
    ["失业率控制在4%，投资8亿元", "投资: exact 8 亿元", "控制在4% ambiguous"],
    ["约三百五家企业", "", "约三百五家 ambiguous"],
    ["装机200mW", "", "200 unknown-unit"],
    ["不低于企业", "", ""],
    ["不超过三大行动", "", "不超过三 name"],
    ["不超过三大行动5家", "不超过三大行动: exact 5 家", "不超过三 name"],
    ["翻4番", "exact 16 倍", ""],
    ["“翻4番”", "", "“翻4番” slogan"],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});
