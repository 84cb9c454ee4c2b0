import { indicatorNames, lookUp, namesOfIndicator } from "../../../plan/names.ts";
import type { Plan } from "../../../plan/plan.ts";
import { columnRole, ROLE_ENDINGS } from "./column-role.ts";

/**
 * Indicators that are the growth of another of the plan, by their names: what GDP增速 is the growth of, if the plan has a
 * GDP. From the growth's id to that of what grows.
 */
export function growthIndicators({ indicators }: Plan): ReadonlyMap<string, string> {
  const rates = Object.entries(indicators).filter(([, { kind, unit }]) => kind === "rate" && unit === "%");
  if (rates.length === 0) return new Map();
  const index = indicatorNames({ indicators });
  const found = new Map<string, string>();
  for (const [id, indicator] of rates) {
    for (const name of namesOfIndicator(indicator)) {
      const ending = ROLE_ENDINGS.find((word) => name.endsWith(word) && columnRole(word) === "growth");
      const level = ending === undefined ? undefined : lookUp(index, name.slice(0, -ending.length));
      if (level && "id" in level && indicators[level.id]!.kind !== "rate") found.set(id, level.id);
    }
  }
  return found;
}
