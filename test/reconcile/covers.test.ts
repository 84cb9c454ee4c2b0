import { describe, expect, test } from "vitest";
import type { AnyIndicator, Plan } from "../../src/plan/plan.ts";
import { reconcile } from "../../src/reconcile/reconcile.ts";
import { brief, check, checksOf, indicator, only, small } from "./small-plan.ts";

describe("a floor", () => {
  test.each([
    ["60以上", ["30", "31"], "holds covered Σ61 imbalance -1 slack 1"],
    ["60以上", ["30", "30"], "holds exact Σ60 imbalance 0 slack 0"],
    ["60以上", ["30", "29.9"], "fails short Σ59.9 imbalance 0.1 slack -0.1 warning"],
    ["60以上", ["30", "29.5"], "fails short Σ59.5 imbalance 0.5 slack -0.5 warning"],
    ["60以上", ["30", "29.49"], "fails short Σ59.49 imbalance 0.51 slack -0.51 error"],
    ["60.0以上", ["30", "29.9"], "fails short Σ59.9 imbalance 0.1 slack -0.1 error"],
    ["60.0以上", ["30", "29.95"], "fails short Σ59.95 imbalance 0.05 slack -0.05 warning"],
    ["超60", ["30", "30"], "fails touches-open-end Σ60 imbalance 0 slack 0 error"],
    ["超60", ["超30", "30"], "holds exact Σ60 imbalance 0 slack 0"],
    ["超60", ["30", "30.01"], "holds covered Σ60.01 imbalance -0.01 slack 0.01"],
    ["60", ["30以内", "60"], "holds exact Σ90 imbalance -30 slack 0"],
    ["力争60", ["30", "20"], "fails short Σ50 imbalance 10 slack -10 warning"],
    ["确保60", ["30", "20"], "fails short Σ50 imbalance 10 slack -10 error"],
    ["计划60", ["30", "20"], "fails short Σ50 imbalance 10 slack -10 error"],
    ["0", ["—", "0"], "holds exact Σ0 imbalance 0 slack 0"],
  ])("%s of %j: %s", (total, parts, answer) => {
    expect(brief(check({ unit: "亿元", total, parts }))).toBe(answer);
  });
});

describe("a ceiling", () => {
  test.each([
    ["60", ["30", "29"], "holds covered Σ59 imbalance 1 slack 1"],
    ["60", ["30", "31"], "fails over Σ61 imbalance -1 slack -1 error"],
    ["60", ["30", "30.5"], "fails over Σ60.5 imbalance -0.5 slack -0.5 warning"],
    ["低于60", ["30", "30"], "fails touches-open-end Σ60 imbalance 0 slack 0 error"],
    ["低于60", ["低于30", "30"], "holds exact Σ60 imbalance 0 slack 0"],
    ["60", ["30", "—"], "unknown needs-dash-meaning Σ30 imbalance 30"],
    ["60", ["30", "/"], "holds covered Σ30 imbalance 30 slack 30"],
    ["60", ["30", ""], "unknown missing-parts Σ30 imbalance 30"],
    ["60", ["61", ""], "fails over Σ61 imbalance -1 slack -1 error"],
    ["60", ["30", "30以上"], "fails unbounded-part Σ60 imbalance 0 error"],
    // A floor is judged at its own end, whatever direction is better.
    ["60以上", ["60以上", "5"], "holds exact Σ65 imbalance -5 slack 0"],
  ])("%s of %j: %s", (total, parts, answer) => {
    expect(brief(check({ unit: "万吨", total, parts, indicator: { direction: "less" } }))).toBe(answer);
  });
});

describe("a point", () => {
  test.each([
    ["60", ["30", "30"], "holds exact Σ60 imbalance 0 slack 0"],
    ["60", ["30", "29"], "fails short Σ59 imbalance 1 slack -1 error"],
    ["60", ["30", "31"], "fails over Σ61 imbalance -1 slack -1 error"],
    ["60", ["60", "—"], "holds exact Σ60 imbalance 0 slack 0"],
    // Under a ceiling of its own words a dash is not known, whatever direction is better.
    ["60以内", ["60", "—"], "unknown needs-dash-meaning Σ60 imbalance 0"],
    ["8—10", ["4—5", "4—5"], "holds exact Σ8 imbalance 0 slack 0"],
    ["8—10", ["4—6", "4—6"], "fails over Σ8 imbalance 0 slack -2 error"],
    ["8—10", ["9", "—"], "unknown needs-dash-meaning Σ9 imbalance -1"],
  ])("%s of %j: %s", (total, parts, answer) => {
    expect(brief(check({ unit: "亿元", total, parts, indicator: { direction: "none" } }))).toBe(answer);
  });

  test("either way is too far, and the slack is that of the side that fails", () => {
    const over = check({ unit: "亿元", total: "8—10", parts: ["12"], indicator: { direction: "none" } });
    expect(brief(over)).toBe("fails over Σ12 imbalance -4 slack -2 error");
  });
});

