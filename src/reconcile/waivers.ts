import { type Issue, issue } from "../issue/issue.ts";
import { nearest } from "../issue/nearest.ts";
import type { Plan, Waiver } from "../plan/plan.ts";
import { compare, parseRational } from "../quantity/rational.ts";
import type { Note } from "./check.ts";
import type { Concluded } from "./conclude.ts";

/** Why a waiver does not accept a check that it names. */
type Refusal = Extract<Note, { readonly code: "waiver-not-applied" }>["why"];

/**
 * The checks with the waivers that accept them, and a finding for each waiver that accepts nothing. A waived check
 * still fails: what changes is that somebody has answered for it.
 */
export function applyWaivers(
  plan: Plan,
  checks: readonly Concluded[],
  asOf: string | undefined,
): { readonly checks: readonly Concluded[]; readonly issues: readonly Issue[] } {
  const waivers = Object.entries(plan.waivers ?? {});
  if (waivers.length === 0) return { checks, issues: [] };
  const byId = new Map(checks.map((check) => [check.id, check]));
  const applied = new Map<string, Concluded>();
  const issues: Issue[] = [];
  for (const [id, waiver] of waivers) {
    const check = applied.get(waiver.check) ?? byId.get(waiver.check);
    const finding = (why: "no-such-check" | "not-failing" | Refusal, near: readonly string[] = []): void => {
      const severity = why === "no-such-check" ? "error" : "warning";
      issues.push(
        issue(
          "unmatched-waiver",
          { waiver: id, check: waiver.check, near, why },
          { path: ["waivers", id], severity },
        ),
      );
    };
    if (!check) {
      finding("no-such-check", nearest(waiver.check, byId.keys()));
    } else if (check.verdict !== "fails") {
      finding("not-failing");
    } else {
      const why = refusalOf(waiver, check, asOf);
      if (why) finding(why);
      applied.set(
        check.id,
        why
          ? { ...check, notes: [...check.notes, { code: "waiver-not-applied", waiver: id, why }] }
          : { ...check, waiver: { ...waiver, id } },
      );
    }
  }
  return { checks: checks.map((check) => applied.get(check.id) ?? check), issues };
}

/** Pinned to the slack: a worse one is not what was accepted, and none is worse than one without limit. Dates are ISO text. */
function refusalOf(waiver: Waiver, check: Concluded, asOf: string | undefined): Refusal | undefined {
  if (waiver.until !== undefined) {
    if (asOf === undefined) return "no-date";
    if (asOf > waiver.until) return "expired";
  }
  if (waiver.slack === null) return undefined;
  const accepted = parseRational(waiver.slack);
  return check.slack && compare(parseRational(check.slack.value), accepted) >= 0 ? undefined : "worse";
}
