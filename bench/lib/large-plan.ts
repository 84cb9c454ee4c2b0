import type { AnyIndicator, Plan, Region, Table } from "../../src/plan/plan.ts";

export interface LargePlanSize {
  readonly indicators: number;
  readonly regions: number;
}

/** Columns of one official table. */
const WIDTH = 25;

const MEASURES: readonly Pick<AnyIndicator, "unit" | "kind" | "direction">[] = [
  { unit: "亿元", kind: "flow", direction: "more" },
  { unit: "万平方米", kind: "flow", direction: "more" },
  { unit: "家", kind: "stock", direction: "more" },
  { unit: "兆瓦", kind: "flow", direction: "none" },
  { unit: "万吨标准煤", kind: "flow", direction: "less" },
];

/**
 * A plan as large as a province's: tables of 25 columns whose rows are the regions, and a total for every indicator.
 * Nearly all cells are short decimals in the indicator's unit; 1% are dashes, 0.2% say 以上. The same every time.
 */
export function largePlan({ indicators, regions }: LargePlanSize): Plan {
  const ids = Array.from({ length: indicators }, (_, at) => `indicator${at + 1}`);
  const parts = Array.from({ length: regions }, (_, at) => `region${at + 1}`);
  const random = generator(20_161_124);
  const tables: Record<string, Table> = {
    totals: { columns: ids, rows: { whole: ids.map((_, at) => String((at + 1) * regions)) } },
  };
  for (let from = 0; from < indicators; from += WIDTH) {
    const columns = ids.slice(from, from + WIDTH);
    const rows: Record<string, readonly string[]> = {};
    for (const part of parts) rows[part] = columns.map((_, at) => cell(random, measure(from + at).unit));
    tables[`table${from / WIDTH + 1}`] = { breakdown: "parts", columns, rows };
  }
  return {
    id: "large",
    name: { zh: "基准测试用的计划" },
    territory: "whole",
    period: "2016",
    dash: "not-assigned",
    indicators: Object.fromEntries(
      ids.map((id, at) => [id, { name: { zh: `第${at + 1}项指标` }, ...measure(at) }]),
    ),
    regions: Object.fromEntries([
      ["whole", { name: { zh: "全部地区" }, kind: "province" }],
      ...parts.map((id, at): [string, Region] => [id, { name: { zh: `第${at + 1}个地区` }, kind: "county" }]),
    ]),
    breakdowns: { parts: { over: "regions", whole: "whole", parts } },
    tables,
  };
}

function measure(at: number): Pick<AnyIndicator, "unit" | "kind" | "direction"> {
  return MEASURES[at % MEASURES.length]!;
}

/** How many cells there are, totals not counted. */
export function cellCount({ indicators, regions }: LargePlanSize): number {
  return indicators * regions;
}

function cell(random: () => number, unit: string): string {
  const chance = random();
  if (chance < 0.01) return "—";
  const whole = Math.floor(random() * 5_000);
  if (chance < 0.012) return `${whole}以上`;
  const decimals = unit === "家" ? 0 : Math.floor(random() * 3);
  if (decimals === 0) return String(whole);
  return `${whole}.${String(Math.floor(random() * 10 ** decimals)).padStart(decimals, "0")}`;
}

/** Park and Miller's minimal generator: the same plan on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
