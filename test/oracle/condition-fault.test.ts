import { describe, expect, test } from "vitest";
import type { Condition } from "../../src/reconcile/check.ts";
import type { VerdictCase } from "./case.ts";
import { conditionFault } from "./condition-fault.ts";

/** Floors of 3 and of what is missing, against 5以上. */
const floors: VerdictCase = {
  kind: "covers",
  figures: "target",
  layer: "base",
  direction: "more",
  domain: { min: "0", max: null },
  total: { bound: "at-least", value: "5", unit: "亿元", commitment: null },
  parts: [{ bound: "exact", value: "3", unit: "亿元" }, { status: "blank" }],
  combine: "sum",
  declared: {},
};

const condition = (op: Condition["op"], value: string): Condition => ({
  text: { zh: "", en: "" },
  terms: [{ unknown: "missing", coefficient: "1" }],
  op,
  value,
  unit: "亿元",
});

describe("a printed condition", () => {
  test("is right where the check holds just where it is met", () => {
    expect(conditionFault(floors, { conditions: [condition(">=", "2")] })).toBeNull();
  });

  test.each([
    [">", "2", "conditions not met at 2.0, where it holds"],
    [">=", "1.9", "conditions met at 1.9, where it fails"],
    [">=", "2.1", "conditions not met at 2.0, where it holds"],
    ["<=", "2", "conditions met at 1.0, where it fails"],
  ] as const)("is found wrong: %s %s", (op, value, fault) => {
    expect(conditionFault(floors, { conditions: [condition(op, value)] })).toBe(fault);
  });

  test("of several missing figures is not asked about", () => {
    const parts = [...floors.parts, { status: "blank" } as const];
    expect(conditionFault({ ...floors, parts }, { conditions: [condition("<", "2")] })).toBeNull();
  });
});
