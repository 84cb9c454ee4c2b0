import { describe, expect, test } from "vitest";
import { all, any, dependencies, type Judgement, judge, judgeBoth } from "../../src/interval/judge.ts";
import type { Linear } from "../../src/interval/linear.ts";
import type { Margin, Row } from "../../src/interval/margin.ts";
import { form, num, q, ranging } from "./shorthand.ts";

const r = ranging("0..<1/2", "tolerance");
const m = ranging("0..");
const w = [0, 1, 2].map((of) => ranging("0..1", "weights", of));

function margin(of: Linear, side: Margin["side"] = 0, at: Margin["at"] = "lower"): Margin {
  return { rows: [{ weight: null, form: of }], side, at };
}

function mean(side: Margin["side"], ...forms: readonly Linear[]): Margin {
  return { rows: forms.map((of, i): Row => ({ weight: w[i]!, form: of })), side, at: "lower" };
}

const brief = ({ verdict, slack, touching, at }: Judgement): string =>
  [verdict, num(slack) ?? "null", ...(touching ? ["touching"] : []), at ?? "null"].join(" ");

describe("one margin", () => {
  test.each([
    ["above 0", form("3"), 0, "holds 3 lower"],
    ["0", form("0"), 0, "holds 0 lower"],
    ["0 at ends of which the part's is open", form("0"), 1, "holds 0 lower"],
    ["0 where the total's end is open", form("0"), -1, "fails 0 touching lower"],
    ["a little above 0 where the total's end is open", form("0.01"), -1, "holds 0.01 lower"],
    ["below 0", form("-3"), 0, "fails -3 lower"],
    ["below 0, whatever leans up", form("-3"), 1, "fails -3 lower"],
    ["never below 0", form("2", [m, "1"]), 0, "holds 2 lower"],
    ["0 at worst", form("0", [m, "1"]), 0, "holds 0 lower"],
    ["0 at worst, open", form("0", [m, "1"]), -1, "unknown null lower"],
    ["always below 0", form("-2", [m, "-1"]), 0, "fails -2 lower"],
    ["0 at best", form("0", [m, "-1"]), 0, "unknown null lower"],
    ["0 at best, open", form("0", [m, "-1"]), -1, "fails 0 touching lower"],
    ["from below 0 to infinity", form("-2", [m, "1"]), 0, "unknown null lower"],
    ["from infinity to above 0", form("2", [m, "-1"]), 0, "unknown null lower"],
    // r stays below 1/2, so these limits are not reached.
    ["above 0 down to its limit", form("2", [r, "-4"]), 0, "holds 0 lower"],
    ["above 0 down to its limit, open", form("2", [r, "-4"]), -1, "holds 0 lower"],
    ["below 0 up to its limit", form("-2", [r, "4"]), 0, "fails 0 lower"],
    ["below 0 up to its limit, open", form("-2", [r, "4"]), -1, "fails 0 lower"],
    ["at 0 without tolerance", form("0", [r, "-4"]), 0, "unknown null lower"],
  ] as const)("%s", (_name, of, side, answer) => {
    expect(brief(judge(margin(of, side)))).toBe(answer);
  });

  test("keeps where it stands, and is open only where it is unknown", () => {
    const open = margin(form("-2", [m, "1"]), 0, "upper");
    expect(judge(open)).toEqual({
      verdict: "unknown",
      slack: null,
      touching: false,
      at: "upper",
      open: [open],
    });
    expect(judge(margin(form("1"), 0, "upper"))).toMatchObject({ at: "upper", open: [] });
    expect(judge(margin(form("-1"), 0, "upper"))).toMatchObject({ at: "upper", open: [] });
  });

  test("infinite, it is sure either way, without a slack and at no end", () => {
    expect(judge(1)).toEqual({ verdict: "holds", slack: null, touching: false, at: null, open: [] });
    expect(judge(-1)).toEqual({ verdict: "fails", slack: null, touching: false, at: null, open: [] });
  });
});

describe("a mean of unknown weights", () => {
  test.each([
    ["all above", mean(0, form("1"), form("2")), "holds 1 lower"],
    ["none below, one above", mean(0, form("0"), form("1")), "holds 0 lower"],
    [
      "none below, one above, open: every weight is positive",
      mean(-1, form("0"), form("1")),
      "holds 0 lower",
    ],
    ["equal and open", mean(-1, form("0"), form("0")), "fails 0 touching lower"],
    ["equal", mean(0, form("0"), form("0")), "holds 0 lower"],
    ["on both sides", mean(0, form("-1"), form("1")), "unknown null lower"],
    ["none above, one below", mean(0, form("-1"), form("0")), "fails 0 lower"],
    ["none above, one below, the other way round", mean(0, form("0"), form("-1")), "fails 0 lower"],
    ["all below", mean(0, form("-1"), form("-2")), "fails -1 lower"],
    ["one without a lower end", mean(0, form("1"), form("1", [m, "-1"])), "unknown null lower"],
    ["one without an upper end", mean(0, form("-1"), form("-1", [m, "1"])), "unknown null lower"],
    ["two without a lower end", mean(0, form("1", [m, "-1"]), form("1", [m, "-1"])), "unknown null lower"],
    [
      "equal at a limit that is not reached",
      mean(-1, form("2", [r, "-4"]), form("2", [r, "-4"])),
      "holds 0 lower",
    ],
  ] as const)("%s", (_name, of, answer) => {
    expect(brief(judge(of))).toBe(answer);
  });
});

