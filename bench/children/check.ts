// Checking a large plan, and reading it from its folder, each once in a process of its own.
import { loadPlan } from "../../src/node/load-plan.ts";
import { checkPlan } from "../../src/plan/check-plan.ts";
import { largePlan } from "../lib/large-plan.ts";

const [, , what, ...rest] = process.argv;
const work = what === "check" ? prepareCheck(rest) : prepareLoad(rest);

const start = performance.now();
await work();
const ms = performance.now() - start;
console.log(JSON.stringify({ ms, maxRssMb: process.resourceUsage().maxRSS / 1024 }));

function prepareCheck([indicators, regions]: readonly string[]): () => void {
  const plan = largePlan({ indicators: Number(indicators), regions: Number(regions) });
  return () => {
    const [issue] = checkPlan(plan);
    if (issue) throw new Error(`the plan is sound, but: ${JSON.stringify(issue)}`);
  };
}

function prepareLoad([folder]: readonly string[]): () => Promise<void> {
  return async () => {
    await loadPlan(folder!);
  };
}
