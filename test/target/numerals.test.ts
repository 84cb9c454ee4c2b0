import { describe, expect, it } from "vitest";
import { hasNumeral, isNumeral, scanNumeral, zerosOf } from "../../src/target/numerals.ts";

/** The digits, the magnitude, and what of the text they were read from. */
function scan(text: string): readonly [digits: string, magnitude: string, from: string] {
  const { digits, magnitude, next } = scanNumeral(`第${text}`, 1);
  return [digits, magnitude, `第${text}`.slice(1, next)];
}

describe("a number in Chinese numerals", () => {
  it.each<[text: string, digits: string, magnitude: string, from: string]>([
    ["三家", "3", "", "三"],
    ["十", "10", "", "十"],
    ["十二", "12", "", "十二"],
    ["二十", "20", "", "二十"],
    ["九十九", "99", "", "九十九"],
    ["一百", "100", "", "一百"],
    ["一百一十一", "111", "", "一百一十一"],
    ["一百零五", "105", "", "一百零五"],
    ["一千零五十", "1050", "", "一千零五十"],
    ["一千零五", "1005", "", "一千零五"],
    ["两千三百四十五", "2345", "", "两千三百四十五"],
    ["叁拾伍", "35", "", "叁拾伍"],
    ["壹佰贰拾", "120", "", "壹佰贰拾"],
    ["陆仟柒佰捌拾玖", "6789", "", "陆仟柒佰捌拾玖"],
    ["一万二千三百四十五", "12345", "", "一万二千三百四十五"],
    ["一万零五", "10005", "", "一万零五"],
    ["一亿零五", "100000005", "", "一亿零五"],
    ["十二亿三千四百五十六万七千八百九十", "1234567890", "", "十二亿三千四百五十六万七千八百九十"],
    ["零", "0", "", "零"],
    ["〇", "0", "", "〇"],
    ["零三", "3", "", "零三"],
    ["〇五", "05", "", "〇五"],
    ["二〇二五", "2025", "", "二〇二五"],
    ["五三", "53", "", "五三"],
    ["三三", "33", "", "三三"],
    ["一二三", "123", "", "一二三"],
    ["三点五", "3.5", "", "三点五"],
    ["三点一四家", "3.14", "", "三点一四"],
    ["十二点五万", "12.5", "", "十二点五"],
    ["二〇点五", "20.5", "", "二〇点五"],
    ["零点五", "0.5", "", "零点五"],
  ])("%s", (text, ...expected) => {
    expect(scan(text)).toEqual(expected);
    expect(scanNumeral(text, 0)).toMatchObject({ readings: [], isBare: false });
  });
});

describe("a magnitude at the end may belong to the unit", () => {
  it.each<[text: string, digits: string, magnitude: string, from: string]>([
    ["三万", "3", "万", "三"],
    ["二十万元", "20", "万", "二十"],
    ["一千五百亿", "1500", "亿", "一千五百"],
    ["一万亿", "1", "万亿", "一"],
    ["三百五十万亿", "350", "万亿", "三百五十"],
    ["一万五千亿", "15000", "亿", "一万五千"],
    ["一亿二万", "10002", "万", "一亿二"],
    ["三亿五千万", "35000", "万", "三亿五千"],
    ["三万点五", "3", "万", "三"],
  ])("%s", (text, ...expected) => {
    expect(scan(text)).toEqual(expected);
    expect(scanNumeral(text, 0)).toMatchObject({ readings: [], isBare: false });
  });

  it.each<[text: string, digits: string, magnitude: string]>([
    ["百", "100", ""],
    ["千", "1000", ""],
    ["万", "1", "万"],
    ["亿", "1", "亿"],
    ["百万", "100", "万"],
    ["千亿", "1000", "亿"],
    ["万亿", "1", "万亿"],
  ])("by itself it has no digit: %s", (text, digits, magnitude) => {
    expect(scanNumeral(text, 0)).toMatchObject({ digits, magnitude, readings: [], isBare: true });
  });

  it.each(["十", "拾", "十万", "一百"])("%s is a number with its digits", (text) => {
    expect(scanNumeral(text, 0).isBare).toBe(false);
  });

  it.each<[magnitude: string, zeros: number]>([
    ["", 0],
    ["万", 4],
    ["亿", 8],
    ["万亿", 12],
  ])("%s has %d zeros", (magnitude, zeros) => {
    expect(zerosOf(magnitude)).toBe(zeros);
  });
});

describe("a number ends where its numerals are out of order", () => {
  it.each<[text: string, digits: string, magnitude: string, from: string]>([
    ["四三十", "4", "", "四"],
    ["三五十", "3", "", "三"],
    ["零一十", "10", "", "零一十"],
    ["九十十", "90", "", "九十"],
    ["二十百", "20", "", "二十"],
    ["一百一百", "110", "", "一百一"],
    ["二百千", "200", "", "二百"],
    ["一百十", "100", "", "一百"],
    ["一千百", "1000", "", "一千"],
    ["百十", "100", "", "百"],
    ["零十", "0", "", "零"],
    ["一百零十", "100", "", "一百零"],
    ["一万万", "1", "万", "一"],
    ["一亿亿", "1", "亿", "一"],
    ["一亿万", "1", "亿", "一"],
    ["一万亿万", "1", "万亿", "一"],
    ["一万亿亿", "1", "万亿", "一"],
    ["一万零亿", "10000", "", "一万零"],
    ["一万百", "1", "万", "一"],
    ["一万十亿", "10010", "亿", "一万十"],
    ["零万", "0", "", "零"],
    ["三点", "3", "", "三"],
    ["三点家", "3", "", "三"],
  ])("%s", (text, ...expected) => {
    expect(scan(text)).toEqual(expected);
  });
});

describe("what people say in two ways", () => {
  it.each<[text: string, readings: readonly string[], from: string]>([
    ["三五家", ["3—5", "35"], "三五"],
    ["三四十家", ["30—40", "3、40"], "三四十"],
    ["五六百", ["500—600", "5、600"], "五六百"],
    ["七八千", ["7000—8000", "7、8000"], "七八千"],
    ["十五六家", ["15—16", "15、6"], "十五六"],
    ["一百零五六家", ["105—106", "105、6"], "一百零五六"],
    ["三百五", ["350", "305"], "三百五"],
    ["一千五", ["1500", "1005"], "一千五"],
    ["二千三百四", ["2340", "2304"], "二千三百四"],
    ["一万五", ["15000", "10005"], "一万五"],
    ["一亿五", ["150000000", "100000005"], "一亿五"],
  ])("%s", (text, readings, from) => {
    const found = scanNumeral(text, 0);
    expect([found.readings, text.slice(0, found.next)]).toEqual([readings, from]);
    expect(found).toMatchObject({ magnitude: "", isBare: false });
  });

  it.each<[text: string, from: string]>([
    ["十五七家", "十五"],
    ["二十六五家", "二十六"],
    ["三十五", "三十五"],
    ["三百零五", "三百零五"],
    ["一万零五", "一万零五"],
    ["二十零一", "二十零一"],
  ])("%s is one", (text, from) => {
    const found = scanNumeral(text, 0);
    expect([found.readings, text.slice(0, found.next)]).toEqual([[], from]);
  });
});

it("tells its characters from others", () => {
  expect(["零", "万", "萬", "佰", undefined, "家", "点"].map(isNumeral)).toEqual([
    ...[true, true, true, true],
    ...[false, false, false],
  ]);
  expect([hasNumeral("第一季度"), hasNumeral("上半年"), hasNumeral("")]).toEqual([true, false, false]);
});
