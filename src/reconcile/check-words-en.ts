import type { CheckFacts, CheckWords } from "./check-words.ts";

const sumOf = ({ breakdown, sum, isMean }: CheckFacts): string =>
  sum === null ? "" : `; ${breakdown}: ${sum} ${isMean ? "on average" : "together"}`;

const REFUSALS = {
  expired: "it has expired",
  "no-date": "it has an end, and no date to judge at was given",
  worse: "the gap is now larger than what was accepted",
} as const;

export const EN: CheckWords = {
  opening: {
    covers: (facts) => `${facts.indicator} (${facts.region}): ${facts.total}${sumOf(facts)}`,
    agrees: (facts) => `${facts.indicator} (${facts.region}): ${facts.total} in total${sumOf(facts)}`,
    within: (facts) =>
      `${facts.indicator} (${facts.region}): ${facts.total}${facts.sum === null ? "" : `, of which ${facts.breakdown} ${facts.sum}`}`,
    each: (facts) => `${facts.indicator}, each of ${facts.breakdown}: ${facts.total}`,
    meets: (facts) =>
      `${facts.indicator} (${facts.region}): target ${facts.total}, reported ${facts.sum ?? "unknown"}`,
  },
  outcome: {
    covered: ({ gap }) => (gap === null ? "met" : `${gap} to spare`),
    exact: ({ isEqual }) => (isEqual ? "exactly equal" : "just met, with nothing to spare"),
    "within-rounding": ({ difference }) =>
      difference === null ? "within rounding" : `${difference} apart, within rounding`,
    short: ({ gap, isClose }) => (isClose ? "just short" : gap === null ? "short" : `short by ${gap}`),
    over: ({ gap, isClose }) => (isClose ? "just over" : gap === null ? "over" : `over by ${gap}`),
    "touches-open-end": () => "exactly at the limit, and the limit itself does not count",
    contradicts: ({ difference, gap }) => `${difference ?? gap ?? ""} apart, a contradiction`,
    "unbounded-part": () => "a part has no limit at this end, so nothing is assured",
    "needs-opening-stock": () => "unknown: the parts are additions, and the stock they add to is not stated",
    "missing-parts": () => "unknown: parts are missing",
    "needs-weights": () => "unknown: the weights are not stated",
    "needs-dash-meaning": () => "unknown: what the dash means is not stated",
    "needs-tolerance": () => "unknown: how far 左右 (about) goes is not stated",
    "no-figures": () => "unknown: no part has a figure",
    "scope-differs": () => "unknown: the parts speak of another scope than the total",
    "not-additive": () => "unknown: nothing follows from the parts for the total",
  },
  tightest: (outcome) => `the tightest: ${outcome}`,
  conditions: (conditions) => `; holds if ${conditions.join(" and ")}`,
  clause: (clause) => ` (${clause})`,
  comma: ", ",
  status: {
    "not-assigned": "not assigned",
    blank: "blank",
    "not-applicable": "not applicable",
    deferred: "set later or elsewhere",
    unavailable: "not available",
    absent: "in no table",
  },
  commitment: { ensure: "ensured", strive: "striven for", plan: "planned" },
  note: {
    "striven-parts": ({ leaves }) =>
      `note: ${leaves.length} of the parts ${leaves.length === 1 ? "is" : "are"} only striven for, the total is not`,
    "cumulative-falls": ({ leaves }) =>
      `note: ${leaves.length} of the cumulative figures ${leaves.length === 1 ? "is" : "are"} less than one before`,
    "whole-counts": () =>
      "note: counts are whole: figures with decimals are judged by the next whole number, not by the printed sum",
    "rounding-decides": () => "note: the figure before rounding could turn this answer",
    "waiver-not-applied": ({ waiver, why }) => `waiver ${waiver} does not apply: ${REFUSALS[why]}`,
  },
  explain: {
    check: (id) => `check: ${id}`,
    weight: (weight) => `weight ${weight}`,
    place: (table, column) => `${table}, column ${column}`,
    sum: ({ sum, isMean }) => `${isMean ? "mean" : "sum"}: ${sum}`,
    total: ({ total }) => `total: ${total}`,
    imbalance: (text) => `total − sum: ${text}`,
    slack: (text) => `slack: ${text}`,
    ratio: (text) => `sum / total: ${text}`,
    condition: (text) => `holds if: ${text}`,
    waived: (reason, by) => `waived${by ? ` by ${by}` : ""}: ${reason}`,
    noLimit: "none",
    waiver: (row) => `to accept it, add a line to waivers.csv: ${row}`,
  },
};