describe("a change", () => {
  const rate = { kind: "rate", direction: "less", combine: { regions: "max" } } as const;

  test("down by so much is one of at most so much below 0", () => {
    const fall = (total: string, parts: readonly string[]): string =>
      brief(checksOf(small({ unit: "%", total, parts, indicator: rate })).at(-1)!);
    expect(fall("下降4%以上", ["下降5%以上", "下降4%"])).toBe("holds exact Σ-4 imbalance 0 slack 0");
    expect(fall("下降4%以上", ["下降5%以上", "下降3%以上"])).toBe(
      "fails over Σ-3 imbalance -1 slack -1 error",
    );
    expect(fall("下降4%以上、力争下降6%以上", ["下降5%以上"])).toBe(
      "fails over Σ-5 imbalance -1 slack -1 warning",
    );
  });
});

describe("what is not known", () => {
  test("a blank, a deferred and an unavailable figure are each a part that is missing", () => {
    for (const cell of ["", "待定", "…"])
      expect(brief(check({ unit: "亿元", total: "60", parts: ["50", cell] }))).toBe(
        "unknown missing-parts Σ50 imbalance 10",
      );
  });

  test("so is a part that no table has", () => {
    const plan = small({ unit: "亿元", total: "60", parts: ["50", "40"] });
    const found = only({
      ...plan,
      breakdowns: { split: { over: "regions", whole: "city", parts: ["a", "c"] } },
    });
    expect(brief(found)).toBe("unknown missing-parts Σ50 imbalance 10");
    expect(found.leaves.map(({ region, status }) => [region, status])).toEqual([
      ["a", null],
      ["c", "absent"],
    ]);
  });

  test("a total that has no figure is none", () => {
    for (const total of ["—", "", "待定"]) {
      const found = reconcile(small({ unit: "亿元", total, parts: ["5"] }));
      expect([found.checks, found.notDecomposed]).toEqual([[], []]);
    }
  });

  test("not applicable is no part, and a total whose parts have no figure is not short", () => {
    expect(brief(check({ unit: "亿元", total: "60", parts: ["60", "/"] }))).toBe(
      "holds exact Σ60 imbalance 0 slack 0",
    );
    for (const parts of [
      ["—", "—"],
      ["", ""],
      ["/", "/"],
    ])
      expect(check({ unit: "亿元", total: "60", parts })).toMatchObject({ reason: "no-figures", notes: [] });
  });

  test("what — means is the plan's to say", () => {
    const of = { unit: "万吨", total: "60", parts: ["60", "—"], indicator: { direction: "less" } } as const;
    expect(brief(check({ ...of, plan: { dash: "zero" } }))).toBe("holds exact Σ60 imbalance 0 slack 0");
    expect(brief(check({ ...of, plan: { dash: "unavailable" } }))).toBe(
      "unknown missing-parts Σ60 imbalance 0",
    );
    expect(brief(check({ ...of, plan: { dash: "not-assigned" } }))).toBe(
      "unknown needs-dash-meaning Σ60 imbalance 0",
    );
  });

  test("a missing part cannot be less than its domain, nor more", () => {
    const share = { unit: "%", indicator: { kind: "rate", combine: { regions: "sum" } } } as const;
    const bounded = { ...share.indicator, domain: { min: "0", max: "100" } };
    // From 0: 40 is no less with it.
    expect(brief(check({ ...share, indicator: bounded, total: "40", parts: ["40", ""] }))).toMatch(/^holds/);
    // Unbounded, a share that is missing may be negative.
    expect(brief(check({ ...share, total: "40", parts: ["40", ""] }))).toMatch(/^unknown missing-parts/);
    // To 100: 150 cannot be reached.
    expect(brief(check({ ...share, indicator: bounded, total: "150", parts: ["40", ""] }))).toBe(
      "fails short Σ40 imbalance 110 slack -10 error",
    );
  });
});

