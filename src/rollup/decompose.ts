import { fail, issue, ok, type Result } from "../issue/issue.ts";
import { own } from "../issue/own.ts";
import type { Breakdown } from "../plan/plan.ts";
import type { PlanIndex } from "../plan/plan-index.ts";
import { combinationOf } from "./combination.ts";
import { type Key, type Leaf, leavesUnder, splits } from "./leaves.ts";

/** A breakdown of a figure, with the leaves that it leads to. */
export interface Decomposition {
  readonly breakdown: Breakdown;
  /** The breakdown over regions whose tables its cells are taken from; null takes any. */
  readonly bound: string | null;
  readonly leaves: readonly Leaf[];
}

/** Which whole is to be rolled up, and by what. */
export interface Whole extends Omit<Key, "scope"> {
  /** Left out, any scope that has figures. */
  readonly scope: string | null | undefined;
  readonly by: string | undefined;
}

/** The one breakdown that is meant, and the key that it splits: where there is a choice, it is not made here. */
export function chooseDecomposition(
  index: PlanIndex,
  { by, ...whole }: Whole,
): Result<{ readonly key: Key; readonly decomposition: Decomposition }> {
  const { indicator, region } = whole;
  const named = by === undefined ? undefined : own(index.plan.breakdowns, by);
  const candidates = index.breakdowns.filter(([id, breakdown]) =>
    named ? id === by : breakdown.complete !== false,
  );
  const scopes = whole.scope === undefined ? scopesOf(index, indicator) : [whole.scope];
  const keys = scopes.map((scope): Key => ({ ...whole, scope }));
  const found = keys.flatMap((key) => {
    const choices = decompositionsOf(index, key, candidates);
    return choices.length > 0 ? [{ key, choices }] : [];
  });
  const [first, ...others] = found;
  if (!first) {
    const axis = named?.over ?? "regions";
    const combination = combinationOf(own(index.plan.indicators, indicator)!, axis);
    // No breakdown would help what does not combine anyway.
    if (combination === "none" && (!named || keys.some((key) => splits(named, key))))
      return fail("not-additive", { indicator, axis });
    const leading = keys.flatMap((key) => decompositionsOf(index, key, index.breakdowns));
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
  return ok({ key: first.key, decomposition: choice!.decomposition });
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

interface Choice {
  readonly id: string;
  readonly decomposition: Decomposition;
}

/** The breakdowns that lead to figures; of two with the same leaves the one declared first. */
function decompositionsOf(
  index: PlanIndex,
  key: Key,
  candidates: PlanIndex["breakdowns"],
): readonly Choice[] {
  const found = new Map<string, Choice>();
  for (const [id, breakdown] of candidates) {
    if (!splits(breakdown, key)) continue;
    const decomposition = decompose(index, key, id, breakdown, null);
    if (!hasFigures(decomposition)) continue;
    const name = nameLeaves(decomposition.leaves);
    if (!found.has(name)) found.set(name, { id, decomposition });
  }
  return [...found.values()];
}

function nameLeaves(leaves: readonly Leaf[]): string {
  const names = leaves.map(({ key: { indicator, region, period, scope }, sign }) =>
    JSON.stringify([sign, indicator, region, period, scope]),
  );
  return JSON.stringify(names.sort());
}

function decompose(
  index: PlanIndex,
  key: Key,
  id: string,
  breakdown: Breakdown,
  outer: string | null,
): Decomposition {
  const bound = breakdown.over === "regions" ? id : outer;
  return { breakdown, bound, leaves: leavesUnder(index, key, breakdown, bound) };
}

function hasFigures({ leaves }: Decomposition): boolean {
  return leaves.some(({ cell }) => cell);
}

/** What stands for a part without a figure of its own, as `leavesOf` finds it: the first declared that leads to figures. */
export function standIn(
  index: PlanIndex,
  key: Key,
  bound: string | null,
  path: ReadonlySet<Breakdown>,
): Decomposition | undefined {
  for (const [id, breakdown] of index.breakdowns) {
    if (path.has(breakdown) || breakdown.complete === false || !splits(breakdown, key)) continue;
    const decomposition = decompose(index, key, id, breakdown, bound);
    if (hasFigures(decomposition)) return decomposition;
  }
  return undefined;
}
