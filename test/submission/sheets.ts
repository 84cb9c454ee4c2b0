import type { Plan } from "../../src/plan/plan.ts";
import { jiaxing2016 } from "../../src/plans/jiaxing-2016.ts";
import type { Sheet } from "../../src/sheet/sheet.ts";
import { type CheckSubmissionOptions, checkSubmission } from "../../src/submission/check-submission.ts";
import type { Submission } from "../../src/submission/submission.ts";
import type { SubmissionInput } from "../../src/submission/submitted-sheets.ts";

export const plan: Plan = jiaxing2016;

/** A sheet of invented figures; cells of a row are parted by `|`. */
export function sheet(...lines: readonly string[]): Sheet {
  return { file: "invented.csv", rows: lines.map((line) => line.split("|")) };
}

export function check(input: SubmissionInput, options?: CheckSubmissionOptions): Submission {
  return checkSubmission(plan, input, options);
}

/** Figures on a line each: `nanhu domesticCapital 2016-06 12.3亿元 @C4`. */
export function figures({ observations }: Submission): readonly string[] {
  return observations.map(
    ({ region, indicator, period, value, unit, location }) =>
      `${region} ${indicator} ${period} ${value}${unit} @${location?.cell ?? location?.row}`,
  );
}

/** Issues on a line each: `error not-a-number @D4`. */
export function issues({ issues: found }: Submission): readonly string[] {
  return found.map(
    ({ severity, code, location }) => `${severity} ${code} @${location?.cell ?? location?.row ?? ""}`,
  );
}
