import { expect, test } from "vitest";
import { quoteSheet, sheetName } from "../../../../src/sheet/workbook/write/sheet-name.ts";

test.each([
  ["海宁市", "海宁市"],
  ["甲/乙: [丙]*?\\丁", "甲_乙_ _丙____丁"],
  ["'甲'", "甲"],
  ["", "_"],
  ["\n", "_"],
  ["History", "History_"],
  ["'a'", "a"],
  // What is cut off leaves no half character, and no quote at the end.
  [`${"a".repeat(30)}𠮷`, "a".repeat(30)],
  [`${"a".repeat(30)}'b`, "a".repeat(30)],
  [
    "嘉兴经济技术开发区（国际商务区）嘉兴经济技术开发区（国际商务区）",
    "嘉兴经济技术开发区（国际商务区）嘉兴经济技术开发区（国际商务区",
  ],
  // 31 of what UTF-16 counts, no character in half.
  ["😀".repeat(20), "😀".repeat(15)],
])("%j is the name of a sheet: %j", (text, name) => {
  expect(sheetName(text, [])).toBe(name);
  expect(name.length).toBeLessThanOrEqual(31);
});

test("no two sheets of a workbook have the same name, in whatever case", () => {
  expect(sheetName("Table", ["TABLE", "Table (2)"])).toBe("Table (3)");
  const long = "a".repeat(40);
  expect(sheetName(long, ["a".repeat(31)])).toBe(`${"a".repeat(27)} (2)`);
});

test("formulas quote it", () => {
  expect(quoteSheet("a'b")).toBe("'a''b'");
});