describe("the check itself", () => {
  test("has an id by which it is waived, and the names of what it speaks of", () => {
    const found = check({ unit: "亿元", total: "60", parts: ["30", "20"] });
    expect(found).toMatchObject({
      id: "covers:x@city:2016:split",
      question: "covers",
      indicator: "x",
      region: "city",
      period: "2016",
      scope: null,
      breakdown: "split",
      rule: null,
      layer: "base",
      combination: "sum",
      total: { bound: "exact", value: "60", unit: "亿元", commitment: null },
      sum: { value: "50", unit: "亿元" },
      ratio: "5/6",
      waiver: null,
      notes: [],
      conditions: [],
      dependsOn: [],
    });
    expect(found.total.source).toEqual({ table: "body", column: 0, clause: "二（一）" });
    expect(found.names).toEqual({
      indicator: { zh: "产值", en: "Output" },
      region: { zh: "全市", en: "the city" },
      breakdown: { zh: "各区", en: "the districts" },
      rule: null,
    });
  });

  test("says of a leaf without a figure what stands in its place", () => {
    const { leaves } = check({ unit: "亿元", total: "60", parts: ["", "5"] });
    expect(leaves).toMatchObject([
      { figure: null, status: "blank", weight: null },
      { status: null, weight: null, figure: { source: { table: "annex", column: 0 } } },
    ]);
    expect(leaves[1]!.figure!.source).toStrictEqual({ table: "annex", column: 0 });
    const plan = small({ unit: "亿元", total: "60", parts: ["5"] });
    const split = { ...plan.breakdowns.split!, parts: ["a", "toString"] };
    expect(only({ ...plan, breakdowns: { split } as Plan["breakdowns"] }).leaves[1]).toMatchObject({
      name: { zh: "toString", en: "toString" },
      figure: null,
      status: "absent",
    });
  });

  test("falls back on ids where there are no names", () => {
    const plan = small({ unit: "亿元", total: "60", parts: ["30", "20"] });
    const { name: _, ...nameless } = plan.breakdowns.split!;
    const regions = Object.fromEntries(Object.entries(plan.regions).filter(([id]) => id !== "city"));
    const { names } = only({ ...plan, regions, breakdowns: { split: nameless } });
    expect(names).toMatchObject({ region: { zh: "city" }, breakdown: { zh: "split" } });
  });

  test("has no ratio to a total of 0, and none where nothing is summed", () => {
    expect(check({ unit: "亿元", total: "0", parts: ["30"] }).ratio).toBeNull();
    expect(check({ unit: "亿元", total: "60", parts: [""] }).ratio).toBeNull();
    expect(check({ unit: "亿元", total: "60", parts: ["90"] }).ratio).toBe("1.5");
  });

  test("is in the total's unit", () => {
    const found = check({ unit: "万美元", total: "力争24亿美元", parts: ["180000", "6.3亿美元"] });
    expect(brief(found)).toBe("holds covered Σ24.3 imbalance -0.3 slack 0.3");
    expect([found.sum, found.imbalance, found.slack].map((q) => q?.unit)).toEqual([
      "亿美元",
      "亿美元",
      "亿美元",
    ]);
  });
});

describe("layers", () => {
  const of = { unit: "兆瓦", total: "确保200、力争300", parts: ["100、力争150", "100"] };

  test("are judged apart, a part without a stretch at its base; the stretch is striven for", () => {
    const [base, stretch] = checksOf(small(of));
    expect([base!.id, base!.layer, brief(base!)]).toEqual([
      "covers:x@city:2016:split",
      "base",
      "holds exact Σ200 imbalance 0 slack 0",
    ]);
    expect([stretch!.id, stretch!.layer, brief(stretch!)]).toEqual([
      "covers:x@city:2016:split:stretch",
      "stretch",
      "fails short Σ250 imbalance 50 slack -50 warning",
    ]);
    expect(base!.total).toMatchObject({ value: "200", commitment: "ensure" });
    expect(stretch!.total).toMatchObject({ value: "300", commitment: "strive" });
    expect(base!.leaves.map(({ figure }) => figure?.value)).toEqual(["100", "100"]);
    expect(stretch!.leaves.map(({ figure }) => figure?.value)).toEqual(["150", "100"]);
  });

  test("are one where no stretch is stated for the total", () => {
    expect(checksOf(small({ ...of, total: "确保200" })).map(({ layer }) => layer)).toEqual(["base"]);
  });

  test("parts that are only striven for under a total that is not are noted, by position", () => {
    const noted = (total: string): unknown =>
      checksOf(small({ unit: "亿元", total, parts: ["10", "力争10", "确保10", "力争10"] })).map(
        ({ notes }) => notes,
      );
    expect(noted("30")).toEqual([[{ code: "striven-parts", leaves: [1, 3] }]]);
    expect(noted("确保30")).toEqual([[{ code: "striven-parts", leaves: [1, 3] }]]);
    expect(noted("力争30")).toEqual([[]]);
    expect(noted("确保30、力争35")).toEqual([[{ code: "striven-parts", leaves: [1, 3] }], []]);
    expect(check({ unit: "亿元", total: "30", parts: ["10", "确保10"] }).notes).toEqual([]);
  });
});

