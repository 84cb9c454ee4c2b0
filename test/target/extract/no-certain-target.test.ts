import { describe, expect, it } from "vitest";
import { extractTargets } from "../../../src/target/extract/extract-targets.ts";
import { type Row, read } from "./read.ts";

describe("two figures of one scale with nothing between them", () => {
  it.each<Row>([
    ["收入增长8%下降3%，投资5亿元", "投资: exact 5 亿元", "8% ambiguous; 3% ambiguous"],
    ["确保8%确保9%", "", "8% ambiguous; 9% ambiguous"],
    ["收入力争8%力争9%", "", "8% ambiguous; 9% ambiguous"],
    ["收入确保8%计划9%", "", "8% ambiguous; 9% ambiguous"],
    ["收入确保8%力争9%", "收入: ensure exact 8 %; strive exact 9 %", ""],
    ["收入增长8%、下降3%", "收入: exact 8 % up | 收入: exact 3 % down", ""],
    ["收入增长8%环比增长2%", "收入: exact 8 % up | 收入: exact 2 % up", ""],
    ["收入增长8%增长8%", "收入: exact 8 % up | 收入: exact 8 % up", ""],
    ["收入增长8%提高2个百分点", "收入: exact 8 % up | 收入: exact 2 百分点 up", ""],
    ["收入增长8%提高到9%", "收入: exact 8 % up | 收入: exact 9 %", ""],
    ["收入100亿元增长8亿元", "收入: exact 100 亿元 | 收入: exact 8 亿元 up", ""],
    ["收入增长8%确保9%", "收入: exact 8 % up | 收入: ensure exact 9 %", ""],
    ["产值增长8%增速下降3%", "产值: exact 8 % up | 增速: exact 3 % down", ""],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });

  it("come back with both readings", () => {
    const { ignored } = extractTargets("确保增长8%以上确保下降3%");
    const readings = ["确保增长8%以上", "确保下降3%"];
    expect(ignored.map((one) => one.readings)).toEqual([readings, readings]);
  });
});

