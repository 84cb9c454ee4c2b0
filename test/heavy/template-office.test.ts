import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Plan } from "../../src/plan/plan.ts";
import { jiaxing2016 } from "../../src/plans/jiaxing-2016.ts";
import { addressOf } from "../../src/sheet/sheet.ts";
import { checkSubmission } from "../../src/submission/check-submission.ts";
import { layoutContext } from "../../src/submission/layout/context.ts";
import { layOut } from "../../src/submission/layout/lay-out.ts";
import { readSubmission } from "../../src/submission/read-submission.ts";
import type { SubmissionTemplateOptions } from "../../src/submission/template/options.ts";
import { submissionTemplate } from "../../src/submission/template/submission-template.ts";
import { invented2027 } from "../fixtures/invented-2027.ts";

const folder = mkdtempSync(join(tmpdir(), "fenjie-office-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Case {
  readonly name: string;
  readonly plan: Plan;
  readonly options: SubmissionTemplateOptions;
  /** The period that is reported; where it is to be chosen, what is chosen for it. */
  readonly period: string;
  readonly choice?: { readonly sheet: string; readonly cell: string; readonly text: string };
}

const haining: Plan["regions"] = {
  ...jiaxing2016.regions,
  haining: { ...jiaxing2016.regions.haining, name: { zh: "=1+1" } },
};

const CASES: readonly Case[] = [
  {
    name: "form",
    plan: jiaxing2016,
    options: { regions: ["haining"], period: "2016-06" },
    period: "2016-06",
  },
  {
    name: "tables",
    plan: jiaxing2016,
    options: {},
    period: "2016-11",
    choice: { sheet: "表1", cell: "A2", text: "时期：2016年11月" },
  },
  { name: "invented", plan: invented2027, options: { lang: "en", period: "2027-04" }, period: "2027-04" },
  // A name that would be calculated, were it taken for a formula.
  {
    name: "formula",
    plan: { ...jiaxing2016, regions: haining },
    options: { period: "2016-06" },
    period: "2016-06",
  },
];

/** What is written into each cell: whole ones of what is counted, else some decimals. */
const figure = (unit: string, at: number): string =>
  /元|%|瓦|米|亩|吨/.test(unit) ? `${1 + (at % 40)}.${1 + (at % 9)}` : String(1 + (at % 9));

const FORMATS = [
  { extension: "xlsx", filter: "Calc MS Excel 2007 XML" },
  { extension: "xls", filter: "MS Excel 97" },
  { extension: "ods", filter: "calc8" },
  // Comma, quotes, UTF-8, and -1 at the end: every sheet into a file of its own, as a person would save one after another.
  {
    extension: "csv",
    filter: "Text - txt - csv (StarCalc)",
    options: "44,34,76,1,,0,false,true,false,false,false,-1",
  },
] as const;

interface Filled {
  readonly region: string;
  readonly indicator: string;
  readonly value: string;
  readonly sheet: string;
  readonly cell: string;
}

interface Seen {
  readonly name: string;
  readonly isProtected: boolean;
  readonly open: readonly string[];
  readonly rules: Readonly<
    Record<string, readonly [type: string, formula: string, error: string, prompt: string]>
  >;
  readonly formulas: readonly string[];
}

const filled = new Map<string, readonly Filled[]>();
const seen = new Map<string, readonly Seen[]>();

/** The cells of a template that are due, found by the reader, with a figure for each. */
async function fill({ name, plan, options }: Case, path: string): Promise<readonly Filled[]> {
  const bytes = submissionTemplate(plan, options);
  writeFileSync(path, bytes);
  const sheets = await readSubmission(bytes, name);
  const context = layoutContext(plan, {});
  const entries = sheets.flatMap((sheet) => layOut(sheet, context)?.entries ?? []);
  const missing = new Set(
    checkSubmission(plan, [], { expect: "plan" }).issues.map(
      ({ region, indicator }) => `${region} ${indicator}`,
    ),
  );
  return entries
    .filter(({ region, indicator }) => missing.has(`${region} ${indicator}`))
    .map(({ region, indicator, unit, location }, at) => ({
      ...{ region, indicator },
      value: figure(unit ?? plan.indicators[indicator]!.unit, at),
      sheet: location.sheet!,
      cell: addressOf(location.row! - 1, location.column! - 1),
    }));
}

// One LibreOffice for everything: it takes longer to start than to work.
beforeAll(async () => {
  const jobs = [];
  for (const one of CASES) {
    const path = join(folder, `${one.name}.xlsx`);
    const cells: Record<string, Record<string, string>> = {};
    const figures = await fill(one, path);
    filled.set(one.name, figures);
    const { choice } = one;
    if (choice) cells[choice.sheet] = { [choice.cell]: choice.text };
    for (const { sheet, cell, value } of figures) cells[sheet] = { ...cells[sheet], [cell]: value };
    const to = FORMATS.map(({ extension, ...filter }) => ({
      ...filter,
      file: join(folder, `${one.name}-filled.${extension}`),
    }));
    jobs.push({ from: path, cells, to });
  }
  const pipe = `fenjie${process.pid}`;
  const office = spawn("soffice", [
    ...["--headless", "--norestore", "--nologo", `--accept=pipe,name=${pipe};urp;`],
    `-env:UserInstallation=file://${folder}/profile`,
  ]);
  try {
    const script = fileURLToPath(new URL("template-office.py", import.meta.url));
    const answer = execFileSync("/usr/bin/python3", [script, pipe], {
      input: JSON.stringify(jobs),
      encoding: "utf8",
      maxBuffer: 64_000_000,
    });
    const told = JSON.parse(answer) as readonly (readonly Seen[])[];
    for (const [at, { name }] of CASES.entries()) seen.set(name, told[at]!);
  } finally {
    office.kill();
  }
}, 300_000);

/** What invented figures have wrong with each other; nothing of how they are laid out. */
const ABOUT_FIGURES: ReadonlySet<string> = new Set([
  ...["suspicious-magnitude", "target-not-met", "total-mismatch", "subset-exceeds-total", "outside-domain"],
]);

const keyOf = ({ region, indicator, value }: Omit<Filled, "sheet" | "cell">): string =>
  JSON.stringify([region, indicator, value]);

describe.each(CASES)("a template in LibreOffice: $name", ({ name, plan, period }) => {
  test("is protected, but for the cells to fill in, which say what may be written", () => {
    const [first, ...others] = seen.get(name)!;
    for (const { isProtected } of [first!, ...others]) expect(isProtected).toBe(true);
    for (const { sheet, cell } of filled.get(name)!) {
      const there = seen.get(name)!.find((one) => one.name === sheet)!;
      expect(there.open).toContain(cell);
      const [type, formula, error] = there.rules[cell]!;
      expect(type).toBe("CUSTOM");
      // Written for the first of its cells, which stands above it.
      expect(formula).toMatch(new RegExp(`ISNUMBER\\(${cell.replace(/\d+/, "")}\\d+\\)`));
      expect(error).not.toBe("");
    }
    const [choice] = CASES.filter((one) => one.name === name).flatMap((one) => one.choice ?? []);
    if (choice) expect(first!.rules[choice.cell]![0]).toBe("LIST");
    // Names are never calculated; the period of the first sheet is what the others show.
    const formulas = seen.get(name)!.flatMap((one) => one.formulas);
    expect(formulas.every((one) => /^=\$?'?.*'?\.A2$/.test(one) || one.includes("表1"))).toBe(true);
    if (!choice) expect(formulas).toEqual([]);
  });

  test.each(["xlsx", "xls", "ods"])("is read back from .%s", async (extension) => {
    const file = join(folder, `${name}-filled.${extension}`);
    const sheets = await readSubmission(readFileSync(file), file);
    const { observations, issues } = checkSubmission(plan, sheets);
    expect(observations.map(keyOf).sort()).toEqual(filled.get(name)!.map(keyOf).sort());
    expect(new Set(observations.map((one) => one.period))).toEqual(new Set([period]));
    expect(issues.filter(({ code }) => !ABOUT_FIGURES.has(code))).toEqual([]);
    // The mark of the plan came along: of another version of the plan the file would say so.
    const other: Plan = { ...plan, name: { zh: "另一版本" } };
    const told = checkSubmission(other, sheets).issues.filter(({ code }) => code === "other-template");
    expect(told.map(({ severity, location }) => [severity, location?.sheet])).toContainEqual([
      "warning",
      undefined,
    ]);
  });

  test("is read back from a .csv for each sheet", async () => {
    const names = seen.get(name)!.map((one) => one.name);
    const files = names.map((sheet) => join(folder, `${name}-filled-${sheet}.csv`));
    const sheets = await Promise.all(files.map(async (file) => readSubmission(readFileSync(file), file)));
    const { observations, issues } = checkSubmission(plan, sheets.flat());
    expect(observations.map(keyOf).sort()).toEqual(filled.get(name)!.map(keyOf).sort());
    expect(new Set(observations.map((one) => one.period))).toEqual(new Set([period]));
    expect(issues.filter(({ code }) => !ABOUT_FIGURES.has(code))).toEqual([]);
    const other: Plan = { ...plan, name: { zh: "另一版本" } };
    const told = checkSubmission(other, sheets.flat()).issues.filter(({ code }) => code === "other-template");
    expect(told.map(({ severity }) => severity)).toContain("warning");
  });
});