describe("breakdowns", () => {
  const two = (over: Partial<Plan> = {}): Plan => ({
    ...small({ unit: "亿元", total: "60", parts: ["30", "20", "10"] }),
    ...over,
  });

  test("bind the cells of tables that name them alone", () => {
    const plan = two({
      breakdowns: {
        counties: { over: "regions", whole: "city", parts: ["a", "b"] },
        split: { over: "regions", whole: "city", parts: ["a", "b", "c"] },
      },
    });
    expect(checksOf(plan).map((one) => [one.id, brief(one)])).toEqual([
      ["covers:x@city:2016:split", "holds exact Σ60 imbalance 0 slack 0"],
    ]);
  });

  test("over components split the figures of every region that has one", () => {
    const plan: Plan = {
      ...two(),
      indicators: { x: indicator("亿元"), y: indicator("亿元") },
      breakdowns: {
        split: { over: "regions", whole: "city", parts: ["a", "b"] },
        kinds: { over: "components", whole: "x", parts: ["y"] },
      },
      tables: { t: { columns: ["x", "y"], rows: { a: ["5", "4"], b: ["3", "3"] } } },
    };
    expect(checksOf(plan).map((one) => [one.id, brief(one)])).toEqual([
      ["covers:x@a:2016:kinds", "fails short Σ4 imbalance 1 slack -1 error"],
      ["covers:x@b:2016:kinds", "holds exact Σ3 imbalance 0 slack 0"],
    ]);
  });

  test("of the same leaves are one, the first declared; told apart by what is complete and what is taken away", () => {
    const components = (more: Plan["breakdowns"]): readonly string[] =>
      checksOf({
        ...two(),
        indicators: { x: indicator("亿元"), y: indicator("亿元"), z: indicator("亿元") },
        breakdowns: { first: { over: "components", whole: "x", parts: ["y", "z"] }, ...more },
        tables: { t: { columns: ["x", "y", "z"], rows: { city: ["60", "40", "20"] } } },
      }).map(({ id }) => id);
    expect(components({ again: { over: "components", whole: "x", parts: ["z", "y"] } })).toEqual([
      "covers:x@city:2016:first",
    ]);
    expect(
      components({ some: { over: "components", whole: "x", parts: ["z", "y"], complete: false } }),
    ).toEqual(["covers:x@city:2016:first", "within:x@city:2016:some"]);
    expect(components({ less: { over: "components", whole: "x", parts: ["y", "z"], minus: ["z"] } })).toEqual(
      ["covers:x@city:2016:first", "covers:x@city:2016:less"],
    );
    expect(components({ fewer: { over: "components", whole: "x", parts: ["y"] } })).toHaveLength(2);
  });

  test("take parts away with their sign, their ends the other way round", () => {
    const net = (cells: readonly string[], min: string | null = null): string =>
      brief(
        only({
          ...two(),
          indicators: {
            net: indicator("亿元", { domain: { min } }),
            out: indicator("亿元"),
            back: indicator("亿元", { direction: "less" }),
          },
          breakdowns: { net: { over: "components", whole: "net", parts: ["out", "back"], minus: ["back"] } },
          tables: { t: { columns: ["net", "out", "back"], rows: { city: cells } } },
        }),
      );
    expect(net(["10", "30", "20"])).toBe("holds exact Σ10 imbalance 0 slack 0");
    expect(net(["10", "30", "21"])).toBe("fails short Σ9 imbalance 1 slack -1 error");
    expect(net(["超10", "30", "低于20"])).toBe("holds exact Σ10 imbalance 0 slack 0");
    expect(net(["超10", "30", "20"])).toBe("fails touches-open-end Σ10 imbalance 0 slack 0 error");
    // Of what is taken away the most is what makes the least.
    expect(net(["10", "30", "15—20"])).toBe("holds exact Σ10 imbalance 0 slack 0");
    expect(net(["10", "30", "20以上"])).toBe("fails unbounded-part Σ10 imbalance 0 error");
    expect(net(["10", "40", ""])).toBe("unknown missing-parts Σ40 imbalance -30");
  });

  test("with a part taken away show its sign", () => {
    const plan: Plan = {
      ...two(),
      indicators: {
        net: indicator("亿元"),
        out: indicator("亿元"),
        back: indicator("亿元", { direction: "less" }),
      },
      breakdowns: { net: { over: "components", whole: "net", parts: ["out", "back"], minus: ["back"] } },
      tables: { t: { columns: ["net", "out", "back"], rows: { city: ["10", "30", "20"] } } },
    };
    expect(only(plan).leaves.map(({ indicator: of, sign }) => [of, sign])).toEqual([
      ["out", 1],
      ["back", -1],
    ]);
  });
});

describe("a part without a figure", () => {
  /** Solar power: roofs and fields, each by district; the city's roofs and fields are stated nowhere. */
  const solar: Plan = {
    ...small({ unit: "兆瓦", parts: ["", ""] }),
    indicators: {
      solar: indicator("兆瓦", { name: { zh: "光伏" } }),
      roofs: indicator("兆瓦", { name: { zh: "屋顶", en: "Roofs" } }),
      fields: indicator("兆瓦", { name: { zh: "地面", en: "Fields" } }),
    },
    breakdowns: {
      split: { over: "regions", whole: "city", parts: ["a", "b"] },
      kinds: { over: "components", whole: "solar", parts: ["roofs", "fields"] },
    },
    tables: {
      body: { columns: ["solar"], rows: { city: ["100"] } },
      annex: { breakdown: "split", columns: ["roofs", "fields"], rows: { a: ["20", "30"], b: ["40", "5"] } },
    },
  };

  test("is stood for by its breakdown, down to the cells", () => {
    const [found, ...others] = checksOf(solar);
    expect(others).toEqual([]);
    expect([found!.id, brief(found!)]).toEqual([
      "covers:solar@city:2016:split",
      "fails short Σ95 imbalance 5 slack -5 error",
    ]);
    expect(found!.leaves.map(({ name, figure }) => [name, figure?.value])).toEqual([
      [{ zh: "甲区·屋顶", en: "District A, Roofs" }, "20"],
      [{ zh: "甲区·地面", en: "District A, Fields" }, "30"],
      [{ zh: "乙区·屋顶", en: "District B, Roofs" }, "40"],
      [{ zh: "乙区·地面", en: "District B, Fields" }, "5"],
    ]);
  });

  test("is not stood for by some of it", () => {
    const kinds = { ...solar.breakdowns.kinds!, complete: false };
    expect(checksOf({ ...solar, breakdowns: { ...solar.breakdowns, kinds } }).map(({ id }) => id)).toEqual([
      "within:solar@city:2016:kinds",
    ]);
  });

  test("is stood for by regions within regions", () => {
    const nested: Plan = {
      ...small({ unit: "亿元", parts: ["", "", "", ""] }),
      breakdowns: {
        split: { over: "regions", whole: "city", parts: ["a", "b"] },
        inner: { over: "regions", whole: "b", parts: ["c", "d"] },
      },
      tables: {
        body: { columns: ["x"], rows: { city: ["60"] } },
        outer: { breakdown: "split", columns: ["x"], rows: { a: ["30"] } },
        inner: { breakdown: "inner", columns: ["x"], rows: { c: ["20"], d: ["10"] } },
      },
    };
    expect(checksOf(nested).map((one) => [one.id, brief(one)])).toEqual([
      ["covers:x@city:2016:split", "holds exact Σ60 imbalance 0 slack 0"],
    ]);
    expect(only(nested).leaves.map(({ region }) => region)).toEqual(["a", "c", "d"]);
    // With a figure of its own it stands for itself, and is a total too.
    const own = { ...nested.tables.outer!, rows: { a: ["30"], b: ["35"] } };
    expect(
      checksOf({ ...nested, tables: { ...nested.tables, outer: own } }).map((one) => [one.id, brief(one)]),
    ).toEqual([
      ["covers:x@city:2016:split", "holds covered Σ65 imbalance -5 slack 5"],
      ["covers:x@b:2016:inner", "fails short Σ30 imbalance 5 slack -5 error"],
    ]);
  });
});

