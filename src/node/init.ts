import { access, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { FenjieError } from "../issue/fenjie-error.ts";
import { type Issue, issue } from "../issue/issue.ts";
import type { Language } from "../issue/language.ts";
import { startingFiles } from "./init-files.ts";
import { faultOf } from "./read-text.ts";
import { unreadable } from "./unreadable.ts";

export interface InitOptions {
  /** The language of the README; unless given, Chinese. */
  readonly lang?: Language;
}

/**
 * Writes a small invented plan as a data package to start from: one official table with a 合计 row, targets for the whole,
 * and a README that says what to change. It loads without an issue, and everything in it adds up. The CSV files begin
 * with a byte order mark, so that Excel reads them as UTF-8.
 *
 * @param folder - made where it does not exist
 * @returns the paths of the files written
 * @throws FenjieError `file-exists` for every file that is there already (nothing is written then); `unreadable-file`
 * where the folder cannot be written to
 *
 * @example
 * ```ts
 * import { mkdtemp } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { initPlan, loadPlan } from "fenjie/node";
 *
 * const folder = await mkdtemp(join(tmpdir(), "plan-"));
 * (await initPlan(folder)).length; //=> 8
 * (await loadPlan(folder)).regions["jia"]?.name.zh; //=> "甲县"
 * ```
 */
export async function initPlan(
  folder: string,
  { lang = "zh" }: InitOptions = {},
): Promise<readonly string[]> {
  const files = Object.entries(startingFiles(lang)).map(
    ([name, text]) => [join(folder, name), text] as const,
  );
  const existing: Issue[] = [];
  for (const [path] of files) {
    if (await exists(path)) existing.push(issue("file-exists", { path }, { location: { file: path } }));
  }
  const [first, ...others] = existing;
  if (first) throw new FenjieError([first, ...others]);
  for (const [path, text] of files) await write(path, text);
  return files.map(([path]) => path);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function write(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    // Whatever came there in the meantime is not overwritten either.
    await writeFile(path, text, { flag: "wx" });
  } catch (error) {
    throw new FenjieError(unreadable(path, ...faultOf(error)).issues, { cause: error });
  }
}