describe("two margins", () => {
  const both = (first: Margin, second: Margin): string => brief(judgeBoth(first, second));

  test("hold if both hold, with the tighter slack", () => {
    expect(both(margin(form("3")), margin(form("1"), 0, "upper"))).toBe("holds 1 upper");
    expect(both(margin(form("1")), margin(form("3"), 0, "upper"))).toBe("holds 1 lower");
  });

  test("fail if one fails", () => {
    expect(both(margin(form("3")), margin(form("-1"), 0, "upper"))).toBe("fails -1 upper");
    expect(both(margin(form("-1")), margin(form("-2", [m, "1"]), 0, "upper"))).toBe("fails -1 lower");
    expect(both(margin(form("-1")), margin(form("-5"), 0, "upper"))).toBe("fails -5 upper");
  });

  test("are sure where one is infinite", () => {
    expect(brief(judgeBoth(1, margin(form("2"))))).toBe("holds 2 lower");
    expect(brief(judgeBoth(margin(form("2")), 1))).toBe("holds 2 lower");
    expect(brief(judgeBoth(1, 1))).toBe("holds null null");
    expect(brief(judgeBoth(-1, margin(form("2"))))).toBe("fails null null");
    expect(judgeBoth(1, margin(form("-2", [m, "1"]))).verdict).toBe("unknown");
    expect(judgeBoth(margin(form("-2", [m, "1"])), 1).verdict).toBe("unknown");
  });

  test("can each be met and not both: what must be at least 5 cannot be at most 4", () => {
    // At 4.5 both are missed by 0.5, and one by more anywhere else.
    expect(both(margin(form("-5", [m, "1"])), margin(form("4", [m, "-1"]), 0, "upper"))).toBe(
      "fails -0.5 lower",
    );
    expect(both(margin(form("-5", [m, "1"])), margin(form("5", [m, "-1"]), 0, "upper"))).toBe(
      "unknown null null",
    );
    expect(both(margin(form("-5", [m, "1"])), margin(form("5", [m, "-1"]), -1, "upper"))).toBe(
      "fails 0 touching lower",
    );
  });

  test("can conflict in an unknown that they hold in unequal amounts", () => {
    // 2m ≥ 10 and m ≤ 4: the plain sum (2m − 10) + (4 − m) can be as great as one likes. At 14/3 both are missed by 2/3.
    expect(both(margin(form("-10", [m, "2"])), margin(form("4", [m, "-1"]), 0, "upper"))).toBe(
      "fails -2/3 lower",
    );
    expect(both(margin(form("4", [m, "-1"])), margin(form("-10", [m, "2"]), 0, "upper"))).toBe(
      "fails -2/3 lower",
    );
    expect(both(margin(form("-10", [m, "2"])), margin(form("5", [m, "-1"]), 0, "upper"))).toBe(
      "unknown null null",
    );
    // In the same direction, no conflict.
    expect(both(margin(form("-10", [m, "2"])), margin(form("-4", [m, "1"]), 0, "upper"))).toBe(
      "unknown null null",
    );
  });

  test("stay open side by side", () => {
    const first = margin(form("-3", [m, "1"]));
    const second = margin(form("5", [m, "-1"]), 0, "upper");
    expect(judgeBoth(first, second)).toEqual({
      verdict: "unknown",
      slack: null,
      touching: false,
      at: null,
      open: [first, second],
    });
    expect(judgeBoth(first, margin(form("5"))).open).toEqual([first]);
  });

  test("two means can conflict in their weights alone", () => {
    // 4—9 and 11 within 8—10: 4w + 11(1 − w) ≥ 8 and 9w + 11(1 − w) ≤ 10, so w ≤ 3/7 and w ≥ 1/2.
    expect(both(mean(0, form("-4"), form("3")), { ...mean(0, form("1"), form("-1")), at: "upper" })).toBe(
      "fails -1/9 lower",
    );
    // And not where they can agree.
    expect(both(mean(0, form("-1"), form("3")), { ...mean(0, form("1"), form("-1")), at: "upper" })).toBe(
      "unknown null null",
    );
  });

  test("two means that meet only where a strict end forbids it", () => {
    const low = mean(0, form("-1"), form("1"));
    const high = { ...mean(-1, form("1"), form("-1")), at: "upper" as const };
    expect(both(low, high)).toBe("fails 0 touching lower");
    expect(both(low, { ...high, side: 0 })).toBe("unknown null null");
  });

  test("one mean that comes out at 0 says nothing of a strict other", () => {
    const strict = mean(-1, form("1"), form("-1"));
    const zero = { ...mean(0, form("0"), form("0")), at: "upper" as const };
    expect(judgeBoth(strict, zero).verdict).toBe("unknown");
    expect(judgeBoth(zero, strict).verdict).toBe("unknown");
  });

  test("a row without end keeps two means open", () => {
    const low = mean(0, form("-4", [m, "1"]), form("3"));
    const high = { ...mean(0, form("1"), form("-1")), at: "upper" as const };
    expect(judgeBoth(low, high).verdict).toBe("unknown");
    expect(judgeBoth(high, low).verdict).toBe("unknown");
  });
});