describe("time", () => {
  const year = (kind: "flow" | "stock" | "rate", cells: readonly string[], more: object = {}): Plan => ({
    ...small({ unit: "亿元", parts: [] }),
    indicators: { x: indicator("亿元", { kind }) },
    breakdowns: { halves: { over: "time", whole: "2016", parts: ["2016-H1", "2016-H2"] } },
    tables: {
      body: { columns: ["x"], rows: { city: [cells[0]!] } },
      first: { period: "2016-H1", columns: ["x"], rows: { city: [cells[1]!] }, ...more },
      second: { period: "2016-H2", columns: ["x"], rows: { city: [cells[2]!] }, ...more },
    },
  });

  test("of a flow the parts are summed", () => {
    const found = only(year("flow", ["60", "25", "30"]));
    expect([found.id, found.combination, brief(found)]).toEqual([
      "covers:x@city:2016:halves",
      "sum",
      "fails short Σ55 imbalance 5 slack -5 error",
    ]);
    expect(found.leaves.map(({ name }) => name)).toEqual([
      { zh: "2016-H1", en: "2016-H1" },
      { zh: "2016-H2", en: "2016-H2" },
    ]);
  });

  test("of a stock the last is the whole", () => {
    const found = only(year("stock", ["60", "90", "59"]));
    expect([found.combination, brief(found)]).toEqual(["last", "fails short Σ59 imbalance 1 slack -1 error"]);
    expect(brief(only(year("stock", ["60", "1", "61"])))).toBe("holds covered Σ61 imbalance -1 slack 1");
    const halves = year("stock", ["60", "1", "61"]);
    const parts = ["2016-Q1", "2016-H1", "2016-H2"];
    const quarter = { period: "2016-Q1", columns: ["x"], rows: { city: ["5"] } };
    expect(
      brief(
        only({
          ...halves,
          breakdowns: { thirds: { over: "time", whole: "2016", parts } },
          tables: { ...halves.tables, quarter },
        }),
      ),
    ).toBe("holds covered Σ61 imbalance -1 slack 1");
  });

  test("of cumulative figures the last is the whole", () => {
    const found = only(year("flow", ["60", "25", "60"], { cumulative: true }));
    expect([found.combination, brief(found)]).toEqual(["last", "holds exact Σ60 imbalance 0 slack 0"]);
    const { second: _, ...without } = year("flow", ["60", "25", ""]).tables;
    expect(brief(only({ ...year("flow", ["60", "25", ""]), tables: without }))).toBe(
      "unknown missing-parts Σ25 imbalance 35",
    );
    // One of them is enough to tell.
    const mixed = year("flow", ["60", "25", "60"]);
    const second = { ...mixed.tables.second!, cumulative: true };
    expect(only({ ...mixed, tables: { ...mixed.tables, second } }).combination).toBe("last");
  });

  test("cumulative promises that fall are told of", () => {
    const notes = (cells: readonly string[], of: Partial<AnyIndicator> = {}): unknown => {
      const plan = year("flow", cells, { cumulative: true });
      return only({ ...plan, indicators: { x: { ...plan.indicators.x!, ...of } } }).notes;
    };
    const falls = [{ code: "cumulative-falls", leaves: [1] }];
    expect(notes(["60", "25", "60"])).toEqual([]);
    expect(notes(["60", "65", "60"])).toEqual(falls);
    expect(notes(["60", "65以上", "60以上"])).toEqual(falls);
    expect(notes(["60", "65", "—"])).toEqual([]);
    expect(notes(["60", "65", "65.0"])).toEqual([]);
    // What can be negative can take back what it was.
    expect(notes(["60", "65", "60"], { domain: { min: null } })).toEqual([]);
    expect(only(year("flow", ["60", "65", "60"])).notes).toEqual([]);
  });

  test("cumulative parts of a region are summed", () => {
    const plan = small({ unit: "亿元", total: "60", parts: ["25", "30"] });
    const annex = { ...plan.tables.annex!, cumulative: true };
    expect(only({ ...plan, tables: { ...plan.tables, annex } }).combination).toBe("sum");
  });

  test("of a rate nothing is made", () => {
    expect(brief(only(year("rate", ["60", "25", "30"])))).toBe("unknown not-additive");
  });

  test("every region that has figures is a whole", () => {
    const plan = year("flow", ["60", "25", "35"]);
    const tables = Object.fromEntries(
      Object.entries(plan.tables).map(([id, table]) => [
        id,
        { ...table, rows: { ...table.rows, a: table.rows.city! } },
      ]),
    );
    expect(checksOf({ ...plan, tables }).map(({ id }) => id)).toEqual([
      "covers:x@city:2016:halves",
      "covers:x@a:2016:halves",
    ]);
  });
});

