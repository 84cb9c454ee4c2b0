import { describe, expect, it } from "vitest";
import { foldText } from "../../src/target/fold-text.ts";
import { scanNumber } from "../../src/target/scan-number.ts";

const scan = (text: string): readonly unknown[] => {
  const folded = foldText(text);
  const { digits, next, readings } = scanNumber(folded, 0);
  return [digits, folded.chars.slice(next), readings];
};

describe("the number that a text begins with", () => {
  it.each([
    ["1234", "1234", ""],
    ["1234.50亿元", "1234.50", "亿元"],
    ["1,234", "1234", ""],
    ["12,345,678.9", "12345678.9", ""],
    ["123,456", "123456", ""],
    ["1 234 567", "1234567", ""],
    ["10 500", "10500", ""],
    ["100,000", "100000", ""],
    ["１，２３４．５", "1234.5", ""],
    ["8,以上", "8", ",以上"],
    ["8.", "8", "."],
    ["8.以上", "8", ".以上"],
    // A point with a space beside it ends a sentence.
    ["8. 5", "8", ".5"],
    ["8 .5", "8", ".5"],
    ["1.2.3", "1.2", ".3"],
  ])("%j: %s, then %j", (text, digits, rest) => {
    expect(scan(text)).toEqual([digits, rest, []]);
  });

  it.each([
    ["1,23", "1.23", "123"],
    ["1234,567", "1234.567", "1234567"],
    ["0,123", "0.123", "0123"],
    ["1,23.5", "1、23.5", "123.5"],
    ["1,234,56", "1、234、56", "123456"],
    ["1 234,567", "1、234、567", "1234567"],
    ["1,234 567", "1、234、567", "1234567"],
    ["1, 234", "1、234", "1234"],
    ["1 ,234", "1、234", "1234"],
    ["3 5", "3、5", "35"],
    ["3  500", "3、500", "3500"],
    ["3\t500", "3、500", "3500"],
    ["1000 500", "1000、500", "1000500"],
  ])("%j can be %s or %s", (text, apart, together) => {
    expect(scan(text)[2]).toEqual([apart, together]);
  });
});
