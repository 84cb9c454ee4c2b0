import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { formatIssue } from "../../src/issue/format-issue.ts";
import { safeLoadPlan } from "../../src/node/load-plan.ts";
import { parseCsv } from "../../src/sheet/parse-csv.ts";
import { edit, inventedFiles, makeFolder, removeFolders, tell } from "./package-folder.ts";

afterEach(removeFolders);

test("of very many mistakes the first are listed and the rest counted", async () => {
  const rows = "一,nothing,,,,1,\n".repeat(12_000);
  const files = {
    ...inventedFiles(),
    "targets.csv": `clause,indicator,region,period,scope,target,text\n${rows}`,
  };
  const result = await safeLoadPlan(makeFolder(files));
  const issues = result.ok ? [] : result.issues;
  expect(issues).toHaveLength(10_001);
  expect(issues.at(-1)).toMatchObject({ code: "too-many-issues", params: { shown: 10_000 } });
});

test("a file of too many rows, or too long ones, is refused", () => {
  expect(parseCsv("a\n".repeat(100_000), "t.csv").ok).toBe(true);
  expect(parseCsv("a\n".repeat(100_001), "t.csv")).toMatchObject({
    issues: [{ params: { why: "too-large" } }],
  });
  for (const row of [",".repeat(10_000), "长".repeat(1_000_001)]) {
    const refused = parseCsv(`${row}\n`, "t.csv");
    expect(refused.ok ? "" : refused.issues[0].params).toMatchObject({ why: "too-large" });
  }
});

test("a link out of the folder is refused, one within it is not", async () => {
  const files = inventedFiles();
  const { "targets.csv": targets = "", ...others } = files;
  const outside = makeFolder({ "targets.csv": targets });
  const folder = makeFolder({ ...others, "kept.csv": targets });
  symlinkSync(join(folder, "kept.csv"), join(folder, "targets.csv"));
  expect((await safeLoadPlan(folder)).ok).toBe(true);
  const other = makeFolder(others);
  symlinkSync(join(outside, "targets.csv"), join(other, "targets.csv"));
  expect(await safeLoadPlan(other)).toMatchObject({ issues: [{ params: { why: "outside" } }] });
});

test("a missing file hides no mistake that does not depend on it, and makes none", async () => {
  const wrong = edit("indicators.csv", ["flow", "flaw"]);
  const alone = await tell(wrong);
  expect(alone).toHaveLength(1);
  const both = await tell({ ...wrong, "regions.csv": undefined });
  expect(both).toEqual([expect.stringMatching(/^unreadable-file regions\.csv/), ...alone]);
  expect(await tell({ "units.csv": "uunit,factor\n标棚,1\n", ...wrong })).toEqual(
    expect.arrayContaining([...alone]),
  );
});

test("what stands in JSON is told with file and path", async () => {
  const folder = makeFolder({ "p.json": '{"id": null}' });
  const result = await safeLoadPlan(join(folder, "p.json"));
  const [first] = result.ok ? [] : result.issues;
  expect(formatIssue(first!, { lang: "en" })).toMatch(/p\.json, id: Expected string, found "null"/);
});
