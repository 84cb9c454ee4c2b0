import { type Issue, type IssueCode, issue } from "../../issue/issue.ts";
import type { IssueParams } from "../../issue/issue-params.ts";
import { factorTo } from "../../plan/conversion.ts";
import type { AnyIndicator } from "../../plan/plan.ts";
import type { PlanIndex } from "../../plan/plan-index.ts";
import { multiply, ONE, parseRational, type Rational } from "../../quantity/rational.ts";
import { observationReader } from "../../reconcile/read-observation.ts";
import type { EmptyState } from "../../target/target-expression.ts";
import type { Entry } from "../entry.ts";
import type { SubmittedFigure } from "../submission.ts";
import { asOfFigure } from "./as-of-figure.ts";
import { textMark } from "./text-marks.ts";

/** A figure that was read, and what it is in its indicator's own unit. */
export interface Reported {
  readonly entry: Entry;
  readonly figure: SubmittedFigure;
  readonly amount: Rational;
}

/** What the cell of an entry says: a figure, or which kind of nothing; neither where it cannot be read. */
export interface ReadFigure {
  readonly reported?: Reported;
  readonly state?: EmptyState;
  readonly issues: readonly Issue[];
}

const NOTHING: readonly Issue[] = [];

/** Reads the cells of entries whose indicators and regions are the plan's. */
export function figureReader(index: PlanIndex): (entry: Entry) => ReadFigure {
  const meaningOf = observationReader(index);
  return (entry) => readFigure(entry, index, meaningOf);
}

function readFigure(
  entry: Entry,
  index: PlanIndex,
  meaningOf: ReturnType<typeof observationReader>,
): ReadFigure {
  const { location, path, region, indicator: id, period, unit } = entry;
  const refuse = <C extends IssueCode>(code: C, params: IssueParams[C]): ReadFigure => ({
    issues: [issue(code, params, { location, path })],
  });
  // What a spreadsheet marks a text with; in a text file it stands there.
  const printed = entry.text.trim().replace(/^'/, "");
  const { mark, value } = entry.mark
    ? { mark: entry.mark, value: printed }
    : (textMark(printed) ?? { mark: undefined, value: printed });
  if (mark?.kind === "refused") return { issues: [] };
  if (mark?.kind === "error") return refuse("spreadsheet-error", { found: mark.text });
  if (mark?.kind === "no-result") return refuse("formula-without-result", { formula: mark.formula });
  if (mark && mark.kind !== "residue") return refuse("not-a-number", { found: value });
  const indicator = index.plan.indicators[id]!;
  const { said, issues: found } = meaningOf({ indicator: id, period, value, unit });
  const judged = found.map((one) => asOfFigure(one, value));
  const isWhole = judged.every(({ code }) => code !== "too-many-decimals");
  const issues = [
    ...(mark ? [issue("float-residue", { found: mark.printed, value }, { severity: "info" })] : NOTHING),
    ...judged,
    ...(typeof said === "object" && isWhole ? decimalIssues(said.value, said.unit, indicator) : NOTHING),
  ].map((one) => ({ ...one, location, path }));
  if (issues.some(({ severity }) => severity === "error") || said === undefined) return { issues };
  if (typeof said === "string") return { state: said, issues };
  const factor = factorTo(indicator, said.unit, indicator.unit, index.units);
  const figure: SubmittedFigure = {
    region,
    indicator: id,
    period,
    value: said.value,
    unit: said.unit,
    ...(entry.isPeriodAssumed && { isPeriodAssumed: true }),
    location,
  };
  const amount = parseRational(said.value);
  return { reported: { entry, figure, amount: factor === ONE ? amount : multiply(amount, factor) }, issues };
}

/** Digits other than 0 beyond the decimals that an indicator declares for figures in its own unit. */
function decimalIssues(value: string, unit: string, { decimals, unit: own }: AnyIndicator): readonly Issue[] {
  if (decimals === undefined || unit !== own) return NOTHING;
  const [, fraction = ""] = value.split(".");
  return /[1-9]/.test(fraction.slice(decimals))
    ? [issue("too-many-decimals", { found: value, decimals })]
    : NOTHING;
}
