import { overlap, type Period, parsePeriod, safeParsePeriod } from "../../plan/period.ts";
import type { PlanIndex } from "../../plan/plan-index.ts";
import { cellOf, type Series } from "../../plan/plan-index.ts";
import { dueFigures } from "../due.ts";
import type { Subject } from "../entry.ts";

/** A figure to be filled in. */
export interface AskedFigure extends Pick<Subject, "region" | "indicator"> {
  /** The unit that the figure is asked for in: that of its target. */
  readonly unit: string;
  /** The target as the plan prints it; empty where it sets none for the period. */
  readonly target: string;
}

/** Which figures of a plan a template asks for. */
export interface Asked {
  /** The figure, or `undefined` of what is not asked for. */
  readonly figureOf: (region: string, indicator: string) => AskedFigure | undefined;
  /** What the plan prints for a region, whether it is asked for or not. */
  readonly printedOf: (region: string, indicator: string) => string;
  readonly regions: readonly string[];
  readonly period: Period;
}

/** What the plan assigns to the regions: the same figures that are due in a submission. */
export function askedFigures(
  index: PlanIndex,
  regions: readonly string[] | undefined,
  period: string | undefined,
): Asked {
  const { plan } = index;
  const asked = new Set(regions ?? Object.keys(plan.regions));
  const { isDue } = dueFigures(index);
  const span = parsePeriod(period ?? plan.period);
  const targetOf = (region: string, indicator: string): Printed | undefined =>
    targetIn(index, region, indicator, span, period !== undefined);
  return {
    figureOf: (region, indicator) => {
      if (!asked.has(region) || !Object.hasOwn(plan.indicators, indicator)) return undefined;
      if (!isDue({ region, indicator })) return undefined;
      const target = targetOf(region, indicator);
      const unit = target?.unit ?? plan.indicators[indicator]!.unit;
      return { region, indicator, unit, target: target?.text ?? "" };
    },
    printedOf: (region, indicator) => targetOf(region, indicator)?.text ?? "",
    // In the order of the plan, whatever order they were asked for in.
    regions: Object.keys(plan.regions).filter((region) => asked.has(region)),
    period: span,
  };
}

interface Printed {
  readonly text: string;
  readonly unit: string;
}

/** The target that a figure of a period works towards: of the shortest period around it; none where several are. */
function targetIn(
  index: PlanIndex,
  region: string,
  indicator: string,
  span: Period,
  isChosen: boolean,
): Printed | undefined {
  const all = (index.byIndicator.get(indicator) ?? []).flatMap((series) => {
    const [cell, read] = [cellOf(index, series, region), safeParsePeriod(series.period)];
    return cell && read.ok ? [{ series, cell, span: read.value }] : [];
  });
  const around = all.filter((one) => one.span.from <= span.from && span.to <= one.span.to);
  // Of a plan that speaks of one period only, that one is meant until somebody chooses.
  const fitting = around.length === 0 && !isChosen && all.length === 1 ? all : around;
  const shortest = fitting.filter((one) => !fitting.some((other) => isWithin(other.span, one.span)));
  const whole = shortest.filter(({ series }: { readonly series: Series }) => series.scope === null);
  const [found, ...more] = whole.length > 0 ? whole : shortest;
  if (!found || more.length > 0) return undefined;
  return { text: found.cell.text.trim(), unit: found.cell.source.unit };
}

function isWithin(inner: Period, outer: Period): boolean {
  return inner.from >= outer.from && inner.to <= outer.to && (inner.from > outer.from || inner.to < outer.to);
}

/** Whether a table speaks of the time that a template is for. */
export function isOfTime(period: string, { period: span }: Asked): boolean {
  const read = safeParsePeriod(period);
  return read.ok && overlap(read.value, span);
}
