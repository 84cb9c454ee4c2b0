import { describe, expect, test } from "vitest";
import { checkSubmission } from "../../../src/submission/check-submission.ts";
import { check, plan, sheet } from "../sheets.ts";

/** 南湖区's target is 34亿元. */
function told(figure: string, before?: string): readonly unknown[] {
  const history =
    before === undefined
      ? []
      : [{ indicator: "domesticCapital", region: "nanhu", period: "2015-12", value: before }];
  const { issues } = check(sheet("地区|时期|引进内资", `南湖区|2016-06|${figure}`), { history });
  return issues.flatMap((one) => (one.code === "suspicious-magnitude" ? [one.params.times] : []));
}

describe("a figure that is off by more than any true one", () => {
  test.each([
    ["1000000000000000000000", "10^19"],
    // What the first months bring, in the wrong unit.
    ["34000", 10_000],
    ["1700000", "10^4"],
    ["0.00001", "10^6"],
    [`1${"0".repeat(900)}`, "10^898"],
  ])("against its target: %s", (figure, times) => {
    expect(told(figure)).toEqual([times]);
  });

  test.each(["1020", "3400", "30000", "0.5", "0.01", "0.001"])("against its target, none: %s", (figure) => {
    const known = told(figure);
    expect(known.filter((times) => String(times).startsWith("10^"))).toEqual([]);
    if (figure !== "30000" && figure !== "0.001") expect(known).toEqual([]);
  });

  test.each([
    ["1000000000000000", "20", "10^13"],
    ["600000", "20", "10^4"],
    ["0.0001", "20", "10^5"],
  ])("against what was reported before: %s after %s", (figure, before, times) => {
    expect(told(figure, before)).toEqual([times]);
  });

  test.each([
    ["20", "0.01"],
    ["0.02", "20"],
  ])("what little there was in January becomes much, and little again: %s after %s", (figure, before) => {
    expect(told(figure, before)).toEqual([]);
  });

  test("a share may be next to nothing, and no share is a thousand times its target", () => {
    const share = (figure: string): readonly string[] =>
      check(sheet("地区|工业生产性投资增长率", `南湖区|${figure}`)).issues.map(({ code }) => code);
    expect(share("0.001")).toEqual([]);
    expect(share("100000")).toEqual(["suspicious-magnitude"]);
  });

  test("says by how much, in its order", () => {
    const { issues } = checkSubmission(plan, sheet("地区|引进内资", "南湖区|1000000000000000000000"));
    expect(issues[0]?.params).toMatchObject({ than: "34亿元", times: "10^19", isSmaller: false });
  });
});
