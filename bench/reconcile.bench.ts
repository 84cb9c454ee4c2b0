import { prepareChild } from "./lib/child.ts";
import { type Compared, compare, single, spreadOf } from "./lib/measure.ts";
import type { Section } from "./lib/section.ts";

const INDICATORS = 500;
const REGIONS = 3_000;
const ROUNDS = 5;

interface Measured {
  readonly ms: number;
  readonly maxRssMb: number;
  readonly sums: readonly string[];
}

/** Reconciling a plan of 1.5 million cells, against only adding its cells with decimal.js. */
export function run(): Section {
  const child = prepareChild("reconcile");
  const memory: number[] = [];
  const measure = (side: "fenjie" | "decimal", regions: number): Measured =>
    child(side, String(INDICATORS), String(regions)) as Measured;
  const at = (regions: number): Compared => {
    const found: { ours: readonly string[]; theirs: readonly string[] } = { ours: [], theirs: [] };
    const compared = compare(
      ROUNDS,
      () => {
        const { ms, maxRssMb, sums } = measure("fenjie", regions);
        if (regions === REGIONS) memory.push(maxRssMb);
        found.ours = sums;
        return ms;
      },
      () => {
        const { ms, sums } = measure("decimal", regions);
        found.theirs = sums;
        return ms;
      },
    );
    if (JSON.stringify(found.ours) !== JSON.stringify(found.theirs)) throw new Error("the sums differ");
    return compared;
  };
  const whole = at(REGIONS);
  const half = at(REGIONS / 2);
  const quarter = at(REGIONS / 4);
  return {
    title: { zh: "核对大计划", en: "Reconciling a large plan" },
    about: {
      zh: `${INDICATORS} 项指标 × ${REGIONS.toLocaleString("en")} 个地区，共150万格：大多是短的小数，1% 是“—”，0.2% 是“8以上”这样的。量 reconcile(plan) 从头到尾；对照：只用 decimal.js 把同样的格子读入相加，不认上下限、不查表、不下结论。每次都是新的进程，两边的和一致。`,
      en: `${INDICATORS} indicators × ${REGIONS.toLocaleString("en")} regions, 1.5 million cells: nearly all short decimals, 1% dashes, 0.2% like 8以上. Timed is all of reconcile(plan), against only parsing and adding the same cells with decimal.js: no bounds, no look-ups, no verdicts. Each time in a fresh process; both find the same sums.`,
    },
    rows: [
      {
        what: { zh: "是 decimal.js 的", en: "as long as decimal.js, times" },
        figures: whole.ratio,
        unit: "times",
        target: { atMost: 2 },
      },
      { what: { zh: "fenjie，150万格", en: "fenjie, 1.5 million cells" }, figures: whole.ours, unit: "ms" },
      {
        what: { zh: "decimal.js，150万格", en: "decimal.js, 1.5 million cells" },
        figures: whole.theirs,
        unit: "ms",
      },
      { what: { zh: "fenjie，75万格", en: "fenjie, 750,000 cells" }, figures: half.ours, unit: "ms" },
      { what: { zh: "fenjie，37.5万格", en: "fenjie, 375,000 cells" }, figures: quarter.ours, unit: "ms" },
      {
        // By the fastest rounds, which are the least disturbed.
        what: {
          zh: "每格的时间，150万格对37.5万格（线性为1）",
          en: "time per cell, 1.5 million to 375,000 (linear: 1)",
        },
        figures: single(whole.ours.min / quarter.ours.min / 4),
        unit: "times",
        target: { atMost: 1.5 },
      },
      {
        what: { zh: "内存峰值，含计划本身", en: "peak memory, the plan included" },
        figures: spreadOf(memory),
        unit: "MB",
        target: { atMost: 1024 },
      },
    ],
  };
}
