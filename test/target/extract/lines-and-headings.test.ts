import { describe, expect, it } from "vitest";
import { type Row, read } from "./read.ts";

describe("the number of a heading", () => {
  it.each<Row>([
    ["一、新增5家", "新增: exact 5 家", "一、 clause-number"],
    ["十二、新增5家", "新增: exact 5 家", "十二、 clause-number"],
    ["一百二十三、新增5家", "新增: exact 5 家", "一百二十三、 clause-number"],
    ["一千零一、新增5家", "新增 一千零一: exact 5 家", "一千零一 name"],
    ["（一）新增5家", "新增: exact 5 家", "（一） clause-number"],
    ["(一)新增5家", "新增: exact 5 家", "(一) clause-number"],
    ["（一)新增5家", "新增: exact 5 家", "（一) clause-number"],
    ["（一新增5家", "新增 一: exact 5 家", "一 word"],
    ["（十二）新增5家", "新增: exact 5 家", "（十二） clause-number"],
    ["（5）新增5家", "新增: exact 5 家", "（5） clause-number"],
    ["（5新增5家", "新增 5: exact 5 家", "5 no-unit"],
    ["1.新增5家", "新增: exact 5 家", "1. clause-number"],
    ["1．新增5家", "新增: exact 5 家", "1． clause-number"],
    ["1.5倍", "exact 1.5 倍", ""],
    ["123.新增5家", "新增: exact 5 家", "123. clause-number"],
    ["1234.新增5家", "新增 1234: exact 5 家", "1234 no-unit"],
    ["1、新增5家", "新增: exact 5 家", "1、 clause-number"],
    ["1234、新增5家", "新增 1234: exact 5 家", "1234 no-unit"],
    ["1，新增5家", "新增: exact 5 家", "1 no-unit"],
    ["一，新增5家", "新增: exact 5 家", "一， clause-number"],
    ["一.新增5家", "新增 一: exact 5 家", "一 word"],
    ["第一章 新增5家", "新增: exact 5 家", "第一章 clause-number"],
    ["第二节 新增5家", "新增: exact 5 家", "第二节 clause-number"],
    ["第三篇 新增5家", "新增: exact 5 家", "第三篇 clause-number"],
    ["第1章 新增5家", "新增: exact 5 家", "第1章 clause-number"],
    ["第三条 新增5家", "新增 第三条: exact 5 家", "三 ordinal"],
    ["第一新增5家", "新增 第一: exact 5 家", "一 ordinal"],
    ["- 一、新增5家", "新增: exact 5 家", "一、 clause-number"],
    ["> 1.新增5家", "新增: exact 5 家", "1. clause-number"],
    ["　　一、新增5家", "新增: exact 5 家", "一、 clause-number"],
    ["三五、新增5家", "新增 三五: exact 5 家", "三五 ambiguous"],
    ["一万、新增5家", "新增 一万: exact 5 家", "一万 word"],
    ["5家企业", "企业: exact 5 家", ""],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});

describe("lines of one sentence, and lines of their own", () => {
  it.each<Row>([
    [
      "围绕先进制造业集群建设和传统产业改造提升两大任务，全年安排实施重点技术改造\n项目120个",
      "安排实施 重点技术改造项目: exact 120 个 #全年",
      "两 name",
    ],
    [
      "围绕先进制造业集群建设和传统产业改造提升两大任务，全年安排实施重点技术改造。\n项目120个",
      "项目: exact 120 个",
      "两 name",
    ],
    [
      "围绕先进制造业集群建设和传统产业改造提升两大任务，全年安排实施重点技术改造\n\n项目120个",
      "项目: exact 120 个",
      "两 name",
    ],
    [
      "围绕先进制造业集群建设和传统产业改造提升两大任务，全年安排实施重点技术改造\n　　项目120个",
      "项目: exact 120 个",
      "两 name",
    ],
    [
      "围绕先进制造业集群建设和传统产业改造提升两大任务，全年安排实施重点技术改造\n（二）项目120个",
      "项目: exact 120 个",
      "两 name; （二） clause-number",
    ],
    [
      "围绕先进制造业集群建设和传统产业改造提升两大任务，全年安排实施重点技术改造\n| 项目 | 120个 |",
      "",
      "两 name; 120个 table-cell",
    ],
    ["| 项目 | 120个 |\n改造80个", "改造: exact 80 个", "120个 table-cell"],
    ["安排重点技术改造\n项目120个", "项目: exact 120 个", ""],
    ["安排重点技术改造：\n项目120个", "项目: exact 120 个", ""],
    ["完成投资20\n亿元", "完成 投资: exact 20 亿元", ""],
    ["完成投资20\n  亿元", "完成 投资: exact 20 亿元", ""],
    ["完成投资20万\n元", "完成 投资: exact 20 万元", ""],
    ["完成投资20亿\n元", "完成 投资: exact 20 亿元", ""],
    ["完成投资20\n5亿元", "exact 5 亿元", "20 no-unit"],
    ["完成投资20\n企业5家", "企业: exact 5 家", "20 no-unit"],
    ["完成投资20万\n企业5家", "完成 投资: exact 200000 | 企业: exact 5 家", ""],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});

describe("lines of cells", () => {
  it.each<Row>([
    ["| 南湖区 | 8以上 | — |", "", "8以上 table-cell"],
    ["南湖区\t8以上\t—", "", "8以上 table-cell"],
    ["南湖区\t完成投资8亿元。", "完成 投资: exact 8 亿元 @part:南湖区", ""],
    ["南湖区\t完成投资8亿元！", "完成 投资: exact 8 亿元 @part:南湖区", ""],
    ["南湖区 8以上\t十二", "", "南湖区 8以上 table-cell; 十二 table-cell"],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});