describe("several judgements", () => {
  const holds = (slack: string | null): Judgement => ({
    verdict: "holds",
    slack: slack === null ? null : q(slack),
    touching: false,
    at: "lower",
    open: [],
  });
  const fails = (slack: string | null): Judgement => ({ ...holds(slack), verdict: "fails" });
  const open = margin(form("-1", [m, "1"]));
  const unknown: Judgement = { ...holds(null), verdict: "unknown", open: [open] };

  test("all hold: the least slack, an infinite one being the most", () => {
    expect(all([holds("3"), holds("1"), holds("2")])).toEqual(holds("1"));
    expect(all([holds(null), holds("2")])).toEqual(holds("2"));
    expect(all([holds("2"), holds(null)])).toEqual(holds("2"));
    expect(all([holds(null), holds(null)])).toEqual(holds(null));
    expect(brief(all([]))).toBe("holds null null");
  });

  test("of equal ones the first", () => {
    const first = { ...holds("1"), at: "upper" as const };
    expect(all([first, holds("1")])).toBe(first);
    expect(any([first, holds("1")])).toBe(first);
    const endless = { ...holds(null), at: "upper" as const };
    expect(all([endless, holds(null)])).toBe(endless);
    expect(any([endless, holds(null)])).toBe(endless);
  });

  test("one fails: the least slack of those that fail, an infinite one being the least", () => {
    expect(all([holds("0"), fails("-1"), fails("-2"), unknown])).toEqual(fails("-2"));
    expect(all([fails(null), fails("-2")])).toEqual(fails(null));
    expect(all([fails("-2"), fails(null)])).toEqual(fails(null));
  });

  test("one is open, none fails: unknown, with all that is open", () => {
    expect(all([holds("1"), unknown, unknown])).toEqual({
      verdict: "unknown",
      slack: null,
      touching: false,
      at: null,
      open: [open, open],
    });
  });

  test("any holds: the greatest slack, an infinite one being the most", () => {
    expect(any([holds("1"), holds("3"), holds("2"), fails("-1"), unknown])).toEqual(holds("3"));
    expect(any([holds(null), holds("2")])).toEqual(holds(null));
    expect(any([holds("2"), holds(null)])).toEqual(holds(null));
  });

  test("none holds, one is open: unknown", () => {
    expect(any([fails("-1"), unknown])).toMatchObject({
      verdict: "unknown",
      at: null,
      slack: null,
      open: [open],
    });
  });

  test("all fail: the greatest slack", () => {
    expect(any([fails("-2"), fails("-1"), fails("-3")])).toEqual(fails("-1"));
    expect(any([fails(null), fails("-2")])).toEqual(fails("-2"));
    expect(any([fails("-2"), fails(null)])).toEqual(fails("-2"));
  });
});

describe("what open margins depend on", () => {
  test("their unknowns and their weights, each once", () => {
    expect([...dependencies([mean(0, form("1", [m, "1"]), form("2", [m, "1"], [r, "1"]))])]).toEqual([
      w[0],
      m,
      w[1],
      r,
    ]);
    expect([...dependencies([margin(form("1", [m, "1"])), margin(form("5", [m, "-1"]))])]).toEqual([m]);
    expect([...dependencies([])]).toEqual([]);
  });

  test("no weights where all rows are equal", () => {
    expect([...dependencies([mean(0, form("1"), form("1"), form("2"))])]).toEqual(w);
    expect([...dependencies([mean(0, form("1", [r, "1"]), form("1", [r, "1"]))])]).toEqual([r]);
    expect([...dependencies([mean(0, form("1", [r, "1"]), form("1", [r, "2"]))])]).toEqual([w[0], r, w[1]]);
    expect([...dependencies([mean(0, form("1", [r, "1"]), form("2", [r, "1"]))])]).toEqual([w[0], r, w[1]]);
  });
});
