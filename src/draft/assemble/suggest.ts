import { compareSums, converts } from "../link/compare-sums.ts";
import { linkTotals } from "../link/link-totals.ts";
import type { Link, LinkColumn, LinkTotal, Possible } from "../link/model.ts";
import type { Suggestion } from "../report-types.ts";
import { headed } from "../table/unit-words.ts";
import type { TableColumn } from "./assemble-tables.ts";
import { asLinkTotal, type UnitTarget } from "./name-target.ts";

/** What may be so: totals and columns that are near, groups of columns that a total may be split into, demands on every part. */
export function suggestionsFor(
  totals: readonly UnitTarget[],
  each: readonly UnitTarget[],
  columns: readonly TableColumn[],
  linkColumns: readonly LinkColumn[],
  possible: readonly Possible[],
  links: readonly Link[],
): readonly Suggestion[] {
  const linked = new Set(links.map(({ total }) => total));
  const open = totals.filter((_, index) => !linked.has(index));
  return [
    ...possible.map(({ total, columns: found, reason, sum }): Suggestion => {
      return { ...about(totals[total]!), indicators: found.map((at) => columns[at]!.indicator), reason, sum };
    }),
    ...components(open, columns),
    ...each.map((found): Suggestion => {
      const { links: one, possible: others } = linkTotals([asLinkTotal(found)], linkColumns);
      const at = one[0]?.column ?? others[0]?.columns[0];
      const indicators = at === undefined ? [] : [columns[at]!.indicator];
      return { ...about(found), indicators, reason: "each-part", sum: null, each: found.each };
    }),
  ];
}

function about({
  cell,
  subject,
  line,
  clause,
  sentence,
}: UnitTarget): Omit<Suggestion, "indicators" | "reason" | "sum"> {
  return { printed: cell, called: subject, line, clause, sentence };
}

/** A heading over several columns, and what these add up to. */
interface Group {
  readonly name: string;
  readonly columns: readonly TableColumn[];
}

function components(open: readonly UnitTarget[], columns: readonly TableColumn[]): readonly Suggestion[] {
  const groups = groupsOf(columns);
  const asColumns = groups.map(({ name, columns: parts }): LinkColumn => {
    return { id: name, name, unit: parts[0]!.unit, kind: "flow", sum: sumOfGroup(parts) };
  });
  const totals: readonly LinkTotal[] = open.map(asLinkTotal);
  const { links } = linkTotals(totals, asColumns);
  return links.map(({ total, column }): Suggestion => {
    const parts = groups[column]!.columns;
    return {
      ...about(open[total]!),
      indicators: parts.map(({ indicator }) => indicator),
      reason: "components",
      sum: compareSums(totals[total]!, parts),
    };
  });
}

function groupsOf(columns: readonly TableColumn[]): readonly Group[] {
  const groups = new Map<string, TableColumn[]>();
  for (const column of columns) {
    for (const heading of column.groups) {
      const key = `${column.table}\n${headed(heading).name}`;
      groups.set(key, [...(groups.get(key) ?? []), column]);
    }
  }
  return [...groups].flatMap(([key, parts]) => {
    const isOne = parts.length > 1 && parts.every(({ unit }) => converts(unit, parts[0]!.unit));
    return isOne ? [{ name: key.slice(key.indexOf("\n") + 1), columns: parts }] : [];
  });
}

function sumOfGroup(parts: readonly TableColumn[]): string | null {
  return compareSums({ value: "0", unit: parts[0]!.unit }, parts)?.sum ?? null;
}
