import { type Issue, issue } from "../../issue/issue.ts";
import type { IssueParams } from "../../issue/issue-params.ts";
import type { Kind } from "../../plan/plan.ts";
import type { PlanIndex } from "../../plan/plan-index.ts";
import type { Reported } from "../cells/read-figure.ts";
import { type Reference, references } from "./references.ts";

/** Slips of a digit, of 万, of 亿; and of a share, of its hundred. */
const SLIPS = { amount: [10, 10_000, 100_000_000], share: [100] } as const;

/**
 * From how many times on no figure is true, whatever slip it is: a region may do 30 times its target, and a count of one may
 * become some hundreds, but not a thousand times as much. Since January little becomes much, and a share can be next to
 * nothing, so that what was reported before says less.
 */
const BEYOND_LARGER: Readonly<Record<Reference["source"], Readonly<Record<Kind, bigint>>>> = {
  target: { flow: 1000n, stock: 1000n, rate: 1000n },
  history: { flow: 20_000n, stock: 1000n, rate: 1_000_000n },
};
/** The first months may bring little of a year's target; that a share is next to nothing is no slip. */
const BEYOND_SMALLER: Readonly<Record<Reference["source"], Readonly<Record<Kind, bigint | undefined>>>> = {
  target: { flow: 240_000n, stock: 20_000n, rate: undefined },
  history: { flow: 20_000n, stock: 20_000n, rate: undefined },
};

/** Figures that are held against what was reported before, or else against their targets, and are of another size. */
export function suspiciousMagnitudes(
  reported: Iterable<Reported>,
  history: Iterable<Reported>,
  index: PlanIndex,
): readonly Issue[] {
  const referenceOf = references(index, history);
  const issues: Issue[] = [];
  for (const one of reported) {
    const reference = referenceOf(one.entry);
    const { kind } = index.plan.indicators[one.entry.indicator]!;
    const found = reference && suspiciousMagnitude(one, reference, kind);
    if (found) issues.push(found);
  }
  return issues;
}

/**
 * A figure that is about 10, 10⁴ or 10⁸ times what it is held against, or a share that is a hundred times: a slip of the
 * unit, more likely than not; or one that is further off than any figure is. A month can bring a tenth of the year's target, so that alone is no slip; nor does a month's
 * figure under the wrong magnitude come near 10⁴ targets.
 */
function suspiciousMagnitude(
  { entry, figure, amount }: Reported,
  reference: Reference,
  kind: Kind,
): Issue | undefined {
  // As cross products: amount / reference is x / y.
  const x = size(amount.n) * reference.amount.d;
  const y = size(reference.amount.n) * amount.d;
  // Most figures are of their reference's size: the least slip makes them five times or a fifth of it.
  if (x === 0n || y === 0n || (x < 5n * y && y < 5n * x)) return undefined;
  const found = (times: IssueParams["suspicious-magnitude"]["times"], isSmaller: boolean): Issue => {
    const { printed: than, source } = reference;
    const params = { found: `${figure.value}${figure.unit}`, than, source, times, isSmaller };
    return issue("suspicious-magnitude", params, {
      severity: "warning",
      location: entry.location,
      path: entry.path,
    });
  };
  for (const times of kind === "rate" ? SLIPS.share : SLIPS.amount) {
    const least = reference.source === "target" && kind === "flow" && times !== 10 ? MONTH_OF_YEAR : HALF;
    const isLarger = isNear(x, y * BigInt(times), least);
    const canBeSmaller = times !== 10 || reference.source === "history";
    const isSmaller = canBeSmaller && isNear(x * BigInt(times), y, least);
    if (isLarger || isSmaller) return found(times, isSmaller);
  }
  const [larger, smaller] = [BEYOND_LARGER[reference.source][kind], BEYOND_SMALLER[reference.source][kind]];
  if (x >= larger * y) return found(powerOfTen(x / y), false);
  return smaller !== undefined && y >= smaller * x ? found(powerOfTen(y / x), true) : undefined;
}

/** `10^3` of 1250: how many times, in its order. */
function powerOfTen(times: bigint): `10^${number}` {
  return `10^${times.toString().length - 1}`;
}

function size(n: bigint): bigint {
  return n < 0n ? -n : n;
}

/** Figures are no copies of what they are held against: from half to double is near. */
const HALF = 2n;
/** Under a target for the year, a figure of its first months is small by itself. */
const MONTH_OF_YEAR = 24n;

function isNear(x: bigint, y: bigint, least: bigint): boolean {
  return least * x >= y && x <= 2n * y;
}
