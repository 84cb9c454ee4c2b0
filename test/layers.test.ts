import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "fenjie-layers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The rules that a source tree breaks, each with the file that breaks it. */
function broken(files: Readonly<Record<string, string>>): readonly string[] {
  rmSync(join(folder, "src"), { recursive: true, force: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const command = [join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs")];
  const options = ["src", "--config", ".dependency-cruiser.mjs", "--output-type", "json", "--no-progress"];
  const output = execFileSync(process.execPath, [...command, ...options], { cwd: folder, encoding: "utf8" });
  const { summary } = JSON.parse(output) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  return summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`).sort();
}

it("the rules of the floors find what breaks them, and nothing else", () => {
  for (const file of [".dependency-cruiser.mjs", "tsconfig.json"])
    cpSync(join(root, file), join(folder, file));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  expect(
    broken({
      "src/issue/issue.ts": 'import type { B } from "../quantity/b.ts";\nexport type A = B;\n',
      "src/quantity/b.ts": 'import { Decimal } from "decimal.js";\nexport type B = Decimal;\n',
      "src/quantity/c.ts": 'import { z } from "zod";\nexport const c = z;\n',
      "src/interval/one.ts": 'import type { Two } from "./two.ts";\nexport type One = Two;\n',
      "src/interval/two.ts": 'import type { One } from "./one.ts";\nexport type Two = One;\n',
      "src/plan/files.ts": 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;\n',
      "src/reconcile/gone.ts": 'import { gone } from "./nowhere.ts";\nexport const here = gone;\n',
      "src/schema/index.ts": 'import { z } from "zod";\nexport const s = z;\n',
      "src/node/index.ts":
        'import { readFileSync } from "node:fs";\nimport "../schema/index.ts";\nexport const r = readFileSync;\n',
      "src/plans/plan.ts": 'import "../schema/index.ts";\nimport "../plan/files.ts";\n',
      "src/index.ts": 'export { s } from "./schema/index.ts";\nexport type { B } from "./quantity/b.ts";\n',
    }),
  ).toEqual([
    "src/index.ts: core-entry-is-core",
    "src/interval/one.ts: no-circles",
    "src/issue/issue.ts: issue-imports-down-only",
    "src/plan/files.ts: core-is-pure",
    "src/plans/plan.ts: plans-are-data",
    "src/quantity/c.ts: quantity-packages",
    "src/reconcile/gone.ts: resolvable",
  ]);
}, 30_000);
