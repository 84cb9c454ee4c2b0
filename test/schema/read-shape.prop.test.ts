import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeParsePlan } from "../../src/schema/parse-plan.ts";
import { planRecoveries, planSchema } from "../../src/schema/plan-schema.ts";
import { readShape } from "../../src/schema/read-shape.ts";
import { type Loose, planJson } from "./plan-json.ts";

/** Every place of the JSON, as the steps that lead to it. */
function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

const places = placesIn(planJson()).filter((path) => path.length > 0);
const value = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    7,
    0.5,
    -1,
    "",
    "2016",
    "1/3",
    "1e5",
    "sum",
    "regions",
    [],
    {},
    ["x"],
    [1],
  ),
  fc.constantFrom<unknown>({ zh: "甲" }, { zh: 1 }, { value: "1" }, { city: ["1"] }, { over: "time" }),
  fc.jsonValue({ maxDepth: 3 }),
);
const key = fc.oneof(
  fc.constantFrom("name", "unit", "period", "scope", "parts", "extra", "constructor"),
  fc.string(),
);

/** The sound plan with some places replaced, some removed, and some fields added. */
const mutated = fc
  .array(
    fc.record({ path: fc.constantFrom(...places), how: fc.constantFrom("set", "remove", "add"), key, value }),
    { maxLength: 6 },
  )
  .map((changes) => {
    const json = planJson();
    for (const { path, how, key, value } of changes) change(json, path, how, key, value);
    // Keys called __proto__ are where zod and the walk differ by intention.
    return JSON.parse(JSON.stringify(json).replaceAll('"__proto__":', '"proto":'));
  });

function change(json: Loose, path: readonly string[], how: string, key: string, value: unknown): void {
  let at = json;
  for (const step of path.slice(0, -1)) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return;
    at = at[step];
  }
  if (typeof at !== "object" || at === null) return;
  if (how === "remove" && !Array.isArray(at)) delete at[path.at(-1)!];
  else at[how === "add" && !Array.isArray(at) ? key : path.at(-1)!] = structuredClone(value);
}

describe("readShape", () => {
  it("finds something wrong exactly where zod does, and keeps what zod keeps", () => {
    fc.assert(
      fc.property(mutated, (json) => {
        const shape = readShape(planSchema, json, planRecoveries);
        const oracle = planSchema.safeParse(json);
        expect(shape.issues.length === 0).toBe(oracle.success);
        if (oracle.success) expect(shape.value).toEqual(oracle.data);
      }),
      { numRuns: 500 },
    );
  });

  it("what it keeps of a malformed plan is well formed but for what stands in", () => {
    fc.assert(
      fc.property(mutated, (json) => {
        const { value, issues } = readShape(planSchema, json, planRecoveries);
        if (value !== undefined) expect(planSchema.safeParse(value).success).toBe(true);
        else expect(issues).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

const waiver = { check: "none", kind: "agreed", reason: { zh: "商定" }, slack: "-1", until: "2016-12-31" };

describe("safeParsePlan", () => {
  it("never throws, tells nothing twice, and says of a place only what is there", () => {
    fc.assert(
      fc.property(mutated, (json) => {
        // With a waiver, a plan without errors is reconciled too.
        if (typeof json.waivers !== "object") json.waivers = { w: waiver };
        const result = safeParsePlan(json);
        if (result.ok) return;
        const told = result.issues.map(({ code, path, params }) => JSON.stringify([code, path, params]));
        expect(new Set(told).size).toBe(told.length);
        for (const { code, path } of result.issues) {
          if (code === "missing-field") continue;
          let at = json;
          for (const step of path) {
            // A column that is only an id has no fields of its own to point at.
            if (typeof at === "string") break;
            expect(Object.hasOwn(at, step), path.join(".")).toBe(true);
            at = at[step];
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
