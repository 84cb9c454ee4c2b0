import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
let folder = "";
let bin = "";

// Built once, as the package does: starting it through a compiler each time would cost more than all else here.
beforeAll(async () => {
  folder = mkdtempSync(join(root, "node_modules", ".fenjie-cli-"));
  bin = join(folder, "cli.js");
  await build({
    entryPoints: [join(root, "src/cli/main.ts")],
    outfile: bin,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "error",
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs it as a process of its own; `closeAfter` closes the pipe after so many characters, as `head` does. */
function start(
  words: readonly string[],
  env: Record<string, string> = {},
  closeAfter = Infinity,
): Promise<Ended> {
  const child = spawn(process.execPath, [bin, ...words], {
    cwd: root,
    env: { PATH: process.env.PATH, LANG: "zh_CN.UTF-8", ...env },
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    if (stdout.length >= closeAfter) child.stdout.destroy();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject).on("close", (status) => resolve({ status, stdout, stderr }));
  });
}

const golden = (name: string): string => readFileSync(join(root, "test/cli/golden", name), "utf8");

describe("the fenjie command", () => {
  it("prints what a terminal without colours shows, in the language of the locale", async () => {
    const [chinese, english] = await Promise.all([
      start(["check", "jiaxing-2016"]),
      start(["check", "jiaxing-2016"], { LANG: "en_US.UTF-8" }),
    ]);
    expect(chinese).toEqual({ status: 0, stdout: golden("check.zh.txt"), stderr: "" });
    expect(english).toEqual({ status: 0, stdout: golden("check.en.txt"), stderr: "" });
  });

  it("ends quietly where the reader has seen enough, and whole where it has not", async () => {
    const [cut, whole, wrong] = await Promise.all([
      start(["show", "jiaxing-2016", "--format", "json"], {}, 1),
      start(["show", "jiaxing-2016", "--format", "json"]),
      start(["check", "no-such-plan"]),
    ]);
    expect([cut.status, cut.stderr]).toEqual([0, ""]);
    expect(() => JSON.parse(whole.stdout) as unknown).not.toThrow();
    expect(wrong.status).toBe(2);
  });
});
