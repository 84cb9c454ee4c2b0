import type { Check } from "../reconcile/check.ts";
import type { VerdictCounts } from "./messages/messages.ts";

/** How many checks there are of each verdict; a waived one counts as waived alone. */
export function countChecks(checks: readonly Check[]): VerdictCounts {
  const count = (wanted: (check: Check) => boolean): number => checks.filter(wanted).length;
  return {
    holds: count((check) => check.verdict === "holds"),
    fails: count((check) => check.verdict === "fails" && !check.waiver),
    unknown: count((check) => check.verdict === "unknown"),
    waived: count((check) => check.waiver !== null),
  };
}
