import fc from "fast-check";
import { expect, test } from "vitest";
import type { AnyIndicator, Combination, Direction, Plan } from "../../src/plan/plan.ts";
import type { Check } from "../../src/reconcile/check.ts";
import { reconcile } from "../../src/reconcile/reconcile.ts";
import { indicator, small } from "./small-plan.ts";

const WIDE = "０１２３４５６７８９";

/** The same number in full-width digits: read with care, where plain ones are added as they are scanned. */
const widened = (cell: string): string =>
  /^-?[\d.]+$/.test(cell) ? cell.replace(/\d/g, (digit) => WIDE[Number(digit)]!) : cell;

const number = fc.oneof(
  fc.integer({ min: 0, max: 200 }).map(String),
  fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 999 })).map(([whole, rest]) => `${whole}.${rest}`),
  fc.constantFrom("0", "0.0", "007", "1.50", "9007199254740993", "0.1", "123456789012345678901234567890.5"),
);
const cell = fc.oneof(
  { weight: 8, arbitrary: number },
  {
    weight: 2,
    arbitrary: fc.constantFrom("", "—", "/", "待定", "…", "-3", "8以上", "5左右", "4—6", "力争7", "12万元"),
  },
);

const plans = fc
  .record({
    parts: fc.array(cell, { minLength: 1, maxLength: 6 }),
    total: cell,
    sum: fc.option(number, { nil: undefined }),
    unit: fc.constantFrom("亿元", "万元", "%", "家", "万家"),
    direction: fc.constantFrom<Direction>("more", "less", "none"),
    domain: fc.constantFrom<AnyIndicator["domain"]>(undefined, { min: null }, { min: "1" }, { max: "100" }),
    regions: fc.constantFrom<Combination | undefined>(undefined, "sum", "max"),
    decimals: fc.constantFrom(undefined, 1),
    minus: fc.boolean(),
    complete: fc.boolean(),
  })
  .map(({ parts, total, sum, unit, direction, domain, regions, decimals, minus, complete }): Plan => {
    // A sum of money cannot stand among counts; a sum of counts is whole.
    const suited = (text: string): string => (text === "12万元" && !unit.endsWith("元") ? "12" : text);
    return small({
      unit,
      total: suited(total),
      parts: parts.map(suited),
      ...(sum !== undefined && { sum }),
      indicator: {
        direction,
        ...(domain && { domain }),
        ...(regions && { combine: { regions } }),
        ...(decimals !== undefined && { decimals }),
      },
      breakdown: { complete, ...(minus && { minus: ["a"] }) },
    });
  });

/** The parts of a plan in full-width digits; the totals as they are, since they are shown as printed. */
function withWideParts(plan: Plan): Plan {
  const { annex, ...others } = plan.tables;
  const rows = Object.fromEntries(
    Object.entries(annex!.rows as Record<string, readonly string[]>).map(([id, cells]) => [
      id,
      cells.map(widened),
    ]),
  );
  return { ...plan, tables: { ...others, annex: { ...annex!, rows } } };
}

const withoutLeaves = ({ leaves: _, ...check }: Check): object => check;

test("plain numbers, which are added as they are scanned, give the checks of cells that are read one by one", () => {
  const verdicts = new Set<string>();
  fc.assert(
    fc.property(plans, (plan) => {
      const [fast, slow] = [reconcile(plan), reconcile(withWideParts(plan))];
      expect(fast.checks.map(withoutLeaves)).toEqual(slow.checks.map(withoutLeaves));
      expect(fast.noTotal).toEqual(slow.noTotal);
      for (const { verdict, question } of fast.checks) verdicts.add(`${question} ${verdict}`);
    }),
    { numRuns: 400 },
  );
  expect(verdicts.size).toBeGreaterThanOrEqual(6);
});

test("leaves show the figure, whichever way it was added", () => {
  const plan = small({ unit: "亿元", total: "10", parts: ["1.50", "—", "8以上", "0"] });
  const shown = (of: Plan): unknown =>
    reconcile(of).checks[0]!.leaves.map(({ figure, status }) => figure?.value ?? status);
  expect(shown(plan)).toEqual(["1.50", "not-assigned", "8", "0"]);
  expect(shown(withWideParts(plan))).toEqual(["1.50", "not-assigned", "8", "0"]);
});

test("columns in two units, of two indicators, add up in the total's", () => {
  const plan: Plan = {
    ...small({ unit: "亿元", parts: [] }),
    indicators: { x: indicator("亿元"), y: indicator("万元"), z: indicator("亿元", { direction: "less" }) },
    breakdowns: { kinds: { over: "components", whole: "x", parts: ["y", "z"] } },
    tables: {
      body: { columns: ["x"], rows: { city: ["3"] } },
      annex: { columns: ["y", { indicator: "z", unit: "万元" }], rows: { city: ["12000", "20000"] } },
    },
  };
  const [check] = reconcile(plan).checks;
  // The ceiling of 2 promises no more than 0.
  expect(check).toMatchObject({
    sum: { value: "3.2" },
    slack: { value: "-1.8", unit: "亿元" },
    reason: "short",
  });
});
