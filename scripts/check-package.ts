// Whether the tarball is what package.json says, for every way of importing it.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pack } from "./pack.ts";

const folder = mkdtempSync(join(tmpdir(), "fenjie-pack-"));
try {
  const tarball = pack(folder);
  execFileSync("node_modules/.bin/publint", ["--strict", tarball], { stdio: "inherit" });
  // node10 knows no subpaths, and no Node that this package runs on resolves that way.
  execFileSync("node_modules/.bin/attw", [tarball, "--profile", "node16"], { stdio: "inherit" });
} catch {
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
