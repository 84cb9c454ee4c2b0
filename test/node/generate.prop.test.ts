import fc from "fast-check";
import { expect, test } from "vitest";
import { generatePlan } from "../../src/node/generate.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { evaluate } from "./evaluate.ts";

const anyText = fc.oneof(fc.string(), fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }));
const id = fc.oneof(
  fc.constantFrom(
    "jiaxing",
    "嘉兴",
    "a-b",
    "1",
    "constructor",
    "__proto__",
    "class",
    "toString",
    'q"',
    "三（一）",
  ),
  anyText.filter((text) => text !== ""),
);
const record = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  // Object.fromEntries makes every key the object's own.
  fc
    .uniqueArray(fc.tuple(id, value), { maxLength: 4, selector: ([key]) => key })
    .map((entries) => Object.fromEntries(entries));
const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const text = fc.record({ zh: anyText, en: anyText }, { requiredKeys: ["zh"] });
const cells = fc.array(anyText, { maxLength: 5 });

const indicator = fc.record(
  {
    name: text,
    unit: fc.oneof(anyText, fc.constantFrom("亿元", "%")),
    kind: fc.constantFrom("flow", "stock", "rate"),
    direction: fc.constantFrom("more", "less", "none"),
    combine: fc.record({ regions: fc.constantFrom("sum", "none"), weight: id }, { requiredKeys: [] }),
    decimals: fc.nat(9),
    domain: fc.record({ min: fc.constant(null), max: fc.constant("1.50") }, { requiredKeys: [] }),
    aliases: fc.array(anyText, { maxLength: 20 }),
  },
  { requiredKeys: ["name", "unit", "kind", "direction"] },
);
const table = fc.record(
  {
    name: text,
    text: anyText,
    cumulative: fc.boolean(),
    header: fc.array(cells, { maxLength: 3 }),
    columns: fc.array(fc.oneof(id, fc.record({ indicator: id, unit: anyText })), { maxLength: 12 }),
    rows: record(cells),
    sum: cells,
  },
  { requiredKeys: ["columns", "rows"] },
);
const plan = fc
  .record({
    id: anyText,
    name: text,
    dash: some(fc.constantFrom("zero", "not-assigned")),
    territory: id,
    period: fc.constantFrom("2016", "2016/2020"),
    indicators: record(indicator),
    regions: record(fc.record({ name: text, kind: anyText })),
    breakdowns: record(
      fc.record({ over: fc.constant("regions"), whole: id, parts: fc.array(id, { maxLength: 30 }) }),
    ),
    tables: record(table),
  })
  .map((value) => value as unknown as Plan);

test("the generated source gives the plan, whatever it says", () => {
  fc.assert(
    fc.property(plan, (value) => {
      // JSON shows every key that is an object's own, in order, and leaves out what is undefined.
      expect(JSON.stringify(evaluate(generatePlan(value)).value)).toBe(JSON.stringify(value));
    }),
  );
});
