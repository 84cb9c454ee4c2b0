import { normalizeName } from "../../plan/names.ts";
import { findUnit } from "../../quantity/find-unit.ts";
import { compareSums, converts } from "./compare-sums.ts";
import type { Link, LinkColumn, LinkReason, LinkTotal, Possible } from "./model.ts";
import { coreOf, isWithin, measureOf } from "./name-cores.ts";

/** Reasons from the surest on: what is surer takes its column first. */
const ORDER: readonly LinkReason[] = ["same-name", "name-within", "named-in-sentence", "short-for"];

/** No document has more; comparing more with one another would take too long. */
const MOST_PAIRS = 200_000;

/**
 * Which total of the body belongs to which column: each column has at most one, each total at most one. What cannot be
 * said is possible only.
 */
export function linkTotals(
  totals: readonly LinkTotal[],
  columns: readonly LinkColumn[],
): { readonly links: readonly Link[]; readonly possible: readonly Possible[] } {
  if (totals.length * columns.length > MOST_PAIRS) return { links: [], possible: [] };
  const links: Link[] = [];
  const possible: Possible[] = [];
  const [known, headed] = [totals.map(knownTotal), columns.map(knownColumn)];
  const pairs = known.map((total) => headed.map((column) => reasonFor(total, column)));
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
  possible.push(...otherwise(known, headed, pairs, taken));
  const open = possible.filter(({ total }, index) => {
    const isFirst =
      possible.findIndex((one) => one.total === total && one.reason === possible[index]!.reason) === index;
    return isFirst && !linked.has(total);
  });
  return { links, possible: [...open, ...together(totals, columns, links)] };
}

/** A total, and what its words come to when they are compared. */
interface KnownTotal {
  readonly total: LinkTotal;
  readonly cores: readonly string[];
  readonly before: string;
  readonly paragraph: string;
}

interface KnownColumn {
  readonly column: LinkColumn;
  readonly core: string;
  readonly name: string;
}

function knownTotal(total: LinkTotal): KnownTotal {
  const { names, before, paragraph } = total;
  return { total, cores: names.map(coreOf), before: coreOf(before), paragraph: normalizeName(paragraph) };
}

function knownColumn(column: LinkColumn): KnownColumn {
  return { column, core: coreOf(column.name), name: normalizeName(column.name) };
}

function reasonFor(
  { total, cores, before, paragraph }: KnownTotal,
  { column, core, name }: KnownColumn,
): LinkReason | undefined {
  if (!converts(total.unit, column.unit) || isAddition(total, column)) return undefined;
  if (cores.includes(core)) return "same-name";
  if (cores.some((one) => isNear(one, core))) return "name-within";
  const { measured, measure } = measureOf(core);
  const own = measureOf(cores[0]!);
  if (own.measured === "" && own.measure === measure && measured.length > 1 && before.includes(measured))
    return "named-in-sentence";
  const isShort = core.length >= 3 && core.length <= 6 && cores.some((one) => isWithin(core, one, 1));
  return isShort && paragraph.includes(name) ? "short-for" : undefined;
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
  totals: readonly KnownTotal[],
  columns: readonly KnownColumn[],
  pairs: readonly (readonly (LinkReason | undefined)[])[],
  taken: ReadonlySet<number>,
): readonly Possible[] {
  return totals.flatMap(({ total, cores }, index) =>
    columns.flatMap(({ column, core }, at): readonly Possible[] => {
      if (pairs[index]![at] !== undefined || taken.has(at) || !cores.includes(core)) return [];
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
