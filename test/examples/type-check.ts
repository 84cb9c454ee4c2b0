import { execFile } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Example } from "./extract.ts";
import type { Program } from "./transform.ts";

/** One error of the type check, its line counted from 0. */
interface Found {
  readonly line: number;
  readonly message: string;
}

/** Type-checks all examples in one run of TypeScript, and returns what is wrong with each: nothing, for most. */
export async function typeCheck(
  root: string,
  examples: readonly (readonly [Example, Program])[],
): Promise<readonly (readonly string[])[]> {
  const folder = join(root, "node_modules/.cache/fenjie-examples", String(process.pid));
  mkdirSync(folder, { recursive: true });
  try {
    for (const [index, [example]] of examples.entries())
      writeFileSync(join(folder, `${index}.ts`), `${example.code}\n`);
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config(root, examples.length)));
    const found = await tsc(root, folder);
    return examples.map(([example, program], index) => complaints(example, program, found.get(index) ?? []));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function config(root: string, count: number): object {
  return {
    extends: join(root, "tsconfig.json"),
    compilerOptions: {
      moduleDetection: "force",
      noUnusedLocals: false,
      noUnusedParameters: false,
      typeRoots: [join(root, "node_modules/@types")],
      // What runs in a page is an example, too.
      lib: ["ES2022", "DOM"],
    },
    include: [],
    files: Array.from({ length: count }, (_, index) => `${index}.ts`),
  };
}

async function tsc(root: string, folder: string): Promise<ReadonlyMap<number, readonly Found[]>> {
  const command = [
    join(root, "node_modules/typescript-7/bin/tsc"),
    "--noEmit",
    "--pretty",
    "false",
    "-p",
    folder,
  ];
  const output = await promisify(execFile)(process.execPath, command, {
    maxBuffer: 1 << 26,
    cwd: folder,
  }).then(
    ({ stdout }) => stdout,
    (error: { readonly stdout?: string }) => error.stdout ?? String(error),
  );
  const found = new Map<number, Found[]>();
  for (const line of output.split("\n")) {
    const error = /^(\d+)\.ts\((\d+),\d+\): error (.*)$/.exec(line);
    if (error) {
      const index = Number(error[1]);
      found.set(index, [...(found.get(index) ?? []), { line: Number(error[2]) - 1, message: error[3]! }]);
    } else if (/^error /.test(line)) {
      throw new Error(line);
    }
  }
  return found;
}

function complaints(example: Example, program: Program, found: readonly Found[]): readonly string[] {
  const inside = ({ line }: Found, span: { readonly from: number; readonly to: number }): boolean =>
    span.from <= line && line <= span.to;
  const lines = example.code.split("\n");
  return [
    ...program.wrong
      .filter((span) => !found.some((error) => inside(error, span)))
      .map((span) => `${example.origin}: compiles, and says that it does not: ${lines[span.from]}`),
    ...found
      .filter((error) => !program.wrong.some((span) => inside(error, span)))
      .map(
        (error) =>
          `${example.origin}, line ${error.line + 1} of the block: ${error.message}: ${lines[error.line]}`,
      ),
  ];
}
