import { describe, expect, test } from "vitest";
import { brief, check, type Small } from "./small-plan.ts";

const some = (total: string, parts: readonly string[], more: Partial<Small> = {}): string =>
  brief(check({ unit: "亿元", total, parts, breakdown: { complete: false }, ...more }));

describe("其中, promises", () => {
  test.each([
    ["2.2", ["1.1", "0.35"], "holds covered Σ1.45 imbalance 0.75 slack 0.75"],
    ["2.2", ["1.1", "1.1"], "holds exact Σ2.2 imbalance 0 slack 0"],
    ["2", ["1.1", "1.1"], "fails over Σ2.2 imbalance -0.2 slack -0.2 warning"],
    ["10", ["6", "6"], "fails over Σ12 imbalance -2 slack -2 error"],
    ["力争10", ["6", "6"], "fails over Σ12 imbalance -2 slack -2 warning"],
    ["10以上", ["6以上", "3"], "holds covered Σ9 imbalance 1 slack 1"],
    ["10", ["6", "—"], "holds covered Σ6 imbalance 4 slack 4"],
    ["10", ["6", ""], "unknown missing-parts Σ6 imbalance 4"],
    ["10", ["12", ""], "fails over Σ12 imbalance -2 slack -2 error"],
    ["10", ["—", "—"], "unknown no-figures"],
    // Floors that a word has opened: more than 6 and 4 may be less than more than 10? No: they are as much.
    ["超10", ["超6", "4"], "holds exact Σ10 imbalance 0 slack 0"],
    ["超10", ["6", "4"], "holds exact Σ10 imbalance 0 slack 0"],
    ["10", ["超6", "4"], "fails touches-open-end Σ10 imbalance 0 slack 0 error"],
  ])("of %s, %j: %s", (total, parts, answer) => {
    expect(some(total, parts)).toBe(answer);
  });

  test("of ceilings are ceilings under a ceiling, and a dash is not known", () => {
    const less = { indicator: { direction: "less" } } as const;
    expect(some("10", ["6", "3"], less)).toBe("holds covered Σ9 imbalance 1 slack 1");
    expect(some("10", ["6", "5"], less)).toBe("fails over Σ11 imbalance -1 slack -1 error");
    expect(some("10", ["6", "—"], less)).toBe("unknown needs-dash-meaning Σ6 imbalance 4");
    expect(some("10", ["6", "5以上"], less)).toBe("fails unbounded-part Σ11 imbalance -1 error");
    expect(some("低于10", ["6", "4"], less)).toBe("fails touches-open-end Σ10 imbalance 0 slack 0 error");
    expect(some("低于10", ["6", "低于4"], less)).toBe("holds exact Σ10 imbalance 0 slack 0");
  });

  test("of floors under a ceiling have no limit", () => {
    expect(some("10以内", ["6", "3"])).toBe("fails unbounded-part Σ9 imbalance 1 error");
    expect(some("10以内", ["6以内", "3以内"])).toBe("holds covered Σ9 imbalance 1 slack 1");
  });

  test("of points are floors", () => {
    expect(some("10", ["6", "—"], { indicator: { direction: "none" } })).toBe(
      "holds covered Σ6 imbalance 4 slack 4",
    );
  });

  test("has its own question in the id", () => {
    const found = check({ unit: "亿元", total: "10", parts: ["6"], breakdown: { complete: false } });
    expect([found.id, found.question]).toEqual(["within:x@city:2016:split", "within"]);
  });

  test("of what is not summed nothing is proved", () => {
    const share = { kind: "rate", domain: { min: "0", max: "100" } } as const;
    expect(some("80", ["90"], { unit: "%", indicator: share })).toBe("unknown not-additive");
    for (const regions of ["max", "min", "none"] as const)
      expect(some("10", ["12"], { indicator: { combine: { regions } } })).toMatch(/^unknown not-additive/);
  });

  test("where values can be negative nothing is proved", () => {
    for (const min of [null, "-1"])
      expect(some("10", ["12"], { indicator: { domain: { min } } })).toBe(
        "unknown not-additive Σ12 imbalance -2",
      );
    for (const min of ["0", "1"])
      expect(some("10", ["12"], { indicator: { domain: { min } } })).toMatch(/^fails over/);
  });
});
