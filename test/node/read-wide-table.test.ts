import { expect, test } from "vitest";
import { unwrap } from "../../src/issue/fenjie-error.ts";
import { createFindings } from "../../src/node/findings.ts";
import { listIndicators, listRegions } from "../../src/node/name-list.ts";
import { parseCsv } from "../../src/node/parse-csv.ts";
import { readWideTable } from "../../src/node/read-wide-table.ts";
import { defineUnits } from "../../src/quantity/unit-table.ts";

const indicators = {
  investment: { name: { zh: "投资" }, unit: "亿元" },
  parks: { name: { zh: "新经济园" }, unit: "万平方米", aliases: ["产业园", "面积"] },
  town: { name: { zh: "特色小镇投资" }, unit: "亿元" },
  area: { name: { zh: "厂房面积" }, unit: "万平方米", aliases: ["面积"] },
  power: { name: { zh: "装机容量" }, unit: "兆瓦" },
  scale: { name: { zh: "企业数（规上）" }, unit: "家" },
};
const regions = {
  city: { name: { zh: "全市" } },
  a: { name: { zh: "甲县" }, aliases: ["甲"] },
  b: { name: { zh: "乙 县" }, aliases: ["同名"] },
  c: { name: { zh: "丙区" }, aliases: ["同名"] },
};

function read(text: string): {
  table: ReturnType<typeof readWideTable>;
  told: readonly string[];
  at: (path: (string | number)[]) => string | undefined;
} {
  const findings = createFindings();
  const units = unwrap(defineUnits({ 标棚: { dimension: "area", factor: "320" } }));
  const table = readWideTable(
    unwrap(parseCsv(text, "t.csv")),
    {
      regions: listRegions(regions),
      indicators: listIndicators(indicators),
      units,
      unitOf: (id) => (indicators as Record<string, { readonly unit: string }>)[id]?.unit,
    },
    ["tables", "t"],
    findings,
  );
  const told = findings.issues.map(
    ({ code, params, location }) => `${code} ${location?.cell} ${JSON.stringify(params)}`,
  );
  return { table, told, at: (path) => findings.places.locate(["tables", "t", ...path])?.cell };
}

test("several header rows, a 合计, notes; the cells as printed", () => {
  const { table, told, at } = read(
    '表一,,,\n地区,平台,,能源\n\n,投资（亿元）,“新经济园”（㎡）,装机容量（MW）\n甲  县,"8 ",—,"1,000"\n"乙\n县",,3,4\n合 计,8,3,1004\n注：1.略\n2.略,,,\n',
  );
  expect(told).toEqual([]);
  expect(table).toEqual({
    header: [
      ["表一", "", "", ""],
      ["地区", "平台", "", "能源"],
      ["", "投资（亿元）", "“新经济园”（㎡）", "装机容量（MW）"],
    ],
    columns: ["investment", { indicator: "parks", unit: "㎡" }, "power"],
    rows: { a: ["8 ", "—", "1,000"], b: ["", "3", "4"] },
    sum: ["8", "3", "1004"],
  });
  expect(at(["rows", "b", 1])).toBe("C6");
  expect(at(["sum", 2])).toBe("D7");
  expect(at(["columns", 1, "unit"])).toBe("C4");
  expect(at(["header", 1, 3])).toBe("D2");
});

test("a unit in the group above, a row of units, a name in two rows, ids", () => {
  const { table, told } = read(
    "地区,特色小镇,厂房（亩）,,power,装机容量\n,投资,面积,新经济园,,\n,（万元）,,,,（万千瓦）\n甲县,1,2,3,4,5\n",
  );
  expect(told).toEqual([]);
  expect(table.columns).toEqual([
    { indicator: "investment", unit: "万元" },
    { indicator: "area", unit: "亩" },
    { indicator: "parks", unit: "亩" },
    "power",
    { indicator: "power", unit: "万千瓦" },
  ]);
});

test("a bracket that is part of the name, and one that is neither name nor unit", () => {
  const { table, told } = read(
    "地区,企业数（规上）,企业数（规上）（户）,投资（年度）,投资（标棚）\n甲县,1,2,3,4\n",
  );
  expect(table.columns[0]).toBe("scale");
  expect(table.columns[1]).toEqual({ indicator: "scale", unit: "户" });
  expect(told).toEqual(['unknown-unit D1 {"unit":"年度","near":["度","年"]}']);
});

test("what names nothing, or several, is told and left out", () => {
  const { table, told } = read(
    "地区,投姿（亿元）,面积,装机容量,\n甲县,1,2,3,\n甲,1,2,3,\n同名,1,2,3,\n注意,1,2,3,\n乙县,1,2\n丙区,4,5,6,,7\n小计,,,,\n合计,,,,\n全体,,,,\n",
  );
  expect(table.columns).toEqual(["power"]);
  expect(table.rows).toEqual({ a: ["3"] });
  expect(told).toEqual([
    'unknown-header B1 {"found":"投姿（亿元）","near":["投资"]}',
    'ambiguous-name C1 {"found":"面积","ids":["parks","area"]}',
    'duplicate-id A3 {"id":"a"}',
    'ambiguous-name A4 {"found":"同名","ids":["b","c"]}',
    'unknown-row A5 {"found":"注意","near":[]}',
    'row-length D6 {"region":"乙县","found":2,"expected":3}',
    'row-length E7 {"region":"丙区","found":5,"expected":3}',
    'duplicate-id A9 {"id":"合计"}',
    'unknown-row A10 {"found":"全体","near":["全市"]}',
  ]);
});

test("a misspelt first row is a row, not a header", () => {
  const { table, told } = read("地区,投资,装机容量\n甲贤,8以上,3\n乙县,1,2\n");
  expect(table.rows).toEqual({ b: ["1", "2"] });
  expect(told).toEqual(['unknown-row A2 {"found":"甲贤","near":["甲县"]}']);
});

test("a column with cells and no heading", () => {
  expect(read("地区,投资,,装机容量\n甲县,1,2,3\n").told).toEqual([
    'unknown-header C1 {"found":"","near":[]}',
  ]);
});

test("nothing to read", () => {
  expect(read("\n\n").told).toEqual([
    'header-not-found undefined {"expected":["投资","新经济园","特色小镇投资"]}',
  ]);
});
