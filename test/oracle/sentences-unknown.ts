import type { CasePart } from "./case.ts";
import { figure as f, missing, type Sentence, say, sayMean } from "./sentence-case.ts";

const five = (n: number): CasePart[] => Array.from({ length: 5 }, () => f(`${n}个`));

/** One principle for what is not known. */
export const NOT_KNOWN: readonly Sentence[] = [
  say("an opening stock is not known: at least 507 must remain", {
    stock: true,
    total: "≥630家",
    parts: ["100家", "23家"],
    expect: "unknown needs-opening-stock 507 null",
  }),
  say("an inflow that is enough alone needs no opening stock", {
    stock: true,
    total: "≥100家",
    parts: ["100家", "23家"],
    expect: "holds covered -23 23",
  }),
  say("floors 5×5 cover 25左右", { total: "25左右个", parts: five(5), expect: "holds exact 0 0" }),
  say("24 against 25左右 is unknown", {
    total: "25左右个",
    parts: [...five(5).slice(1), f("4个")],
    expect: "unknown needs-tolerance 1 null",
  }),
  say("2 against 25左右 fails", { total: "24左右亿元", parts: ["2亿元"], expect: "fails short 22 -10" }),
  say("floors of 110 and a blank cover 100", {
    total: "≥100亿元",
    parts: ["110亿元", missing("blank")],
    expect: "holds covered -10 10",
  }),
  say("floors of 90 and a blank are unknown", {
    total: "≥100亿元",
    parts: ["90亿元", missing("blank")],
    expect: "unknown missing-parts 10 null",
  }),
  say("8—10 against 5 and a blank: 3 ≤ missing ≤ 5", {
    direction: "none",
    total: "8—10亿元",
    parts: ["5亿元", missing("blank")],
    expect: "unknown missing-parts 3 null",
  }),
  say("8—10 against 12 and a blank: nothing missing makes it less", {
    direction: "none",
    total: "8—10亿元",
    parts: ["12亿元", missing("blank")],
    expect: "fails over -4 -2",
  }),
  say("missing parts are named before the tolerance", {
    total: "25左右亿元",
    parts: ["20亿元", missing("blank")],
    expect: "unknown missing-parts 5 null",
  }),
  say("the opening stock is named before missing parts", {
    stock: true,
    total: "≥630家",
    parts: ["100家", missing("blank")],
    expect: "unknown needs-opening-stock 530 null",
  }),
  say("a total whose parts have no figure is unknown, not short", {
    total: "≥10亿元",
    parts: [missing("not-assigned"), missing("not-assigned")],
    expect: "unknown no-figures null null",
  }),
  say("never a cap that holds by emptiness", {
    direction: "less",
    total: "≤10万吨",
    parts: [missing("not-applicable"), missing("not-applicable")],
    expect: "unknown no-figures null null",
  }),
  say(
    "超6 against 3 + 3 touches an open end",
    { total: ">6亿元", parts: ["3亿元", "3亿元"], expect: "fails touches-open-end 0 0" },
    "error",
  ),
  say("超3 and 3 are above 6", { total: ">6亿元", parts: [">3亿元", "3亿元"], expect: "holds exact 0 0" }),
  say("低于6 against 3 + 3 touches an open end", {
    direction: "less",
    total: "<6万吨",
    parts: ["3万吨", "3万吨"],
    expect: "fails touches-open-end 0 0",
  }),
  say("negative signs swap open and closed", {
    domain: [null, null],
    total: ">4亿元",
    parts: [
      { ...f("6亿元"), direction: "more" },
      { ...f("<2亿元"), direction: "less", sign: -1 },
    ],
    expect: "holds exact 0 0",
  }),
];

/** Means, with weights known and unknown. */
export const MEANS: readonly Sentence[] = [
  sayMean("8, 8, 9 covers 8以上 whatever the weights", {
    total: "≥8%",
    parts: ["8%", "8%", "9%"],
    expect: "holds exact null 0",
  }),
  sayMean("7, 8, 9 is unknown", {
    total: "≥8%",
    parts: ["7%", "8%", "9%"],
    expect: "unknown needs-weights null null",
  }),
  sayMean("7, 8, 8 fails: every weight is above 0", {
    total: "≥8%",
    parts: ["7%", "8%", "8%"],
    expect: "fails short null 0",
  }),
  sayMean("8, 8, 9 is above 8 by every weight: 超8 holds", {
    total: ">8%",
    parts: ["8%", "8%", "9%"],
    expect: "holds exact null 0",
  }),
  sayMean("unless all are equal: 8, 8, 8 touches 超8", {
    total: ">8%",
    parts: ["8%", "8%", "8%"],
    expect: "fails touches-open-end null 0",
  }),
  sayMean("6, 7, 7.5 fails", { total: "≥8%", parts: ["6%", "7%", "7.5%"], expect: "fails short null -0.5" }),
  sayMean("11, 12, 13 against 12%左右 depends on weights and tolerance", {
    total: "12左右%",
    parts: ["11%", "12%", "13%"],
    expect: "unknown needs-weights null null",
  }),
  sayMean("11, 11, 11 against 12%左右 depends on the tolerance alone", {
    total: "12左右%",
    parts: ["11%", "11%", "11%"],
    expect: "unknown needs-tolerance null null",
  }),
  sayMean("with weights: total − mean", {
    total: "≥8%",
    parts: ["7%", "10%"],
    weights: [1, 2],
    expect: "holds covered -1 1",
  }),
  sayMean("a mean need not be a finite decimal", {
    total: "≥8%",
    parts: ["7%", "8%"],
    weights: [1, 2],
    expect: "fails short 1/3 -1/3",
  }),
  sayMean("parts whose weights are known are merged into one first: 8 and 9 around 8.5", {
    total: "≥8.5%",
    parts: ["8%", "9%", "9%"],
    weights: [1, 1, null],
    expect: "holds exact null 0",
  }),
  sayMean("each margin possible, and never both: 4—9 and 11 are within 8—10 by no weights", {
    direction: "none",
    total: "8—10%",
    parts: ["4—9%", "11%"],
    expect: "fails short null null",
  }),
  sayMean("a missing growth can be anything", {
    total: "≥8%",
    parts: ["9%", "10%", missing("blank")],
    expect: "unknown missing-parts null null",
  }),
];
