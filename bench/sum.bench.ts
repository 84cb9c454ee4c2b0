import { Decimal } from "decimal.js";
import { createExactSum } from "../src/quantity/exact-sum.ts";
import { formatRational } from "../src/quantity/rational.ts";
import { compare, time } from "./lib/measure.ts";
import type { Section } from "./lib/section.ts";

const TEXTS = 1_000_000;
const ROUNDS = 7;

/** Adding up a million figures, against the library that most people have for it. */
export function run(): Section {
  const texts = figures();
  const results = { decimal: "", exact: "" };
  const { ours, theirs, ratio } = compare(
    ROUNDS,
    () =>
      time(() => {
        results.decimal = withDecimal(texts);
      }),
    () =>
      time(() => {
        results.exact = withExactSum(texts);
      }),
  );
  if (results.decimal !== results.exact)
    throw new Error(`the sums differ: ${results.decimal}, ${results.exact}`);
  return {
    title: { zh: "精确求和", en: "Exact sums" },
    about: {
      zh: "一百万个十进制文本（整数、一位和两位小数，有正有负）逐个读入并精确相加。对照：decimal.js，40位精度。",
      en: "A million decimal texts (of no, one and two decimals, some negative), read and added exactly. Against decimal.js with 40 digits.",
    },
    rows: [
      {
        what: { zh: "fenjie 比 decimal.js 快", en: "fenjie is faster than decimal.js by" },
        figures: ratio,
        unit: "times",
        target: { atLeast: 3 },
      },
      { what: { zh: "decimal.js", en: "decimal.js" }, figures: ours, unit: "ms" },
      { what: { zh: "fenjie", en: "fenjie" }, figures: theirs, unit: "ms" },
    ],
  };
}

/** Money-like figures of 0, 1 and 2 decimals, some negative. */
function figures(): readonly string[] {
  return Array.from({ length: TEXTS }, (_, at) => {
    const decimals = at % 3;
    const cents = String((at * 7919) % 10 ** decimals).padStart(decimals, "0");
    return `${at % 11 === 0 ? "-" : ""}${(at * 104_729) % 1_000_003}${decimals === 0 ? "" : `.${cents}`}`;
  });
}

function withDecimal(texts: readonly string[]): string {
  const Precise = Decimal.clone({ defaults: true, precision: 40 });
  let total = new Precise(0);
  for (const text of texts) total = total.plus(text);
  return total.toFixed();
}

function withExactSum(texts: readonly string[]): string {
  const sum = createExactSum();
  for (const text of texts) sum.add(text);
  return formatRational(sum.total());
}
