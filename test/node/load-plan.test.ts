import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { FenjieError } from "../../src/issue/fenjie-error.ts";
import { loadPlan, safeLoadPlan } from "../../src/node/load-plan.ts";
import { edit, INVENTED, inventedFiles, makeFolder, removeFolders, tell, told } from "./package-folder.ts";

afterEach(removeFolders);

test("loads a folder, its datapackage.json, and the same plan as JSON", async () => {
  const plan = await loadPlan(INVENTED);
  expect(await loadPlan(join(INVENTED, "datapackage.json"))).toEqual(plan);
  const folder = makeFolder({ "plan.json": JSON.stringify(plan) });
  expect(await loadPlan(join(folder, "plan.json"))).toEqual(plan);
});

test("names and ids, lists, exceptions and defaults of the invented plan", async () => {
  const plan = await loadPlan(INVENTED);
  expect(plan).toMatchObject({
    id: "invented-2027",
    territory: "yunting",
    period: "2027",
    dash: "not-assigned",
  });
  expect(plan.source?.number).toBe("虚政发〔2027〕0号");
  expect(plan.units).toEqual({ 标棚: { dimension: "area", factor: "320" }, 展位: {} });
  expect(plan.regions.industry).toEqual({
    name: { zh: "市经济和信息化局", en: "Economy and Information Bureau" },
    kind: "department",
    within: "yunting",
    aliases: ["市经信局"],
    former: ["市经信委"],
  });
  expect(plan.regions.yunting?.aliases).toEqual(["全市", "云汀"]);
  expect(plan.indicators.growth?.combine).toEqual({ weight: "output", weightPeriod: "2026" });
  expect(plan.indicators.output).toMatchObject({
    decimals: 1,
    owner: { lead: ["市经信局"], with: ["市统计局"] },
  });
  expect(plan.indicators.netCompanies).toMatchObject({ domain: { min: null }, sameUnits: ["户"] });
  expect(plan.indicators.parks?.tolerance).toMatchObject({ value: "2", unit: "个" });
  expect(plan.breakdowns.netOf).toMatchObject({
    over: "components",
    whole: "netCompanies",
    parts: ["newCompanies", "closedCompanies"],
    minus: ["closedCompanies"],
  });
  expect(plan.breakdowns.investmentOf?.complete).toBe(false);
  expect(plan.breakdowns.quarters).toMatchObject({ over: "time", whole: "2027" });
  expect(plan.tables.half).toMatchObject({ period: "2027-H1", cumulative: true, sum: ["14"] });
  expect(plan.tables.adjusted?.supersedes).toEqual(["economy"]);
  expect(plan.tables.rural?.columns).toContainEqual({ indicator: "greenhouses", unit: "标棚" });
  expect(plan.tables.economy?.rows).toMatchObject({ south: expect.arrayContaining(["9以上", ""]) });
});

test("a clause is one table per region, period and scope; a target without a region is the territory's", async () => {
  const plan = await loadPlan(INVENTED);
  const ids = Object.keys(plan.tables).filter((id) => id.startsWith("五"));
  expect(ids).toEqual(["五", "五·2027-Q1", "五·2027-Q2", "五·2027-Q3", "五·2027-Q4"]);
  expect(plan.tables.一).toEqual({
    clause: "一",
    text: "规上工业总产值增长7.6%以上，固定资产投资300亿元以上，其中制造业投资100亿元以上\n完成技改投资38亿元",
    columns: ["growth", "investment", "manufacturing", "renovation"],
    rows: { yunting: ["7.6%以上", "300亿元以上", "100亿元以上", "38亿元"] },
  });
  expect(plan.tables.二?.rows).toEqual({ yunting: ["控制在500万吨标准煤以内"] });
});

