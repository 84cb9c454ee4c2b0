import type { Language } from "../issue/language.ts";
import { inLanguage } from "../plan/in-language.ts";
import type { Text } from "../plan/plan.ts";
import { formatQuantity } from "../quantity/format-quantity.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { formatTarget } from "../target/format-target.ts";
import type { Check } from "./check.ts";
import type { CheckFacts, CheckWords } from "./check-words.ts";
import { EN } from "./check-words-en.ts";
import { ZH } from "./check-words-zh.ts";

export function wordsOf(lang: Language): CheckWords {
  return lang === "zh" ? ZH : EN;
}

/**
 * A check in one sentence: the total, what the parts make, and how far apart they are, or what is not known.
 *
 * @example
 * ```ts
 * import { formatCheck, reconcile } from "fenjie";
 * import { jiaxing2016 } from "fenjie/jiaxing-2016";
 *
 * const [check] = reconcile(jiaxing2016).waived;
 * formatCheck(check!, { lang: "zh" }); //=> "两创中心：嘉兴市60万平方米以上，九个考核单位合计26万平方米，短34万平方米（二（二）3）"
 * ```
 */
export function formatCheck(check: Check, options: { readonly lang: Language }): string {
  const words = wordsOf(options.lang);
  const facts = factsOf(check, options.lang);
  const outcome = words.outcome[check.reason](facts);
  const conditions = check.conditions.map((condition) => condition.text[options.lang]);
  return [
    words.opening[check.question](facts),
    words.comma,
    check.question === "each" && check.slack ? words.tightest(outcome) : outcome,
    conditions.length > 0 ? words.conditions(conditions) : "",
    check.total.source.clause === undefined ? "" : words.clause(check.total.source.clause),
  ].join("");
}

export function factsOf(check: Check, lang: Language): CheckFacts {
  const name = (text: Text | null): string => (text ? inLanguage(text, lang) : "");
  const write = (quantity: Quantity | null): string | null =>
    quantity && formatQuantity(absolute(quantity), { lang, grouping: false });
  return {
    indicator: name(check.names.indicator),
    region: name(check.names.region),
    breakdown: name(check.names.breakdown),
    rule: name(check.names.rule),
    total: formatTarget(check.total, { lang }),
    sum: check.sum && formatQuantity(check.sum, { lang, grouping: false }),
    isMean: check.combination === "mean",
    gap: write(check.slack),
    isClose: check.slack?.value === "0",
    difference: write(check.imbalance),
    isEqual: check.imbalance?.value === "0",
  };
}

function absolute({ value, unit }: Quantity): Quantity {
  return { value: value.replace(/^-/, ""), unit };
}
