import type { Language } from "../issue/language.ts";
import { own } from "../issue/own.ts";
import type { Plan } from "../plan/plan.ts";
import type { Target, TargetFigure } from "../plan/target-types.ts";
import { targets } from "../plan/targets.ts";
import { csvCell, csvText } from "../sheet/csv-text.ts";
import { nameIn } from "./name-with.ts";

type Column = readonly [header: string, cell: (target: Target, plan: Plan, lang: Language) => string];

const figure = (read: (figure: TargetFigure) => string | undefined): Column[1] => {
  return (target) => ("status" in target ? "" : (read(target) ?? ""));
};
const stretch = (read: (figure: TargetFigure) => string | undefined): Column[1] => {
  return (target) => ("status" in target || !target.stretch ? "" : (read(target.stretch) ?? ""));
};

/** Columns that an observations file has, too, are called the same there. */
const COLUMNS: readonly Column[] = [
  ["indicator", ({ indicator }) => indicator],
  ["indicator_name", (target, plan, lang) => nameIn(own(plan.indicators, target.indicator)?.name, "", lang)],
  ["region", ({ region }) => region],
  ["region_name", (target, plan, lang) => nameIn(own(plan.regions, target.region)?.name, "", lang)],
  ["period", ({ period }) => period],
  ["scope", ({ scope }) => scope ?? ""],
  ["printed", ({ printed }) => printed],
  ["bound", figure(({ bound }) => bound)],
  ["value", figure(({ value }) => value)],
  ["upper", figure(({ upper }) => upper)],
  ["unit", figure(({ unit }) => unit)],
  ["side", figure(({ side }) => side)],
  ["change", figure(({ change }) => change)],
  ["commitment", (target) => ("status" in target ? "" : (target.commitment ?? ""))],
  ["stretch_bound", stretch(({ bound }) => bound)],
  ["stretch_value", stretch(({ value }) => value)],
  ["stretch_upper", stretch(({ upper }) => upper)],
  ["stretch_unit", stretch(({ unit }) => unit)],
  ["stretch_side", stretch(({ side }) => side)],
  ["stretch_change", stretch(({ change }) => change)],
  ["status", (target) => ("status" in target ? target.status : "")],
  ["table", ({ source }) => source.table],
  ["clause", ({ source }) => source.clause ?? ""],
];

/** All targets in long rows, for Excel: UTF-8 with its mark, CRLF, one target a line. */
export function showCsv(plan: Plan, lang: Language): string {
  const rows = targets(plan).map((target) => COLUMNS.map(([, cell]) => csvCell(cell(target, plan, lang))));
  const lines = [COLUMNS.map(([header]) => header), ...rows].map((cells) => cells.join(","));
  return csvText(lines);
}
