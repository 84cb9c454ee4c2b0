import { describe, expect, test } from "vitest";
import { lowestOfHighest } from "../../src/interval/envelope.ts";
import { num, q } from "./shorthand.ts";

const of = (...lines: readonly (readonly [string, string])[]): unknown => {
  const { share, value } = lowestOfHighest(lines.map(([from, to]) => ({ from: q(from), to: q(to) })));
  return [num(share), num(value)];
};

describe("where the highest of some lines is lowest", () => {
  test("at the start where the highest there rises", () => {
    expect(of(["1", "3"])).toEqual(["0", "1"]);
    expect(of(["1", "3"], ["0", "9"])).toEqual(["0", "1"]);
  });

  test("at the start where the highest there is level", () => {
    expect(of(["1", "1"], ["0", "9"])).toEqual(["0", "1"]);
    expect(of(["1", "1"])).toEqual(["0", "1"]);
  });

  test("at the end where the highest there falls", () => {
    expect(of(["3", "1"])).toEqual(["1", "1"]);
    expect(of(["3", "1"], ["9", "0"])).toEqual(["1", "1"]);
    expect(of(["3", "1"], ["1", "1"])).toEqual(["1", "1"]);
    expect(of(["1", "1"], ["3", "1"])).toEqual(["1", "1"]);
  });

  test("where a level line becomes the highest: at the first such share", () => {
    expect(of(["3", "0"], ["1", "1"])).toEqual(["2/3", "1"]);
    expect(of(["1", "1"], ["3", "0"])).toEqual(["2/3", "1"]);
    expect(of(["3", "0"], ["1", "1"], ["0", "1"])).toEqual(["2/3", "1"]);
  });

  test("where a falling and a rising line cross", () => {
    expect(of(["2", "0"], ["0", "1"])).toEqual(["2/3", "2/3"]);
    expect(of(["0", "1"], ["2", "0"])).toEqual(["2/3", "2/3"]);
  });

  test("on a third line that is above the crossing", () => {
    // Level: as high everywhere on it.
    expect(of(["2", "0"], ["0", "2"], ["1.5", "1.5"])).toEqual(["0.25", "1.5"]);
    // Falling and rising: further along.
    expect(of(["4", "-4"], ["-4", "4"], ["2", "1"])).toEqual(["2/3", "4/3"]);
    expect(of(["4", "-4"], ["-4", "4"], ["1", "2"])).toEqual(["1/3", "4/3"]);
  });

  test("after several steps", () => {
    expect(of(["10", "-10"], ["6", "-3"], ["3", "1"], ["-8", "7"], ["0", "3"])).toEqual(["0.6", "1.8"]);
  });

  test("below 0 as well as above", () => {
    expect(of(["-1", "-3"], ["-3", "-1"])).toEqual(["0.5", "-2"]);
  });
});
