// Makes the bundled plans from their tables, by the function that any user runs. With --check: whether they are up to date.
import { readFileSync, writeFileSync } from "node:fs";
import { generatePlan } from "../src/node/generate.ts";
import { loadPlan } from "../src/node/load-plan.ts";

const PLANS = [{ folder: "seeds/jiaxing-2016", file: "src/plans/jiaxing-2016.ts" }];

const isCheck = process.argv.includes("--check");
for (const { folder, file } of PLANS) {
  const source = generatePlan(await loadPlan(folder), { folder, from: "../plan/plan.ts" });
  if (!isCheck) writeFileSync(file, source);
  else if (readFileSync(file, "utf8") !== source) {
    console.error(`${file} is not what ${folder} makes. Run npm run generate.`);
    process.exitCode = 1;
  }
}