describe("what flows into a stock", () => {
  const firms = (total: string, cells: readonly string[], kind: "stock" | "flow" = "stock"): Plan => {
    const plan = small({ unit: "家", parts: cells });
    return {
      ...plan,
      indicators: {
        all: indicator("家", { kind, name: { zh: "企业数" } }),
        x: indicator("家", { addsTo: "all", name: { zh: "新增企业" } }),
      },
      tables: { body: { columns: ["all"], rows: { city: [total] } }, annex: plan.tables.annex! },
    };
  };

  test("is held against it with an opening stock that is not known", () => {
    const found = only(firms("力争630以上", ["100", "23"]));
    expect([found.id, brief(found)]).toEqual([
      "covers:all@city:2016:split",
      "unknown needs-opening-stock Σ123 imbalance 507",
    ]);
    expect(found.dependsOn).toEqual(["openingStock"]);
    expect(found.leaves.map(({ name, indicator: of }) => [name.zh, of])).toEqual([
      ["甲区·新增企业", "x"],
      ["乙区·新增企业", "x"],
    ]);
    // A missing part too: both are named.
    expect(only(firms("630以上", ["100", ""])).dependsOn).toEqual(["openingStock", "missing"]);
    const fewer = firms("630以上", ["100", "23"]);
    const annex = { ...fewer.tables.annex!, rows: { a: ["100"] } };
    expect(only({ ...fewer, tables: { ...fewer.tables, annex } }).dependsOn).toEqual([
      "openingStock",
      "missing",
    ]);
  });

  test("can be enough alone, and cannot be under a ceiling", () => {
    expect(brief(only(firms("100以上", ["100", "23"])))).toBe("holds covered Σ123 imbalance -23 slack 23");
    expect(brief(only(firms("100以内", ["100以内", "23以内"])))).toBe(
      "fails over Σ123 imbalance -23 slack -23 error",
    );
    expect(brief(only(firms("200以内", ["100以内", "23以内"])))).toBe(
      "unknown needs-opening-stock Σ123 imbalance 77",
    );
  });

  test("is held against stocks alone, where it has figures, by complete breakdowns", () => {
    expect(checksOf(firms("630以上", ["100", "23"], "flow"))).toEqual([]);
    const plan = firms("630以上", ["100", "23"]);
    const some = { ...plan.breakdowns.split!, complete: false };
    expect(checksOf({ ...plan, breakdowns: { split: some } })).toEqual([]);
    const { annex: _, ...body } = plan.tables;
    expect(reconcile({ ...plan, tables: body }).notDecomposed.map(({ indicator: of }) => of)).toEqual([
      "all",
    ]);
  });
});

describe("totals that no breakdown splits", () => {
  test("are listed for the territory, even where no breakdown is over regions", () => {
    const plan = small({ unit: "亿元", total: "60", parts: ["30", "20"] });
    const { annex: _, ...body } = plan.tables;
    const found = reconcile({ ...plan, breakdowns: {}, tables: body });
    expect(found.checks).toEqual([]);
    expect(found.notDecomposed.map(({ indicator: of, region }) => [of, region])).toEqual([["x", "city"]]);
  });
});

