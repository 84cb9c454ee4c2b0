import { FenjieError } from "../issue/fenjie-error.ts";
import { failed } from "../issue/issue.ts";
import { readFileBytes } from "../node/read-text.ts";
import type { Plan } from "../plan/plan.ts";
import { DEFAULT_LIMITS } from "../sheet/limits.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { checkSubmission } from "../submission/check-submission.ts";
import { readSubmission } from "../submission/read-submission.ts";
import type { SubmittedFigure } from "../submission/submission.ts";
import { printable } from "./printable.ts";
import type { Progress } from "./progress.ts";
import type { Style } from "./request.ts";

/** A larger file takes a second and more. */
const LONG = 1024 * 1024;

/** What files that were sent in say; one that cannot be read is an issue of the submission, not a reason to stop. */
export async function readSubmitted(files: readonly string[], progress: Progress): Promise<readonly Sheet[]> {
  const sheets: Sheet[] = [];
  for (const file of files) {
    const bytes = await readFileBytes(file, DEFAULT_LIMITS.bytes);
    if (!bytes.ok) {
      sheets.push({ file, rows: [], issues: bytes.issues });
      continue;
    }
    const isLong = bytes.value.length > LONG;
    const onProgress = (share: number): void => progress.show(file, share);
    sheets.push(...(await readSubmission(bytes.value, file, isLong ? { onProgress } : {})));
  }
  return sheets;
}

/**
 * The figures of files that were reported before, as far as their periods are known, and what of them is left out. One
 * that cannot be read at all, or has no figure, is a reason to stop: nothing would be held against it, without a word.
 */
export async function readHistory(
  plan: Plan,
  files: readonly string[],
  { words }: Style,
  progress: Progress,
): Promise<{ readonly history: readonly SubmittedFigure[]; readonly notes: readonly string[] }> {
  const history: SubmittedFigure[] = [];
  const notes: string[] = [];
  for (const file of files) {
    const { observations, issues } = checkSubmission(plan, await readSubmitted([file], progress));
    const dated = observations.filter(({ isPeriodAssumed }) => !isPeriodAssumed);
    const wrong = issues.filter(({ code, severity }) => severity === "error" && !BESIDE.has(code));
    const useless = failed(
      issues.filter(
        ({ code }) => code === "unreadable-file" || code === "no-figures" || code === "header-not-found",
      ),
    );
    if (observations.length === 0 && useless) throw new FenjieError(useless.issues);
    for (const figure of dated) history.push(figure);
    const unused = wrong.length + observations.length - dated.length;
    if (unused > 0) notes.push(words.validate.history(printable(file), unused));
  }
  return { history, notes };
}

/** What is wrong with figures that were read all the same. */
const BESIDE: ReadonlySet<string> = new Set([
  "missing-value",
  "total-mismatch",
  "subset-exceeds-total",
  "cumulative-decrease",
  "growth-contradicts-level",
]);
