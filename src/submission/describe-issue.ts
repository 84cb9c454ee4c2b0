import type { Issue } from "../issue/issue.ts";
import { shorten } from "../issue/shorten.ts";
import type { Plan, Text } from "../plan/plan.ts";
import type { Subject } from "./entry.ts";
import type { SubmissionIssue } from "./submission.ts";

/** No longer than a message shows. */
const LONGEST_FOUND = 60;

/** An issue with what it is about: beside its parameters, which differ from code to code, what all have in common. */
export function describeIssue(
  issue: Issue,
  subject: Partial<Subject> | undefined,
  plan: Plan,
): SubmissionIssue {
  const suggestion = suggestionOf(issue);
  return {
    ...withShortParams(issue),
    ...(subject?.region && { region: subject.region }),
    ...(subject?.indicator && { indicator: subject.indicator }),
    ...(subject?.period && { period: subject.period }),
    found: foundBy(issue),
    expected: expectedBy(issue, subject, plan),
    ...(suggestion !== undefined && { suggestion }),
  };
}

/** A cell of a megabyte must not make an issue of one. */
function withShortParams(issue: Issue): Issue {
  const short = (value: unknown): unknown =>
    typeof value === "string" && value.length > LONGEST_FOUND
      ? shorten(value, LONGEST_FOUND)
      : Array.isArray(value)
        ? value.map(short)
        : value;
  const params = Object.fromEntries(
    Object.entries(issue.params).map(([name, value]) => [name, short(value)]),
  );
  return { ...issue, params } as unknown as Issue;
}

function foundBy(issue: Issue): string | null {
  const shown = shownBy(issue);
  return shown === null ? null : shorten(shown, LONGEST_FOUND);
}

function shownBy({ code, params }: Issue): string | null {
  switch (code) {
    case "outside-domain":
      return `${params.value}${params.unit}`;
    case "total-mismatch":
    case "subset-exceeds-total":
      return `${params.total}${params.unit}`;
    case "unknown-unit":
    case "wrong-dimension":
      return params.unit;
    case "unclear-unit":
      return params.caption;
    case "formula-without-result":
      return params.formula;
    default:
      return "found" in params && typeof params.found === "string" ? params.found : null;
  }
}

function suggestionOf({ params }: Issue): string | undefined {
  return "near" in params ? params.near[0] : undefined;
}

/** What should stand there, in both languages. */
function expectedBy(
  { code, params }: Issue,
  subject: Partial<Subject> | undefined,
  plan: Plan,
): Required<Text> | null {
  const indicator = subject?.indicator === undefined ? undefined : plan.indicators[subject.indicator];
  switch (code) {
    case "unknown-region":
      return { zh: "计划中的地区", en: "a region of the plan" };
    case "unknown-indicator":
      return { zh: "计划中的指标", en: "an indicator of the plan" };
    case "unknown-period":
      return { zh: "时期，如 2016-06 或 2016年6月", en: "a period, such as 2016-06" };
    case "not-a-number":
    case "ambiguous-number":
    case "missing-value":
    case "formula-without-result":
    case "spreadsheet-error":
      return indicator
        ? { zh: `一个数，单位${indicator.unit}`, en: `a number in ${indicator.unit}` }
        : { zh: "一个数", en: "a number" };
    case "unknown-unit":
    case "wrong-dimension":
      return indicator ? { zh: indicator.unit, en: indicator.unit } : null;
    case "outside-domain": {
      const { min, max, unit } = params;
      return {
        zh: `${min ?? "−∞"} 至 ${max ?? "+∞"} ${unit}`,
        en: `${min ?? "−∞"} to ${max ?? "+∞"} ${unit}`,
      };
    }
    case "too-many-decimals":
      return params.decimals === 0
        ? { zh: "整数", en: "a whole number" }
        : { zh: `最多${params.decimals}位小数`, en: `at most ${params.decimals} decimals` };
    case "total-mismatch":
      return { zh: `${params.sum}${params.unit}`, en: `${params.sum} ${params.unit}` };
    case "subset-exceeds-total":
      return { zh: `至少${params.subset}${params.unit}`, en: `at least ${params.subset} ${params.unit}` };
    case "growth-contradicts-level":
      return { zh: `${params.least}% 至 ${params.most}%`, en: `${params.least}% to ${params.most}%` };
    default:
      return null;
  }
}
