import { describe, expect, test } from "vitest";
import { reconcile } from "../../src/reconcile/reconcile.ts";
import { asPlan } from "../oracle/as-plan.ts";
import { disagreement } from "../oracle/disagreement.ts";
import { judge } from "../oracle/judge.ts";
import { SENTENCES } from "../oracle/sentences.ts";

describe("every sentence of the design that gives an answer", () => {
  test.each(SENTENCES)("$name", ({ case: c, severity }) => {
    // What the design leaves open in a case, the judge says; all else is as the sentence has it.
    const { open } = judge(c);
    expect(disagreement(c, { ...c.expected, open }, reconcile)).toBeNull();
    const { plan, options, answers } = asPlan(c);
    const [check] = reconcile(plan, options).checks.filter(
      ({ question, layer }) => question === answers.question && layer === answers.layer,
    );
    if (severity) expect(check!.severity).toBe(severity);
    if (c.expected.verdict !== "fails") expect(check!.severity).toBeNull();
  });
});
