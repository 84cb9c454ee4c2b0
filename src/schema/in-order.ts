import type { Issue } from "../issue/issue.ts";

/** The issues in the order in which what they speak of stands in the JSON; what contains comes before what it contains. */
export function inOrder(issues: readonly Issue[], json: unknown): readonly Issue[] {
  const positions = new Map<object, ReadonlyMap<string, number>>();
  return issues
    .map((issue) => ({ issue, ranks: ranksOf(issue.path, json, positions) }))
    .sort((a, b) => compareRanks(a.ranks, b.ranks))
    .map(({ issue }) => issue);
}

/** The position of each step among its siblings; what is missing stands behind them. */
function ranksOf(
  path: Issue["path"],
  json: unknown,
  positions: Map<object, ReadonlyMap<string, number>>,
): readonly number[] {
  let value = json;
  return path.map((step) => {
    const container = typeof value === "object" && value !== null ? value : {};
    value = Object.hasOwn(container, step)
      ? (container as Record<string | number, unknown>)[step]
      : undefined;
    if (typeof step === "number") return step;
    let keys = positions.get(container);
    if (!keys) {
      keys = new Map(Object.keys(container).map((key, position) => [key, position]));
      positions.set(container, keys);
    }
    return keys.get(step) ?? keys.size;
  });
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  for (let step = 0; step < length; step++) {
    const difference = a[step]! - b[step]!;
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
