import { describe, expect, test } from "vitest";
import type { Judgement } from "../../src/interval/judge.ts";
import { judgeGreatest, judgeLeast } from "../../src/interval/judge-extremes.ts";
import type { Linear } from "../../src/interval/linear.ts";
import type { Margin } from "../../src/interval/margin.ts";
import { form, num, ranging } from "./shorthand.ts";

const r = ranging("0..<1/2", "tolerance");
const m = ranging("0..3");
const endless = ranging("..");

function margin(of: Linear, side: Margin["side"] = 0): Margin {
  return { rows: [{ weight: null, form: of }], side, at: "lower" };
}

const brief = ({ verdict, slack, touching, open }: Judgement): string =>
  [verdict, num(slack) ?? "null", ...(touching ? ["touching"] : []), open.length].join(" ");
const greatest = (...forms: readonly (Linear | Margin | 1 | -1)[]): string =>
  brief(judgeGreatest(forms.map((of) => (typeof of === "object" && "constant" in of ? margin(of) : of))));
const least = (...forms: readonly (Linear | Margin | 1 | -1)[]): string =>
  brief(judgeLeast(forms.map((of) => (typeof of === "object" && "constant" in of ? margin(of) : of))));

describe("the greatest of parts", () => {
  test("holds where one holds, with the greatest slack", () => {
    expect(greatest(form("1"), form("3"), form("-2"))).toBe("holds 3 0");
    expect(greatest(form("-1"), form("-3"))).toBe("fails -1 0");
    expect(greatest(form("-1"), 1)).toBe("holds null 0");
    expect(greatest(form("-1", [r, "1"]), 1)).toBe("holds null 0");
    expect(greatest(form("1"), -1)).toBe("holds 1 0");
    expect(greatest(-1, -1)).toBe("fails null 0");
    expect(greatest(form("-1"), form("-2", [m, "1"]))).toBe("unknown null 1");
  });

  test("holds where at every tolerance one of them does", () => {
    // −1 + 4r is reached from r = 1/4 on, 1 − 3r up to r = 1/3; where they cross both are 1/7.
    expect(greatest(form("-1", [r, "4"]), form("1", [r, "-3"]))).toBe("holds 1/7 0");
    // Up to r = 1/5 only: open.
    expect(greatest(form("-1", [r, "4"]), form("1", [r, "-5"]))).toBe("unknown null 2");
    expect(greatest(form("-1", [r, "4"]), form("1", [r, "-4"]))).toBe("unknown null 2");
  });

  test("at the far end of the tolerance 0 is enough, since it is not reached", () => {
    expect(greatest(form("1", [r, "-2"]), form("-1", [r, "1"]))).toBe("holds 0 0");
    expect(greatest(margin(form("1", [r, "-2"]), -1), margin(form("-9", [r, "1"]), -1))).toBe("holds 0 0");
  });

  test("has the slack of the worst tolerance, where one alone would tell less", () => {
    // Each holds at every r; the better of the two is least where they cross.
    expect(greatest(form("4", [r, "-4"]), form("2", [r, "4"]))).toBe("holds 3 0");
    expect(greatest(form("4", [r, "-4"]), form("2.5"))).toBe("holds 2.5 0");
  });

  test("puts what is missing at its worst", () => {
    // m from 0 to 3: −1 + 4r + m is at least −1 + 4r.
    expect(greatest(form("-1", [r, "4"], [m, "1"]), form("1", [r, "-3"]))).toBe("holds 1/7 0");
    expect(greatest(form("-1", [r, "4"], [m, "-1"]), form("1", [r, "-3"]))).toBe("unknown null 2");
    // Endless, it is no line at all.
    expect(greatest(form("-1", [r, "4"], [endless, "1"]), form("1", [r, "-3"]))).toBe("unknown null 2");
  });

  test("is judged part by part where parts have tolerances of their own", () => {
    const other = ranging("0..<1/2", "tolerance");
    expect(greatest(form("-1", [r, "4"]), form("1", [other, "-3"]))).toBe("unknown null 2");
    expect(greatest(form("4", [r, "-4"]), form("2", [other, "4"]))).toBe("holds 2 0");
    expect(greatest(form("-1", [r, "4"]), form("1", [r, "-3"]), form("-5", [other, "1"]))).toBe(
      "unknown null 2",
    );
  });

  test("fails only where all fail", () => {
    expect(greatest(form("-4", [r, "4"]), form("-3", [r, "4"]))).toBe("fails -1 0");
    expect(greatest(margin(form("0"), -1), margin(form("-1", [r, "1"]), -1))).toBe("fails 0 touching 0");
  });
});

describe("the least of parts", () => {
  test("holds where all hold, with the least slack", () => {
    expect(least(form("1"), form("3"))).toBe("holds 1 0");
    expect(least(form("1"), form("-3"), form("-1"))).toBe("fails -3 0");
    expect(least(form("1"), 1)).toBe("holds 1 0");
    expect(least(form("1"), -1)).toBe("fails null 0");
    expect(least(form("-1", [r, "1"]), -1)).toBe("fails null 0");
    expect(least(form("1"), form("-2", [m, "1"]))).toBe("unknown null 1");
    expect(least(form("1", [r, "1"]), form("2"))).toBe("holds 1 0");
  });

  test("fails where at every tolerance one of them does", () => {
    expect(least(form("1", [r, "-4"]), form("-1", [r, "3"]))).toBe("fails -1/7 0");
    expect(least(form("1", [r, "-4"]), form("-1", [r, "5"]))).toBe("unknown null 2");
    expect(least(form("1", [r, "-4"]), form("-1", [r, "4"]))).toBe("unknown null 2");
  });

  test("fails with the slack of the best tolerance", () => {
    expect(least(form("-4", [r, "4"]), form("-2", [r, "-4"]))).toBe("fails -3 0");
    expect(least(form("-4", [r, "4"]), form("-2.5"))).toBe("fails -2.5 0");
  });

  test("at the far end of the tolerance 0 is not reached", () => {
    expect(least(form("-1", [r, "2"]), form("1", [r, "-1"]))).toBe("fails 0 0");
  });

  test("touches an open end only where it comes to 0", () => {
    expect(least(margin(form("0"), -1), margin(form("5", [r, "1"]), -1))).toBe("fails 0 touching 0");
    expect(least(margin(form("0", [r, "-1"]), -1), margin(form("-1"), -1))).toBe("fails -1 0");
    // r − 1/2 · … : each touches at its own tolerance, together they stay below.
    expect(least(margin(form("0", [r, "-2"]), -1), margin(form("-0.5", [r, "1"]), -1))).toBe("fails -1/3 0");
  });

  test("puts what is missing at its best", () => {
    expect(least(form("1", [r, "-4"], [m, "-1"]), form("-1", [r, "3"]))).toBe("fails -1/7 0");
    expect(least(form("1", [r, "-4"], [m, "1"]), form("-1", [r, "3"]))).toBe("unknown null 2");
    expect(least(form("1", [r, "-4"], [endless, "1"]), form("-1", [r, "3"]))).toBe("unknown null 2");
  });

  test("is judged part by part where parts have tolerances of their own", () => {
    const other = ranging("0..<1/2", "tolerance");
    expect(least(form("1", [r, "-4"]), form("-1", [other, "3"]))).toBe("unknown null 2");
  });
});
