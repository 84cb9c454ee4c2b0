import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareChild } from "./lib/child.ts";
import { largePlan } from "./lib/large-plan.ts";
import { largeCsv, largeWorkbook } from "./lib/large-submission.ts";
import { spreadOf } from "./lib/measure.ts";
import type { Row, Section, Words } from "./lib/section.ts";

/** A hundredth of the cells are dashes, so that there are 100,000 figures a month. */
const SIZE = { indicators: 25, regions: 4_041 };
const MONTHS = 10;
const ROUNDS = 3;

interface Measured {
  readonly ms: number;
  readonly maxRssMb: number;
  readonly figures: number;
}

/** What one side did in every round. */
interface Side {
  readonly name: Words;
  readonly rounds: Measured[];
}

/** Reading and checking a large CSV and a large workbook, beside what people would write for it, and the readers alone. */
export function run(): Section {
  const folder = mkdtempSync(join(tmpdir(), "fenjie-bench-"));
  const plan = largePlan(SIZE);
  const [csv, workbook] = [join(folder, "large.csv"), join(folder, "large.xlsx")];
  writeFileSync(csv, largeCsv(plan, MONTHS));
  writeFileSync(workbook, largeWorkbook(plan));
  const ofCsv = race(csv, {
    fenjie: { zh: "CSV：fenjie，读并校验", en: "CSV: fenjie, read and checked" },
    "fenjie-read": { zh: "CSV：fenjie，只读", en: "CSV: fenjie, only read" },
    "papaparse+zod+decimal": {
      zh: "CSV：papaparse + zod + decimal.js",
      en: "CSV: papaparse + zod + decimal.js",
    },
    papaparse: { zh: "CSV：只用 papaparse 读", en: "CSV: papaparse, only read" },
  });
  const ofWorkbook = race(workbook, {
    fenjie: { zh: "工作簿：fenjie，读并校验", en: "workbook: fenjie, read and checked" },
    "fenjie-read": { zh: "工作簿：fenjie，只读", en: "workbook: fenjie, only read" },
    "sheetjs+zod+decimal": {
      zh: "工作簿：SheetJS + zod + decimal.js",
      en: "workbook: SheetJS + zod + decimal.js",
    },
    "fflate+saxes": {
      zh: "工作簿：只用 fflate 解压、saxes 拆分 XML",
      en: "workbook: only unpacked by fflate and taken apart by saxes",
    },
  });
  rmSync(folder, { recursive: true });
  return {
    title: { zh: "校验大的报送文件", en: "Checking large submissions" },
    about: {
      zh: `一百万行的 CSV 与十万行、每行五格的工作簿，每行一个数（地区、指标、时期、数值、单位），计划有${SIZE.indicators}项指标、${SIZE.regions.toLocaleString("en")}个地区，每一万个数里有一个误写了字母。fenjie 一行连同单位、取值范围、重复、数量级、累计数下降与缺报一并核对；对照只做：每行一个 zod 模式（名称在不在名录里、时期与数的写法），精确小数，重复的只留一个。每次都是新的进程，两边读到的数一样多。`,
      en: `A CSV of a million rows, and a workbook of 100,000 rows of five cells, a figure a row (region, indicator, period, value, unit) for a plan of ${SIZE.indicators} indicators and ${SIZE.regions.toLocaleString("en")} regions; one figure in ten thousand has a letter in it. fenjie checks units, domains, duplicates, sizes, months that fall and what is missing; the others a schema a row (names that are known, how periods and numbers are written), exact decimals, and keep one of duplicates. Each time in a fresh process; all find the same figures.`,
    },
    rows: [
      ratio(
        {
          zh: "CSV：是 papaparse + zod + decimal.js 的",
          en: "CSV: as long as papaparse + zod + decimal.js, times",
        },
        ofCsv,
        "papaparse+zod+decimal",
      ),
      ...rowsOf(ofCsv),
      ratio(
        {
          zh: "工作簿：是 SheetJS + zod + decimal.js 的",
          en: "workbook: as long as SheetJS + zod + decimal.js, times",
        },
        ofWorkbook,
        "sheetjs+zod+decimal",
      ),
      ...rowsOf(ofWorkbook),
    ],
  };
}

/** All sides in turn, round after round, so that what slows the machine slows all. */
function race<S extends string>(file: string, names: Readonly<Record<S, Words>>): Readonly<Record<S, Side>> {
  const child = prepareChild("submission");
  const sides = Object.entries<Words>(names).map(
    ([side, name]) => [side, { name, rounds: [] as Measured[] }] as const,
  );
  for (let round = 0; round < ROUNDS; round++) {
    for (const [side, { rounds }] of sides) {
      rounds.push(child(side, file, String(SIZE.indicators), String(SIZE.regions)) as Measured);
    }
    const [ours, theirs] = [sides[0]![1], sides[2]![1]].map(({ rounds }) => rounds.at(-1)!.figures);
    if (ours !== theirs) throw new Error(`fenjie found ${ours} figures, the other side ${theirs}`);
  }
  return Object.fromEntries(sides) as Record<S, Side>;
}

function ratio<S extends string>(what: Words, sides: Readonly<Record<S | "fenjie", Side>>, other: S): Row {
  const times = sides.fenjie.rounds.map(({ ms }, round) => ms / sides[other].rounds[round]!.ms);
  return { what, figures: spreadOf(times), unit: "times", target: { atMost: 2 } };
}

function rowsOf(sides: Readonly<Record<string, Side>>): readonly Row[] {
  return Object.values(sides).flatMap(({ name, rounds }): readonly Row[] => [
    { what: name, figures: spreadOf(rounds.map(({ ms }) => ms)), unit: "ms" },
    {
      what: { zh: `${name.zh}，内存峰值`, en: `${name.en}, peak memory` },
      figures: spreadOf(rounds.map(({ maxRssMb }) => maxRssMb)),
      unit: "MB",
    },
  ]);
}
