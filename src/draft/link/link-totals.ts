import { normalizeName } from "../../plan/names.ts";
import { findUnit } from "../../quantity/find-unit.ts";
import { compareSums, converts } from "./compare-sums.ts";
import type { Link, LinkColumn, LinkReason, LinkTotal, Possible } from "./model.ts";
import { coreOf, isWithin, measureOf } from "./name-cores.ts";

/** Reasons from the surest on: what is surer takes its column first. */
const ORDER: readonly LinkReason[] = ["same-name", "name-within", "named-in-sentence", "short-for"];

/** No document has more; comparing all with all would take too long. */
const MOST = 2_000;

/**
 * Which total of the body belongs to which column: each column has at most one, each total at most one. What cannot be
 * said is possible only.
 */
export function linkTotals(
  totals: readonly LinkTotal[],
  columns: readonly LinkColumn[],
): { readonly links: readonly Link[]; readonly possible: readonly Possible[] } {
  if (totals.length > MOST || columns.length > MOST) return { links: [], possible: [] };
  const links: Link[] = [];
  const possible: Possible[] = [];
  const pairs = totals.map((total) => columns.map((column) => reasonFor(total, column)));
  const [linked, taken] = [new Set<number>(), new Set<number>()];
  for (const reason of ORDER) {
    const wanted = totals.flatMap((_, total) => {
      if (linked.has(total)) return [];
      const found = columns.flatMap((_, column) => (pairs[total]![column] === reason ? [column] : []));
      return found.length === 0 ? [] : [{ total, found }];
    });
    for (const { total, found } of wanted) {
      const free = found.filter((column) => !taken.has(column));
      const rivals = wanted.filter((other) => other.found.some((column) => free.includes(column)));
      if (free.length === 1 && rivals.length === 1) {
        const [column] = free as [number];
        const sum = compareSums(totals[total]!, [columns[column]!]);
        links.push({ total, column, reason, sum });
      } else {
        const why = free.length === 0 ? "taken" : "several";
        possible.push({ total, columns: found, reason: why, sum: null });
      }
    }
    for (const link of links) {
      linked.add(link.total);
      taken.add(link.column);
    }
  }
  possible.push(...otherwise(totals, columns, pairs, taken));
  const open = possible.filter(({ total }, index) => {
    const isFirst =
      possible.findIndex((one) => one.total === total && one.reason === possible[index]!.reason) === index;
    return isFirst && !linked.has(total);
  });
  return { links, possible: [...open, ...together(totals, columns, links)] };
}

function reasonFor(total: LinkTotal, column: LinkColumn): LinkReason | undefined {
  if (!converts(total.unit, column.unit) || isAddition(total, column)) return undefined;
  const core = coreOf(column.name);
  const cores = total.names.map(coreOf);
  if (cores.includes(core)) return "same-name";
  if (cores.some((name) => isNear(name, core))) return "name-within";
  const { measured, measure } = measureOf(core);
  const isElliptic = measureOf(cores[0]!).measured === "" && measureOf(cores[0]!).measure === measure;
  if (isElliptic && measured.length > 1 && coreOf(total.before).includes(measured))
    return "named-in-sentence";
  const isShort = core.length >= 3 && core.length <= 6 && cores.some((name) => isWithin(core, name, 1));
  return isShort && normalizeName(total.paragraph).includes(normalizeName(column.name))
    ? "short-for"
    : undefined;
}

const LEAST = 3;
/** How much of the longer name the shorter one has to make up. */
const SHARE = 0.4;

/** One name is the other with words left out, and both end in the same measure, if in any. */
function isNear(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < LEAST || short.length < long.length * SHARE || !isWithin(short, long, 2)) return false;
  const [a, b] = [measureOf(short), measureOf(long)];
  const isSame = a.measure === b.measure || (b.measure === "" && a.measure === "");
  return isSame && (long.startsWith(a.measured.slice(0, 2)) || long.endsWith(short));
}

/** Of a stock and a flow of the same name, the flow is added to the stock. */
function isAddition(total: LinkTotal, column: LinkColumn): boolean {
  return total.kind === "stock" && column.kind === "flow";
}

function otherwise(
  totals: readonly LinkTotal[],
  columns: readonly LinkColumn[],
  pairs: readonly (readonly (LinkReason | undefined)[])[],
  taken: ReadonlySet<number>,
): readonly Possible[] {
  return totals.flatMap((total, index) =>
    columns.flatMap((column, at): readonly Possible[] => {
      if (pairs[index]![at] !== undefined || taken.has(at)) return [];
      const isSame = total.names.some((name) => coreOf(name) === coreOf(column.name));
      if (!isSame) return [];
      const sum = compareSums(total, [column]);
      if (isAddition(total, column) && converts(total.unit, column.unit))
        return [{ total: index, columns: [at], reason: "adds-to", sum }];
      const counted = findUnit(total.unit)?.classifier && findUnit(column.unit)?.classifier;
      return counted ? [{ total: index, columns: [at], reason: "other-classifier", sum }] : [];
    }),
  );
}

/** Where a column falls short of its total, and with one other column makes it exactly, both may be meant. */
function together(
  totals: readonly LinkTotal[],
  columns: readonly LinkColumn[],
  links: readonly Link[],
): readonly Possible[] {
  return links.flatMap(({ total, column, sum }): readonly Possible[] => {
    if (sum?.relation !== "less") return [];
    const found = columns.flatMap((other, at) => {
      if (at === column || !converts(other.unit, columns[column]!.unit)) return [];
      const both = compareSums(totals[total]!, [columns[column]!, other]);
      return both?.relation === "equal" ? [{ at, both }] : [];
    });
    return found.map(({ at, both }) => ({
      total,
      columns: [column, at],
      reason: "together" as const,
      sum: both,
    }));
  });
}
