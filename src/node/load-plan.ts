import { stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { unwrap } from "../issue/fenjie-error.ts";
import { type Result, settle } from "../issue/issue.ts";
import type { Plan } from "../plan/plan.ts";
import { safeParsePlan } from "../schema/parse-plan.ts";
import { limitIssues } from "./limit-issues.ts";
import { readJson } from "./read-json.ts";
import { type ReadPackage, readPackage } from "./read-package.ts";

/**
 * Reads a plan from a data package (its folder, or its `datapackage.json`) or from a JSON file, and says everything
 * that is wrong with it at once, each finding with its file, row, column and cell. Text is UTF-8, UTF-16 with a byte
 * order mark, or GB18030. Does not throw; a file that cannot be read is an `unreadable-file` issue.
 *
 * @param path - the folder of a data package, or a JSON file
 *
 * @example
 * ```ts
 * import { safeLoadPlan } from "fenjie/node";
 *
 * const result = await safeLoadPlan("no such folder");
 * result.ok ? "" : result.issues[0].code; //=> "unreadable-file"
 * ```
 */
export async function safeLoadPlan(path: string): Promise<Result<Plan>> {
  if (basename(path) === "datapackage.json") return checked(await readPackage(dirname(path)));
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) return checked(await readPackage(path));
  const json = await readJson(path);
  if (!json.ok) return json;
  const result = safeParsePlan(json.value, { locate: () => ({ file: path }) });
  return result.ok ? result : settle(undefined as never, limitIssues(result.issues));
}

/**
 * Like `safeLoadPlan`, but throws.
 *
 * @throws FenjieError with everything that is wrong
 *
 * @example
 * ```ts
 * import { loadPlan } from "fenjie/node";
 *
 * const plan = await loadPlan("seeds/jiaxing-2016");
 * plan.regions["haining"]?.name.zh; //=> "海宁市"
 * ```
 */
export async function loadPlan(path: string): Promise<Plan> {
  return unwrap(await safeLoadPlan(path));
}

/** The plan of a folder goes through the same door as any JSON; what reading has already told is not told again. */
function checked({ plan, issues, follows, locate }: ReadPackage): Result<Plan> {
  if (plan === undefined) return settle(undefined as never, limitIssues(issues));
  const result = safeParsePlan(plan, { locate });
  if (result.ok) return settle(result.value, limitIssues(issues));
  const others = result.issues.filter((found) => !follows(found));
  return settle(undefined as never, limitIssues([...issues, ...others]));
}