test("the ids of clauses never collide", async () => {
  const rows = [
    "一,trade,,,,1",
    "half,trade,,,规上,1",
    "half,trade,,,规下,1",
    "一,trade,reform,,,1",
    "一,trade,,,,1",
    "base,trade,east,,,1",
  ];
  const folder = makeFolder({
    ...inventedFiles(),
    "waivers.csv": "check,kind,slack,reason_zh\n",
    "targets.csv": `clause,indicator,region,period,scope,target\n${rows.join("\n")}\n`,
  });
  const plan = await loadPlan(folder);
  const before = ["base", "economy", "rural", "half", "departments", "adjusted"];
  expect(Object.keys(plan.tables)).toEqual([
    ...before,
    "一",
    "half·规上",
    "half·规下",
    "一·reform",
    "一#2",
    "base#2",
  ]);
});

test("the source of a package stands in for the plan's", async () => {
  const descriptor = JSON.parse(inventedFiles()["datapackage.json"]!);
  delete descriptor.fenjie.source;
  descriptor.sources = [{ title: "文件", number: "1号", path: "https://example.com", email: "a@b" }];
  const folder = makeFolder({ ...inventedFiles(), "datapackage.json": JSON.stringify(descriptor) });
  expect((await loadPlan(folder)).source).toEqual({
    title: "文件",
    number: "1号",
    url: "https://example.com",
  });
});

test("GBK, semicolons and tabs", async () => {
  // 地区,进出口总额（亿美元） 东汀区,6 西汀区,4.5 as GBK bytes
  const gbk = "b5d8c7f83bbdf8b3f6bfdad7dcb6eea3a8d2dac3c0d4aaa3a90db6abcda1c7f83b360dcef7cda1c7f83b342e350d";
  const files = { ...inventedFiles(), "tables/half-year.csv": Buffer.from(gbk, "hex") };
  const folder = makeFolder({ ...files, "units.csv": inventedFiles()["units.csv"]!.replaceAll(",", "\t") });
  const plan = await loadPlan(folder);
  expect(plan.tables.half).toMatchObject({ columns: ["trade"], rows: { east: ["6"], west: ["4.5"] } });
  expect(plan.units?.标棚?.factor).toBe("320");
});

test("ids that every object inherits are ids like any other", async () => {
  const rename = (text: string): string =>
    text.replaceAll("south", "constructor").replaceAll("chargers", "toString");
  const files = Object.fromEntries(
    Object.entries(inventedFiles()).map(([path, text]) => [path, rename(text)]),
  );
  const plan = await loadPlan(makeFolder(files));
  expect(plan.tables.economy?.rows).toMatchObject({ constructor: expect.arrayContaining(["9以上"]) });
  const hostile = await tell({ ...edit("regions.csv", ["science,", "__proto__,"]) });
  expect(hostile).toEqual([
    'unknown-region breakdowns.csv!F9 {"found":"science","near":[]}',
    expect.stringMatching(/^invalid-field regions\.csv!A10 /),
  ]);
});

test("a path that leads nowhere, a folder that is no package, a file that is no plan", async () => {
  const folder = makeFolder({ "a.csv": "x", "b.json": "[1" });
  expect(told(await safeLoadPlan(join(folder, "none")), folder)).toEqual([
    'unreadable-file none!{} {"why":"missing","detail":""}',
  ]);
  expect(told(await safeLoadPlan(folder), folder)).toEqual([
    'unreadable-file datapackage.json!{} {"why":"missing","detail":""}',
    'unreadable-file regions.csv!{} {"why":"missing","detail":""}',
    'unreadable-file indicators.csv!{} {"why":"missing","detail":""}',
  ]);
  expect(told(await safeLoadPlan(join(folder, "a.csv")), folder)).toEqual([
    'unreadable-file a.csv!{} {"why":"not-json","detail":""}',
  ]);
  expect(told(await safeLoadPlan(join(folder, "b.json")), folder)).toEqual([
    expect.stringMatching(/^unreadable-file b\.json!/),
  ]);
  await expect(loadPlan(join(folder, "none"))).rejects.toBeInstanceOf(FenjieError);
});
