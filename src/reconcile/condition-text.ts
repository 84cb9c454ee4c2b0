import type { Text } from "../plan/plan.ts";
import { formatQuantity } from "../quantity/format-quantity.ts";
import type { Condition, ConditionTerm } from "./check.ts";

interface Words {
  readonly lang: "zh" | "en";
  readonly unknowns: Readonly<Record<string, string>>;
  /** Of several of one kind, the one with a number. */
  readonly numbered: Readonly<Record<string, string>>;
  /** Says what w1, w2 … are. */
  readonly weights: string;
  readonly ops: Readonly<Record<Condition["op"], string>>;
  readonly plus: string;
}

const EN: Words = {
  lang: "en",
  unknowns: {
    openingStock: "the opening stock (less exits)",
    missing: "the missing figure",
    dash: "what the dash stands for",
    tolerance: "the tolerance of 左右",
    tolerances: "the sum of the parts' tolerances of 左右",
    w: "the weight of the parts whose weights are known",
  },
  numbered: {
    missing: "missing figure ",
    dash: "dash ",
    tolerance: "tolerance ",
    tolerances: "sum of tolerances ",
  },
  weights: " (wn: the weight of part n)",
  ops: { ">=": " is at least ", ">": " is more than ", "<=": " is at most ", "<": " is less than " },
  plus: " + ",
};

const ZH: Words = {
  lang: "zh",
  unknowns: {
    openingStock: "现有存量（扣除退出）",
    missing: "缺少的数",
    dash: "“—”所代表的数",
    tolerance: "“左右”的幅度",
    tolerances: "各部分“左右”的幅度合计",
    w: "已知权数各部分的权数",
  },
  numbered: {
    missing: "缺少的数",
    dash: "“—”所代表的数",
    tolerance: "“左右”的幅度",
    tolerances: "“左右”的幅度合计",
  },
  weights: "（wn是第n个部分的权数）",
  ops: { ">=": "不少于", ">": "多于", "<=": "不超过", "<": "少于" },
  plus: "＋",
};

/** The inequality in words, terms with a minus moved to the other side. */
export function conditionText(condition: Omit<Condition, "text">): Required<Text> {
  return { zh: inWords(condition, ZH), en: inWords(condition, EN) };
}

function inWords({ terms, op, value, unit }: Omit<Condition, "text">, words: Words): string {
  const left = terms.filter((term) => isPositive(term.coefficient)).map((term) => termText(term, words));
  const right = terms
    .filter((term) => isNegative(term.coefficient))
    .map((term) => termText(negated(term), words));
  if (value !== "0" || right.length === 0)
    right.unshift(
      unit === null ? value : formatQuantity({ value, unit }, { lang: words.lang, grouping: false }),
    );
  const weights = terms.some((term) => WEIGHT.test(term.unknown)) ? words.weights : "";
  return `${left.join(words.plus) || "0"}${words.ops[op]}${right.join(words.plus)}${weights}`;
}

function isNegative(coefficient: string): boolean {
  return coefficient.startsWith("-");
}

function isPositive(coefficient: string): boolean {
  return !isNegative(coefficient) && coefficient !== "0";
}

function negated(term: ConditionTerm): ConditionTerm {
  return { ...term, coefficient: term.coefficient.slice(1) };
}

function termText({ unknown, coefficient }: ConditionTerm, words: Words): string {
  const name = unknown
    .split("·")
    .map((part) => nameText(part, words))
    .join("×");
  return coefficient === "1" ? name : `${coefficient}×${name}`;
}

const WEIGHT = /^w\d/;

/** `missing2` is the second missing figure; `w3`, the weight of the third part, stays as it is. */
function nameText(unknown: string, words: Words): string {
  const [, kind = "", number = ""] = /^([a-zA-Z]+)(\d*)$/.exec(unknown) ?? [];
  const name = number === "" ? words.unknowns[kind] : words.numbered[kind];
  return name === undefined ? unknown : name + number;
}
