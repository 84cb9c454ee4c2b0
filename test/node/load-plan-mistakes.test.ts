import { afterEach, expect, test } from "vitest";
import { edit, inventedFiles, removeFolders, tell } from "./package-folder.ts";

afterEach(removeFolders);

test("every mistake in one pass, each at its cell", async () => {
  const found = await tell({
    ...edit(
      "regions.csv",
      ["West Ting District,district,yunting", "West,district,云停市"],
      ["reform,", "east,"],
    ),
    ...edit(
      "indicators.csv",
      ["亿元,flow,more,1", "亿元,flaw,more,1.5"],
      ["万吨标准煤,flow,less", "万吨标准没,flow,less"],
    ),
    ...edit(
      "breakdowns.csv",
      ["2027-Q2", "2027-Q5"],
      [",,false", ",,也许"],
      ["districts,,,,,南象县", "districts,,,,西汀区,南象县"],
    ),
    ...edit(
      "tables.csv",
      [",districts,2027-01-20,\r\nrural", ",district,2027-01-20,\r\nrural"],
      ["economy\r\n", "economies\r\n"],
    ),
    ...edit(
      "tables/economy.csv",
      ["210以内", "二百以里"],
      ["南 象 县", "南像县"],
      ["新建充电桩（个）", "充电庄（个）"],
    ),
    ...edit("tables/rural.csv", ["6—7", "7—6"]),
    ...edit("targets.csv", ["clause,", "clauses,"]),
    ...edit("rules.csv", ["newCompanies,", "新设企叶,"], ["text", "texts"]),
    ...edit("waivers.csv", ["agreed,-30", "agree,"]),
    ...edit("units.csv", ["area,320", "area,三百"]),
  });
  expect([...found].sort()).toEqual([
    'duplicate-id regions.csv!A7 {"id":"east"}',
    'invalid-field breakdowns.csv!E4 {"expected":"云汀市","found":"西汀区"}',
    'invalid-field breakdowns.csv!H14 {"expected":"true | false","found":"也许"}',
    'invalid-field indicators.csv!E2 {"expected":"flow | stock | rate","found":"flaw"}',
    'invalid-field indicators.csv!G2 {"expected":"integer 0—1000","found":"1.5"}',
    'invalid-field waivers.csv!B2 {"expected":"erratum | agreed","found":"agree"}',
    'invalid-period breakdowns.csv!F11 {"found":"2027-Q5"}',
    'missing-field waivers.csv!A2 {"field":"slack"}',
    'not-a-number units.csv!C2 {"found":"三百"}',
    'reversed-range tables/rural.csv!B4 {"text":"7—6","lower":"7","upper":"6"}',
    'unknown-breakdown tables.csv!I3 {"found":"district","near":["districts"]}',
    'unknown-header rules.csv!J1 {"found":"texts","near":["text"]}',
    'unknown-header tables/economy.csv!I2 {"found":"充电庄（个）","near":[]}',
    'unknown-header targets.csv!A1 {"found":"clauses","near":["clause"]}',
    'unknown-indicator rules.csv!D2 {"found":"新设企叶","near":["新设企业"]}',
    'unknown-region breakdowns.csv!F6 {"found":"reform","near":[]}',
    'unknown-region regions.csv!E4 {"found":"云停市","near":["云汀市"]}',
    'unknown-row tables/departments.csv!A2 {"found":"市发改委","near":[]}',
    'unknown-row tables/economy.csv!A5 {"found":"南像县","near":["南象县"]}',
    'unknown-table tables.csv!K7 {"found":"economies","near":["economy"]}',
    'unknown-unit indicators.csv!D4 {"unit":"万吨标准没","near":[]}',
    'unreadable-target tables/economy.csv!F3 {"text":"二百以里"}',
  ]);
});

test("two mistakes in a row of indicators.csv are both told", async () => {
  const [header = "", row = "", ...rest] = inventedFiles()["indicators.csv"]!.split(/\r?\n/);
  const columns = header.split(",");
  const cells = row.split(",");
  cells[columns.indexOf("kind")] = "flaw";
  cells[columns.indexOf("unit")] = "亿圆";
  cells[columns.indexOf("direction")] = "upwards";
  const found = await tell({ "indicators.csv": [header, cells.join(","), ...rest].join("\n") });
  expect([...found].sort()).toEqual([
    'invalid-field indicators.csv!E2 {"expected":"flow | stock | rate","found":"flaw"}',
    'invalid-field indicators.csv!F2 {"expected":"more | less | none","found":"upwards"}',
    expect.stringMatching(/^unknown-unit indicators\.csv!D2 \{"unit":"亿圆"/),
  ]);
});

test("what cannot be read is told once, and what only follows from it not at all", async () => {
  expect(await tell({ "regions.csv": undefined })).toEqual([
    'unreadable-file regions.csv!{} {"why":"missing","detail":""}',
  ]);
  expect(await tell({ "indicators.csv": Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16) })).toEqual([
    'unreadable-file indicators.csv!{} {"why":"not-text","detail":""}',
  ]);
  expect(await tell({ "breakdowns.csv": "ids,over\n" })).toEqual([
    'unknown-header breakdowns.csv!A1 {"found":"ids","near":["id"]}',
    'header-not-found breakdowns.csv!A1 {"expected":["whole","part"]}',
  ]);
  expect(await tell({ "tables/economy.csv": undefined })).toEqual([
    'unreadable-file tables/economy.csv!{} {"why":"missing","detail":""}',
  ]);
  expect(await tell({ "units.csv": "" })).toEqual(['header-not-found units.csv!{} {"expected":["unit"]}']);
  expect(await tell({ "datapackage.json": '{\n  "fenjie": {,\n' })).toEqual([
    'unreadable-file datapackage.json!{"row":2,"column":14} {"why":"not-json","detail":""}',
  ]);
  expect(await tell({ "datapackage.json": "{}" })).toEqual([
    'missing-field datapackage.json!{} {"field":"fenjie"}',
  ]);
});

test("a file that nobody lists may be absent", async () => {
  const descriptor = JSON.parse(inventedFiles()["datapackage.json"]!);
  descriptor.resources = descriptor.resources.filter(
    ({ path }: { readonly path: string }) => path !== "waivers.csv",
  );
  const listed = await tell({ "waivers.csv": undefined });
  expect(listed).toEqual(['unreadable-file waivers.csv!{} {"why":"missing","detail":""}']);
  expect(await tell({ "waivers.csv": undefined, "datapackage.json": JSON.stringify(descriptor) })).toEqual(
    [],
  );
});

test("a table's file stays in the folder", async () => {
  for (const path of ["../secret.csv", "/etc/passwd", "a/../../b.csv", "C:\\x.csv"]) {
    const found = await tell(edit("tables.csv", ["tables/half-year.csv", path]));
    expect(found).toEqual([
      `invalid-field tables.csv!B5 ${JSON.stringify({ expected: "tables/….csv", found: path })}`,
    ]);
  }
});

test("what datapackage.json says wrongly is told with the file", async () => {
  const text = inventedFiles()["datapackage.json"]!;
  const found = await tell({
    "datapackage.json": text
      .replace('"territory": "云汀市"', '"territory": "云停市"')
      .replace('"dash"', '"dashh"')
      .replace('"2027"', "2027"),
  });
  expect(found).toEqual([
    'unknown-field datapackage.json!{} {"field":"dashh","near":["dash"]}',
    'unknown-region datapackage.json!{} {"found":"云停市","near":["云汀市"]}',
    'float-refused datapackage.json!{} {"found":"2027"}',
  ]);
});
