import { describe, expect, it } from "vitest";
import { findIndicator, safeFindIndicator } from "../../src/plan/find-indicator.ts";
import { idHints } from "../../src/plan/find-name.ts";
import { findRegion, safeFindRegion } from "../../src/plan/find-region.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { sample, wide } from "./sample-plan.ts";

it.each([null, undefined, 7, {}, Object.create(null)])("%s is no name", (text) => {
  expect(safeFindIndicator({ ...sample }, text as never)).toMatchObject({
    issues: [{ code: "unknown-indicator" }],
  });
  expect(safeFindRegion({ ...sample }, text as never)).toMatchObject({
    issues: [{ code: "unknown-region" }],
  });
});

describe("findIndicator", () => {
  it.each(["capital", "CAPITAL", "实际利用外资", " 实际 利用\n外资", "“外资”", "foreign  capital", "ＦＤＩ"])(
    "finds %j",
    (text) => {
      expect(findIndicator({ ...sample }, text)).toBe("capital");
    },
  );

  it("says what is near to what it does not know", () => {
    expect(safeFindIndicator({ ...sample }, "实际利用内资")).toEqual({
      ok: false,
      issues: [
        {
          code: "unknown-indicator",
          severity: "error",
          path: [],
          params: { found: "实际利用内资", near: ["实际利用外资"] },
        },
      ],
    });
  });

  it.each(["", "  ", "constructor", "__proto__", "toString", "无"])("does not know %j", (text) => {
    expect(() => findIndicator({ ...wide }, text)).toThrow(
      expect.objectContaining({ code: "unknown-indicator" }),
    );
  });

  it("is not slowed down by a megabyte", () => {
    const found = safeFindIndicator({ ...sample }, "资".repeat(1_000_000));
    expect(!found.ok && found.issues[0].params).toMatchObject({ near: [] });
  });
});

describe("findRegion", () => {
  it.each([
    ["haining", "haining"],
    ["海 宁 市", "haining"],
    ["330481", "haining"],
    ["339002", "haining"],
    ["秀城区", "nanhu"],
    ["全市", "city"],
    ["嘉兴经济技术开发区\n(国际商务区)", "zone"],
  ])("finds %j", (text, id) => {
    expect(findRegion({ ...sample }, text)).toBe(id);
    expect(findRegion({ ...wide }, text)).toBe(id);
  });

  it("does not choose between two of one name", () => {
    const plan: Plan = {
      ...wide,
      regions: { ...wide.regions, other: { name: { zh: "城区" }, kind: "county" } },
    };
    const found = safeFindRegion(plan, "城区");
    expect(!found.ok && found.issues).toMatchObject([
      { code: "ambiguous-name", params: { found: "城区", ids: ["nanhu", "other"] } },
    ]);
  });

  it("hints at what is spelled nearly so, by whatever it is called", () => {
    const near = (text: string): unknown => {
      const found = safeFindRegion({ ...wide }, text);
      return !found.ok && found.issues[0].params;
    };
    expect(near("海宁县")).toMatchObject({ near: ["海宁市"] });
    expect(near("秀洲区")).toMatchObject({ near: expect.arrayContaining(["秀城区"]) });
    expect(near("330482")).toMatchObject({ near: expect.arrayContaining(["330481"]) });
    expect(near(7 as unknown as string)).toEqual({ found: "number", near: [] });
  });

  it("hints at the ids that a name in place of an id stands for, three at most", () => {
    const called = (id: string): Plan["regions"] => ({ [id]: { name: { zh: "开发区" }, kind: "zone" } });
    const regions = { ...wide.regions, ...called("z1"), ...called("z2"), ...called("z3"), ...called("z4") };
    const plan: Plan = { ...wide, regions };
    expect(idHints(plan, "region", "开发区")).toEqual(["z1", "z2", "z3"]);
    expect(idHints(plan, "region", "南湖区")).toEqual(["nanhu"]);
    expect(idHints(plan, "region", "nanhv")).toEqual(["nanhu"]);
    expect(idHints(plan, "indicator", "FDI")).toEqual(["capital"]);
    expect(idHints(plan, "indicator", "growht")).toEqual(["growth"]);
  });

  it("has none for what is no text", () => {
    for (const id of [5, null, {}] as unknown[]) expect(idHints(wide, "region", id as string)).toEqual([]);
  });

  it("takes an id for itself, whatever else is called so", () => {
    const other = { name: { zh: "haining" }, kind: "county" };
    expect(findRegion({ ...wide, regions: { other, ...wide.regions } }, "haining")).toBe("haining");
  });

  it("does not choose between ids that differ by case alone, unless one is meant exactly", () => {
    const region = { name: { zh: "甲" }, kind: "county" };
    const plan: Plan = { ...wide, regions: { Ab: region, aB: region } };
    expect(findRegion(plan, "aB")).toBe("aB");
    expect(safeFindRegion(plan, "ab")).toMatchObject({ issues: [{ code: "ambiguous-name" }] });
  });
});