describe("what is striven for beyond what is striven for", () => {
  it.each<Row>([
    ["收入确保6%，力争6.5%，冲刺7%", "收入: ensure exact 6 %; strive exact 6.5 %", "7% further-stretch"],
    [
      "收入确保6%、力争6.5%、冲刺7%以上",
      "收入: ensure exact 6 %; strive exact 6.5 %",
      "7%以上 further-stretch",
    ],
    ["确保6%，力争7%，力争项目5个", "ensure exact 6 %; strive exact 7 % | 项目: strive exact 5 个", ""],
    [
      "收入确保6%、力争7%、冲刺8%，投资5亿元",
      "收入: ensure exact 6 %; strive exact 7 % | 投资: exact 5 亿元",
      "8% further-stretch",
    ],
    [
      "收入确保6%、力争7%、冲刺8%、投资5亿元",
      "收入: ensure exact 6 %; strive exact 7 % | 投资: exact 5 亿元",
      "8% further-stretch",
    ],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});

describe("how far off a figure may be", () => {
  it.each<Row>([
    ["误差±5%", "", "±5% tolerance"],
    ["误差控制在±5%以内，投资5亿元", "投资: exact 5 亿元", "±5%以内 tolerance"],
    ["偏差正负3天", "", "正负3天 tolerance"],
    ["培育企业10±2家，投资5亿元", "投资: exact 5 亿元", "10±2家 tolerance"],
    ["增长8%±0.5%", "", "8%±0.5% tolerance"],
    ["误差±，投资5亿元", "投资: exact 5 亿元", ""],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});

describe("a place among others", () => {
  it.each<Row>([
    ["进入全市排名前10%以内，投资5亿元", "投资: exact 5 亿元", "10%以内 ordinal"],
    ["进入全国前10%", "", "10% ordinal"],
    ["保持前三分之一，投资5亿元", "投资: exact 5 亿元", "三分之一 ordinal"],
    ["进入前10名以内", "", "10名以内 ordinal"],
    ["引进前3家企业", "引进 前: exact 3 家", ""],
    ["到2020年前50%以上企业完成改造", "企业完成改造: at-least 50 % #2020年前", "2020年前 date"],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});

describe("what lies below a line is what something is done about", () => {
  it.each<Row>([
    ["消除收入10万元以下的村，投资5亿元", "投资: exact 5 亿元", "10万元以下 threshold"],
    ["淘汰10蒸吨及以下的锅炉", "", "10蒸吨及以下 threshold"],
    ["力争消除收入10万元以下的村", "", "10万元以下 threshold"],
    ["消除收入10万元以下的村50个", "消除 收入10万元以下的村: exact 50 个 {10万元以下}", ""],
    ["完成收入不超过10万元的村改造", "完成 收入: at-most 10 万元", ""],
    ["完成投资10万元以上的改造", "完成 投资: at-least 10 万元", ""],
    ["完成投资10万元的改造", "完成 投资: exact 10 万元", ""],
    ["完成能耗下降10%以下的目标", "完成 能耗: at-most 10 % down", ""],
    ["实现10%以内的目标", "实现: at-most 10 %", ""],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});

describe("measures of one thing", () => {
  it.each<Row>([
    ["建成储能20万千瓦/40万千瓦时", "建成 储能: exact 20 万千瓦 | 建成 储能: exact 40 万千瓦时", ""],
    [
      "建成储能20万千瓦/40万千瓦时以上",
      "建成 储能: at-least 20 万千瓦 | 建成 储能: at-least 40 万千瓦时",
      "",
    ],
    [
      "建成储能不低于20万千瓦/40万千瓦时",
      "建成 储能: at-least 20 万千瓦 | 建成 储能: at-least 40 万千瓦时",
      "",
    ],
    [
      "建成储能超20万千瓦/40万千瓦时以上",
      "建成 储能: more-than 20 万千瓦 | 建成 储能: at-least 40 万千瓦时",
      "",
    ],
    ["建成储能20万千瓦、光伏40万千瓦以上", "建成 储能: exact 20 万千瓦 | 建成 光伏: at-least 40 万千瓦", ""],
    ["投资10亿元每年增长8%", "投资: exact 10 亿元 | 投资: exact 8 % up #每年", ""],
    ["投资10亿元2020年达到12亿元", "投资: exact 10 亿元 | 投资: exact 12 亿元 #2020年", "2020年 date"],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});

describe("a stroke between numbers", () => {
  it.each<Row>([
    ["覆盖率达到2/3以上", "覆盖率: at-least 2/3 1", ""],
    ["覆盖率超2/3", "覆盖率: more-than 2/3 1", ""],
    ["覆盖率2/3以上", "覆盖率: at-least 2/3 1", ""],
    ["覆盖率2/3", "", "2/3 no-unit"],
    ["合格率80/100", "", "80 no-unit; 100 no-unit"],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});

describe("a list of numbers at the head of a line", () => {
  it.each<Row>([
    [
      "一、二、三产业增加值分别增长3%、8%和9%",
      "一、二、三产业增加值: exact 3 % up | 一、二、三产业增加值: exact 8 % up | 一、二、三产业增加值: exact 9 % up",
      "一 word; 二 word; 三 word",
    ],
    ["一、二产业增长8%", "一、二产业: exact 8 % up", "一 word; 二 word"],
    ["二、五年新增企业20家", "新增 企业: exact 20 家 #五年", "二、 clause-number; 五年 duration"],
    ["一、十大工程投资8亿元", "十大工程投资: exact 8 亿元", "一、 clause-number; 十 name"],
    ["2、3家企业上市", "企业上市: exact 3 家", "2、 clause-number"],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});

describe("减半", () => {
  it.each<Row>([
    ["能耗减半，投资5亿元", "能耗: exact 1/2 1 down | 投资: exact 5 亿元", ""],
    ["能耗减半以上", "能耗: at-least 1/2 1 down", ""],
    ["税收减半征收，投资5亿元", "投资: exact 5 亿元", ""],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});
