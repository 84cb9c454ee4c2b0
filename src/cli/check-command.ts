import { readObservations } from "../node/read-observations.ts";
import { explain } from "../reconcile/explain.ts";
import { reconcile } from "../reconcile/reconcile.ts";
import { asOfIn } from "./as-of.ts";
import { checkJson } from "./check-json.ts";
import { checkReport, explanationText } from "./check-report.ts";
import { openPlan } from "./open-plan.ts";
import type { Answer, Request } from "./request.ts";
import { findCheck, isFailure, type Selection, selectChecks } from "./select-checks.ts";
import { toJson } from "./to-json.ts";

/** `fenjie check PLAN`: the exit status is 1 if a check that was selected fails, as an error, and is not waived. */
export async function runCheck({ operand, options, format, style, today }: Request): Promise<Answer> {
  const asOf = asOfIn({ options, today });
  const plan = await openPlan(operand);
  const file = options.observations?.[0];
  const observations = file === undefined ? [] : await readObservations(file, plan);
  const selection = selectChecks(plan, reconcile(plan, { observations, asOf }), options);
  const status = (checks: Selection["checks"]): 0 | 1 => (checks.some(isFailure) ? 1 : 0);
  const id = options.explain?.[0];
  if (id === undefined) {
    const text =
      format === "json" ? toJson(checkJson(plan, selection, asOf)) : checkReport(plan, selection, style);
    return { text, status: status(selection.checks) };
  }
  const check = findCheck(plan, selection.checks, id);
  if (format === "text") {
    return {
      text: explanationText(explain(check, { lang: style.lang }), check, style),
      status: status([check]),
    };
  }
  const explanation = {
    zh: explain(check, { lang: "zh" }).split("\n"),
    en: explain(check, { lang: "en" }).split("\n"),
  };
  const one: Selection = { ...selection, checks: [check], notDecomposed: [], noTotal: [], notCompared: [] };
  return { text: toJson({ ...checkJson(plan, one, asOf), explanation }), status: status([check]) };
}
