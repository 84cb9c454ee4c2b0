import { own } from "../issue/own.ts";
import { inLanguage } from "../plan/in-language.ts";
import type { Plan, Table } from "../plan/plan.ts";
import { columnOf, indexOf, type PlanIndex } from "../plan/plan-index.ts";
import { rowsInOrder } from "../plan/rows-in-order.ts";
import { formatTarget } from "../target/format-target.ts";
import { safeParseTarget } from "../target/parse-target.ts";
import { isEmpty } from "../target/target-expression.ts";
import { columnCaptions } from "./column-captions.ts";
import { escapeMarkdown, markdownParagraph, markdownTable } from "./markdown-table.ts";

export interface DecompositionTablesOptions {
  /** Chinese, as printed, unless asked for in English. */
  readonly lang?: "zh" | "en";
}

/** An official table, ready to stand in a document. */
export interface DecompositionTable {
  /** The id of the table in the plan. */
  readonly id: string;
  /** Its title as plain text. */
  readonly title: string;
  /** A heading with the title, the clause, and the table; ends with a line break. */
  readonly markdown: string;
}

/**
 * The official tables of a plan in GitHub's Markdown: those that split a total (they name a breakdown) or print a
 * header. Clauses of the body, which are tables of one row, are not among them.
 *
 * In Chinese everything stands as printed: captions with their units, 以上, dashes, rows in their order (of regions
 * whose ids are whole numbers, which no object keeps in order, that of the breakdown's parts), a 合计 row last.
 * Markdown has one header row, so the captions of a group stand above the name in each of its columns. In English
 * columns are headed by the indicator's English name and unit, and cells are put in words; what has no English stays
 * Chinese. What would be markup in a cell is escaped.
 *
 * @throws FenjieError where the plan's own units cannot be
 *
 * @example
 * ```ts
 * import { decompositionTables } from "fenjie/publish";
 * import { jiaxing2016 } from "fenjie/jiaxing-2016";
 *
 * const tables = decompositionTables(jiaxing2016);
 * tables.map((table) => table.id); //=> ["table1", "table2", "table3"]
 * tables[0]?.title; //=> "2016年全市工业创新投资目标任务分解表（1）"
 * tables[2]?.markdown.split("\n")[6]; //=> "| 南湖区 | 10 | 8 | 3 | 12 | 10 | — | 2 |"
 * ```
 */
export function decompositionTables(
  plan: Plan,
  options: DecompositionTablesOptions = {},
): readonly DecompositionTable[] {
  const { lang = "zh" } = options;
  const index = indexOf(plan);
  return Object.entries(plan.tables)
    .filter(([, table]) => table.breakdown !== undefined || table.header !== undefined)
    .map(([id, table]) => {
      const title = inLanguage(table.name ?? plan.name, lang);
      const clause = table.clause === undefined ? [] : [markdownParagraph(table.clause), ""];
      const parts = [`## ${escapeMarkdown(title)}`, "", ...clause, tableOf(index, table, lang), ""];
      return { id, title, markdown: parts.join("\n") };
    });
}

function tableOf(index: PlanIndex, table: Table, lang: "zh" | "en"): string {
  const printed = lang === "zh" ? printedHeader(table.header ?? []) : [];
  // A header with columns that are no indicators (序号, 备注) does not stand over the cells.
  const isWhole = printed.length === table.columns.length + 1 && printed.every((caption) => caption !== "");
  const header = isWhole ? printed : namedHeader(index, table, lang);
  const units = table.columns.map((entry) => unitOf(index, entry));
  const row = (label: string, cells: readonly string[]): readonly string[] => [
    label,
    ...cells.map((text, column) => (lang === "zh" ? text : inEnglish(index, text, units[column]))),
  ];
  const rows = rowsInOrder(table, index.plan).map(([region, cells]) =>
    row(inLanguage(own(index.plan.regions, region)?.name ?? { zh: "" }, lang), cells),
  );
  const sum = table.sum ? [row(lang === "zh" ? "合计" : "Total", table.sum)] : [];
  return markdownTable(header, [...rows, ...sum], ["left", ...table.columns.map(() => "right" as const)]);
}

function printedHeader(header: readonly (readonly string[])[]): readonly string[] {
  return columnCaptions(header).map((captions) => captions.join("\n"));
}

function namedHeader(index: PlanIndex, table: Table, lang: "zh" | "en"): readonly string[] {
  const names = table.columns.map((entry) => {
    const { indicator, period, scope } = columnOf(entry);
    const name = inLanguage(own(index.plan.indicators, indicator)?.name ?? { zh: "" }, lang);
    const unit = unitOf(index, entry);
    const notes = [scope, period, unit === "1" ? undefined : unit].filter((note) => note !== undefined);
    if (notes.length === 0) return name;
    return lang === "zh" ? `${name}（${notes.join("，")}）` : `${name} (${notes.join(", ")})`;
  });
  return [lang === "zh" ? "地区" : "Region", ...names];
}

function unitOf({ plan }: PlanIndex, entry: Table["columns"][number]): string | undefined {
  const { indicator, unit } = columnOf(entry);
  return unit ?? own(plan.indicators, indicator)?.unit;
}

/** What is no figure stands as printed: a dash is a dash in any language. */
function inEnglish(index: PlanIndex, text: string, unit: string | undefined): string {
  const { dash } = index.plan;
  const read = safeParseTarget(text, { units: index.units, ...(unit && { unit }), ...(dash && { dash }) });
  if (!read.ok) return text;
  if (isEmpty(read.value))
    return read.value.status === "deferred" ? formatTarget(read.value, { lang: "en" }) : text;
  // A table has no form for a fraction without its unit, and then the printed one has to do.
  const isFraction = [read.value, read.value.stretch].some((figure) => figure?.value.includes("/"));
  return isFraction ? text : formatTarget(read.value, { lang: "en" });
}
