import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { ValidateJson } from "../../src/cli/validate-json.ts";
import { fenjie } from "./fake-io.ts";

const folder = mkdtempSync(join(tmpdir(), "fenjie-history-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const may = file("may.csv", "2016年5月（虚构）\n地区,引进内资（亿元）\n南湖区,20\n海宁市,25\n");
const june = file("june.csv", "2016年6月（虚构）\n地区,引进内资（亿元）\n南湖区,19\n海宁市,26\n");

async function codes(...words: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await fenjie(["validate", "jiaxing-2016", ...words, "--format", "json"]);
  return (JSON.parse(stdout) as ValidateJson).issues.map(({ code, region }) => `${code} ${region}`);
}

describe("--history", () => {
  test("holds what is new against what was reported before", async () => {
    expect(await codes(june)).toEqual([]);
    expect(await codes(june, "--history", may)).toEqual(["cumulative-decrease nanhu"]);
    expect(await codes(june, "--history", may, "--monthly")).toEqual([]);
  });

  test("takes what validate printed as JSON", async () => {
    const out = join(folder, "may.json");
    await fenjie(["validate", "jiaxing-2016", may, "--format", "json", "-o", out]);
    expect(await codes(june, "--history", out)).toEqual(["cumulative-decrease nanhu"]);
  });

  test("may be said several times; a later file corrects an earlier one", async () => {
    const mended = file("may-2.csv", "2016年5月\n地区,引进内资\n南湖区,18\n");
    expect(await codes(june, "--history", may, "--history", mended)).toEqual([]);
    expect(await codes(june, "--history", mended, "--history", may)).toEqual(["cumulative-decrease nanhu"]);
  });

  test("of the same month is corrected, not fallen from", async () => {
    const first = file("june-1.csv", "2016年6月\n地区,引进内资\n南湖区,21\n海宁市,260000\n");
    expect(await codes(june, "--history", first)).toEqual([]);
    expect(await codes(june, "--history", may, "--history", first)).toEqual(["cumulative-decrease nanhu"]);
  });

  test("is not judged, and what of it cannot be used is said", async () => {
    const odd = file("odd.csv", "地区,引进内资\n南湖区,2O\n海宁市,27\n");
    const { status, stdout, stderr } = await fenjie([
      ...["validate", "jiaxing-2016", june, "--history", odd, "--lang", "en"],
    ]);
    expect(status).toBe(0);
    expect(stdout).not.toContain("odd.csv");
    expect(stderr).toBe(
      `${odd}: of what was reported before, 2 cells cannot be read or have no period, and nothing is held against them.\n`,
    );
  });

  test.each([
    ["is not there", "none.csv", undefined],
    ["has no figure", "empty.json", "[]"],
    ["is something else", "other.csv", "a,b\n1,2\n"],
  ])("that %s is a reason to stop", async (_what, name, text) => {
    const path = text === undefined ? join(folder, name) : file(name, text);
    const { status, stderr, stdout } = await fenjie(["validate", "jiaxing-2016", june, "--history", path]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(name);
  });

  test("is never overwritten", async () => {
    const { status } = await fenjie(["validate", "jiaxing-2016", june, "--history", may, "-o", may]);
    expect(status).toBe(2);
    expect(readFileSync(may, "utf8")).toContain("虚构");
  });
});

describe("figures whose period nobody has said", () => {
  const undated = file("undated.csv", "地区,引进内资\n南湖区,20.5\n海宁市,60\n");

  test("are held against no target of the year", async () => {
    const { status, stdout } = await fenjie(["validate", "jiaxing-2016", undated, "--lang", "en"]);
    expect(status).toBe(0);
    expect(stdout.split("\n").slice(1)).toEqual([
      "",
      "2 figures of no period that anybody has named are held against no target. Name it in the file (2016-06), or with --period.",
      "",
      "✓ 1 file, 2 cells, 2 figures read: 0 errors, 0 warnings, 0 notes",
      "",
    ]);
    const zh = await fenjie(["validate", "jiaxing-2016", undated]);
    expect(zh.stdout).toContain("2个数没有写明时期，未与目标对照。");
  });

  test("say so in the JSON, and still do when that is read", async () => {
    const { stdout } = await fenjie(["validate", "jiaxing-2016", undated, "--format", "json"]);
    const answer = JSON.parse(stdout) as ValidateJson;
    expect(answer.checks).toEqual([]);
    expect(answer.observations.map(({ period, isPeriodAssumed }) => [period, isPeriodAssumed])).toEqual([
      ["2016", true],
      ["2016", true],
    ]);
    const again = await fenjie(["validate", "jiaxing-2016", file("again.json", stdout), "--format", "json"]);
    const { observations, issues } = JSON.parse(again.stdout) as ValidateJson;
    expect(issues).toEqual([]);
    expect(observations.every(({ isPeriodAssumed }) => isPeriodAssumed)).toBe(true);
  });

  test("are of the year where it is said to be", async () => {
    const { stdout } = await fenjie([
      "validate",
      "jiaxing-2016",
      undated,
      "--period",
      "2016",
      "--lang",
      "en",
    ]);
    expect(stdout).toContain("short 13.5 亿元");
    expect(stdout).not.toContain("no period");
  });
});
