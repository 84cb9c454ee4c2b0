import { unwrap } from "../issue/fenjie-error.ts";
import type { Result } from "../issue/issue.ts";
import { findName } from "./find-name.ts";
import type { Plan, RegionId } from "./plan.ts";

/**
 * The id of the region that a text names: by id, name in either language, code (also codes it had), alias or former
 * name. Width, white space, line breaks, quotes and case make no difference. Fails with `unknown-region` and what is
 * near, or `ambiguous-name` where several are called so.
 *
 * @example
 * ```ts
 * import { safeFindRegion } from "fenjie";
 * import { jiaxing2016 } from "fenjie/jiaxing-2016";
 *
 * safeFindRegion(jiaxing2016, "海 宁 市"); //=> { ok: true, value: "haining" }
 * safeFindRegion(jiaxing2016, "海宇市").ok; //=> false
 * ```
 */
export function safeFindRegion<P extends Plan>(plan: P, text: string): Result<RegionId<P>> {
  return findName(plan, "region", text) as Result<RegionId<P>>;
}

/**
 * Like `safeFindRegion`, but throws.
 *
 * @throws FenjieError with the code `unknown-region` or `ambiguous-name`
 *
 * @example
 * ```ts
 * import { findRegion } from "fenjie";
 * import { jiaxing2016 } from "fenjie/jiaxing-2016";
 *
 * findRegion(jiaxing2016, "330481"); //=> "haining"
 * ```
 */
export function findRegion<P extends Plan>(plan: P, text: string): RegionId<P> {
  return unwrap(safeFindRegion(plan, text));
}
