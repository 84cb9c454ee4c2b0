import type { Issue } from "./issue.ts";
import { issueText } from "./issue-text.ts";
import type { Language } from "./language.ts";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";

/**
 * The words of an issue: where it stands, what was found, what was expected and what to do.
 *
 * Texts that were found are shortened to 60 characters, ids and paths to 200, control characters escaped, lists cut
 * after 12, so a message is one line however long the input was. In front stands the location in the file, and,
 * where that names no row, the path in the plan. Throws nothing.
 *
 * @example
 * import { formatIssue, safeParseTarget } from "fenjie";
 *
 * const result = safeParseTarget("按省下达");
 * result.ok ? "" : formatIssue(result.issues[0], { lang: "zh" });
 * //=> "无法识别目标值“按省下达”。请写明数值和界限，如“8以上”“不超过3”“4.5—5”。"
 */
export function formatIssue(found: Issue, options: { readonly lang: Language }): string {
  return options.lang === "zh" ? issueText(found, "zh", zh) : issueText(found, "en", en);
}
