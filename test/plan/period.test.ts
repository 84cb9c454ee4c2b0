import { describe, expect, it } from "vitest";
import { overlap, parsePeriod, safeParsePeriod } from "../../src/plan/period.ts";

describe("parsePeriod", () => {
  it.each([
    ["2016", "2016-01", "2016-12"],
    ["2016-H1", "2016-01", "2016-06"],
    ["2016-H2", "2016-07", "2016-12"],
    ["2016-Q1", "2016-01", "2016-03"],
    ["2016-Q4", "2016-10", "2016-12"],
    ["2016-02", "2016-02", "2016-02"],
    ["2016/2020", "2016-01", "2020-12"],
    ["2016-Q2/2016-11", "2016-04", "2016-11"],
  ])("%s is from %s to %s", (id, from, to) => {
    expect(parsePeriod(id)).toEqual({ id, from, to });
  });

  it.each([
    "",
    "16",
    "2016-13",
    "2016-00",
    "2016-Q5",
    "2016-1",
    "2016-01-01",
    "2020/2016",
    "2016/",
    "/2016",
    "2016/2017/2018",
    " 2016",
    "2016年",
    "２０１６",
  ])("%j is none", (text) => {
    expect(safeParsePeriod(text)).toMatchObject({ ok: false, issues: [{ code: "invalid-period" }] });
  });

  it("says what was found, be it no text at all", () => {
    expect(safeParsePeriod("2016Q1")).toMatchObject({ issues: [{ params: { found: "2016Q1" } }] });
    for (const given of [2016, null, undefined, ["2016"]]) {
      expect(safeParsePeriod(given as unknown as string)).toMatchObject({
        issues: [{ code: "invalid-period", params: { found: String(given) } }],
      });
    }
  });

  it("refuses a megabyte at once", () => {
    expect(safeParsePeriod("2016/".repeat(200_000)).ok).toBe(false);
  });
});

describe("overlap", () => {
  it.each([
    ["2016-Q1", "2016-03", true],
    ["2016-Q1", "2016-04", false],
    ["2016/2020", "2018", true],
    ["2016", "2017/2018", false],
  ])("%s and %s: %s", (a, b, expected) => {
    expect(overlap(parsePeriod(a), parsePeriod(b))).toBe(expected);
    expect(overlap(parsePeriod(b), parsePeriod(a))).toBe(expected);
  });
});
