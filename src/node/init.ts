import type { Language } from "../issue/language.ts";
import { startingFiles } from "./init-files.ts";
import { writeFiles } from "./write-files.ts";

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
 * @throws FenjieError `file-exists` for every file that is there already (nothing is written then); `unwritable-file`
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
  return writeFiles(folder, startingFiles(lang));
}
