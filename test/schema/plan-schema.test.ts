import { describe, expect, it } from "vitest";
import * as z from "zod";
import { exactSchema } from "../../src/schema/exact-schema.ts";
import { planJsonSchema } from "../../src/schema/plan-json-schema.ts";
import { planSchema } from "../../src/schema/plan-schema.ts";
import { type Loose, plan, planJson } from "./plan-json.ts";

describe("planSchema", () => {
  it("takes a plan, as a constant and as JSON", () => {
    expect(planSchema.parse(plan)).toEqual(plan);
    expect(planSchema.parse(planJson())).toEqual(planJson());
  });

  it("is strict at every level", () => {
    for (const path of [
      "",
      "name",
      "source",
      "indicators.firms",
      "regions.city",
      "tables.split",
      "rules.each",
    ]) {
      const json = planJson();
      const at = path === "" ? json : path.split(".").reduce((value, step) => value[step], json);
      at.extra = 1;
      expect(planSchema.safeParse(json).error?.issues[0]?.code, path).toBe("unrecognized_keys");
    }
  });

  it("requires what the type requires and nothing more", () => {
    const bare: Loose = planJson();
    for (const optional of ["source", "dash", "units", "rules"]) delete bare[optional];
    expect(planSchema.safeParse(bare).success).toBe(true);
    for (const required of Object.keys(bare)) {
      const { [required]: _, ...rest } = bare;
      expect(planSchema.safeParse(rest).success, required).toBe(false);
    }
  });
});

describe("the JSON Schema", () => {
  it("can be made, closed, with descriptions", () => {
    const schema: Loose = planJsonSchema();
    expect(schema.additionalProperties).toBe(false);
    expect(schema.required).toEqual(Object.keys(planJson()).filter((key) => schema.required.includes(key)));
    expect(schema.properties.territory).toEqual({
      type: "string",
      description: "The region whose totals are split",
    });
    expect(schema.properties.indicators.additionalProperties.properties.kind.enum).toEqual([
      "flow",
      "stock",
      "rate",
    ]);
    expect(JSON.stringify(schema).length).toBeLessThan(20_000);
  });

  it("is what z.toJSONSchema makes, but for the descriptions, and leaves zod's registry alone", () => {
    const bare = JSON.stringify(z.toJSONSchema(planSchema));
    expect(bare).not.toContain("description");
    expect(z.toJSONSchema(planSchema, { io: "input" })).toMatchObject({ type: "object" });
    expect(z.globalRegistry.has(planSchema)).toBe(false);
  });
});

describe("exactSchema", () => {
  it("takes exact text and nothing else", () => {
    const exact = exactSchema();
    for (const text of ["0", "-3", "+1.50", "2000/3", "1/007"])
      expect(exact.safeParse(text).success, text).toBe(true);
    for (const text of [
      "",
      "1.",
      ".5",
      "1e3",
      "1,000",
      "1/0",
      "1/000",
      "1/2/3",
      "１",
      " 1",
      "1\n",
      1,
      null,
    ]) {
      expect(exact.safeParse(text).success, String(text)).toBe(false);
    }
    expect(exact.safeParse("1".repeat(1_000_000)).success).toBe(false);
    expect(exact.safeParse(`1/${"1".repeat(1_000_000)}x`).success).toBe(false);
  });
});