describe("scopes", () => {
  const plan = small({ unit: "亿元", total: "60", parts: ["30", "20"] });
  const scoped = (annex: object, body: object = {}): Plan => ({
    ...plan,
    tables: { body: { ...plan.tables.body!, ...body }, annex: { ...plan.tables.annex!, ...annex } },
  });

  test("of one name are compared, and named in the id", () => {
    const found = only(scoped({ scope: "规上" }, { scope: "规上" }));
    expect([found.id, found.scope, brief(found)]).toEqual([
      "covers:x@city:2016:规上:split",
      "规上",
      "fails short Σ50 imbalance 10 slack -10 error",
    ]);
  });

  test("that differ are never compared, which is said", () => {
    const found = only(scoped({ scope: "规上" }));
    expect([found.id, brief(found)]).toEqual(["covers:x@city:2016:split", "unknown scope-differs"]);
    expect(found).toMatchObject({ layer: "base", notes: [], sum: null });
    expect(found.leaves.map(({ scope, figure }) => [scope, figure?.value])).toEqual([
      ["规上", "30"],
      ["规上", "20"],
    ]);
    expect(brief(only(scoped({}, { scope: "规上" })))).toBe("unknown scope-differs");
  });

  test("of another period, or of a table that names no breakdown, are no other scope", () => {
    expect(checksOf(scoped({ scope: "规上", period: "2017" }))).toEqual([]);
    const { breakdown: _, ...unbound } = { ...plan.tables.annex!, scope: "规上" };
    expect(checksOf({ ...plan, tables: { body: plan.tables.body!, annex: unbound } })).toEqual([]);
  });

  test("of another whole are no other scope of this one, and one of several tables is enough to be one", () => {
    const other = { ...plan.tables.annex!, scope: "规上", breakdown: "inner" };
    const inner = { over: "regions", whole: "a", parts: ["b"] } as const;
    expect(
      checksOf({
        ...plan,
        breakdowns: { ...plan.breakdowns, inner },
        tables: { body: plan.tables.body!, other },
      }).filter(({ region }) => region === "city"),
    ).toEqual([]);
    const loose = { scope: "规上", columns: ["x"], rows: { a: ["1"] } };
    const bound = { ...plan.tables.annex!, scope: "规上" };
    expect(only({ ...plan, tables: { body: plan.tables.body!, loose, bound } }).reason).toBe("scope-differs");
  });

  test("are not asked of where there are parts of the same scope", () => {
    const other = { ...plan.tables.annex!, scope: "规上" };
    expect(checksOf({ ...plan, tables: { ...plan.tables, other } }).map(({ reason }) => reason)).toEqual([
      "short",
    ]);
  });
});

describe("what supersedes", () => {
  const plan = small({ unit: "亿元", total: "60", parts: ["30", "20"] });

  test("counts in place of what it supersedes, cell by cell", () => {
    const correction = { breakdown: "split", supersedes: ["annex"], columns: ["x"], rows: { b: ["30"] } };
    const found = only({ ...plan, tables: { ...plan.tables, correction } });
    expect(brief(found)).toBe("holds exact Σ60 imbalance 0 slack 0");
    expect(found.leaves.map(({ figure }) => figure?.source.table)).toEqual(["annex", "correction"]);
  });

  test("counts for totals, too", () => {
    const raised = { supersedes: ["body"], columns: ["x"], rows: { city: ["70"] } };
    expect(brief(only({ ...plan, tables: { ...plan.tables, raised } }))).toBe(
      "fails short Σ50 imbalance 20 slack -20 error",
    );
  });

  test("speaks of the same parts without saying so again", () => {
    const correction = { supersedes: ["annex"], columns: ["x"], rows: { b: ["30"] } };
    const again = { supersedes: ["correction"], columns: ["x"], rows: { b: ["35"] } };
    expect(brief(only({ ...plan, tables: { ...plan.tables, correction } }))).toBe(
      "holds exact Σ60 imbalance 0 slack 0",
    );
    expect(brief(only({ ...plan, tables: { ...plan.tables, correction, again } }))).toBe(
      "holds covered Σ65 imbalance -5 slack 5",
    );
  });

  test("is followed whatever order the tables stand in", () => {
    const correction = { breakdown: "split", supersedes: ["annex"], columns: ["x"], rows: { b: ["30"] } };
    expect(only({ ...plan, tables: { correction, ...plan.tables } }).verdict).toBe("holds");
  });
});

