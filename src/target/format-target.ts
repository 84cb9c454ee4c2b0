import type { Language } from "../issue/language.ts";
import { formatFigure, type Style } from "./format-figure.ts";
import { type Cell, type Commitment, type EmptyState, isEmpty } from "./target-expression.ts";

const EMPTY: Readonly<Record<Language, Readonly<Record<EmptyState, string>>>> = {
  zh: { "not-assigned": "—", blank: "", "not-applicable": "/", deferred: "另行下达", unavailable: "…" },
  en: {
    "not-assigned": "not assigned",
    blank: "blank",
    "not-applicable": "not applicable",
    deferred: "set later or elsewhere",
    unavailable: "not available",
  },
};

const COMMITMENT: Readonly<Record<Language, Readonly<Record<Commitment, string>>>> = {
  zh: { ensure: "确保", strive: "力争", plan: "计划" },
  en: { ensure: "ensure ", strive: "strive for ", plan: "plan " },
};

const JOIN: Readonly<Record<Language, string>> = { zh: "、", en: ", " };

/** 力争达到: what is striven for is reached, and no change as the figure before it is. */
const REACHED: Readonly<Record<Language, string>> = { zh: "达到", en: "" };

export interface FormatTargetOptions {
  readonly lang: Language;
  /** In words as an official table prints them (`8%以上`), unless `"symbols"` are asked for (`≥8%`). */
  readonly style?: Style;
}

/**
 * Writes a cell in its normal form: in Chinese as an official table prints it; in English for a reader, the unit
 * as `formatQuantity` writes it. Base and stretch make one phrase. What is written in Chinese, in either style, is read back
 * as the same cell by `parseTarget` (under its default options, and where base and stretch both have a unit or neither has).
 *
 * Throws `needs-rounding` for a fraction (`"1/3"`) whose unit stands in the header: a table has no form for it.
 *
 * @example
 * ```ts
 * import { formatTarget, parseTarget } from "fenjie";
 *
 * formatTarget(parseTarget("确保不低于8%，力争达到10%以上"), { lang: "zh" }); //=> "确保8%以上、力争10%以上"
 * formatTarget(parseTarget("下降4%以上"), { lang: "en" }); //=> "a decrease of at least 4%"
 * formatTarget(parseTarget("超6亿美元"), { lang: "en" }); //=> "more than 6 亿美元"
 * formatTarget(parseTarget("不低于8%"), { lang: "zh", style: "symbols" }); //=> "≥8%"
 * formatTarget({ status: "not-assigned" }, { lang: "zh" }); //=> "—"
 * ```
 */
export function formatTarget(target: Cell, options: FormatTargetOptions): string {
  const { lang, style } = options;
  if (isEmpty(target)) return EMPTY[lang][target.status];
  const { commitment, stretch, change } = target;
  const base = (commitment === null ? "" : COMMITMENT[lang][commitment]) + formatFigure(target, lang, style);
  if (stretch === undefined) return base;
  const reached = change !== undefined && stretch.change === undefined ? REACHED[lang] : "";
  return base + JOIN[lang] + COMMITMENT[lang].strive + reached + formatFigure(stretch, lang, style);
}
