import { dependencies, type Judgement, type Verdict } from "../interval/judge.ts";
import type { Unknown, UnknownKind } from "../interval/linear.ts";
import type { Severity } from "../issue/issue.ts";
import { own } from "../issue/own.ts";
import type { Plan, Text } from "../plan/plan.ts";
import type { PlanIndex } from "../plan/plan-index.ts";
import type { TargetKey } from "../plan/target-types.ts";
import {
  add,
  compare,
  divide,
  formatRational,
  negate,
  type Rational,
  rational,
  sign,
  subtract,
} from "../quantity/rational.ts";
import type { Check, CheckLeaf, CheckNames, Condition, Note, Reason } from "./check.ts";
import { conditionOf, nameUnknowns, type Total } from "./conditions.ts";

/** What a check is about, before it is judged. */
export interface Subject
  extends Pick<
    Check,
    "id" | "question" | keyof TargetKey | "breakdown" | "rule" | "layer" | "combination" | "total"
  > {
  /** The total as it is compared with a sum: at its deciding end. */
  readonly printedTotal: Rational;
}

/** What was found. */
export interface Finding {
  readonly judgement: Judgement;
  /** A reason that the judgement cannot know: no figure at all, another scope, nothing that adds up. */
  readonly reason?: Reason;
  /** Σ of the printed figures; null where nothing is summed. */
  readonly sum: Rational | null;
  readonly notes: readonly Note[];
  readonly leaves: () => readonly CheckLeaf[];
}

/** A check that cannot be judged, whatever the figures. */
export const UNDECIDED: Judgement = { verdict: "unknown", slack: null, touching: false, at: null, open: [] };

/** A check whose leaves are not built yet. */
export interface Concluded extends Omit<Check, "leaves"> {
  readonly findLeaves: () => readonly CheckLeaf[];
}

/** Puts a subject and what was found together. */
export function conclude(index: PlanIndex, subject: Subject, finding: Finding): Concluded {
  const { printedTotal, ...about } = subject;
  const { judgement, sum, notes } = finding;
  const unknowns = dependencies(judgement.open);
  const names = nameUnknowns(unknowns);
  const imbalance = sum && subtract(printedTotal, sum);
  const reason = finding.reason ?? reasonOf(subject, judgement, imbalance, unknowns);
  const quantity = (value: Rational | null): Check["slack"] =>
    value && { value: formatRational(value), unit: subject.total.unit };
  return {
    ...about,
    names: namesOf(index.plan, subject),
    verdict: judgement.verdict,
    reason,
    severity: severityOf(subject, judgement),
    sum: quantity(sum),
    imbalance: quantity(imbalance),
    slack: quantity(judgement.slack),
    ratio: sum && sign(printedTotal) !== 0 ? formatRational(divide(sum, printedTotal)) : null,
    dependsOn: kindsOf(unknowns),
    conditions: conditionsOf(
      judgement,
      names,
      { value: printedTotal, isAbout: subject.total.bound === "about" },
      subject.total.unit,
    ),
    notes,
    waiver: null,
    findLeaves: finding.leaves,
  };
}

/** The check, which builds its leaves when they are first asked for. */
export function asCheck({ findLeaves, ...facts }: Concluded): Check {
  let leaves: readonly CheckLeaf[] | undefined;
  return {
    ...facts,
    get leaves(): readonly CheckLeaf[] {
      leaves ??= findLeaves();
      return leaves;
    },
  };
}

function namesOf(plan: Plan, { indicator, region, breakdown, rule }: Subject): CheckNames {
  const name = (
    record: Readonly<Record<string, { readonly name?: Text }>> | undefined,
    id: string | null,
  ): Text | null => (id === null ? null : (own(record ?? {}, id)?.name ?? { zh: id }));
  return {
    indicator: name(plan.indicators, indicator)!,
    region: name(plan.regions, region)!,
    breakdown: name(plan.breakdowns, breakdown),
    rule: name(plan.rules, rule),
  };
}

function conditionsOf(
  judgement: Judgement,
  names: ReturnType<typeof nameUnknowns>,
  total: Total,
  unit: string,
): readonly Condition[] {
  return judgement.open.map((margin) => conditionOf(margin, names, total, unit));
}

/** Where several unknowns matter, the reason is the first of these. */
const BY_UNKNOWN: readonly (readonly [UnknownKind, Reason])[] = [
  ["openingStock", "needs-opening-stock"],
  ["missing", "missing-parts"],
  ["weights", "needs-weights"],
  ["dash", "needs-dash-meaning"],
  ["tolerance", "needs-tolerance"],
];

function kindsOf(unknowns: ReadonlySet<Unknown>): readonly UnknownKind[] {
  const kinds = new Set([...unknowns].map((of) => of.kind));
  return BY_UNKNOWN.map(([kind]) => kind).filter((kind) => kinds.has(kind));
}

function reasonOf(
  { question }: Subject,
  judgement: Judgement,
  imbalance: Rational | null,
  unknowns: ReadonlySet<Unknown>,
): Reason {
  const byVerdict: { readonly [V in Verdict]: () => Reason } = {
    holds: () => {
      if (question === "agrees") return imbalance && sign(imbalance) === 0 ? "exact" : "within-rounding";
      return judgement.slack && sign(judgement.slack) === 0 ? "exact" : "covered";
    },
    fails: () => {
      if (judgement.touching) return "touches-open-end";
      if (judgement.at === null) return "unbounded-part";
      if (question === "agrees") return "contradicts";
      return judgement.at === "lower" ? "short" : "over";
    },
    unknown: () => {
      const [kind] = kindsOf(unknowns);
      return BY_UNKNOWN.find(([one]) => one === kind)![1];
    },
  };
  return byVerdict[judgement.verdict]();
}

/**
 * A failing check is an error; a warning where the total is only striven for, or where what is missing is less than
 * the total's last printed place can tell.
 */
function severityOf({ total }: Subject, judgement: Judgement): Severity | null {
  if (judgement.verdict !== "fails") return null;
  // What a stretch layer says is striven for, too.
  if (total.commitment === "strive") return "warning";
  const missing = judgement.slack && negate(judgement.slack);
  return missing && sign(missing) > 0 && compare(add(missing, missing), lastPlace(total.value)) <= 0
    ? "warning"
    : "error";
}

/** The value of one unit in the last printed place. */
export function lastPlace(printed: string): Rational {
  const point = printed.indexOf(".");
  return rational(1n, 10n ** BigInt(point < 0 ? 0 : printed.length - 1 - point));
}
