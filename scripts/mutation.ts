// Runs the tests of the core against its mutants, folder by folder, and writes the scores into docs/mutation.md.
// `npm run mutation` takes all folders, `npm run mutation interval plan` some; the others keep their rows.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";

interface Mutant {
  readonly status: "Killed" | "Survived" | "Timeout" | "NoCoverage" | "Ignored" | string;
}

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
}

interface Folder {
  /** What is mutated, and what of it is not. Stryker parts these at commas, so that no braces can stand in them. */
  readonly mutate: readonly string[];
  /** The folders whose tests the mutants are run against. */
  readonly tests: readonly string[];
}

/** Tables of units and of words are no logic: what a word is, its tests say word by word. */
const FOLDERS: Readonly<Record<string, Folder>> = {
  quantity: {
    mutate: [
      "src/quantity/**/*.ts",
      "!src/quantity/units.ts",
      "!src/quantity/unit-codes.ts",
      "!src/quantity/unit-types.ts",
    ],
    tests: ["quantity"],
  },
  interval: { mutate: ["src/interval/**/*.ts"], tests: ["interval"] },
  target: { mutate: ["src/target/*.ts", "!src/target/lexicon*.ts"], tests: ["target"] },
  "target/extract": { mutate: ["src/target/extract/*.ts"], tests: ["target"] },
  plan: { mutate: ["src/plan/**/*.ts"], tests: ["plan"] },
  reconcile: { mutate: ["src/reconcile/**/*.ts", "!src/reconcile/check-words*.ts"], tests: ["reconcile"] },
};

const ROOT = new URL("../", import.meta.url);
const PAGES = ["docs/mutation.md", "docs/mutation.zh.md"];
const REPORTS = new URL("reports/mutation/", ROOT);

const asked = process.argv.slice(2);
const unknown = asked.filter((folder) => !Object.hasOwn(FOLDERS, folder));
if (unknown.length > 0) {
  throw new Error(`${unknown.join(", ")}: the folders are ${Object.keys(FOLDERS).join(", ")}`);
}
for (const folder of asked.length > 0 ? asked : Object.keys(FOLDERS)) {
  run(folder);
  enter(folder);
}

function run(folder: string): void {
  const { mutate, tests } = FOLDERS[folder]!;
  const incremental = `reports/mutation/${fileOf(folder)}-incremental.json`;
  const { status } = spawnSync(
    "npx",
    ["stryker", "run", "--mutate", mutate.join(","), "--incrementalFile", incremental],
    { cwd: ROOT, stdio: "inherit", env: { ...process.env, MUTATION_TESTS: tests.join(",") } },
  );
  if (status !== 0) throw new Error(`${folder}: the tests do not pass, or stryker does not run`);
  copyFileSync(new URL("mutation.json", REPORTS), new URL(`${fileOf(folder)}.json`, REPORTS));
}

function fileOf(folder: string): string {
  return folder.replace("/", "-");
}

/** Puts the row of a folder into both pages; what survives and why is written by hand below the table. */
function enter(folder: string): void {
  const report = JSON.parse(readFileSync(new URL(`${fileOf(folder)}.json`, REPORTS), "utf8")) as Report;
  const all = Object.values(report.files).flatMap(({ mutants }) => mutants);
  const count = (...statuses: readonly string[]): number =>
    all.filter(({ status }) => statuses.includes(status)).length;
  const found = count("Killed", "Timeout");
  const missed = count("Survived", "NoCoverage");
  const score = ((found / (found + missed)) * 100).toFixed(1);
  const day = new Date().toISOString().slice(0, 10);
  const row = `| \`src/${folder}\` | ${score}% | ${found + missed} | ${missed} | ${count("Timeout")} | ${day} |`;
  const before = new RegExp(`^\\| \`src/${folder}\` \\|.*$`, "m");
  for (const name of PAGES) {
    const url = new URL(name, ROOT);
    if (!existsSync(url)) throw new Error(`${name} is gone: its table is what this writes into`);
    const page = readFileSync(url, "utf8");
    if (!before.test(page)) throw new Error(`${name} has no row for src/${folder}`);
    writeFileSync(url, page.replace(before, row));
  }
}
