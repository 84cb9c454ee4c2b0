import { fail, type Issue, type Result } from "../issue/issue.ts";
import { found } from "../issue/refusal.ts";
import { type Exact, safeParseRational } from "../quantity/rational.ts";

const GROUPED = /^[+-]?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$/;

/**
 * A figure as exact text: it may be printed with separators (`"38,000.50"`), which are taken out; its decimals are
 * kept. Words, blanks and dashes are no figures: who has no figure sends no row.
 */
export function readValue(text: string): Result<Exact> {
  const exact = GROUPED.test(text) ? text.replaceAll(",", "") : text;
  const result = safeParseRational(exact);
  if (result.ok) return { ok: true, value: exact };
  const [{ code, params }]: readonly [Issue, ...Issue[]] = result.issues;
  return code === "not-a-number" ? fail("not-a-number", { found: found(text) }) : fail(code, params);
}
