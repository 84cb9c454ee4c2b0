import { expect, test } from "vitest";
import { check, issues, sheet } from "../sheets.ts";

const past = (period: string, value: string) => ({
  indicator: "domesticCapital",
  region: "nanhu",
  period,
  value,
});
const june = (value: string) => sheet("地区|时期|引进内资", `南湖区|2016-06|${value}`);

test("a figure of the same period is corrected, not fallen from, in whichever order history has it", () => {
  expect(issues(check(june("19"), { history: [past("2016-06", "21")] }))).toEqual([]);
  expect(issues(check(june("19"), { history: [past("2016-06", "21"), past("2016-05", "18")] }))).toEqual([]);
  const fallen = [past("2016-05", "20"), past("2016-06", "21")];
  for (const history of [fallen, [...fallen].reverse()])
    expect(issues(check(june("19"), { history }))).toEqual(["error cumulative-decrease @C2"]);
});

test("of two that history has for a period, the later one counts", () => {
  const history = [past("2016-05", "20"), past("2016-05", "18")];
  expect(issues(check(june("19"), { history }))).toEqual([]);
  expect(issues(check(june("19"), { history: history.reverse() }))).toEqual([
    "error cumulative-decrease @C2",
  ]);
});

test("the size of a figure is not held against that which it corrects", () => {
  const slip = past("2016-06", "210000");
  expect(issues(check(june("21"), { history: [slip] }))).toEqual([]);
  for (const history of [
    [past("2016-04", "15"), past("2016-05", "18"), slip],
    [slip, past("2016-05", "18"), past("2016-04", "15")],
  ]) {
    expect(issues(check(june("21"), { history }))).toEqual([]);
    const found = check(june("210000"), { history }).issues;
    expect(found.map(({ code, params }) => [code, "than" in params && params.than])).toEqual([
      ["suspicious-magnitude", "18亿元"],
    ]);
  }
});
