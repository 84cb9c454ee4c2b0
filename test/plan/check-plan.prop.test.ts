import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellJudge } from "../../src/plan/check/cell-judge.ts";
import { findCycles } from "../../src/plan/check/find-cycles.ts";
import { plainCells } from "../../src/plan/check/plain-cells.ts";
import { checkPlan } from "../../src/plan/check-plan.ts";
import type { AnyIndicator, Plan } from "../../src/plan/plan.ts";
import { wide } from "./sample-plan.ts";

const units = { declared: new Map() };
const numberText = fc.oneof(
  fc.stringMatching(/^\d{1,20}(\.\d{1,8})?$/),
  fc.stringMatching(/^\d{1,18}(\.\d{1,8})?(以上|以下|以内|下)$/),
  fc.stringMatching(/^[-+]?0*\d{0,3}\.?\d{0,3}$/),
  fc.string({ maxLength: 6 }),
);
const indicator: fc.Arbitrary<AnyIndicator> = fc.record({
  name: fc.constant({ zh: "甲" }),
  unit: fc.constantFrom("家", "万家", "%", "亿元", "亩", "无此单位"),
  kind: fc.constantFrom("flow", "stock", "rate"),
  direction: fc.constant("more"),
  domain: fc.constantFrom({}, { min: null }, { min: "3" }, { min: "-3" }, { max: "7" }),
});

describe("the fast way through plain cells", () => {
  it("passes only what the parser, the domain and the unit would pass", () => {
    const columnUnit = fc.constantFrom(undefined, "家", "万家", "千家", "元", "%", "成", "公顷");
    fc.assert(
      fc.property(indicator, columnUnit, numberText, (of, unit, text) => {
        const question = { dash: undefined, units, indicator: of, unit: unit ?? of.unit };
        if (plainCells(question)(text)) expect(cellJudge(question)(text)).toEqual([]);
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 3000) },
    );
  });

  it("is taken by what stands in most cells", () => {
    const of: AnyIndicator = { name: { zh: "甲" }, unit: "亿元", kind: "flow", direction: "more" };
    const isPlain = plainCells({ dash: undefined, units, indicator: of, unit: "万元" });
    expect(["0", "12.50", "8以上", "8以上以上", "-1", "—", ""].map(isPlain)).toEqual([
      ...[true, true, true],
      ...[false, false, false, false],
    ]);
  });
});

describe("findCycles", () => {
  const graph = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 16 }).map((pairs) => {
    const edges = new Map<string, string[]>();
    for (const [from, to] of pairs) edges.set(String(from), [...(edges.get(String(from)) ?? []), String(to)]);
    return edges;
  });

  /** Whether anything leads back to itself, by removing again and again what leads nowhere. */
  const isCyclic = (edges: ReadonlyMap<string, readonly string[]>): boolean => {
    let left = [...edges].map(([from, to]) => [from, to] as const);
    for (;;) {
      const names = new Set(left.map(([from]) => from));
      const next = left.filter(([, to]) => to.some((one) => names.has(one)));
      if (next.length === left.length) return left.length > 0;
      left = next;
    }
  };

  it("finds circles that are there, all where there is only one, none where there is none", () => {
    fc.assert(
      fc.property(graph, (edges) => {
        const cycles = findCycles(edges);
        expect(cycles.length > 0).toBe(isCyclic(edges));
        for (const cycle of cycles) {
          expect(cycle.at(-1)).toBe(cycle[0]);
          for (const [at, id] of cycle.slice(0, -1).entries()) expect(edges.get(id)).toContain(cycle[at + 1]);
        }
        const members = cycles.flatMap((cycle) => cycle.slice(1));
        expect(new Set(members).size).toBe(members.length);
      }),
    );
  });

  it("does not depend on the stack", () => {
    const edges = new Map(Array.from({ length: 100_000 }, (_, at) => [String(at), [String(at + 1)]]));
    expect(findCycles(edges)).toEqual([]);
    expect(findCycles(new Map(edges).set("100000", ["0"]))[0]).toHaveLength(100_002);
  });
});

describe("checkPlan", () => {
  const id = fc.constantFrom(
    "capital",
    "growth",
    "city",
    "nanhu",
    "parts",
    "table1",
    "__proto__",
    "constructor",
    "",
  );
  const text = fc.oneof(
    fc.constantFrom("8以上", "—", "24亿元", "-3", "(5)", "1.5"),
    fc.string({ maxLength: 8 }),
  );
  const plan: fc.Arbitrary<Plan> = fc
    .record({
      territory: id,
      period: fc.constantFrom("2016", "2016-13", ""),
      units: fc.dictionary(fc.constantFrom("甲", "万甲", "家", ""), fc.constantFrom({}, { factor: "0" })),
      breakdown: fc.record({
        over: fc.constantFrom("regions", "components", "time"),
        whole: id,
        parts: fc.array(id, { maxLength: 4 }),
        minus: fc.array(id, { maxLength: 2 }),
      }),
      tables: fc.dictionary(
        id,
        fc.record({
          breakdown: id,
          supersedes: fc.array(id, { maxLength: 2 }),
          columns: fc.array(fc.oneof(id, fc.record({ indicator: id, unit: text, period: text })), {
            maxLength: 3,
          }),
          rows: fc.dictionary(id, fc.array(text, { maxLength: 3 })),
          sum: fc.array(text, { maxLength: 3 }),
        }),
        { maxKeys: 4 },
      ),
    })
    .map(({ breakdown, ...rest }) => ({ ...wide, ...rest, breakdowns: { parts: breakdown } }));

  it("never throws, never changes the plan, and says the same twice", () => {
    fc.assert(
      fc.property(plan, (given) => {
        const before = structuredClone(given);
        const issues = checkPlan(given);
        expect(given).toEqual(before);
        expect(checkPlan(given)).toEqual(issues);
      }),
    );
  });

  it("sees the same mistakes however often they stand, at bounded cost", () => {
    const rows = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, at) => [`r${at}`, ["?", "5甲", "8以上"]]),
    );
    const given: Plan = { ...wide, tables: { big: { columns: ["capital", "firms", "growth"], rows } } };
    const issues = checkPlan(given);
    expect(issues.filter(({ code }) => code === "unknown-region")).toHaveLength(20_000);
    expect(issues.filter(({ code }) => code === "unreadable-target")).toHaveLength(40_000);
  });
});
