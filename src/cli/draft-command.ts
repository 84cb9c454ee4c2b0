import { safeDraft } from "../draft/draft.ts";
import { draftFiles } from "../draft/draft-files.ts";
import type { DraftReport } from "../draft/report-types.ts";
import { unwrap } from "../issue/fenjie-error.ts";
import { formatIssue } from "../issue/format-issue.ts";
import { safeLoadPlan } from "../node/load-plan.ts";
import { readFileBytes } from "../node/read-text.ts";
import { writeFiles } from "../node/write-files.ts";
import { type IssueJson, issuesJson } from "./issues-json.ts";
import type { Answer, Request } from "./request.ts";
import { toJson } from "./to-json.ts";

/** What `fenjie draft --format json` prints. */
export interface DraftJson {
  readonly files: readonly string[];
  readonly summary: DraftReport["summary"];
  /** What keeps the draft from being loaded. */
  readonly issues: readonly IssueJson[];
}

/** `fenjie draft FILE -o DIR`. Nothing that exists is overwritten. */
export async function runDraft({ operand, options, format, style }: Request): Promise<Answer> {
  const { words, lang, paint } = style;
  const [folder] = options.output as readonly [string];
  const [period] = options.period ?? [];
  const bytes = unwrap(await readFileBytes(operand));
  const draft = unwrap(
    await safeDraft(bytes, { fileName: operand, ...(period !== undefined && { period }) }),
  );
  const files = await writeFiles(folder, draftFiles(draft, { lang }));
  const loaded = await safeLoadPlan(folder);
  const issues = loaded.ok ? [] : loaded.issues;
  const status = issues.length > 0 ? 1 : 0;
  const { summary } = draft.report;
  if (format === "json") {
    const answer: DraftJson = { files, summary, issues: issuesJson(issues) };
    return { text: toJson(answer), status };
  }
  const report = files.find((file) => file.endsWith("report.md"))!;
  const { cells, bodyTargets, linked, suggestions, left } = words.draft;
  const lines = [
    cells(summary.cells),
    bodyTargets(summary.bodyTargets),
    linked(summary.linked),
    suggestions(summary.suggestions),
    left(summary.left),
    words.draft.check(folder, report),
    ...(issues.length > 0 ? [words.draft.doesNotLoad] : []),
    ...issues.map((found) => `${paint.red("✗")} ${formatIssue(found, { lang })}`),
  ];
  return { text: `${lines.join("\n")}\n`, status };
}
