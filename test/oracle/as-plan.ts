import type { AnyIndicator, Breakdown, Combine, Plan, Table } from "../../src/plan/plan.ts";
import type { Observation } from "../../src/reconcile/observation.ts";
import { type CasePart, isFigure, type Question, type VerdictCase } from "./case.ts";
import { writeCell, writeFigure, writeObserved } from "./write-cell.ts";

/** A case put to the library: what to give `reconcile`, and which of its checks answers. */
export interface Posed {
  readonly plan: Plan;
  readonly options: {
    readonly observations?: readonly Observation[];
    readonly rounding?: "half" | "truncate";
  };
  readonly answers: { readonly question: Question; readonly layer: "base" | "stretch" };
}

const PERIOD = "2016";

/**
 * A case as a plan. The whole is the region `whole`; parts are regions `p1` …, or, where some are taken away or have a
 * direction of their own, components `c1` ….
 */
export function asPlan(c: VerdictCase): Posed {
  const components = c.parts.some((p) => p.sign !== undefined || p.direction !== undefined);
  const stock = c.total.kindOfFigure === "stock" && c.partsKindOfFigure === "flow";
  const id = stock ? "stock" : "amount";
  const indicators: Record<string, AnyIndicator> = { amount: indicatorOf(c, components) };
  if (stock) {
    indicators.stock = { ...indicatorOf(c, false), name: { zh: "总数" }, kind: "stock" };
    indicators.amount = { ...indicators.amount!, addsTo: "stock" };
  }
  if (c.combine === "mean")
    indicators.weight = { name: { zh: "权重" }, unit: "万元", kind: "flow", direction: "none" };
  c.parts.forEach((p, i) => {
    if (components)
      indicators[`c${i + 1}`] = {
        ...indicatorOf(c, false),
        name: { zh: `分项${i + 1}` },
        direction: p.direction ?? c.direction,
      };
  });

  const partIds = c.parts.map((_, i) => `${components ? "c" : "p"}${i + 1}`);
  const complete = c.kind === "within" ? { complete: false } : {};
  const minus = partIds.filter((_, i) => c.parts[i]!.sign === -1);
  const split: Breakdown = components
    ? {
        over: "components",
        whole: "amount",
        parts: partIds,
        ...(minus.length > 0 ? { minus } : {}),
        ...complete,
      }
    : { over: "regions", whole: "whole", parts: partIds, ...complete };
  const plan: Plan = {
    id: "case",
    name: { zh: "一例" },
    territory: "whole",
    period: PERIOD,
    indicators,
    regions: {
      whole: { name: { zh: "全部" }, kind: "whole" },
      ...Object.fromEntries(
        components
          ? []
          : partIds.map((part, i) => [part, { name: { zh: `第${i + 1}处` }, kind: "part", within: "whole" }]),
      ),
    },
    breakdowns: { split },
    tables: tablesOf(c, id, components, partIds),
    ...(c.kind === "each"
      ? {
          rules: {
            each: { indicator: "amount", breakdown: "split", target: writeCell(c.total, c.total.unit) },
          },
        }
      : {}),
  };
  return {
    plan,
    options: {
      ...(c.figures === "reported" ? { observations: observationsOf(c, partIds, components) } : {}),
      ...(c.declared.rounding ? { rounding: c.declared.rounding } : {}),
    },
    answers: { question: c.kind, layer: c.layer },
  };
}

function indicatorOf(c: VerdictCase, whole: boolean): AnyIndicator {
  const { epsilon, decimals } = c.declared;
  const rate = c.total.unit === "%";
  const combine: Combine | undefined =
    c.combine === "mean"
      ? { regions: "mean", weight: "weight" }
      : c.combine === "sum"
        ? rate
          ? { regions: "sum", components: "sum" }
          : undefined
        : { regions: c.combine, components: c.combine };
  return {
    name: { zh: whole ? "合成指标" : "指标" },
    unit: c.total.unit,
    kind: rate ? "rate" : "flow",
    direction: c.direction,
    domain: { min: c.domain.min, max: c.domain.max },
    ...(combine ? { combine } : {}),
    ...(decimals !== undefined ? { decimals } : {}),
    ...(epsilon
      ? { tolerance: { value: epsilon.value, unit: epsilon.unit, reason: { zh: "本例所定" } } }
      : {}),
  };
}

function tablesOf(
  c: VerdictCase,
  id: string,
  components: boolean,
  partIds: readonly string[],
): Record<string, Table> {
  const unit = c.total.unit;
  const tables: Record<string, Table> = {};
  const sumRow = c.kind === "agrees" && c.figures === "target";
  const totalStands = c.kind === "meets" || (c.figures === "target" && c.kind !== "each" && !sumRow);
  if (totalStands)
    tables.clause = { clause: "一", columns: [id], rows: { whole: [writeCell(c.total, unit)] } };
  if (c.figures === "target") {
    const cells = c.parts.map((p) => writeCell(p, unit));
    tables.parts = components
      ? { breakdown: "split", columns: partIds, rows: { whole: cells } }
      : {
          breakdown: "split",
          columns: ["amount"],
          rows: Object.fromEntries(partIds.map((part, i) => [part, [cells[i]!]])),
          ...(sumRow ? { sum: [writeFigure(c.total, unit)] } : {}),
        };
  }
  // 其中 is asked only of what a table names the breakdown of.
  if (c.figures === "reported" && c.kind === "within") {
    tables.parts = {
      breakdown: "split",
      columns: ["amount"],
      rows: Object.fromEntries(partIds.map((part) => [part, ["/"]])),
    };
  }
  const weights = c.parts.flatMap((p, i) =>
    p.weight === undefined ? [] : [[partIds[i]!, [p.weight]] as const],
  );
  if (weights.length > 0) tables.weights = { columns: ["weight"], rows: Object.fromEntries(weights) };
  return tables;
}

function observationsOf(
  c: VerdictCase,
  partIds: readonly string[],
  components: boolean,
): readonly Observation[] {
  const observed = (indicator: string, region: string, part: CasePart): Observation => ({
    indicator,
    region,
    period: PERIOD,
    value: writeObserved(part),
    ...(isFigure(part) ? { unit: part.unit } : {}),
  });
  if (c.kind === "meets") return c.parts.map((p) => observed("amount", "whole", p));
  const parts = c.parts.map((p, i) =>
    components ? observed(partIds[i]!, "whole", p) : observed("amount", partIds[i]!, p),
  );
  return [observed("amount", "whole", c.total), ...parts];
}
