import type { Issue } from "../issue/issue.ts";
import { shorten } from "../issue/shorten.ts";
import type { Plan } from "../plan/plan.ts";
import type { ToldOf } from "./entry.ts";
import { expectedBy } from "./expected.ts";
import type { SubmissionIssue } from "./submission.ts";

/** No longer than a message shows. */
const LONGEST_FOUND = 60;

/** An issue with what it is about: beside its parameters, which differ from code to code, what all have in common. */
export function describeIssue(issue: Issue, subject: ToldOf | undefined, plan: Plan): SubmissionIssue {
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
    case "unknown-field":
      return params.field;
    case "formula-without-result":
      return params.formula;
    default:
      return "found" in params && typeof params.found === "string" ? params.found : null;
  }
}

function suggestionOf({ params }: Issue): string | undefined {
  return "near" in params ? params.near[0] : undefined;
}
