import { describe, expect, test } from "vitest";
import {
  at,
  clamp,
  cut,
  end,
  type Interval,
  point,
  scaleInterval,
  sumOf,
  tighten,
} from "../../src/interval/interval.ts";
import { form, interval, q, ranging, shown, written } from "./shorthand.ts";

const r = ranging("0..<1/2", "tolerance");

describe("ends", () => {
  test("are closed unless they lean to a side", () => {
    expect(at(q("3"))).toEqual({ form: form("3"), side: 0 });
    expect(at(q("3"), 1).side).toBe(1);
    expect(end(form("3", [r, "1"]), -1)).toEqual({ form: form("3", [r, "1"]), side: -1 });
    expect(end(form("3")).side).toBe(0);
  });

  test("a point has both ends at one number", () => {
    expect(written(point(form("3")))).toBe("[3, 3]");
  });

  test.each([
    [-2, -1],
    [-1, -1],
    [0, 0],
    [1, 1],
    [2, 1],
  ])("a lean of %i is one of %i", (many, one) => expect(clamp(many)).toBe(one));
});

describe("sums", () => {
  test.each([
    ["[1, 2]", "[10, 20]", "[11, 22]"],
    ["(1, 2]", "[10, 20)", "(11, 22)"],
    ["(1, 2)", "(10, 20)", "(11, 22)"],
    ["[1, 2)", "(10, 20]", "(11, 22)"],
    ["(-∞, 2]", "[10, 20]", "(-∞, 22]"],
    ["[1, 2]", "(-∞, 20]", "(-∞, 22]"],
    ["[1, ∞)", "[10, 20]", "[11, ∞)"],
    ["[1, 2]", "[10, ∞)", "[11, ∞)"],
    ["(-∞, ∞)", "[10, 20]", "(-∞, ∞)"],
  ])("%s + %s = %s", (a, b, sum) => {
    expect(written(sumOf(interval(a), interval(b)))).toBe(sum);
  });

  test("unknowns add up with the numbers", () => {
    const sum = sumOf(point(form("5", [r, "2"])), point(form("1", [r, "3"])));
    expect(shown(sum.lower!.form)).toEqual(["6", ["tolerance", "5"]]);
  });
});

describe("multiples", () => {
  test.each([
    ["[1, 2)", "3", "[3, 6)"],
    ["(1, 2]", "1/2", "(0.5, 1]"],
    ["[1, 2)", "-1", "(-2, -1]"],
    ["(1, 2]", "-3", "[-6, -3)"],
    ["[1, ∞)", "2", "[2, ∞)"],
    ["(-∞, 2]", "2", "(-∞, 4]"],
    ["(1, ∞)", "-1", "(-∞, -1)"],
    ["(-∞, 2]", "-1", "[-2, ∞)"],
  ])("%s × %s = %s", (of, factor, multiple) => {
    expect(written(scaleInterval(interval(of), q(factor)))).toBe(multiple);
  });

  test("of the least a range can be, times −1, it is the most", () => {
    const wide: Interval = { lower: end(form("5", [r, "-5"])), upper: end(form("5", [r, "5"])) };
    const { lower, upper } = scaleInterval(wide, q("-1"));
    expect(shown(lower!.form)).toEqual(["-5", ["tolerance", "-5"]]);
    expect(shown(upper!.form)).toEqual(["-5", ["tolerance", "5"]]);
  });
});

describe("cut to a domain", () => {
  test.each([
    ["[-1, 5]", "0", null, "[0, 5]"],
    ["(-1, 5]", "0", null, "[0, 5]"],
    ["[0, 5]", "0", null, "[0, 5]"],
    ["(0, 5]", "0", null, "(0, 5]"],
    ["[1, 5]", "0", null, "[1, 5]"],
    ["(-∞, 5]", "0", null, "[0, 5]"],
    ["(-∞, 5]", null, null, "(-∞, 5]"],
    ["[1, 105]", null, "100", "[1, 100]"],
    ["[1, 105)", null, "100", "[1, 100]"],
    ["[1, 100)", null, "100", "[1, 100)"],
    ["[1, 100]", null, "100", "[1, 100]"],
    ["[1, 99]", null, "100", "[1, 99]"],
    ["[1, ∞)", null, "100", "[1, 100]"],
    ["[1, ∞)", "0", null, "[1, ∞)"],
    ["(-∞, ∞)", "0", "100", "[0, 100]"],
  ])("%s within %s..%s is %s", (of, min, max, within) => {
    expect(written(cut(interval(of), min === null ? null : q(min), max === null ? null : q(max)))).toBe(
      within,
    );
  });

  test("an end that depends on an unknown is not cut", () => {
    const wide: Interval = { lower: end(form("-5", [r, "-5"])), upper: end(form("105", [r, "5"])) };
    expect(cut(wide, q("0"), q("100"))).toEqual(wide);
  });
});

describe("drawn in to whole numbers", () => {
  test.each([
    ["[3, 5]", "1", "[3, 5]"],
    ["(3, 5)", "1", "[4, 4]"],
    ["(2.5, 5.5)", "1", "[3, 5]"],
    ["[2.5, 5.5]", "1", "[3, 5]"],
    ["(3, ∞)", "1", "[4, ∞)"],
    ["(-∞, 3)", "1", "(-∞, 2]"],
    ["(-∞, ∞)", "1", "(-∞, ∞)"],
    ["(-3, -1)", "1", "[-2, -2]"],
    // In 万家 whole ones are multiples of 0.0001.
    ["(3, 5)", "0.0001", "[3.0001, 4.9999]"],
    ["[0.00015, 5]", "0.0001", "[0.0002, 5]"],
    ["(1, ∞)", "2/3", "[4/3, ∞)"],
  ])("%s in steps of %s is %s", (of, step, whole) => {
    expect(written(tighten(interval(of), q(step)))).toBe(whole);
  });

  test("stays where no whole number would be left", () => {
    expect(written(tighten(interval("[2.5, 2.5]"), q("1")))).toBe("[2.5, 2.5]");
    expect(written(tighten(interval("(3, 4)"), q("1")))).toBe("(3, 4)");
  });

  test("shrinks to one whole number", () => {
    expect(written(tighten(interval("[2.5, 3.5]"), q("1")))).toBe("[3, 3]");
  });

  test("an end that depends on an unknown stays, and says nothing of whether a number is left", () => {
    const low = end(form("7.5", [r, "-5"]), 1);
    const tightened = tighten({ lower: low, upper: at(q("2.5")) }, q("1"));
    expect(tightened.lower).toEqual(low);
    expect(tightened.upper).toEqual(at(q("2")));
    const high = end(form("1.5", [r, "5"]));
    expect(tighten({ lower: at(q("2.5")), upper: high }, q("1"))).toEqual({ lower: at(q("3")), upper: high });
  });
});
