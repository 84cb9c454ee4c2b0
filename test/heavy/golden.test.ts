import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { reconcile } from "../../src/reconcile/reconcile.ts";
import { asPlan } from "../oracle/as-plan.ts";
import type { Expected, VerdictCase } from "../oracle/case.ts";

interface GoldenCondition {
  readonly coefficients: Readonly<Record<string, string>>;
  readonly op: string;
  readonly value: string;
  readonly unit: string | null;
}

interface Golden extends VerdictCase {
  readonly id: string;
  readonly note: string;
  readonly expected: Expected & {
    readonly condition: GoldenCondition | null;
    readonly dependsOn?: readonly string[];
  };
}

const FILE = new URL("../../../shared/cases/verdicts.jsonl", import.meta.url);
const cases = readFileSync(FILE, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Golden);

describe("the golden verdicts", () => {
  test.each(cases.map((c) => [c.id, c.note, c] as const))("%s %s", (_id, _note, c) => {
    const { plan, options, answers } = asPlan(c);
    const found = reconcile(plan, options).checks.filter(
      ({ question, layer }) => question === answers.question && layer === answers.layer,
    );
    expect(found).toHaveLength(1);
    const [check] = found;
    const { verdict, reason, imbalance, slack, condition, dependsOn = [] } = c.expected;
    const unit = c.total.unit;
    expect(check).toMatchObject({
      verdict,
      reason,
      imbalance: imbalance === null ? null : { value: imbalance, unit },
      slack: slack === null ? null : { value: slack, unit },
    });
    expect(check!.dependsOn).toEqual(dependsOn);
    expect(
      check!.conditions.map(({ terms, op, value, unit: of }) => ({
        coefficients: Object.fromEntries(terms.map((term) => [term.unknown, term.coefficient])),
        op,
        value,
        unit: of,
      })),
    ).toEqual(
      condition === null
        ? []
        : [
            {
              coefficients: condition.coefficients,
              op: condition.op,
              value: condition.value,
              unit: condition.unit,
            },
          ],
    );
  });
});

test("there are golden cases, with and without a condition", () => {
  expect(cases.length).toBeGreaterThan(15);
  expect(cases.filter((c) => c.expected.condition).length).toBeGreaterThan(2);
});
