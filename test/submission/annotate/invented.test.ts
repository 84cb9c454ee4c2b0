import { expect, test } from "vitest";
import { annotateSubmission } from "../../../src/submission/annotate/annotate-submission.ts";
import { checkSubmission } from "../../../src/submission/check-submission.ts";
import { readSubmission } from "../../../src/submission/read-submission.ts";
import type { Submission } from "../../../src/submission/submission.ts";
import { expected, files, planOf, read } from "../invented.ts";

/** What is said, and where; of data, which has rows and no cells, without the place. */
function said({ observations, issues }: Submission, isData: boolean): readonly string[] {
  const sorted = (lines: readonly string[]): readonly string[] => (isData ? [...lines].sort() : lines);
  return [
    ...sorted(
      observations.map(({ location, ...figure }) => JSON.stringify([figure, isData ? "" : location?.cell])),
    ),
    ...sorted(
      // A field of data that is no text is blank in a cell, and so is missing from it; one that is unknown has no column.
      issues
        .filter(({ code }) => !isData || !["invalid-field", "unknown-field", "missing-value"].includes(code))
        .map(({ code, severity, params, location, region, indicator, period }) =>
          // What was reported before is told with its sheet, which a text file has not.
          JSON.stringify([
            code,
            severity,
            Object.keys(params),
            region,
            indicator,
            period,
            isData ? "" : location?.cell,
          ]),
        ),
    ),
  ];
}

test.each(files)("%s: the annotated copy says the same, once more and in another language", async (name) => {
  const expectation = expected(name);
  const plan = planOf(expectation);
  const bytes = read(name);
  const before = checkSubmission(plan, await readSubmission(bytes, name));
  const copy = await annotateSubmission(plan, bytes, before.issues, { file: name, lang: "zh" });
  if (!copy.ok) {
    expect(before.issues).toMatchObject([{ code: "unreadable-file" }]);
    expect(copy.issues[0].code).toBe("unreadable-file");
    return;
  }
  const isData = name.endsWith(".json");
  const after = checkSubmission(plan, await readSubmission(copy.value.bytes, name));
  expect(said(after, isData)).toEqual(said(before, isData));
  const again = await annotateSubmission(plan, copy.value.bytes, after.issues, { file: name, lang: "en" });
  if (!again.ok) throw new Error(JSON.stringify(again.issues));
  const sheets = await readSubmission(again.value.bytes, name);
  expect(said(checkSubmission(plan, sheets), isData)).toEqual(said(before, isData));
  // Every issue stands on the list, with its cell where it has one.
  const list = sheets.at(-1)!.rows.slice(2);
  expect(list.map((row) => row[2] ?? "")).toEqual(after.issues.map(({ location }) => location?.cell ?? ""));
});
