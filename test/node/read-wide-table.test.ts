import { expect, test } from "vitest";
import { unwrap } from "../../src/issue/fenjie-error.ts";
import { readWideTable } from "../../src/node/read-wide-table.ts";
import { defineUnits } from "../../src/quantity/unit-table.ts";
import { createFindings } from "../../src/sheet/findings.ts";
import { listIndicators, listRegions } from "../../src/sheet/name-list.ts";
import { parseCsv } from "../../src/sheet/parse-csv.ts";

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
      sameUnitsOf: () => [],
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

test.each([
  ["a row of its own", "单位：万元,\n地区,投资\n甲县,5\n"],
  ["behind the title", "表1,单位：万元\n地区,投资\n甲县,5\n"],
  ["in brackets", "（单位：万元）,\n地区,投资\n甲县,5\n"],
  ["another word", "计量单位：万元,\n地区,投资\n甲县,5\n"],
  ["in the title", "投资任务表（单位: 万 元）,\n地区,投资\n甲县,5\n"],
  ["a unit alone", "（万元）,\n地区,投资\n甲县,5\n"],
  ["in the corner", "地区（单位：万元）,投资\n甲县,5\n"],
  ["with who reports", "填报单位：市统计局  单位：万元,\n地区,投资\n甲县,5\n"],
  ["below the names", "地区,投资\n单位：万元,\n甲县,5\n"],
  ["below the table", "地区,投资\n甲县,5\n单位：万元\n"],
  ["in a note", "地区,投资\n甲县,5\n注：本表金额单位为万元\n"],
  ["right of the table", "表1,,单位：万元\n地区,投资\n甲县,5\n"],
])("a caption of units holds for the table: %s", (_, text) => {
  const { table, told } = read(text);
  expect(told).toEqual([]);
  expect(table.columns.map((column) => typeof column === "object" && column.unit)).toEqual([
    expect.stringMatching(/^万 ?元$/),
  ]);
  expect(table.rows).toEqual({ a: ["5"] });
});

test("a caption holds where no heading names a unit and the dimension is the same; a merged one for its columns", () => {
  expect(read("单位：万元,,,\n地区,投资,特色小镇投资（亿元）,装机容量\n甲县,1,2,3\n").table.columns).toEqual([
    { indicator: "investment", unit: "万元" },
    "town",
    "power",
  ]);
  const merged = read(",单位：万元,,单位：亩\n地区,投资,装机容量,厂房面积\n甲县,1,2,3\n");
  expect([merged.told, merged.table.columns]).toEqual([
    [],
    [{ indicator: "investment", unit: "万元" }, "power", { indicator: "area", unit: "亩" }],
  ]);
  const group = read(",甲类,,乙类（单位：万元）,\n地区,投资,装机容量,特色小镇投资,厂房面积\n甲县,1,2,3,4\n");
  expect([group.told, group.table.columns]).toEqual([
    [],
    ["investment", "power", { indicator: "town", unit: "万元" }, "area"],
  ]);
  // Of several units a column has the one that converts.
  const several = read("单位：万元、家,,\n地区,投资,企业数（规上）\n甲县,1,2\n");
  expect([several.told, several.table.columns]).toEqual([
    [],
    [{ indicator: "investment", unit: "万元" }, expect.anything()],
  ]);
  // The cell over its columns knows better than the one above the table.
  expect(
    read("单位：千元,,\n,单位：万元,单位：亿元\n地区,投资,特色小镇投资\n甲县,1,2\n").table.columns,
  ).toEqual([{ indicator: "investment", unit: "万元" }, "town"]);
});

test.each([
  ["单位：亿元、万元,,\n地区,投资,企业数（规上）\n甲县,1,2\n", "several", "A1"],
  ["表1,单位：亩，%\n地区,投资\n甲县,1\n", "no-column", "B1"],
  ["单位：万元,\n地区,装机容量\n甲县,1\n", "no-column", "A1"],
  ["单位：万元,\n单位：千元,\n地区,投资\n甲县,1\n", "several", "A2"],
  [",甲类,,单位：万元\n地区,投资,装机容量,特色小镇投资\n甲县,1,2,3\n", "which-columns", "D1"],
])("a caption that cannot be honoured is told: %s", (text, why, cell) => {
  const { told } = read(text);
  expect(told).toEqual([expect.stringMatching(`^unclear-unit ${cell} .*"why":"${why}"`)]);
});

test("a caption of a unit that nobody knows is told; an office is no unit, nor is one told where headings say it all", () => {
  expect(read("单位：万圆,\n地区,投资\n甲县,1\n").told[0]).toMatch(/^unknown-unit A1/);
  expect(read("责任单位：市发改委,\n地区,投资\n甲县,1\n").told).toEqual([]);
  expect(read("单位：万元、家,\n地区,投资（亿元）\n甲县,1\n").told).toEqual([]);
});

test("footnote marks and other words for 合计 make no difference", () => {
  const { table, told } = read(
    "地区,投资①（亿元）,装机容量*,厂房面积（亩）[1]\n甲县①,1,2,3\n乙县*,1,2,3\n丙区〔2〕,1,2,3\n全市合计：,3,6,9\n",
  );
  expect(told).toEqual([]);
  expect(Object.keys(table.rows)).toEqual(["a", "b", "c"]);
  expect(table.sum).toEqual(["3", "6", "9"]);
  expect(table.header[0]![1]).toBe("投资①（亿元）");
  for (const label of ["合计：", "汇总", "总 计", "总　计", "全市合计", "共计", "合计①"]) {
    expect(read(`地区,投资\n甲县,1\n${label},1\n`).table.sum).toEqual(["1"]);
  }
  expect(read("地区,投资\n甲县,1\n甲县合计,1\n").told).toEqual([expect.stringMatching(/^unknown-row A3/)]);
});

test("of a plan's table only the sum of the whole is one: the sum of a group is an unknown row", () => {
  const { told } = read("地区,投资（亿元）\n甲县,1\n乙县,2\n甲县合计,1\n市区小计,3\n合计,3\n");
  expect(told.map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
    "unknown-row A4",
    "unknown-row A5",
  ]);
});
