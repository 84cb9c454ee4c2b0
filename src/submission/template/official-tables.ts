import { own } from "../../issue/own.ts";
import type { Plan, Table } from "../../plan/plan.ts";
import { breakdownOf, columnOf, type PlanIndex, wholeOf } from "../../plan/plan-index.ts";
import { rowsInOrder } from "../../plan/rows-in-order.ts";
import { type Asked, type AskedFigure, isOfTime } from "./asked.ts";

/** A column of an official table. */
interface AskedColumn {
  readonly position: number;
  readonly indicator: string;
  /** The unit that its figures are in. */
  readonly unit: string;
}

/** An official table as a template asks for its figures. */
export interface AskedTable {
  readonly id: string;
  readonly table: Table;
  /** The columns of the table that it has, from 0; each indicator once. */
  readonly columns: readonly AskedColumn[];
  readonly regions: readonly string[];
  /** The figure to be filled in; `undefined` where none is asked for, or an earlier table asks for it. */
  readonly figureOf: (region: string, indicator: string) => AskedFigure | undefined;
}

/** Figures, each in one place. */
export interface Arranged {
  readonly tables: readonly AskedTable[];
  /** What no official table has: targets of the body, what is only named. */
  readonly others: readonly AskedFigure[];
}

/** Lays the figures that are asked for out in the plan's official tables, each in the first that has it. */
export function arrange(index: PlanIndex, asked: Asked): Arranged {
  const { plan } = index;
  const taken = new Set<string>();
  const keyOf = (region: string, indicator: string): string => JSON.stringify([region, indicator]);
  const tables = Object.entries(plan.tables).flatMap(([id, table]): readonly AskedTable[] => {
    const isOfficial = table.breakdown !== undefined || table.header !== undefined;
    if (!isOfficial || !isOfTime(table.period ?? plan.period, asked)) return [];
    const whole = table.sum && wholeOf(plan, breakdownOf(plan, table));
    const rows = [
      ...rowsInOrder(table, plan).map(([region]) => region),
      ...(whole === undefined ? [] : [whole]),
    ];
    const all = columnsOf(plan, table);
    const inTable = new Map<string, AskedFigure>();
    for (const region of new Set(rows)) {
      for (const { indicator, unit } of all) {
        const key = keyOf(region, indicator);
        const figure = taken.has(key) ? undefined : asked.figureOf(region, indicator);
        if (figure) inTable.set(key, inColumn(figure, unit));
      }
    }
    for (const key of inTable.keys()) taken.add(key);
    const figureOf: AskedTable["figureOf"] = (region, indicator) => inTable.get(keyOf(region, indicator));
    const regions = [...new Set(rows)].filter((region) =>
      all.some(({ indicator }) => figureOf(region, indicator)),
    );
    const columns = all.filter(({ indicator }) => regions.some((region) => figureOf(region, indicator)));
    return columns.length === 0 ? [] : [{ id, table, columns, regions, figureOf }];
  });
  const others = asked.regions.flatMap((region) =>
    Object.keys(plan.indicators).flatMap((indicator) => {
      if (taken.has(keyOf(region, indicator))) return [];
      return asked.figureOf(region, indicator) ?? [];
    }),
  );
  return { tables, others };
}

/** A target that another table prints in a unit of its own, with that unit; the figure is asked for in the column's. */
function inColumn(figure: AskedFigure, unit: string): AskedFigure {
  if (figure.unit === unit) return figure;
  return { ...figure, unit, target: figure.target === "" ? "" : `${figure.target}（${figure.unit}）` };
}

/** The columns of a table, each indicator once: a figure of one period has one place. */
function columnsOf(plan: Plan, table: Table): readonly AskedColumn[] {
  const seen = new Set<string>();
  return table.columns.flatMap((entry, position) => {
    const { indicator, unit = own(plan.indicators, indicator)?.unit } = columnOf(entry);
    if (unit === undefined || seen.has(indicator)) return [];
    seen.add(indicator);
    return [{ position, indicator, unit }];
  });
}
