import type { Check } from "../../src/reconcile/check.ts";
import { asPlan, type Posed } from "./as-plan.ts";
import type { VerdictCase } from "./case.ts";
import { conditionFault } from "./condition-fault.ts";
import type { Judgement } from "./judge.ts";

/** The library's public function, given by the test: the oracle imports none of its code. */
export type Reconcile = (
  plan: Posed["plan"],
  options: Posed["options"],
) => { readonly checks: readonly Check[] };

/** Where the library's answer differs from the one that is wanted, in words; null where it does not. */
export function disagreement(c: VerdictCase, wanted: Judgement, reconcile: Reconcile): string | null {
  const { plan, options, answers } = asPlan(c);
  const checks = reconcile(plan, options).checks.filter(
    (k) => k.question === answers.question && k.layer === answers.layer,
  );
  const [check] = checks;
  if (!check || checks.length !== 1) return `${checks.length} checks instead of one`;
  const found = {
    verdict: check.verdict,
    reason: check.reason,
    imbalance: check.imbalance?.value ?? null,
    slack: check.slack?.value ?? null,
  };
  const open: readonly string[] = wanted.open;
  const wrong = (["verdict", "reason", "imbalance", "slack"] as const).filter(
    (key) => !open.includes(key) && found[key] !== wanted[key],
  );
  return wrong.length === 0
    ? conditionFault(c, check)
    : wrong.map((key) => `${key} ${found[key]}, not ${wanted[key]}`).join("; ");
}
