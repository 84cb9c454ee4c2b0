// One measurement in a process of its own: how long a side takes over a file, how many figures it has, and the most
// memory that it ever had.
import { readFileSync } from "node:fs";
import { read, utils } from "@e965/xlsx";
import { Decimal } from "decimal.js";
import { Unzip, UnzipInflate } from "fflate";
import Papa from "papaparse";
import { SaxesParser } from "saxes";
import * as z from "zod";
import type { Plan } from "../../src/plan/plan.ts";
import { checkSubmission } from "../../src/submission/check-submission.ts";
import { readSubmission } from "../../src/submission/read-submission.ts";
import { largePlan } from "../lib/large-plan.ts";

const [, , side = "", file = "", indicators, regions] = process.argv;
const plan = largePlan({ indicators: Number(indicators), regions: Number(regions) });
const work: Readonly<Record<string, (bytes: Uint8Array) => number | Promise<number>>> = {
  fenjie: async (bytes) => checkSubmission(plan, await readSubmission(bytes, file)).observations.length,
  "fenjie-read": async (bytes) => (await readSubmission(bytes, file))[0]!.rows.length - 1,
  papaparse: (bytes) => rowsOfCsv(bytes).length,
  "papaparse+zod+decimal": (bytes) => checked(rowsOfCsv(bytes), plan),
  "fflate+saxes": elements,
  sheetjs: (bytes) => rowsOfWorkbook(bytes).length,
  "sheetjs+zod+decimal": (bytes) => checked(rowsOfWorkbook(bytes), plan),
};

const bytes = readFileSync(file);
const start = performance.now();
const figures = await work[side]!(bytes);
const ms = performance.now() - start;
console.log(JSON.stringify({ ms, maxRssMb: process.resourceUsage().maxRSS / 1024, figures }));

function rowsOfCsv(csv: Uint8Array): readonly unknown[] {
  return Papa.parse(new TextDecoder().decode(csv), { header: true, skipEmptyLines: true }).data;
}

function rowsOfWorkbook(workbook: Uint8Array): readonly unknown[] {
  const book = read(workbook, { dense: true });
  return utils.sheet_to_json(book.Sheets[book.SheetNames[0]!]!, { raw: false });
}

/** What a careful person writes: a schema of a row with the names that are known, exact decimals, and no row twice. */
function checked(rows: readonly unknown[], of: Plan): number {
  const row = z.object({
    地区: z.enum(Object.values(of.regions).map(({ name }) => name.zh)),
    指标: z.enum(Object.values(of.indicators).map(({ name }) => name.zh)),
    时期: z.string().regex(/^\d{4}-\d{2}$/),
    数值: z
      .string()
      .regex(/^-?\d+(?:\.\d+)?$/)
      .transform((text) => new Decimal(text)),
    单位: z.enum([...new Set(Object.values(of.indicators).map(({ unit }) => unit))]),
  });
  const figures = new Map<string, Decimal>();
  const problems: z.core.$ZodIssue[] = [];
  for (const one of rows) {
    const parsed = row.safeParse(one);
    if (!parsed.success) problems.push(...parsed.error.issues);
    else figures.set(`${parsed.data.地区} ${parsed.data.指标} ${parsed.data.时期}`, parsed.data.数值);
  }
  return figures.size;
}

/** Unpacking and taking apart the XML of a workbook, and nothing else. */
function elements(workbook: Uint8Array): number {
  let rows = 0;
  const unzip = new Unzip((part) => {
    const decoder = new TextDecoder();
    const parser = new SaxesParser();
    parser.on("opentag", ({ name }) => {
      if (name === "row") rows++;
    });
    part.ondata = (error, piece, isLast) => {
      if (error) throw error;
      parser.write(decoder.decode(piece, { stream: !isLast }));
      if (isLast) parser.close();
    };
    if (part.name.endsWith(".xml")) part.start();
  });
  unzip.register(UnzipInflate);
  unzip.push(workbook, true);
  return rows - 1;
}
