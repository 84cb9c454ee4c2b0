import { describe, expect, test } from "vitest";
import { end, type Interval } from "../../src/interval/interval.ts";
import {
  above,
  below,
  combine,
  distinctRows,
  type Margin,
  reaches,
  staysUnder,
} from "../../src/interval/margin.ts";
import { form, interval, q, ranging, shown } from "./shorthand.ts";

const one = (text: string): { weight: null; interval: Interval }[] => [
  { weight: null, interval: interval(text) },
];
const brief = (margin: Margin | 1 | -1): unknown =>
  typeof margin === "number" ? margin : [margin.at, shown(margin.rows[0]!.form), margin.side];

describe("parts within the total", () => {
  test.each([
    ["[7, 9]", "[5, 10]", ["lower", "2", 0], ["upper", "1", 0]],
    // An open total is not met by a closed part at the same number, an open part meets a closed total with room to spare.
    ["[5, 10]", "(5, 10)", ["lower", "0", -1], ["upper", "0", -1]],
    ["(5, 10)", "[5, 10]", ["lower", "0", 1], ["upper", "0", 1]],
    ["(5, 10)", "(5, 10)", ["lower", "0", 0], ["upper", "0", 0]],
    ["[7, 9]", "(-∞, ∞)", 1, 1],
    ["(-∞, ∞)", "[5, 10]", -1, -1],
    ["(-∞, ∞)", "(-∞, ∞)", 1, 1],
  ])("%s in %s", (parts, total, low, high) => {
    expect(brief(above(one(parts), interval(total)))).toEqual(low);
    expect(brief(below(one(parts), interval(total)))).toEqual(high);
  });
});

describe("parts and total have something in common", () => {
  test.each([
    ["[7, 9]", "[5, 10]", ["lower", "4", 0], ["upper", "3", 0]],
    ["[1, 5]", "[5, 10]", ["lower", "0", 0], ["upper", "9", 0]],
    ["[1, 5)", "[5, 10]", ["lower", "0", -1], ["upper", "9", 0]],
    ["[1, 5]", "(5, 10]", ["lower", "0", -1], ["upper", "9", 0]],
    ["[1, 5)", "(5, 10]", ["lower", "0", -1], ["upper", "9", 0]],
    ["(10, 11]", "[5, 10]", ["lower", "6", 0], ["upper", "0", -1]],
    ["[10, 11]", "[5, 10)", ["lower", "6", 0], ["upper", "0", -1]],
    ["(-∞, ∞)", "[5, 10]", 1, 1],
    ["[7, 9]", "(-∞, ∞)", 1, 1],
  ])("%s and %s", (parts, total, low, high) => {
    expect(brief(reaches(one(parts), interval(total)))).toEqual(low);
    expect(brief(staysUnder(one(parts), interval(total)))).toEqual(high);
  });
});

describe("parts of unknown weights", () => {
  const w1 = ranging("0..1", "weights", 0);
  const w2 = ranging("0..1", "weights", 1);

  test("have a row each", () => {
    const parts = [
      { weight: w1, interval: interval("[7, 7]") },
      { weight: w2, interval: interval("[9, 9]") },
    ];
    const margin = above(parts, interval("[8, ∞)")) as Margin;
    expect(margin.rows.map((row) => [row.weight, shown(row.form)])).toEqual([
      [w1, "-1"],
      [w2, "1"],
    ]);
  });

  test("one open end among them opens the mean", () => {
    for (const [a, b] of [
      ["(8, 9]", "[8, 9]"],
      ["[8, 9]", "(8, 9]"],
    ]) {
      const parts = [
        { weight: w1, interval: interval(a!) },
        { weight: w2, interval: interval(b!) },
      ];
      expect((above(parts, interval("[8, ∞)")) as Margin).side).toBe(1);
      expect((above(parts, interval("(8, ∞)")) as Margin).side).toBe(0);
    }
  });

  test("one without an end leaves the mean without one", () => {
    const parts = [
      { weight: w1, interval: interval("[7, 7]") },
      { weight: w2, interval: interval("(-∞, 9]") },
    ];
    expect(above(parts, interval("[8, ∞)"))).toBe(-1);
  });
});

test("unknowns stand in the margin with the sign of their end", () => {
  const r = ranging("0..<1/2", "tolerance");
  const total: Interval = { lower: end(form("25", [r, "-25"])), upper: end(form("25", [r, "25"])) };
  expect(brief(above(one("[24, ∞)"), total))).toEqual(["lower", ["-1", ["tolerance", "25"]], 0]);
  expect(brief(below(one("[24, 26]"), total))).toEqual(["upper", ["-1", ["tolerance", "25"]], 0]);
});

test("margins are added row by row, each multiplied", () => {
  const w1 = ranging("0..1", "weights", 0);
  const w2 = ranging("0..1", "weights", 1);
  const m = ranging("0..");
  const first: Margin = {
    at: "lower",
    side: 0,
    rows: [
      { weight: w1, form: form("1", [m, "1"]) },
      { weight: w2, form: form("2") },
    ],
  };
  const second: Margin = {
    at: "upper",
    side: -1,
    rows: [
      { weight: w1, form: form("10", [m, "-1"]) },
      { weight: w2, form: form("20") },
    ],
  };
  const both = combine(first, q("2"), second, q("3"));
  expect(both.rows.map((row) => [row.weight, shown(row.form)])).toEqual([
    [w1, ["32", ["missing", "-1"]]],
    [w2, "64"],
  ]);
  expect(both).toMatchObject({ at: "lower", side: -1 });
  // Two strict ends are as strict as one, and an end that leans out makes up for none.
  for (const side of [-1, 0, 1] as const) {
    expect(combine({ ...first, side }, q("1"), second, q("1")).side).toBe(-1);
    expect(combine(second, q("1"), { ...first, side }, q("1")).side).toBe(-1);
  }
  expect(combine({ ...first, side: 1 }, q("1"), { ...first, side: 1 }, q("1")).side).toBe(0);
});

test("rows that are all equal are one without weight, since weights sum to 1", () => {
  const row = (of: string, ...terms: Parameters<typeof form>[1][]): Margin["rows"][number] => ({
    weight: ranging("0..1", "weights", 0),
    form: form(of, ...terms),
  });
  const m = ranging("0..");
  const of = (...rows: Margin["rows"]): unknown => {
    const distinct = distinctRows({ rows, side: 0, at: "lower" });
    return distinct === rows ? "as they are" : distinct.map(({ weight, form: f }) => [weight, shown(f)]);
  };
  expect(of(row("1"), row("1"))).toEqual([[null, "1"]]);
  expect(of(row("1", [m, "2"]), row("1", [m, "2"]))).toEqual([[null, ["1", ["missing", "2"]]]]);
  expect(of(row("1", [m, "2"]), row("1", [m, "3"]))).toBe("as they are");
  expect(of(row("1", [m, "2"]), row("2", [m, "2"]))).toBe("as they are");
  expect(of(row("1"), row("1"), row("2"))).toBe("as they are");
  expect(of(row("1"))).toEqual([[null, "1"]]);
});
