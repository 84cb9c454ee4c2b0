import { expect, test } from "vitest";
import { parseCsv } from "../../src/sheet/parse-csv.ts";

const rows = (text: string): unknown => {
  const read = parseCsv(text, "a.csv");
  return read.ok ? read.value.rows : read.issues.map(({ params, location }) => ({ params, location }));
};

test("rows stand where a spreadsheet shows them", () => {
  expect(rows('a,b\n\n"x\ny",2\r\n\r3,4')).toEqual([["a", "b"], [""], ["x\ny", "2"], [""], ["3", "4"]]);
  expect(rows("")).toEqual([]);
});

test("cells stay as they are", () => {
  expect(rows('" 3 ",4 ,"a""b",\n')).toEqual([[" 3 ", "4 ", 'a"b', ""]]);
});

test("the separator is what the first line with one has most of", () => {
  expect(rows("标题\n地区;指标，单位\n甲;1")).toEqual([["标题"], ["地区", "指标，单位"], ["甲", "1"]]);
  expect(rows('a\t"b,c;d,e"\n1\t2')).toEqual([
    ["a", "b,c;d,e"],
    ["1", "2"],
  ]);
  expect(rows("a,b;c,d\n")).toEqual([["a", "b;c", "d"]]);
});

test.each([
  ['a,b\n1,2"3\n', 2, 2],
  ['a,b\n\n"x\ny",1\n"1"x,2', 4, 1],
  ['a,b\n1,"2\n', 2, 2],
])("a stray quote in %j", (text, row, column) => {
  const cell = `${"AB"[column - 1]}${row}`;
  expect(rows(text)).toEqual([
    { params: { why: "not-csv", detail: '"' }, location: { file: "a.csv", row, column, cell } },
  ]);
});

test("a million separators and quotes are read in one go", () => {
  expect(rows(",".repeat(1e6))).toHaveLength(1);
  expect(rows('"'.repeat(1e6))).toHaveLength(1);
});
