// Makes the typed plans of this repository from their tables, by the function that any user runs. With --check: whether
// they are up to date.
import { readFileSync, writeFileSync } from "node:fs";
import { generatePlan } from "../src/node/generate.ts";
import { loadPlan } from "../src/node/load-plan.ts";

const PLANS = [
  { folder: "seeds/jiaxing-2016", file: "src/plans/jiaxing-2016.ts", from: "../plan/plan.ts" },
  {
    folder: "test/fixtures/invented",
    file: "test/fixtures/invented-2027.ts",
    from: "../../src/plan/plan.ts",
  },
];

const isCheck = process.argv.includes("--check");
for (const { folder, file, from } of PLANS) {
  const source = generatePlan(await loadPlan(folder), { folder, from });
  if (!isCheck) writeFileSync(file, source);
  else if (readFileSync(file, "utf8") !== source) {
    console.error(`${file} is not what ${folder} makes. Run npm run generate.`);
    process.exitCode = 1;
  }
}
