import { run } from "../../src/cli/run.ts";

interface World {
  readonly env?: Readonly<Record<string, string>>;
  readonly locale?: string;
  readonly columns?: number;
  /** What is piped in. */
  readonly stdin?: string;
}

/** Runs the command line, and keeps what it says. On a terminal where columns are given. */
export async function fenjie(
  words: readonly string[],
  { env = { LANG: "zh_CN.UTF-8" }, locale = "en-US", columns, stdin = "" }: World = {},
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
    stdin: pieces(stdin),
    stdout: output("stdout"),
    stderr: output("stderr"),
    env,
    locale,
    now: () => new Date(2016, 2, 31, 23, 59),
  });
  return { status, ...said };
}

/** A text as a pipe brings it: cut anywhere, within a character, too. */
async function* pieces(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
}
