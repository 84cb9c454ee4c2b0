import { type Issue, issue } from "../issue/issue.ts";
import { describe, isRecord, refusal } from "../issue/refusal.ts";
import { issuesUnder } from "../plan/issues-under.ts";
import type { Plan } from "../plan/plan.ts";
import { idIssues, periodIssues } from "../plan/standing.ts";
import { REQUIRED_FIELDS } from "../reconcile/read-observation.ts";

/**
 * What is wrong with what a caller says of a submission. A region that is none would be due nowhere, and a figure of before
 * that is no text would be held against nothing, without a word.
 */
export function callerIssues(
  { regions, history }: { readonly regions?: unknown; readonly history?: unknown },
  plan: Plan,
): readonly Issue[] {
  return [
    ...eachOf(regions, "regions", (region) =>
      typeof region === "string"
        ? idIssues(plan, { region }).map((one): Issue => ({ ...one, path: [] }))
        : [issue("unknown-region", { found: describe(region), near: [], by: "id" })],
    ),
    ...eachOf(history, "history", figureIssues),
  ];
}

/** The issues of each thing in a list; plain JavaScript may hand over what is none. */
function eachOf(
  list: unknown,
  option: string,
  issuesOf: (one: unknown) => readonly Issue[],
): readonly Issue[] {
  if (list === undefined) return [];
  if (!Array.isArray(list)) return [refusal("array", list, [option])];
  // A sparse array has holes, which must not be passed over.
  return Array.from(list as readonly unknown[]).flatMap((one, at) =>
    issuesUnder([option, at], issuesOf(one)),
  );
}

function figureIssues(figure: unknown): readonly Issue[] {
  if (!isRecord(figure)) return [refusal("object", figure, [])];
  const { period, unit } = figure;
  return [
    ...REQUIRED_FIELDS.flatMap((field) => {
      const found = figure[field];
      if (typeof found === "string") return [];
      return [
        found === undefined
          ? issue("missing-field", { field }, { path: [field] })
          : refusal("string", found, [field]),
      ];
    }),
    ...(typeof period === "string" ? periodIssues(period) : []),
    ...(unit === undefined || typeof unit === "string" ? [] : [refusal("string", unit, ["unit"])]),
  ];
}
