import { describe, expect, it } from "vitest";
import { type Row, read } from "./read.ts";

describe("a quotation is a name, unless it says a bound or a promise in digits", () => {
  it.each<Row>([
    ["实施“1234”工程", "", "“1234” slogan"],
    ["实施“一二三”工程", "", "“一二三” slogan"],
    ["实施“百千万”工程", "", "“百千万” slogan"],
    ["要求“投资8亿元以上”", "投资: at-least 8 亿元", ""],
    ["要求“力争投资8亿元”", "投资: strive exact 8 亿元", ""],
    ["要求“提高到8亿元”", "exact 8 亿元", ""],
    ["要求“分别为8和10亿元”", "exact 8 亿元 | exact 10 亿元", ""],
    ["要求“不超过8亿元”", "at-most 8 亿元", ""],
    ["要求“最多跑一次”", "", "“最多跑一次” slogan"],
    ["要求“一季度”投资8亿元", "要求“一季度”投资: exact 8 亿元", "“一季度” date"],
    ["要求“十三五”末投资8亿元", "要求“十三五”末投资: exact 8 亿元", "“十三五” date"],
    ["要求“十三五”期间投资8亿元", "要求“十三五”期间投资: exact 8 亿元", "“十三五”期间 date"],
    ["“上年”投资8亿元", "投资: exact 8 亿元 #“上年”", ""],
    ["‘5’工程", "", "‘5’ slogan"],
    ["「5」工程", "", "「5」 slogan"],
    ["『5』工程", "", "『5』 slogan"],
    ['"5"工程', "", '"5" slogan'],
    ["“5工程", "", "5 name"],
    [
      "“服务百姓、服务企业、服务基层、服务8家项目、改进作风”",
      "服务百姓、服务企业、服务基层、服务: exact 8 家",
      "百 word",
    ],
    ["“一二三四，五六七八，企业5家”", "", "“一二三四，五六七八，企业5家” slogan"],
    ["“翻一番”行动", "", ""],
    ["“服务”企业5家", "“服务”企业: exact 5 家", ""],
    ["“服务”“创新”（投资8亿元以上", "投资: at-least 8 亿元", ""],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});

describe("a title is one thing, as far as it ends", () => {
  it.each<Row>([
    ["《计划2025》", "", "《计划2025》 title"],
    ["《计划》新增5家", "新增 《计划》: exact 5 家", ""],
    ["《计划2025", "", "2025 no-unit"],
    ["《“十三五”规划》", "", "《“十三五”规划》 title"],
    ["《翻4番行动》新增5家", "新增 《翻4番行动》: exact 5 家", "《翻4番行动》 title"],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});

describe("the number of a document", () => {
  it.each<Row>([
    ["某政发〔2016〕5号", "", "〔2016〕5 document-number"],
    ["某政发〔16〕5号", "", "〔16〕 footnote; 5 name"],
    ["某政发〔2016〕号", "", "2016 name"],
    ["某政发〔2016 5号", "", "2016 5 ambiguous"],
    ["某政发〔2016年〕5号", "", "2016年 date; 5 name"],
    ["某政发〔1899〕5号", "", "1899 name; 5 name"],
    ["某政发〔2101〕5号", "", "2101 name; 5 name"],
    ["根据5号文新增8家", "新增 根据5号文: exact 8 家", "5 document-number"],
    ["根据第5号令新增8家", "新增 根据第5号令: exact 8 家", "5 ordinal"],
    ["根据5号公告新增8家", "新增 根据5号公告: exact 8 家", "5 document-number"],
    ["根据5号通知新增8家", "新增 根据5号通知: exact 8 家", "5 document-number"],
    ["建设5号楼8栋", "建设 5号楼: exact 8 栋", "5 name"],
    ["建设5楼号令8栋", "建设 5楼号令: exact 8 栋", "5 name"],
    ["根据五号文新增8家", "新增 根据五号文: exact 8 家", "五 name"],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});

describe("an order", () => {
  it.each<Row>([
    ["第3产业", "", "3 ordinal"],
    ["第三产业", "", "三 ordinal"],
    ["第20届", "", "20 ordinal"],
    ["一是企业5家", "企业: exact 5 家", "一 ordinal"],
    ["。二要企业5家", "企业: exact 5 家", "二 ordinal"],
    ["1是企业5家", "1是企业: exact 5 家", "1 no-unit"],
    ["一大企业要5家", "一大企业: exact 5 家", "一 name"],
    ["投资一是8亿元", "投资一: exact 8 亿元", "一 word"],
    ["一要企业5家、二是项目3个", "企业: exact 5 家 | 项目: exact 3 个", "一 ordinal; 二 ordinal"],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});

describe("a letter at a number makes a name of it", () => {
  it.each<Row>([
    ["推广5G基站", "", "5 name"],
    ["推广A4纸", "", "4 name"],
    ["推广A 4家", "推广 A: exact 4 家", ""],
    ["占GDP50%", "占GDP: exact 50 %", ""],
    ["推广120G新品", "", "120 unknown-unit"],
    ["推广12G新品", "", "12 name"],
    ["推广5新G网", "", "5 name"],
    ["推广5 G新品", "", "5 unknown-unit"],
    ["推广B一号", "", "一 name"],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});

describe("what something is counted over", () => {
  it.each<Row>([
    ["每万人新增5家", "新增: exact 5 家 /万人", "每万人 denominator"],
    ["每百户新增5家", "新增: exact 5 家 /百户", "每百户 denominator"],
    ["每100人新增5家", "新增: exact 5 家 /100人", "每100人 denominator"],
    ["每100新增5家", "新增: exact 5 家 /100", "每100 denominator"],
    ["每人新增5家", "新增: exact 5 家 /人", ""],
    ["每亩投资8万元", "每亩投资: exact 8 万元", ""],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});

describe("levels and what only looks like one", () => {
  it.each<Row>([
    ["省级以上企业5家", "省级以上企业: exact 5 家 {省级以上}", ""],
    ["省级企业5家", "省级企业: exact 5 家", ""],
    ["省级和5家", "省级: exact 5 家", ""],
    ["规模以上企业5家", "规模以上企业: exact 5 家 {规模以上}", ""],
    ["规模以下企业5家", "规模以下企业: exact 5 家 {规模以下}", ""],
    ["三级甲等以上医院5家", "三级甲等以上医院: exact 5 家 {三级甲等以上}", ""],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});

describe("the number that a date is told in", () => {
  it.each<Row>([
    ["2016年新增5家", "新增: exact 5 家 #2016年", "2016年 date"],
    ["2016年底前新增5家", "新增: exact 5 家 #2016年底前", "2016年底前 date"],
    ["2016年末新增5家", "新增: exact 5 家 #2016年末", "2016年末 date"],
    ["2016—2018年新增5家", "新增: exact 5 家 #2016—2018年", "2016—2018年 date"],
    ["2016年和2018年新增5家", "新增: exact 5 家 #2016年和2018年", "2016年和2018年 date"],
    ["2016年、2018年新增5家", "新增: exact 5 家 #2016年、2018年", "2016年、2018年 date"],
    ["2016年至2018年新增5家", "新增: exact 5 家 #2016年至2018年", "2016年至2018年 date"],
    ["2016年、5家", "exact 5 家 #2016年", "2016年 date"],
    ["2016年5月新增5家", "新增: exact 5 家 #2016年5月", "2016年5月 date"],
    ["2016年5月6日新增5家", "新增: exact 5 家 #2016年5月6日", "2016年5月6日 date"],
    ["2016年5月6家", "exact 6 家 #2016年5月", "2016年5月 date"],
    ["2016年13月新增5家", "新增: exact 5 家 #2016年13月", "2016年 date; 13月 duration"],
    ["5月新增5家", "新增: exact 5 家 #5月", "5月 date"],
    ["1—9月新增5家", "新增: exact 5 家 #1—9月", "1—9月 date"],
    ["5月6日前新增5家", "新增: exact 5 家 #5月6日前", "5月6日前 date"],
    ["5月32日新增5家", "新增: exact 5 家 #5月32日", "5月 date; 32日 duration"],
    ["1899年新增5家", "新增: exact 5 家 #1899年", "1899年 duration"],
    ["1900年新增5家", "新增: exact 5 家 #1900年", "1900年 date"],
    ["2100年新增5家", "新增: exact 5 家 #2100年", "2100年 date"],
    ["2101年新增5家", "新增: exact 5 家 #2101年", "2101年 duration"],
    ["2016新增5家", "新增 2016: exact 5 家", "2016 no-unit"],
    ["三十年新增5家", "新增: exact 5 家 #三十年", "三十年 duration"],
    ["一季度新增5家", "新增: exact 5 家 #一季度", "一季度 date"],
    ["上半年新增5家", "新增: exact 5 家 #上半年", ""],
    ["每年新增5家", "新增: exact 5 家 #每年", ""],
    ["0月新增5家", "新增: exact 5 家 #0月", "0月 duration"],
    ["2016—18年新增5家", "新增: exact 5 家 #2016—18年", "2016—18年 date"],
    ["16—2018年新增5家", "新增: exact 5 家 #16—2018年", "16—2018年 date"],
    ["2016至2018年新增5家", "新增: exact 5 家 #2016至2018年", "2016至2018年 date"],
    ["2016年—2018年新增5家", "新增: exact 5 家 #2016年—2018年", "2016年—2018年 date"],
    ["2016年和企业新增5家", "新增 企业: exact 5 家 #2016年", "2016年 date"],
    ["2016年和5家", "exact 5 家 #2016年", "2016年 date"],
    ["1至9月新增5家", "新增: exact 5 家 #1至9月", "1至9月 date"],
    ["5月份新增5家", "新增: exact 5 家 #5月份", "5月份 date"],
    ["5个月新增5家", "新增: exact 5 家 #5个月", "5个月 duration"],
    ["5月6号新增5家", "新增: exact 5 家 #5月6号", "5月6号 date"],
    ["5月6天新增5家", "新增: exact 5 家 #5月6天", "5月6天 date"],
    ["5月6新增5家", "新增 6: exact 5 家 #5月", "5月 date; 6 no-unit"],
    ["2016年上半年新增5家", "新增: exact 5 家 #2016年上半年", "2016年上半年 date"],
    ["2016年期间新增5家", "新增: exact 5 家 #2016年期间", "2016年期间 date"],
    ["2016年起新增5家", "新增: exact 5 家 #2016年起", "2016年起 date"],
    ["2016年初新增5家", "新增: exact 5 家 #2016年初", "2016年初 date"],
    ["2016年度新增5家", "新增: exact 5 家 #2016年度", "2016年度 date"],
    ["2016年以前新增5家", "新增: exact 5 家 #2016年以前", "2016年以前 date"],
    ["2016年企业新增5家", "新增 企业: exact 5 家 #2016年", "2016年 date"],
    ["2016年5月底前新增5家", "新增: exact 5 家 #2016年5月底前", "2016年5月底前 date"],
    ["12016年新增5家", "新增: exact 5 家 #12016年", "12016年 duration"],
    ["十二月新增5家", "新增: exact 5 家 #十二月", "十二月 date"],
    ["三十一日新增5家", "新增: exact 5 家 #三十一日", "三十一日 duration"],
    ["5月三十一日新增5家", "新增: exact 5 家 #5月三十一日", "5月三十一日 date"],
    ["100月新增5家", "新增: exact 5 家 #100月", "100月 duration"],
    ["二〇二五年新增5家", "新增: exact 5 家 #二〇二五年", "二〇二五年 date"],
  ])("%s", (text, targets, ignored) => {
    expect(read(text)).toEqual([targets, ignored]);
  });
});
