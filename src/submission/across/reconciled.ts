import { type Issue, issue } from "../../issue/issue.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Check } from "../../reconcile/check.ts";
import { reconcile } from "../../reconcile/reconcile.ts";
import type { Reported } from "../cells/read-figure.ts";
import type { Subject } from "../entry.ts";
import { bySubject } from "./by-subject.ts";

/**
 * Totals that were submitted together with their parts: those that cannot be the parts' total, however all were rounded,
 * and what is said to be some of a total and is more than it.
 */
export function contradictedTotals(reported: readonly Reported[], plan: Plan): readonly Issue[] {
  if (!reported.some(({ entry }) => isWhole(entry, plan))) return [];
  const known = bySubject<Reported>();
  for (const one of reported) known.set(one.entry, one);
  const observations = reported.map(({ figure: { location: _place, ...observation } }) => observation);
  return reconcile(plan, { observations }).failing.flatMap((check) => {
    const total = isReported(check) ? known.get(check) : undefined;
    if (!total || !check.sum || !check.slack) return [];
    const { location, path } = total.entry;
    const [sum, of] = [check.sum.value, check.total.value];
    const { unit } = check.total;
    const difference = check.imbalance?.value ?? check.slack.value;
    return [
      check.question === "within"
        ? issue(
            "subset-exceeds-total",
            { subset: sum, total: of, excess: difference.replace(/^-/, ""), unit },
            { location, path },
          )
        : issue("total-mismatch", { total: of, sum, difference, unit }, { location, path }),
    ];
  });
}

/** A reported figure stands in no table of the plan. */
function isReported({ question, total }: Check): boolean {
  return (question === "agrees" || question === "within") && total.source.table === undefined;
}

/** Whether anything splits what a figure is about: most submissions hold parts alone, which no total contradicts. */
function isWhole({ indicator, region, period }: Subject, plan: Plan): boolean {
  const about = { components: indicator, regions: region, time: period };
  return Object.values(plan.breakdowns).some(({ over, whole }) => about[over] === whole);
}