describe("means, most and least", () => {
  const rates = (
    total: string,
    parts: readonly string[],
    weights?: readonly string[],
    combine: object = {},
  ): Plan => {
    const plan = small({
      unit: "%",
      total,
      parts,
      indicator: { kind: "rate", combine: { weight: "w", ...combine } },
    });
    const letters = "abcdef";
    const rows = Object.fromEntries(
      (weights ?? []).flatMap((w, i) => (w === "?" ? [] : [[letters[i]!, [w]]])),
    );
    return {
      ...plan,
      indicators: { ...plan.indicators, w: indicator("万元", { direction: "none" }) },
      tables: { ...plan.tables, ...(weights && { weights: { columns: ["w"], rows } }) },
    };
  };

  test("known weights weigh the printed figures", () => {
    const found = only(rates("8以上", ["7", "10"], ["1", "2"]));
    expect([found.combination, brief(found), found.ratio]).toEqual([
      "mean",
      "holds covered Σ9 imbalance -1 slack 1",
      "1.125",
    ]);
    expect(found.leaves.map(({ weight }) => weight)).toEqual(["1", "2"]);
    expect(brief(only(rates("8以上", ["7", "8"], ["1", "2"])))).toBe(
      "fails short Σ23/3 imbalance 1/3 slack -1/3 warning",
    );
    // Weights in several units weigh alike.
    expect(brief(only(rates("8以上", ["7", "10"], ["1亿元", "20000"])))).toBe(
      "holds covered Σ9 imbalance -1 slack 1",
    );
  });

  test("a weight of 0 weighs nothing, and weights that are all 0 make no mean", () => {
    expect(brief(only(rates("8以上", ["7", "10"], ["0", "2"])))).toBe(
      "holds covered Σ10 imbalance -2 slack 2",
    );
    expect(brief(only(rates("5以上", ["-2", "12", "—"], ["50", "50", "0"])))).toBe(
      "holds exact Σ5 imbalance 0 slack 0",
    );
    expect(brief(only(rates("8以上", ["7", "10"], ["0", "0"])))).toBe("unknown needs-weights");
    expect(brief(only(rates("8以上", ["7", "10"], ["-1", "2"])))).toBe("unknown needs-weights");
  });

  test("weights that are not bare figures are not known", () => {
    for (const weight of ["2以上", "2左右", "—", "", "?"]) {
      const found = only(rates("8以上", ["7", "10"], ["1", weight]));
      expect([weight, brief(found)]).toEqual([weight, "unknown needs-weights"]);
      expect(found.leaves.map((leaf) => leaf.weight)).toEqual(["1", null]);
    }
  });

  test("unknown weights are positive", () => {
    expect(brief(only(rates("8以上", ["8", "8", "9"])))).toBe("holds exact slack 0");
    expect(brief(only(rates("8以上", ["7", "8", "9"])))).toBe("unknown needs-weights");
    expect(brief(only(rates("8以上", ["7", "8", "8"])))).toBe("fails short slack 0 error");
    expect(brief(only(rates("8以上", ["6", "7", "7.5"])))).toBe("fails short slack -0.5 warning");
    expect(brief(only(rates("8以上", ["8", "—"])))).toBe("unknown needs-weights");
  });

  test("a dash, a blank and what is not applicable in a mean", () => {
    expect(brief(only(rates("8以上", ["9", "—"], ["1", "1"])))).toBe("unknown needs-dash-meaning");
    expect(brief(only(rates("8以上", ["9", ""], ["1", "1"])))).toBe("unknown missing-parts");
    expect(brief(only(rates("8以上", ["9", "/"], ["1", "1"])))).toBe("holds covered Σ9 imbalance -1 slack 1");
  });

  test("weights of the base period", () => {
    const plan = rates("8以上", ["7", "10"], ["1", "2"], { weightPeriod: "2015" });
    expect(only(plan).reason).toBe("needs-weights");
    const weights = { ...plan.tables.weights!, period: "2015" };
    expect(brief(only({ ...plan, tables: { ...plan.tables, weights } }))).toBe(
      "holds covered Σ9 imbalance -1 slack 1",
    );
  });

  test("what was reported of some weights does not move a promise", () => {
    const plan = rates("8以上", ["7", "9"], ["100", "100"]);
    const observations = [{ indicator: "w", region: "a", period: "2016", value: "30" }];
    const covers = checksOf(plan, { observations }).filter(({ question }) => question === "covers");
    expect(covers.map(brief)).toEqual(["holds exact Σ8 imbalance 0 slack 0"]);
    const { weights: _, ...tables } = plan.tables;
    const both = [...observations, { indicator: "w", region: "b", period: "2016", value: "90" }];
    expect(brief(checksOf({ ...plan, tables }, { observations: both })[0]!)).toMatch(/^holds covered Σ8.5/);
  });

  test("a rate without a named weight has unknown ones", () => {
    const plan = small({ unit: "%", total: "8以上", parts: ["7", "9"], indicator: { kind: "rate" } });
    expect(brief(only(plan))).toBe("unknown needs-weights");
  });

  test("none: nothing is made of the parts", () => {
    const found = only(rates("8以上", ["9", "9"], ["1", "1"], { regions: "none" }));
    expect([found.combination, brief(found)]).toEqual(["none", "unknown not-additive"]);
  });

  test("max and min are the greatest and the least part", () => {
    expect(brief(only(rates("8以上", ["7", "9"], [], { regions: "max" })))).toBe(
      "holds covered Σ9 imbalance -1 slack 1",
    );
    expect(brief(only(rates("8以上", ["7", "9", "8"], [], { regions: "min" })))).toBe(
      "fails short Σ7 imbalance 1 slack -1 error",
    );
    expect(brief(only(rates("8以内", ["7以内", "9以内"], [], { regions: "max" })))).toBe(
      "fails over Σ9 imbalance -1 slack -1 error",
    );
    expect(brief(only(rates("8以内", ["7以内", "9以内"], [], { regions: "min" })))).toBe(
      "holds covered Σ7 imbalance 1 slack 1",
    );
    expect(brief(only(rates("8以上", ["7", ""], [], { regions: "max" })))).toBe(
      "unknown missing-parts Σ7 imbalance 1",
    );
    const weighed = only(rates("8以上", ["9", "8"], ["1", "1"], { regions: "max" }));
    expect(weighed.leaves.map(({ weight }) => weight)).toEqual([null, null]);
    expect(brief(only(rates("8以上", ["9", ""], [], { regions: "max" })))).toBe(
      "holds covered Σ9 imbalance -1 slack 1",
    );
  });
});
