import { type Issue, issue } from "../../issue/issue.ts";
import { own } from "../../issue/own.ts";
import { compare, type Exact, type Rational, safeParseRational, sign } from "../../quantity/rational.ts";
import { issuesUnder } from "../issues-under.ts";
import type { AnyIndicator, Plan } from "../plan.ts";

/** Numbers that an indicator declares, and kinds that do not go together. */
export function* checkIndicators(plan: Plan): Generator<Issue> {
  for (const [id, indicator] of Object.entries(plan.indicators)) {
    const path = ["indicators", id];
    yield* kinds(plan, indicator, path);
    yield* domain(indicator, path);
    yield* numbers(indicator, path);
  }
}

function* kinds(plan: Plan, indicator: AnyIndicator, path: Issue["path"]): Generator<Issue> {
  const { kind, addsTo, combine } = indicator;
  const stock = addsTo === undefined ? undefined : own(plan.indicators, addsTo);
  if (addsTo !== undefined && kind !== "flow") {
    yield invalid("a flow: only a flow adds to a stock", kind, [...path, "kind"]);
  }
  if (stock && stock.kind !== "stock") yield invalid("a stock", stock.kind, [...path, "addsTo"]);
  const weight = combine?.weight === undefined ? undefined : own(plan.indicators, combine.weight);
  if (weight?.kind === "rate") yield invalid("a flow or a stock", "rate", [...path, "combine", "weight"]);
}

function* domain({ domain: { min, max } = {} }: AnyIndicator, path: Issue["path"]): Generator<Issue> {
  const least = yield* number(min, [...path, "domain", "min"]);
  const most = yield* number(max, [...path, "domain", "max"]);
  if (least && most && compare(least, most) > 0) {
    yield invalid(`at least the domain's min, ${min}`, String(max), [...path, "domain", "max"]);
  }
}

function* numbers({ tolerance, decimals }: AnyIndicator, path: Issue["path"]): Generator<Issue> {
  const size = yield* number(tolerance?.value, [...path, "tolerance", "value"]);
  if (size && sign(size) < 0) yield invalid("0 or more", tolerance!.value, [...path, "tolerance", "value"]);
  if (decimals !== undefined && !(Number.isInteger(decimals) && decimals >= 0)) {
    yield invalid("a whole number from 0", String(decimals), [...path, "decimals"]);
  }
}

function* number(
  text: Exact | null | undefined,
  path: Issue["path"],
): Generator<Issue, Rational | undefined> {
  if (text == null) return undefined;
  const read = safeParseRational(text);
  if (read.ok) return read.value;
  yield* issuesUnder(path, read.issues);
  return undefined;
}

function invalid(expected: string, found: string, path: Issue["path"]): Issue {
  return issue("invalid-field", { expected, found }, { path });
}
