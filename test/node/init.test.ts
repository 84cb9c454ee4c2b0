import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { FenjieError } from "../../src/issue/fenjie-error.ts";
import { initPlan } from "../../src/node/init.ts";
import { loadPlan } from "../../src/node/load-plan.ts";
import { checkPlan } from "../../src/plan/check-plan.ts";
import { reconcile } from "../../src/reconcile/reconcile.ts";
import { makeFolder, removeFolders } from "./package-folder.ts";

afterEach(removeFolders);

test("the plan to start from loads, and everything in it holds", async () => {
  const folder = join(makeFolder({}), "new/plan");
  const written = await initPlan(folder);
  expect(written).toContain(join(folder, "tables/table-1.csv"));
  const plan = await loadPlan(folder);
  expect(checkPlan(plan)).toEqual([]);
  const { checks, issues, notDecomposed, noTotal } = reconcile(plan);
  expect(issues).toEqual([]);
  expect([...notDecomposed, ...noTotal]).toEqual([]);
  expect(checks.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual(
    ["investment", "newCompanies", "companies", "energyUse"].flatMap((id) => [
      `covers:${id}@city:2026:counties holds`,
      `agrees:${id}@city:2026:counties:table1 holds`,
    ]),
  );
});

test("CSV files open in Excel as UTF-8; every one is listed", async () => {
  const folder = makeFolder({});
  const written = await initPlan(folder, { lang: "en" });
  const tables = written.filter((path) => path.endsWith(".csv"));
  for (const path of tables) expect([...readFileSync(path).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const { resources } = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8"));
  const paths = resources.map(({ path }: { readonly path: string }) => join(folder, path));
  expect(paths).toEqual(tables);
  expect(readFileSync(join(folder, "README.md"), "utf8")).toMatch(/^# A sample plan/);
});

test("nothing is overwritten, nothing half written", async () => {
  const folder = makeFolder({ "regions.csv": "mine", "README.md": "mine" });
  const error = await initPlan(folder).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(FenjieError);
  const paths = (error as FenjieError).issues.map(({ code, location }) => `${code} ${location?.file}`);
  expect(paths.sort()).toEqual([
    `file-exists ${join(folder, "README.md")}`,
    `file-exists ${join(folder, "regions.csv")}`,
  ]);
  expect(readdirSync(folder).sort()).toEqual(["README.md", "regions.csv"]);
});

test("a folder that cannot be made", async () => {
  const folder = makeFolder({});
  writeFileSync(join(folder, "file"), "");
  mkdirSync(join(folder, "other"));
  await expect(initPlan(join(folder, "file/plan"))).rejects.toMatchObject({ code: "unwritable-file" });
});
