// One measurement in a process of its own: how long a side takes, what it found, and the most memory it ever had.
import { Decimal } from "decimal.js";
import type { Plan } from "../../src/plan/plan.ts";
import { reconcile } from "../../src/reconcile/reconcile.ts";
import { largePlan } from "../lib/large-plan.ts";

const [, , side, indicators, regions] = process.argv;
const plan = largePlan({ indicators: Number(indicators), regions: Number(regions) });
const work = { fenjie: withFenjie, decimal: withDecimal }[side as "fenjie" | "decimal"];

const start = performance.now();
const sums = work(plan);
const ms = performance.now() - start;
console.log(JSON.stringify({ ms, maxRssMb: process.resourceUsage().maxRSS / 1024, sums }));

function withFenjie(of: Plan): readonly string[] {
  return reconcile(of).checks.map((check) => check.sum?.value ?? "");
}

/** Parsing and adding alone: no bounds, no units, no verdicts, and nothing is looked up. */
function withDecimal(of: Plan): readonly string[] {
  const Precise = Decimal.clone({ defaults: true, precision: 40 });
  return Object.values(of.tables).flatMap(({ breakdown, columns, rows }) => {
    if (breakdown === undefined) return [];
    const totals = columns.map(() => new Precise(0));
    for (const cells of Object.values(rows) as readonly (readonly string[])[]) {
      for (const [at, text] of cells.entries()) {
        if (text !== "—") totals[at] = totals[at]!.plus(text.replace("以上", ""));
      }
    }
    return totals.map((total) => total.toFixed());
  });
}
