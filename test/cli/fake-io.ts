import { run } from "../../src/cli/run.ts";

interface World {
  readonly env?: Readonly<Record<string, string>>;
  readonly locale?: string;
  readonly columns?: number;
}

/** Runs the command line, and keeps what it says. On a terminal where columns are given. */
export async function fenjie(
  words: readonly string[],
  { env = { LANG: "zh_CN.UTF-8" }, locale = "en-US", columns }: World = {},
): Promise<{ readonly status: number; readonly stdout: string; readonly stderr: string }> {
  const said = { stdout: "", stderr: "" };
  const terminal = columns === undefined ? {} : { isTTY: true, columns };
  const output = (name: "stdout" | "stderr") => ({
    ...terminal,
    write: (text: string): void => {
      said[name] += text;
    },
  });
  const status = await run(words, {
    stdout: output("stdout"),
    stderr: output("stderr"),
    env,
    locale,
    now: () => new Date(2016, 2, 31, 23, 59),
  });
  return { status, ...said };
}
