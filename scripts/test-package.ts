// Installs the packed package where a user would and uses it in every supported way: ES modules, CommonJS, three
// TypeScripts, two bundlers, the command line, and a page in a real browser. `--built` takes dist/ as it is.
import { type ExecFileException, execFile, execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual, promisify } from "node:util";
import { pack } from "./pack.ts";
import { outcomeInBrowser } from "./test-package/browser.ts";
import { bundleWithEsbuild, bundleWithVite } from "./test-package/bundle.ts";

const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), "fenjie-consumer-"));
const expected: unknown = JSON.parse(readFileSync("test/package/expected.json", "utf8"));
const workbook = readFileSync("test/fixtures/submissions/invented-2016-06-listings.xls").toString("base64");
const run = promisify(execFile);

/** An empty project beside which the package is installed, with the files it consists of. */
function project(name: string, files: readonly string[], config: object = {}): string {
  const path = join(folder, name);
  mkdirSync(path);
  for (const file of files) cpSync(join(root, "test/package", file), join(path, file));
  writeFileSync(
    join(path, "package.json"),
    JSON.stringify({ name, private: true, type: "module", ...config }),
  );
  return path;
}

async function script(name: string, file: string): Promise<void> {
  await run(process.execPath, [file], { cwd: project(name, [file]) });
}

async function typescript(version: string, compiler: string, options: object): Promise<void> {
  const path = project(`typescript-${version}-${Object.values(options).join("-")}`, [
    "consumer.ts",
    "types.ts",
  ]);
  const compilerOptions = {
    target: "es2022",
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
    types: [],
    ...options,
  };
  writeFileSync(join(path, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }));
  await run(process.execPath, [join(root, "node_modules", compiler, "bin/tsc"), "-p", path], { cwd: path });
}

function same(what: string, outcome: unknown): void {
  if (isDeepStrictEqual(outcome, expected)) return;
  throw new Error(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(outcome)}`);
}

/** Runs in the installed project without reaching out: the bin must be there already. */
async function commandLine(): Promise<void> {
  const npx = (...words: readonly string[]): Promise<{ stdout: string }> =>
    run("npx", ["--no-install", "fenjie", ...words], { cwd: folder }).catch(
      (error: ExecFileException & { stdout: string }) => {
        if (error.code === 1) return error;
        throw error;
      },
    );
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  const said = (await npx("--version")).stdout.trim();
  if (said !== version) throw new Error(`fenjie --version says ${said}, package.json ${version}`);
  // The bundled plan contradicts itself in one place, which no release may lose.
  const report = (await npx("check", "jiaxing-2016")).stdout;
  if (!report.includes("两创中心")) throw new Error(`fenjie check jiaxing-2016 says: ${report}`);
}

const bundler = { module: "esnext", moduleResolution: "bundler", allowImportingTsExtensions: true };
const node = { module: "nodenext", moduleResolution: "nodenext" };
const steps: readonly (readonly [string, () => Promise<void>])[] = [
  ["ES modules", () => script("esm", "import.mjs")],
  ["CommonJS", () => script("cjs", "require.cjs")],
  ...(["5", "6", "7"] as const).flatMap((version) =>
    [bundler, node].map((options): readonly [string, () => Promise<void>] => [
      `TypeScript ${version}, ${options.moduleResolution}`,
      () => typescript(version, version === "6" ? "typescript" : `typescript-${version}`, options),
    ]),
  ),
  [
    "bundled by Vite",
    async () => same("vite", await bundleWithVite(project("vite", ["consumer.ts", "browser.ts"]), workbook)),
  ],
  [
    "bundled by esbuild, in a browser",
    async () => {
      const page = await bundleWithEsbuild(project("browser", ["consumer.ts", "browser.ts"]));
      same("browser", JSON.parse(await outcomeInBrowser(page, workbook)));
    },
  ],
  ["the command line", commandLine],
];

let failed = 0;
try {
  if (!process.argv.includes("--built"))
    execFileSync("npm", ["run", "--silent", "build"], { stdio: "inherit" });
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "consumer", private: true, type: "module" }),
  );
  execFileSync("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--silent", pack(folder)], {
    cwd: folder,
    stdio: "inherit",
  });
  for (const [name, step] of steps) {
    const start = performance.now();
    try {
      await step();
      console.log(`ok      ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    } catch (error) {
      failed++;
      const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
      console.error(`failed  ${name}\n${String(error)}\n${stdout}${stderr}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${steps.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
