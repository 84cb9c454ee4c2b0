import { fail, issue, ok, type Result } from "../issue/issue.ts";
import { own } from "../issue/own.ts";
import type { PlanIndex } from "../plan/plan-index.ts";
import { combinationOf } from "./combination.ts";
import { type Branch, branchOf, distinct, type Key, splits } from "./leaves.ts";

/** Which whole is to be rolled up, and by what. */
export interface Whole extends Omit<Key, "scope"> {
  /** Left out, any scope that has figures. */
  readonly scope: string | null | undefined;
  readonly by: string | undefined;
}

/** The whole by the one breakdown that is meant: where there is a choice, it is not made here. */
export function chooseBranch(index: PlanIndex, { by, ...whole }: Whole): Result<Branch> {
  const { indicator, region } = whole;
  const named = by === undefined ? undefined : own(index.plan.breakdowns, by);
  const candidates = index.breakdowns.filter(([id, breakdown]) =>
    named ? id === by : breakdown.complete !== false,
  );
  const scopes = whole.scope === undefined ? scopesOf(index, indicator) : [whole.scope];
  const keys = scopes.map((scope): Key => ({ ...whole, scope }));
  const found = keys.flatMap((key) => {
    const choices = branchesOf(index, key, candidates);
    return choices.length > 0 ? [{ key, choices }] : [];
  });
  const [first, ...others] = found;
  if (!first) {
    const axis = named?.over ?? "regions";
    const combination = combinationOf(own(index.plan.indicators, indicator)!, axis);
    // No breakdown would help what does not combine anyway.
    if (combination === "none" && (!named || keys.some((key) => splits(named, key))))
      return fail("not-additive", { indicator, axis });
    const leading = keys.flatMap((key) => branchesOf(index, key, index.breakdowns));
    const near = [...new Set(leading.map(({ id }) => id))];
    return fail("no-breakdown", { indicator, region, by: by ?? null, near });
  }
  if (others.length > 0) {
    const keysFound = found.map(({ key }) =>
      key.scope === null ? key.period : `${key.period} ${key.scope}`,
    );
    return fail("several-targets", { indicator, region, found: keysFound });
  }
  const [choice, ...more] = first.choices;
  if (more.length > 0) {
    const breakdowns = first.choices.map(({ id }) => id);
    return { ok: false, issues: [issue("several-breakdowns", { indicator, region, breakdowns })] };
  }
  return ok(choice!.branch);
}

/** The scopes of an indicator's figures, and of its components'; at least one. */
function scopesOf(index: PlanIndex, indicator: string): readonly (string | null)[] {
  const indicators = new Set([indicator]);
  for (const id of indicators) {
    for (const [, { over, whole, parts }] of index.breakdowns)
      if (over === "components" && whole === id) for (const part of parts) indicators.add(part);
  }
  const scopes = new Set<string | null>();
  for (const id of indicators) for (const { scope } of index.byIndicator.get(id) ?? []) scopes.add(scope);
  return scopes.size > 0 ? [...scopes] : [null];
}

interface Choice extends Pick<Branch, "breakdown" | "leaves"> {
  readonly id: string;
  readonly branch: Branch;
}

/** The breakdowns that lead to figures. */
function branchesOf(index: PlanIndex, key: Key, candidates: PlanIndex["breakdowns"]): readonly Choice[] {
  const found = candidates.flatMap(([id, breakdown]): readonly Choice[] => {
    if (!splits(breakdown, key)) return [];
    const branch = branchOf(index, key, id, breakdown);
    const { leaves } = branch;
    return leaves.some(({ cell }) => cell) ? [{ id, breakdown, leaves, branch }] : [];
  });
  return distinct(found);
}
