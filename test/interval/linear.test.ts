import { describe, expect, test } from "vitest";
import {
  compareExtremes,
  constant,
  greatest,
  least,
  minus,
  plus,
  times,
  unknown,
} from "../../src/interval/linear.ts";
import { form, q, ranging, shown } from "./shorthand.ts";

const r = ranging("0..<1/2", "tolerance");
const m = ranging("0..");
const names = new Map([
  [r, "r"],
  [m, "m"],
]);

describe("forms", () => {
  test("a constant has no terms", () => {
    expect(shown(constant(q("-1.5")))).toBe("-1.5");
    expect(constant(q("1")).terms.size).toBe(0);
  });

  test("an unknown has no constant, and at coefficient 0 is no unknown at all", () => {
    expect(shown(unknown(r, q("-25")), names)).toEqual(["0", ["r", "-25"]]);
    expect(unknown(r, q("0"))).toEqual(constant(q("0")));
  });

  test("forms add term by term, and what cancels out is gone", () => {
    expect(shown(plus(form("1", [r, "2"]), form("10", [m, "3"], [r, "5"])), names)).toEqual([
      "11",
      ["r", "7"],
      ["m", "3"],
    ]);
    expect(shown(plus(form("1", [r, "2"], [m, "1"]), form("1", [r, "-2"])), names)).toEqual([
      "2",
      ["m", "1"],
    ]);
    expect(plus(form("1", [r, "2"]), form("1", [r, "-2"])).terms.size).toBe(0);
  });

  test("adding a number copies no terms", () => {
    const some = form("1", [r, "2"]);
    expect(plus(constant(q("2")), some)).toEqual(form("3", [r, "2"]));
    expect(plus(constant(q("2")), some).terms).toBe(some.terms);
    expect(plus(some, constant(q("2"))).terms).toBe(some.terms);
  });

  test("adding leaves both as they were", () => {
    const some = form("1", [r, "2"]);
    plus(some, form("1", [r, "-2"], [m, "1"]));
    expect(shown(some, names)).toEqual(["1", ["r", "2"]]);
  });

  test("a form is multiplied in constant and terms; by 0 nothing remains", () => {
    expect(shown(times(form("3", [r, "2"], [m, "-1"]), q("-1/3")), names)).toEqual([
      "-1",
      ["r", "-2/3"],
      ["m", "1/3"],
    ]);
    expect(times(form("3", [r, "2"]), q("0"))).toEqual(constant(q("0")));
    expect(shown(times(constant(q("3")), q("-2")))).toBe("-6");
  });

  test("a form less another", () => {
    expect(shown(minus(form("3", [r, "2"]), form("1", [m, "4"])), names)).toEqual([
      "2",
      ["r", "2"],
      ["m", "-4"],
    ]);
  });
});

describe("how far a form goes", () => {
  const m25 = ranging("2..5");

  test("a positive coefficient is greatest at the greatest value, a negative one at the least", () => {
    const up = form("10", [m25, "3"]);
    expect(least(up)).toEqual({ value: q("16"), attained: true });
    expect(greatest(up)).toEqual({ value: q("25"), attained: true });
    const down = form("10", [m25, "-3"]);
    expect(least(down)).toEqual({ value: q("-5"), attained: true });
    expect(greatest(down)).toEqual({ value: q("4"), attained: true });
  });

  test("the open end of a range is a limit that is not attained, the closed one is", () => {
    expect(greatest(form("1", [r, "4"]))).toEqual({ value: q("3"), attained: false });
    expect(least(form("1", [r, "4"]))).toEqual({ value: q("1"), attained: true });
    expect(greatest(form("1", [r, "-4"]))).toEqual({ value: q("1"), attained: true });
    expect(least(form("1", [r, "-4"]))).toEqual({ value: q("-1"), attained: false });
  });

  test("without an end on that side it goes on for ever", () => {
    const below = ranging("..3");
    expect(greatest(form("1", [m, "1"]))).toEqual({ value: null, attained: false });
    expect(least(form("1", [m, "1"]))).toEqual({ value: q("1"), attained: true });
    expect(least(form("1", [m, "-1"]))).toEqual({ value: null, attained: false });
    expect(least(form("1", [below, "1"]))).toEqual({ value: null, attained: false });
    expect(greatest(form("1", [below, "1"]))).toEqual({ value: q("4"), attained: true });
    // Whatever the other terms are.
    expect(greatest(form("1", [m25, "1"], [m, "1"]))).toEqual({ value: null, attained: false });
  });

  test("a number goes nowhere", () => {
    expect(least(form("7"))).toEqual({ value: q("7"), attained: true });
    expect(greatest(form("7"))).toEqual({ value: q("7"), attained: true });
  });
});

describe("extremes in order", () => {
  const at = (value: string | null): { value: ReturnType<typeof q> | null; attained: boolean } => ({
    value: value === null ? null : q(value),
    attained: true,
  });

  test("numbers by size, whatever the direction", () => {
    expect(compareExtremes(at("1"), at("2"), 1)).toBe(-1);
    expect(compareExtremes(at("1"), at("2"), -1)).toBe(-1);
    expect(compareExtremes(at("2"), at("1"), 1)).toBe(1);
    expect(compareExtremes(at("2"), at("2"), 1)).toBe(0);
  });

  test("infinity is beyond every number in the direction, and equal to itself", () => {
    expect(compareExtremes(at(null), at("2"), 1)).toBe(1);
    expect(compareExtremes(at(null), at("2"), -1)).toBe(-1);
    expect(compareExtremes(at("2"), at(null), 1)).toBe(-1);
    expect(compareExtremes(at("2"), at(null), -1)).toBe(1);
    expect(compareExtremes(at(null), at(null), 1)).toBe(0);
    expect(compareExtremes(at(null), at(null), -1)).toBe(0);
  });
});
