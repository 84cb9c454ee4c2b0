import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { generatePlan } from "../../src/node/generate.ts";
import { largePlan } from "./large-plan.ts";

/** What is type-checked: nothing; an app and a plan as declarations, as a package brings it; an app and the constant itself. */
export type Project = "empty" | "declared" | "constant";
export type Compiler = "typescript" | "typescript-7";

export interface TypeCheck {
  /** What the compiler itself counts. */
  readonly seconds: number;
  readonly instantiations: number;
}

export interface TypeProjects {
  readonly check: (compiler: Compiler, project: Project, skipLibCheck: boolean) => TypeCheck;
  /** The size of the plan's declarations in bytes. */
  readonly declarationSize: number;
}

export const TYPED_PLAN = { indicators: 500, regions: 300 };

const APP = `import { reconcile, rollUp, target, to } from "fenjie";
import { large } from "./large.js";

export const found = target(large, "indicator1", "region7");
export const total = to(rollUp(large, "indicator1"), "万元");
export const { failing } = reconcile(large);
`;

/** Lays out the projects in a folder of their own, beside the package as built: run \`npm run build\` before. */
export function typeProjects(): TypeProjects {
  const folder = mkdtempSync(join(tmpdir(), "fenjie-types-"));
  const installed = join(folder, "node_modules", "fenjie");
  mkdirSync(installed, { recursive: true });
  cpSync("package.json", join(installed, "package.json"));
  cpSync("dist", join(installed, "dist"), { recursive: true });
  cpSync("node_modules/decimal.js", join(folder, "node_modules", "decimal.js"), { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  const projects: readonly Project[] = ["empty", "declared", "constant"];
  for (const project of projects)
    writeProject(join(folder, project), project === "empty" ? "export {};\n" : APP);
  const large = join(folder, "constant", "large.ts");
  writeFileSync(large, generatePlan(largePlan(TYPED_PLAN), { name: "large" }));
  const emit = ["--declaration", "--emitDeclarationOnly", "--outDir", join(folder, "declared")];
  const settings = ["--target", "es2022", "--module", "nodenext", "--skipLibCheck", "--ignoreConfig"];
  compile("typescript", [large, ...emit, ...settings]);
  return {
    declarationSize: readFileSync(join(folder, "declared", "large.d.ts")).length,
    check(compiler, project, skipLibCheck) {
      const config = join(folder, project, skipLibCheck ? "skip.json" : "full.json");
      const output = compile(compiler, ["--project", config, "--extendedDiagnostics"]);
      return { seconds: figure(output, "Total time"), instantiations: figure(output, "Instantiations") };
    },
  };
}

function writeProject(path: string, app: string): void {
  mkdirSync(path);
  writeFileSync(join(path, "app.ts"), app);
  for (const skipLibCheck of [true, false]) {
    const options = {
      target: "es2022",
      module: "nodenext",
      strict: true,
      noEmit: true,
      types: [],
      skipLibCheck,
    };
    const config = { compilerOptions: options, files: ["app.ts"] };
    writeFileSync(join(path, skipLibCheck ? "skip.json" : "full.json"), JSON.stringify(config));
  }
}

/** Throws with what the compiler says where there is an error. */
function compile(compiler: Compiler, args: readonly string[]): string {
  const tsc = resolve("node_modules", compiler, "bin/tsc");
  return execFileSync(process.execPath, [tsc, ...args], { encoding: "utf8" });
}

function figure(diagnostics: string, name: string): number {
  const found = new RegExp(`^${name}:\\s+([\\d.]+)`, "m").exec(diagnostics);
  if (!found) throw new Error(`the compiler told no ${name}`);
  return Number(found[1]);
}
