import type { Direction } from "../../src/plan/plan.ts";
import type { Bound } from "../../src/target/target-expression.ts";
import { type CasePart, type CaseTotal, isFigure } from "./case.ts";
import type { Random } from "./random.ts";
import { DIRECTIONS, type Family, type Setting } from "./setting.ts";

const MISSING = ["blank", "blank", "deferred", "unavailable"] as const;

/** What is taken away is mostly better the other way. */
export function component(p: CasePart, direction: Direction, negative: boolean, r: Random): CasePart {
  const other = direction === "more" ? "less" : direction === "less" ? "more" : "none";
  const own = r.chance(80) ? (negative ? other : direction) : r.pick(DIRECTIONS);
  const opposite = {
    "at-least": "at-most",
    "more-than": "less-than",
    "at-most": "at-least",
    "less-than": "more-than",
  } as const;
  const turned =
    isFigure(p) && negative && p.bound in opposite && r.chance(80) && Number(p.value) > 0
      ? { bound: opposite[p.bound as keyof typeof opposite] }
      : {};
  return { ...p, ...turned, ...(negative ? { sign: -1 as const } : {}), direction: own };
}

export function suitedTo(direction: Direction): readonly Bound[] {
  if (direction === "none") return ["exact", "about", "between"];
  return direction === "more"
    ? ["exact", "at-least", "more-than", "about", "between"]
    : ["exact", "at-most", "less-than", "about", "between"];
}

/**
 * Left out: a dash taken away from a sum, in a greatest or least, and where two ends are asked of what is not a
 * point: the design does not say what it adds there.
 */
export function dashAllowed(
  direction: Direction,
  total: CaseTotal,
  family: Family,
  components: boolean,
): boolean {
  if (family === "extremes" || components) return false;
  const oneSided = total.bound !== "exact" && total.bound !== "about" && total.bound !== "between";
  return oneSided || direction !== "none" || total.bound === "exact";
}

export function withEmpties(
  s: Setting,
  parts: readonly CasePart[],
  o: { readonly dash: boolean; readonly max: number; readonly negative?: boolean; readonly odds: number },
): CasePart[] {
  const found = [...parts];
  if (s.r.chance(o.odds)) {
    for (let n = 1 + s.r.below(o.max); n > 0; n--) {
      const sign = o.negative && s.r.chance(30) ? { sign: -1 as const } : {};
      found.splice(s.r.below(found.length + 1), 0, { status: s.r.pick(MISSING), ...sign });
    }
  }
  if (o.dash && s.r.chance(15)) found.push({ status: "not-assigned" });
  if (s.r.chance(8)) found.push({ status: "not-applicable" });
  // Now and then nothing is left but words.
  return s.r.chance(1) ? found.filter((p) => !isFigure(p)).concat({ status: "blank" }) : found;
}

/** With a last part that makes the others nearly a whole structure; none where that would be more than all of it. */
export function toHundred(s: Setting, parts: readonly CasePart[]): CasePart[] {
  const sum = parts.filter(isFigure).reduce((total, p) => total + Number(p.value), 0);
  const rest = 100 - sum + s.r.pick([0, 0, 0.1, -0.1, 0.2, -0.3, 1, -1]);
  return rest > 0 && rest <= 100
    ? [...parts, { bound: "exact", value: rest.toFixed(s.r.chance(50) ? 1 : 0), unit: s.unit }]
    : [...parts];
}
