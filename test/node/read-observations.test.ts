import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { readObservations, safeReadObservations } from "../../src/node/read-observations.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { invented2027 } from "../fixtures/invented-2027.ts";
import { makeFolder, removeFolders, told } from "./package-folder.ts";

afterEach(removeFolders);

const plan: Plan = invented2027;

async function read(name: string, text: string | Uint8Array): Promise<unknown> {
  const folder = makeFolder({ [name]: text });
  const result = await safeReadObservations(join(folder, name), plan);
  return result.ok ? result.value : told(result, folder);
}

test("by name, under Chinese headings, with what they leave out", async () => {
  const text =
    "\ufeff日期;指标;地区;时期;范围;数值;单位\n2027-04-01;工业增速;东汀;2027-Q1;;8.10;\n;固投;西汀区;;规上;12000.0;万元\n\n;注销企业;市本级;;;—;户\n;energy;rest;;;;\n";
  expect(await read("a.csv", text)).toEqual([
    { indicator: "growth", region: "east", period: "2027-Q1", value: "8.10", date: "2027-04-01" },
    {
      indicator: "investment",
      region: "west",
      period: "2027",
      scope: "规上",
      value: "12000.0",
      unit: "万元",
    },
    { indicator: "closedCompanies", region: "rest", period: "2027", value: "—", unit: "户" },
    { indicator: "energy", region: "rest", period: "2027", value: "" },
  ]);
});

test("a figure outside the domain is told of at its cell", async () => {
  expect(
    await read(
      "a.csv",
      "indicator,region,value,unit\n固投,西汀区,-5,\n固投,西汀区,-5亿元,\n固投,西汀区,-5,亿元\n",
    ),
  ).toEqual([
    expect.stringMatching(/^outside-domain a\.csv!C2 /),
    expect.stringMatching(/^outside-domain a\.csv!C3 /),
    expect.stringMatching(/^outside-domain a\.csv!C4 /),
  ]);
});

test("JSON rows", async () => {
  const rows = [
    { indicator: "growth", region: "南象县", value: "9.0", period: "2027-Q1" },
    { 指标: "stands", 地区: "east", 数值: "7", unit: null },
  ];
  expect(await read("a.json", JSON.stringify(rows))).toEqual([
    { indicator: "growth", region: "south", period: "2027-Q1", value: "9.0" },
    { indicator: "stands", region: "east", period: "2027", value: "7" },
  ]);
});

test("every mistake in one pass, each at its cell", async () => {
  const text =
    "indicator,region,period,value,unit,date,备注\n工业增苏,东汀区,2027,1,,,\ngrowth,,2027-13,8以上,,,\n固投,西汀区,,某数,,2027-02-30,\nenergy,rest,,1,吨,,\nenergy,rest,,1,墩,,\n";
  expect(await read("a.csv", text)).toEqual([
    'unknown-header a.csv!G1 {"found":"备注","near":[]}',
    expect.stringMatching(/^unknown-indicator a\.csv!A2 \{"found":"工业增苏"/),
    'missing-field a.csv!B3 {"field":"region"}',
    'invalid-period a.csv!C3 {"found":"2027-13"}',
    'not-a-number a.csv!D3 {"found":"8以上"}',
    expect.stringMatching(/^(?:unreadable-target|not-a-number) a\.csv!D4 /),
    'invalid-field a.csv!F4 {"expected":"YYYY-MM-DD","found":"2027-02-30"}',
    expect.stringMatching(/^wrong-dimension a\.csv!E5 /),
    expect.stringMatching(/^unknown-unit a\.csv!E6 /),
  ]);
  expect(await read("a.csv", "指标,数值\n")).toEqual(['header-not-found a.csv!A1 {"expected":["region"]}']);
});

test("no mistake of a row hides another", async () => {
  const rows = [
    "没有,某地,2027-13,甲乙,墩,2027-02-30",
    "工业增苏,东汀区,,8以上,,",
    "固投,西汀区,,甲乙,吨,",
    "固投,没有,,-5,,",
  ];
  expect(await read("a.csv", `indicator,region,period,value,unit,date\n${rows.join("\n")}\n`)).toEqual([
    expect.stringMatching(/^unknown-indicator a\.csv!A2 /),
    expect.stringMatching(/^unknown-region a\.csv!B2 /),
    expect.stringMatching(/^invalid-period a\.csv!C2 /),
    expect.stringMatching(/^unreadable-target a\.csv!D2 /),
    expect.stringMatching(/^unknown-unit a\.csv!E2 /),
    expect.stringMatching(/^invalid-field a\.csv!F2 /),
    expect.stringMatching(/^unknown-indicator a\.csv!A3 /),
    expect.stringMatching(/^not-a-number a\.csv!D3 /),
    expect.stringMatching(/^unreadable-target a\.csv!D4 /),
    expect.stringMatching(/^wrong-dimension a\.csv!E4 /),
    expect.stringMatching(/^unknown-region a\.csv!B5 /),
    expect.stringMatching(/^outside-domain a\.csv!D5 /),
  ]);
});

test("JSON that is no list of rows", async () => {
  expect(await read("a.json", '{"indicator":1}')).toEqual([
    'invalid-field a.json!{} {"expected":"array","found":"object"}',
  ]);
  expect(
    await read(
      "a.json",
      '[3,{"indicator":"growth","region":"east","value":8.1,"valuee":"1","date":["2027"]},{"region":"","indicator":"energy"}]',
    ),
  ).toEqual([
    'invalid-field a.json!{} {"expected":"object","found":"3"}',
    'float-refused a.json!{} {"found":"8.1"}',
    'unknown-field a.json!{} {"field":"valuee","near":["value"]}',
    'invalid-field a.json!{} {"expected":"string","found":"array"}',
    'missing-field a.json!{} {"field":"value"}',
    'missing-field a.json!{} {"field":"region"}',
  ]);
});

test("a file that is none", async () => {
  const folder = makeFolder({});
  expect(told(await safeReadObservations(join(folder, "a.csv"), plan), folder)).toEqual([
    'unreadable-file a.csv!{} {"why":"missing","detail":""}',
  ]);
  expect(await read("a.csv", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16))).toEqual([
    'unreadable-file a.csv!{} {"why":"not-text","detail":""}',
  ]);
});

test("the throwing one gives the figures, or one error with all that is wrong", async () => {
  const folder = makeFolder({
    "a.csv": "指标,地区,数值\n固投,西汀区,1\n",
    "b.csv": "指标,地区,数值\n没有,西汀区,1\n",
  });
  expect(await readObservations(join(folder, "a.csv"), plan)).toHaveLength(1);
  await expect(readObservations(join(folder, "b.csv"), plan)).rejects.toMatchObject({
    name: "FenjieError",
    issues: [{ code: "unknown-indicator" }],
  });
});

test.each([
  ["a.csv", "indicator,region,value\n\n"],
  ["a.json", "[]"],
])("a file without figures is told of: %s", async (name, text) => {
  const folder = makeFolder({ [name]: text });
  const result = await safeReadObservations(join(folder, name), plan);
  expect(result.ok || result.issues.map(({ code, severity }) => [code, severity])).toEqual([
    ["no-figures", "error"],
  ]);
});
