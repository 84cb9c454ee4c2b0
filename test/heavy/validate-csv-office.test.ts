import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { issuesCsv } from "../../src/cli/validate-rows.ts";
import { HOSTILE, submissionOf } from "../cli/hostile.ts";

const work = mkdtempSync(join(tmpdir(), "fenjie-csv-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** The formulas that LibreOffice finds in a CSV file when it opens it. */
function formulasIn(name: string, csv: string): readonly string[] {
  const file = join(work, `${name}.csv`);
  writeFileSync(file, csv);
  const profile = `-env:UserInstallation=file://${join(work, "profile")}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "fods", "--outdir", work, file]);
  return readFileSync(join(work, `${name}.fods`), "utf8").match(/table:formula="[^"]*"/g) ?? [];
}

it("a spreadsheet finds no formula in the CSV of issues, whatever senders wrote", () => {
  const issues = HOSTILE.flatMap((text) => submissionOf(text).issues);
  expect(issues.length).toBeGreaterThan(HOSTILE.length);
  expect(formulasIn("issues", issuesCsv(issues, "zh"))).toEqual([]);
  // It would find them, were they written as they came.
  expect(formulasIn("raw", `text\n${HOSTILE[0]}\n`)).toHaveLength(1);
});
