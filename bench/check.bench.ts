import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareChild } from "./lib/child.ts";
import { cellCount, largePlan } from "./lib/large-plan.ts";
import { type Spread, spreadOf } from "./lib/measure.ts";
import type { Section } from "./lib/section.ts";
import { writePackage } from "./lib/write-package.ts";

const SIZE = { indicators: 500, regions: 3_000 };
const ROUNDS = 3;

interface Measured {
  readonly ms: number;
  readonly maxRssMb: number;
}

/** Checking the plan of 1.5 million cells, and reading it from a folder of CSV. */
export function run(): Section {
  const child = prepareChild("check");
  const folder = mkdtempSync(join(tmpdir(), "fenjie-bench-"));
  writePackage(largePlan(SIZE), folder);
  const size = [String(SIZE.indicators), String(SIZE.regions)];
  const checked: Measured[] = [];
  const loaded: Measured[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    checked.push(child("check", ...size) as Measured);
    loaded.push(child("load", folder) as Measured);
  }
  rmSync(folder, { recursive: true });
  return {
    title: { zh: "检查和读入大计划", en: "Checking and reading a large plan" },
    about: {
      zh: "同一个150万格的计划：checkPlan(plan) 检查一遍；loadPlan(folder) 从21个 CSV 读入并检查。没有目标值，记录在此。",
      en: "The same plan of 1.5 million cells: checkPlan(plan) checks it, loadPlan(folder) reads it from 21 CSV files and checks it. No target is set; this is for the record.",
    },
    rows: [
      { what: { zh: "checkPlan，每格", en: "checkPlan, per cell" }, figures: perCell(checked), unit: "µs" },
      {
        what: { zh: "checkPlan，内存峰值", en: "checkPlan, peak memory" },
        figures: memory(checked),
        unit: "MB",
      },
      { what: { zh: "loadPlan，每格", en: "loadPlan, per cell" }, figures: perCell(loaded), unit: "µs" },
      {
        what: { zh: "loadPlan，内存峰值", en: "loadPlan, peak memory" },
        figures: memory(loaded),
        unit: "MB",
      },
    ],
  };
}

function perCell(found: readonly Measured[]): Spread {
  return spreadOf(found.map(({ ms }) => (ms * 1_000) / cellCount(SIZE)));
}

function memory(found: readonly Measured[]): Spread {
  return spreadOf(found.map(({ maxRssMb }) => maxRssMb));
}
