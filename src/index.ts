// The core of fenjie: pure, without I/O, the same in Node, a browser and a worker.

export type { Verdict } from "./interval/judge.ts";
export type { UnknownKind } from "./interval/linear.ts";
export { FenjieError } from "./issue/fenjie-error.ts";
export { formatIssue } from "./issue/format-issue.ts";
export type { Failure, Issue, IssueCode, Location, Result, Severity } from "./issue/issue.ts";
export type { IssueParams } from "./issue/issue-params.ts";
export type { Language } from "./issue/language.ts";
export { type Amendment, amend, safeAmend } from "./plan/amend.ts";
export { checkPlan } from "./plan/check-plan.ts";
export { definePlan, type Spelled, type Widened } from "./plan/define-plan.ts";
export { findIndicator, safeFindIndicator } from "./plan/find-indicator.ts";
export { findRegion, safeFindRegion } from "./plan/find-region.ts";
export { type Period, parsePeriod, safeParsePeriod } from "./plan/period.ts";
export type {
  AnyIndicator,
  Breakdown,
  BreakdownId,
  Column,
  Combination,
  Combine,
  Direction,
  Domain,
  Indicator,
  IndicatorId,
  Indicators,
  Kind,
  Plan,
  Region,
  RegionId,
  Rule,
  Source,
  Split,
  Table,
  Text,
  Tolerance,
  Waiver,
} from "./plan/plan.ts";
export type { FigureSource, Layer, StatedFigure } from "./plan/stated.ts";
export { safeTarget, target } from "./plan/target.ts";
export type {
  AssignedTarget,
  Target,
  TargetFigure,
  TargetKey,
  TargetOptions,
  TargetSource,
  TargetUnit,
  UnassignedTarget,
} from "./plan/target-types.ts";
export { safeTargets, type TargetsFilter, targets } from "./plan/targets.ts";
export { add } from "./quantity/add.ts";
export { compare } from "./quantity/compare.ts";
export { equals } from "./quantity/equals.ts";
export { createExactSum, type ExactSum } from "./quantity/exact-sum.ts";
export { formatQuantity, type QuantityFormat } from "./quantity/format-quantity.ts";
export { fromDecimal } from "./quantity/from-decimal.ts";
export { parseQuantity, safeParseQuantity } from "./quantity/parse-quantity.ts";
export { type Quantity, quantity } from "./quantity/quantity.ts";
export { ratio } from "./quantity/ratio.ts";
export { type Exact, formatRational, type Rational } from "./quantity/rational.ts";
export { round, roundExact } from "./quantity/round.ts";
export type { RoundingMode, RoundingOptions } from "./quantity/rounding.ts";
export { scale } from "./quantity/scale.ts";
export { subtract } from "./quantity/subtract.ts";
export { sum } from "./quantity/sum.ts";
export { to } from "./quantity/to.ts";
export { toDecimal } from "./quantity/to-decimal.ts";
export { type UnitCodes, unitCodes } from "./quantity/unit-codes.ts";
export {
  type ConversionOptions,
  conversionFactor,
  defineUnits,
  findUnit,
  type UnitDeclaration,
  type UnitInfo,
  type UnitTable,
} from "./quantity/unit-table.ts";
export type {
  DimensionByUnit,
  DimensionOf,
  UnitName,
  UnitsByDimension,
  UnitsLike,
  UnitsLikeOwn,
  WrittenUnit,
} from "./quantity/unit-types.ts";
export type {
  AppliedWaiver,
  Check,
  CheckLeaf,
  CheckNames,
  Condition,
  ConditionTerm,
  Note,
  Question,
  Reason,
} from "./reconcile/check.ts";
export { explain } from "./reconcile/explain.ts";
export { formatCheck } from "./reconcile/format-check.ts";
export type { Observation } from "./reconcile/observation.ts";
export type { NotCompared } from "./reconcile/read-reports.ts";
export {
  type NoTotal,
  type NotDecomposed,
  type ReconcileOptions,
  type Reconciliation,
  reconcile,
} from "./reconcile/reconcile.ts";
export type { Rounding } from "./reconcile/reported.ts";
export { type Allocation, type AllocationWeights, allocate } from "./rollup/allocate.ts";
export { rollUp, safeRollUp } from "./rollup/roll-up.ts";
export type { RollUp, RollUpArguments, RollUpOptions, RollUpWeights } from "./rollup/roll-up-types.ts";
export { type ExtractTargetsOptions, extractTargets } from "./target/extract/extract-targets.ts";
export type {
  ExtractedTarget,
  Extraction,
  Ignored,
  IgnoredReason,
  Qualifier,
  Scope,
} from "./target/extract/extraction.ts";
export type { Style } from "./target/format-figure.ts";
export { type FormatTargetOptions, formatTarget } from "./target/format-target.ts";
export type { KindOfNothing } from "./target/kind-of-nothing.ts";
export { type ParseTargetOptions, parseTarget, safeParseTarget } from "./target/parse-target.ts";
export type {
  Bound,
  Cell,
  Change,
  Commitment,
  EmptyCell,
  EmptyState,
  Figure,
  FigureSpans,
  Span,
  TargetExpression,
  TargetSpans,
} from "./target/target-expression.ts";
