import type { Commitment } from "../../src/target/target-expression.ts";
import type { CaseFigure, CasePart } from "./case.ts";
import { isFigure } from "./case.ts";

const EMPTY = {
  "not-assigned": "—",
  blank: "",
  "not-applicable": "/",
  deferred: "待定",
  unavailable: "…",
} as const;
const COMMITMENT: Readonly<Record<Commitment, string>> = { ensure: "确保", strive: "力争", plan: "计划" };

/** A figure as a table prints it; the unit stands with the number where the header has another. */
export function writeFigure(f: CaseFigure, headerUnit: string): string {
  const unit = f.unit === headerUnit ? "" : f.unit;
  switch (f.bound) {
    case "exact":
      return f.value + unit;
    case "at-least":
      return `${f.value}${unit}以上`;
    case "more-than":
      return `超${f.value}${unit}`;
    case "at-most":
      return `不超过${f.value}${unit}`;
    case "less-than":
      return `低于${f.value}${unit}`;
    case "between":
      // A dash before or after a minus sign could be read either way.
      return f.value.startsWith("-") || f.upper!.startsWith("-")
        ? `${f.value}${unit}至${f.upper}${unit}`
        : `${f.value}—${f.upper}${unit}`;
    case "about":
      return f.side === "above"
        ? `${f.value}余${unit}`
        : f.side === "below"
          ? `近${f.value}${unit}`
          : `${f.value}${unit}左右`;
  }
}

export function writeCell(
  cell: CasePart | (CaseFigure & { readonly commitment?: Commitment | null; readonly stretch?: CaseFigure }),
  headerUnit: string,
): string {
  if ("status" in cell) return EMPTY[cell.status];
  const base = (cell.commitment ? COMMITMENT[cell.commitment] : "") + writeFigure(cell, headerUnit);
  return cell.stretch ? `${base}、力争${writeFigure(cell.stretch, headerUnit)}` : base;
}

/** The value of an observation: a number, or what stands in its place. */
export function writeObserved(part: CasePart): string {
  return isFigure(part) ? part.value : EMPTY[part.status];
}
