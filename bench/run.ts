// All benchmarks, or those named: `npm run bench -- sum types`. `--write` puts the results into docs/. Needs dist/.
import { writeFileSync } from "node:fs";
import { padTo, textWidth } from "../src/node/text-width.ts";
import { run as bundle } from "./bundle.bench.ts";
import { run as check } from "./check.bench.ts";
import { run as importing } from "./import.bench.ts";
import { run as language } from "./language.bench.ts";
import { pageOf } from "./lib/page.ts";
import { cellsOf, isMet, type Section } from "./lib/section.ts";
import { run as reconcile } from "./reconcile.bench.ts";
import { run as submission } from "./submission.bench.ts";
import { run as sum } from "./sum.bench.ts";
import { run as types } from "./types.bench.ts";

const benches: Readonly<Record<string, () => Section | Promise<Section>>> = {
  import: importing,
  types,
  reconcile,
  sum,
  language,
  submission,
  check,
  bundle,
};

const words = process.argv.slice(2);
const names = words.filter((word) => word !== "--write");
const unknown = names.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) throw new Error(`no benchmark is called ${unknown.join(", ")}`);
if (words.includes("--write") && names.length > 0) throw new Error("--write writes all results, not some");

const sections: Section[] = [];
for (const [name, run] of Object.entries(benches)) {
  if (names.length > 0 && !names.includes(name)) continue;
  const section = await run();
  sections.push(section);
  print(section);
}
if (words.includes("--write")) {
  writeFileSync("docs/benchmarks.md", pageOf(sections, "en"));
  writeFileSync("docs/benchmarks.zh.md", pageOf(sections, "zh"));
}
if (!sections.every(({ rows }) => rows.every(isMet))) process.exitCode = 1;

function print({ title, rows }: Section): void {
  const lines = [["", "min", "median", "max", "target"], ...rows.map((row) => [...cellsOf(row, "en")])];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => textWidth(line[column]!))));
  console.log(`\n${title.en}`);
  for (const line of lines)
    console.log(`  ${line.map((cell, column) => padTo(cell, widths[column]! + 2)).join("")}`.trimEnd());
}
