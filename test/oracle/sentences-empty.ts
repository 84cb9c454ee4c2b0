import { missing, type Sentence, say, sayMean } from "./sentence-case.ts";

/** Nothing is not zero. */
export const NOTHING_IS_NOT_ZERO: readonly Sentence[] = [
  say("not assigned adds 0 to floors", {
    total: "10亿元",
    parts: ["10亿元", missing("not-assigned")],
    expect: "holds exact 0 0",
  }),
  say("not assigned adds 0 to points", {
    direction: "none",
    total: "10亿元",
    parts: ["10亿元", missing("not-assigned")],
    expect: "holds exact 0 0",
  }),
  say("under a ceiling not assigned is a missing part", {
    direction: "less",
    total: "10万吨",
    parts: ["9万吨", missing("not-assigned")],
    expect: "unknown needs-dash-meaning 1 null",
  }),
  say("not assigned adds 0 to a printed sum", {
    kind: "agrees",
    total: "10亿元",
    parts: ["4亿元", "6亿元", missing("not-assigned")],
    expect: "holds exact 0 0",
  }),
  say("not applicable is no part, even under a ceiling", {
    direction: "less",
    total: "10万吨",
    parts: ["9万吨", missing("not-applicable")],
    expect: "holds covered 1 1",
  }),
  say("deferred is always a missing part", {
    total: "10亿元",
    parts: ["9亿元", missing("deferred")],
    expect: "unknown missing-parts 1 null",
  }),
  say("unavailable is always a missing part", {
    total: "10亿元",
    parts: ["9亿元", missing("unavailable")],
    expect: "unknown missing-parts 1 null",
  }),
  sayMean("in a mean not assigned is a missing part", {
    total: "≥8%",
    parts: ["9%", missing("not-assigned")],
    weights: [1, 1],
    expect: "unknown needs-dash-meaning null null",
  }),
  sayMean("in a mean not applicable is no part", {
    total: "≥8%",
    parts: ["9%", missing("not-applicable")],
    weights: [1, 1],
    expect: "holds covered -1 1",
  }),
];
