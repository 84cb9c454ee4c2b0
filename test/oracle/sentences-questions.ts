import { figure as f, missing, type Sentence, say, stretched } from "./sentence-case.ts";

/** The questions. */
export const QUESTIONS: readonly Sentence[] = [
  say("covers: a one-sided total names its own end, whatever the direction", {
    direction: "less",
    total: "≥10亿元",
    parts: [f("≥6亿元"), f("≥6亿元")],
    expect: "holds covered -2 2",
  }),
  say("covers: a range where more is better is judged at its lower end", {
    total: "8—10亿元",
    parts: ["6亿元", "6亿元"],
    expect: "holds covered -4 4",
  }),
  say("covers: a range where less is better is judged at its upper end", {
    direction: "less",
    total: "8—10万吨",
    parts: ["3万吨", "3万吨"],
    expect: "holds covered 4 4",
  }),
  say("covers: a range counts by its deciding end", {
    total: "≥9亿元",
    parts: ["4.5—5亿元", "5亿元"],
    expect: "holds covered -0.5 0.5",
  }),
  say("covers: by the lower where both ends decide", {
    direction: "none",
    total: "8—10亿元",
    parts: ["4—5亿元", "5亿元"],
    expect: "holds exact -1 0",
  }),
  say("covers: each part is read by its own indicator's direction", {
    domain: [null, null],
    total: "≥10亿元",
    parts: [
      { ...f("30亿元"), direction: "more" },
      { ...f("18亿元"), direction: "less", sign: -1 },
    ],
    expect: "holds covered -2 2",
  }),
  say("a part taken away promises nothing by being at least something", {
    domain: [null, null],
    total: "≥10亿元",
    parts: [
      { ...f("30亿元"), direction: "more" },
      { ...f("18亿元"), direction: "more", sign: -1 },
    ],
    expect: "fails unbounded-part -2 null",
  }),
  say("agrees: 40, 45, 合计 86 contradicts by 1", {
    kind: "agrees",
    total: "86亿元",
    parts: ["40亿元", "45亿元"],
    expect: "fails contradicts 1 -1",
  }),
  say("agrees: bounds are dropped", {
    kind: "agrees",
    total: "≥85亿元",
    parts: ["≥40亿元", "45左右亿元"],
    expect: "holds exact 0 0",
  }),
  say("agrees: in a table of targets there is no rounding", {
    kind: "agrees",
    total: "8.6亿元",
    parts: ["4.0亿元", "4.5亿元"],
    expect: "fails contradicts 0.1 -0.1",
  }),
  say("agrees: rounding is existential, unknowns never are", {
    kind: "agrees",
    figures: "reported",
    total: "20亿元",
    parts: ["12亿元", missing("blank")],
    expect: "unknown missing-parts 8 null",
  }),
  say("agrees: parts that are already more than the total contradict it, whatever is missing", {
    kind: "agrees",
    figures: "reported",
    total: "20亿元",
    parts: ["22亿元", missing("blank")],
    expect: "fails contradicts -2 -1",
  }),
  say("within: 其中 1.1 and 0.35 lie within 2.2", {
    kind: "within",
    figures: "reported",
    total: "2.2亿元",
    parts: ["1.1亿元", "0.35亿元"],
    expect: "holds covered 0.75 0.855",
  }),
  say("within: of targets, floors against floors", {
    kind: "within",
    total: "2.2亿元",
    parts: ["1.1亿元", "0.35亿元"],
    expect: "holds covered 0.75 0.75",
  }),
  say("within: reported parts exceed the total", {
    kind: "within",
    figures: "reported",
    total: "10亿元",
    parts: ["6亿元", "6亿元"],
    expect: "fails over -2 -0.5",
  }),
  say("within: what is missing may be too much", {
    kind: "within",
    total: "10亿元",
    parts: ["6亿元", missing("blank")],
    expect: "unknown missing-parts 4 null",
  }),
  say("each: every region lies in the rule's interval; the slack is the least cell's", {
    kind: "each",
    total: "≥3家",
    parts: ["4家", "3家", "9家"],
    expect: "holds exact null 0",
  }),
  say("each: one cell below fails", {
    kind: "each",
    total: "≥3家",
    parts: ["4家", "1家", "2家"],
    expect: "fails short null -2",
  }),
  say("each: a dash under a floor is 0", {
    kind: "each",
    total: "≥3家",
    parts: ["4家", missing("not-assigned")],
    expect: "fails short null -3",
  }),
  say("each: a blank may be enough", {
    kind: "each",
    total: "≥3家",
    parts: ["4家", missing("blank")],
    expect: "unknown missing-parts null null",
  }),
  say("each: a cell that fails is not saved by one that is missing", {
    kind: "each",
    total: "≥3家",
    parts: ["2家", missing("blank")],
    expect: "fails short null -1",
  }),
  say("meets: the printed figure against the limit as printed", {
    kind: "meets",
    figures: "reported",
    total: "≥12亿元",
    parts: ["11.9亿元"],
    expect: "fails short 0.1 -0.1",
  }),
  say("meets: equal is enough", {
    kind: "meets",
    figures: "reported",
    total: "12亿元",
    parts: ["12.0亿元"],
    expect: "holds exact 0 0",
  }),
];

/** Layers, and how loud a failing check is. */
export const LAYERS: readonly Sentence[] = [
  say("the base layer of 确保200、力争300", {
    total: { ...stretched("200亿元", "300亿元"), commitment: "ensure" },
    parts: [stretched("100亿元", "150亿元"), "100亿元"],
    expect: "holds exact 0 0",
  }),
  say(
    "a part without a stretch enters the stretch layer with its base; a failing stretch is a warning",
    {
      layer: "stretch",
      total: { ...stretched("200亿元", "300亿元"), commitment: "ensure" },
      parts: [stretched("100亿元", "150亿元"), "100亿元"],
      expect: "fails short 50 -50",
    },
    "warning",
  ),
  say(
    "a failing base layer is an error",
    { total: "≥60亿元", parts: ["26亿元"], expect: "fails short 34 -34" },
    "error",
  ),
  say(
    "a warning where the total is only striven for",
    { total: { ...f("≥60亿元"), commitment: "strive" }, parts: ["26亿元"], expect: "fails short 34 -34" },
    "warning",
  ),
  say(
    "a warning where the shortfall is within half the total's last printed place",
    { total: "≥60亿元", parts: ["59.5亿元"], expect: "fails short 0.5 -0.5" },
    "warning",
  ),
  say(
    "an error just beyond half the last printed place",
    { total: "≥60亿元", parts: ["59.4亿元"], expect: "fails short 0.6 -0.6" },
    "error",
  ),
  say(
    "imbalance and slack are in the total's unit",
    { total: "≥24亿美元", parts: ["180000万美元", "57000万美元"], expect: "fails short 0.3 -0.3" },
    "warning",
  ),
];
