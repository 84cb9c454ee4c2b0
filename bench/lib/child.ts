import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";

/**
 * A script of bench/children, bundled once: what is measured then starts in a fresh process, without a loader of
 * TypeScript around it, and with a memory of its own.
 */
export function prepareChild(name: string): (...args: readonly string[]) => unknown {
  const outfile = join(mkdtempSync(join(tmpdir(), "fenjie-bench-")), `${name}.mjs`);
  buildSync({
    entryPoints: [`bench/children/${name}.ts`],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "error",
    tsconfigRaw: "{}",
  });
  return (...args) => JSON.parse(execFileSync(process.execPath, [outfile, ...args], { encoding: "utf8" }));
}
