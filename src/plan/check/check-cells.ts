import { type Issue, issue } from "../../issue/issue.ts";
import { own } from "../../issue/own.ts";
import { remembering } from "../../issue/remembering.ts";
import type { UnitTable } from "../../quantity/unit-table.ts";
import { isEmpty } from "../../target/target-expression.ts";
import { issuesUnder } from "../issues-under.ts";
import type { Column, Plan, Table } from "../plan.ts";
import { columnOf } from "../plan-index.ts";
import { type CellTerms, parseCell } from "../read-cell.ts";
import { type CellJudge, cellJudge } from "./cell-judge.ts";
import { plainCells } from "./plain-cells.ts";

const NOTHING: readonly Issue[] = [];

/** Cells that cannot be read, that no figure of the indicator can be, and rows with too many or too few. */
export function* checkCells(plan: Plan, units: UnitTable): Generator<Issue> {
  const judgeOf = judges(plan, units);
  const bare: CellTerms = { dash: undefined, units, indicator: undefined, unit: undefined };
  for (const [id, table] of Object.entries(plan.tables)) yield* inTable(id, table, judgeOf);
  for (const [id, rule] of Object.entries(plan.rules ?? {})) {
    const path = ["rules", id, "target"];
    yield* issuesUnder(path, judgeOf({ indicator: rule.indicator })(rule.target));
    const read = parseCell(bare, rule.target);
    if (read.ok && isEmpty(read.value)) yield issue("unreadable-target", { text: rule.target }, { path });
  }
}

function* inTable(id: string, table: Table, judgeOf: (column: Column) => CellJudge): Generator<Issue> {
  const columns = table.columns.map((entry) => judgeOf(columnOf(entry)));
  for (const [region, cells] of Object.entries<readonly string[] | undefined>(table.rows)) {
    if (cells) yield* inRow(cells, columns, region, ["tables", id, "rows", region]);
  }
  if (table.sum) yield* inRow(table.sum, columns, "合计", ["tables", id, "sum"]);
}

function* inRow(
  cells: readonly string[],
  columns: readonly CellJudge[],
  region: string,
  path: Issue["path"],
): Generator<Issue> {
  if (cells.length !== columns.length) {
    yield issue("row-length", { region, found: cells.length, expected: columns.length }, { path });
  }
  const count = Math.min(cells.length, columns.length);
  for (let at = 0; at < count; at++) {
    const found = columns[at]!(cells[at]!);
    if (found.length > 0) yield* issuesUnder([...path, at], found);
  }
}

/** One judge for all columns that ask the same of their cells. */
function judges(plan: Plan, units: UnitTable): (column: Column) => CellJudge {
  const known = new Map<string, CellJudge>();
  return ({ indicator: id, unit }) => {
    const key = JSON.stringify([id, unit]);
    const indicator = own(plan.indicators, id);
    const terms = { dash: plan.dash, units, indicator, unit: unit ?? indicator?.unit };
    const judge = known.get(key) ?? quick(plainCells(terms), remembering(cellJudge(terms)));
    known.set(key, judge);
    return judge;
  };
}

function quick(isPlain: (text: string) => boolean, judge: CellJudge): CellJudge {
  return (text) => (typeof text === "string" && isPlain(text) ? NOTHING : judge(text));
}
