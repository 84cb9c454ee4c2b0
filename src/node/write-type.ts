import type { Plan } from "../plan/plan.ts";
import { wrap } from "./text-width.ts";
import { block, entriesOf, isIdentifier, LINE_WIDTH, quote } from "./write-literal.ts";

/** The type of a plan's constant: ids, units, kinds and exceptions as literal types, and nothing else. */
export function planType(plan: Plan): string {
  const indicators = Object.entries(plan.indicators).map(([id, { unit, kind, combine }]) => {
    const exceptions = combine === undefined ? "" : `, ${combineType(combine)}`;
    return `${typeKey(id)}: Indicator<${quote(unit)}, ${quote(kind)}${exceptions}>;`;
  });
  const lines = [block(indicators, 2), union(Object.keys(plan.regions)), union(Object.keys(plan.breakdowns))];
  return `Plan<\n${lines.map((line) => `  ${line}`).join(",\n")}\n>`;
}

function combineType(combine: object): string {
  const fields = entriesOf(combine).map(([axis, value]) => `${axis}: ${quote(String(value))}`);
  return fields.length > 0 ? `{ ${fields.join("; ")} }` : "{}";
}

/** In a type, `__proto__` is a name like any other. */
function typeKey(id: string): string {
  return isIdentifier(id) ? id : quote(id);
}

function union(ids: readonly string[]): string {
  if (ids.length === 0) return "never";
  return wrap(ids.map(quote), " | ", LINE_WIDTH - 8)
    .map((line, index) => (index === 0 ? line : `    ${line}`))
    .join("\n");
}
