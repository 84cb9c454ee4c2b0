import { transformSync } from "esbuild";
import { expect } from "vitest";
import type { Program } from "./transform.ts";

type Value = () => Promise<unknown>;
/** What stands in for the console while a statement logs. */
interface Recorder {
  readonly log: (...values: readonly unknown[]) => void;
  readonly logged: unknown[][];
}

/** Runs an example and compares every value that it names. */
export async function run(program: Program, load: (specifier: string) => Promise<unknown>): Promise<void> {
  const modules: Record<string, unknown> = {};
  for (const specifier of program.specifiers) modules[specifier] = await load(specifier);
  const wrapped = `(async (__modules, __check, console) => {\n{\n${program.code}\n}\n})`;
  const { code } = transformSync(wrapped, { loader: "ts", target: "es2022" });
  // biome-ignore lint/security/noGlobalEval: the code is this repository's own documentation
  const example = globalThis.eval(code) as (...given: readonly unknown[]) => Promise<void>;
  await example(modules, check, recorder());
}

function recorder(): Recorder {
  const logged: unknown[][] = [];
  return { logged, log: (...values) => void logged.push([...values]) };
}

async function check(
  where: string,
  text: string,
  actual: Value | Recorder,
  expected: Value | null,
): Promise<void> {
  if (typeof actual !== "function") {
    const lines = actual.logged.map((values) => values.map(String).join(" ")).join("\n");
    if (lines === text) return;
    const [only] = actual.logged.length === 1 ? actual.logged : [];
    if (only?.length === 1 && expected !== null) expect(only[0], where).toEqual(await expected());
    else expect(lines, where).toBe(text);
    return;
  }
  const thrown = /^throws\s+"?([\w-]+)"?/.exec(text);
  if (thrown) {
    await expect(actual(), where).rejects.toMatchObject({ code: thrown[1] });
    return;
  }
  const value = await actual();
  // A bare text is what a person sees of it: `//=> 24.3亿美元`.
  if (expected === null) expect(String(value), where).toBe(text);
  else expect(value, where).toEqual(await expected());
}
check.console = recorder;
