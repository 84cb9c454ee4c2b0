// What type-checking costs, by counts that no clock disturbs: instantiations, and the size of a plan's declarations.
// `--write` commits what is measured as the new budget; a tenth more is let pass. Needs dist/.
import { readFileSync, writeFileSync } from "node:fs";
import { typeProjects } from "./lib/type-projects.ts";

const FILE = "bench/budgets.json";
const MARGIN = 1.1;
const LARGEST_DECLARATIONS = 50 * 1024;

const projects = typeProjects();
const measured = {
  typescript: projects.check("typescript", "declared", true).instantiations,
  "typescript-7": projects.check("typescript-7", "declared", true).instantiations,
  declarations: projects.declarationSize,
};
if (process.argv.includes("--write")) writeFileSync(FILE, `${JSON.stringify(measured, null, 2)}\n`);

const budgets = JSON.parse(readFileSync(FILE, "utf8")) as typeof measured;
for (const name of ["typescript", "typescript-7", "declarations"] as const) {
  const most = Math.floor(budgets[name] * MARGIN);
  const limit = name === "declarations" ? Math.min(most, LARGEST_DECLARATIONS) : most;
  const what = name === "declarations" ? "bytes of declarations" : `instantiations, ${name}`;
  console.log(`${what.padEnd(30)} ${measured[name]} of ${limit}`);
  if (measured[name] > limit) process.exitCode = 1;
}
