import { type Issue, issue, type Location } from "../../issue/issue.ts";
import { parsePeriod } from "../../plan/period.ts";
import type { PlanIndex } from "../../plan/plan-index.ts";
import { unmetTargets } from "../../reconcile/unmet-targets.ts";
import type { Reported } from "../cells/read-figure.ts";
import type { Subject } from "../entry.ts";
import { bySubject } from "./by-subject.ts";

/**
 * Figures that fall short of their targets, or exceed them, for the period that the target is for: of a year the year's own
 * figure, what was counted since January until December, and how much there is at its end. Before, nothing is said; nor of
 * a figure whose size is doubted, or whose period nobody has said.
 */
export function unmetByPeriodEnd(
  reported: readonly Reported[],
  doubted: ReadonlySet<Location | undefined>,
  isCumulative: boolean,
  index: PlanIndex,
): readonly Issue[] {
  const last = bySubject<Reported>();
  const subjects: Subject[] = [];
  const endings = bySubject<readonly string[]>();
  const periodsOf = ({ indicator, period }: Subject): readonly string[] => {
    const key = { indicator, period, region: "" };
    const known = endings.get(key) ?? periodsEndingWith(key, isCumulative, index);
    endings.set(key, known);
    return known;
  };
  for (const one of reported) {
    if (one.entry.isPeriodAssumed || doubted.has(one.entry.location)) continue;
    const { indicator, region } = one.entry;
    for (const period of periodsOf(one.entry)) {
      const subject = { indicator, region, period };
      const known = last.get(subject);
      if (!known) subjects.push(subject);
      // The figure of the period itself says more than that of its last month.
      if (!known || one.entry.period === period) last.set(subject, one);
    }
  }
  const observations = subjects.map((subject) => {
    const { value, unit } = last.get(subject)!.figure;
    return { ...subject, value, unit };
  });
  return unmetTargets(index, observations).flatMap((check) => {
    const one = last.get(check);
    if (!one || !check.slack) return [];
    const { value, unit } = one.figure;
    const { location, path } = one.entry;
    const params = {
      found: `${value}${unit}`,
      target: `${check.total.value}${check.total.unit}`,
      by: check.slack.value.replace(/^-/, ""),
      unit: check.slack.unit,
      isOver: check.reason === "over",
    };
    return [issue("target-not-met", params, { severity: "info", location, path })];
  });
}

/** The periods with targets of an indicator that a figure of this period is the whole of. */
function periodsEndingWith(
  subject: Subject,
  isCumulative: boolean,
  { plan, byIndicator }: PlanIndex,
): readonly string[] {
  const series = byIndicator.get(subject.indicator) ?? [];
  const isStock = plan.indicators[subject.indicator]!.kind === "stock";
  const own = parsePeriod(subject.period);
  const isMonth = own.from === own.to;
  const periods = series.flatMap(({ period, scope }) => (scope === null ? [period] : []));
  return [...new Set(periods)].filter((period) => {
    if (period === subject.period) return true;
    const { from, to } = parsePeriod(period);
    if (own.to !== to) return false;
    if (isStock) return true;
    return isMonth && isCumulative && from === `${own.to.slice(0, 4)}-01`;
  });
}
