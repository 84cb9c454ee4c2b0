import { unwrap } from "../issue/fenjie-error.ts";
import type { Result } from "../issue/issue.ts";
import { findName } from "./find-name.ts";
import type { IndicatorId, Plan } from "./plan.ts";

/**
 * The id of the indicator that a text names: by id, name in either language, or alias. Width, white space, quotes and
 * case make no difference. Fails with `unknown-indicator` and what is near, or `ambiguous-name` where several are
 * called so.
 *
 * @example
 * ```ts
 * import { safeFindIndicator } from "fenjie";
 * import { jiaxing2016 } from "fenjie/jiaxing-2016";
 *
 * safeFindIndicator(jiaxing2016, "foreignCapital"); //=> { ok: true, value: "foreignCapital" }
 * safeFindIndicator(jiaxing2016, "外星人").ok; //=> false
 * ```
 */
export function safeFindIndicator<P extends Plan>(plan: P, text: string): Result<IndicatorId<P>> {
  return findName(plan, "indicator", text) as Result<IndicatorId<P>>;
}

/**
 * Like `safeFindIndicator`, but throws.
 *
 * @throws FenjieError with the code `unknown-indicator` or `ambiguous-name`
 *
 * @example
 * ```ts
 * import { findIndicator } from "fenjie";
 * import { jiaxing2016 } from "fenjie/jiaxing-2016";
 *
 * findIndicator(jiaxing2016, " FOREIGN capital "); //=> "foreignCapital"
 * ```
 */
export function findIndicator<P extends Plan>(plan: P, text: string): IndicatorId<P> {
  return unwrap(safeFindIndicator(plan, text));
}
