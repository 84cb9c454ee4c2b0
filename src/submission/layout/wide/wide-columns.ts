import { unknownUnit } from "../../../quantity/find-unit.ts";
import { captionIn } from "../../../sheet/caption-text.ts";
import { type Findings, report } from "../../../sheet/findings.ts";
import { isSameUnit } from "../../../sheet/same-unit.ts";
import { placeOf, type Sheet } from "../../../sheet/sheet.ts";
import { unitsFromCaptions } from "../../../sheet/unit-captions.ts";
import { isUnitText } from "../../../sheet/unit-text.ts";
import { type Heading, headerHeight, readHeadings } from "../../../sheet/wide-header.ts";
import { labelOf } from "../../../sheet/wide-rows.ts";
import { isYear } from "../../printed-period.ts";
import type { LayoutContext } from "../context.ts";
import { withoutMonthsGrowth } from "../settle-months.ts";
import { inheritedUnits } from "../sheet/caption-units.ts";
import { hasDigit } from "../words/figure-text.ts";
import { splitHeader } from "../words/header.ts";
import { type HeadingWords, headingWords } from "../words/heading-words.ts";
import { longColumn } from "../words/long-header.ts";
import type { ColumnRole } from "../words/role-words.ts";

/** A column of figures. */
export interface FigureColumn {
  readonly column: number;
  readonly indicator: string;
  /** Where it is not that of the plan. */
  readonly unit?: string;
  /** The unit that its headings or a caption print. */
  readonly printed?: string;
  readonly period?: string;
  /** Its period is a year, of which a title may say the months. */
  readonly isYear?: boolean;
  readonly role: ColumnRole;
}

/** The columns of a wide table, and how many of its rows are their headings. */
export interface WideColumns {
  readonly height: number;
  /** Whether any column names an indicator, be it with something below it that is not known. */
  readonly isTable: boolean;
  readonly figures: readonly FigureColumn[];
  /** Columns whose headings name nothing that the plan knows. */
  readonly unknown: readonly Heading[];
}

/** Finds what the columns of a wide table are, from the rows above its first label. */
export function wideColumns(
  sheet: Sheet,
  above: readonly (readonly string[])[],
  label: number,
  context: LayoutContext,
  findings: Findings,
): WideColumns {
  const { indicators, units } = context;
  const wordsOf = (text: string): HeadingWords => headingWords(text, context);
  const whole = splitHeader(above, label, wordsOf);
  const height = headerHeight(whole.names, indicators, units);
  const header = splitHeader(above.slice(0, height), label, wordsOf);
  const headings = readHeadings(header.names, indicators, units).filter(({ column }) => column > label);
  const below = headingsBelow(above, height, label, context);
  const named = headings.flatMap((heading) =>
    "id" in heading.found && heading.strange === undefined && !below.has(heading.column)
      ? [{ heading, id: heading.found.id }]
      : [],
  );
  const rowOf = (
    cells: readonly string[],
    row: number,
  ): { readonly cells: readonly string[]; readonly row: number } => ({
    cells,
    row,
  });
  const captions = unitsFromCaptions(
    sheet,
    above.slice(0, height).map(rowOf),
    sheet.rows.flatMap((cells, row) =>
      row >= height && isNoteRow(cells, label, context) ? [rowOf(cells, row)] : [],
    ),
    named
      .filter(({ heading }) => heading.unit === undefined)
      .map(({ heading, id }) => {
        const { unit, sameUnits = [] } = context.plan.indicators[id]!;
        return { column: heading.column, unit, same: [unit, ...sameUnits] };
      }),
    units,
    findings,
  );
  const inherited = inheritedUnits(sheet, context, findings);
  const unitOf = ({ column, row, unit }: Heading, id: string): string | undefined =>
    unit ?? captions.get(column) ?? inherited(id, placeOf(sheet, row, column));
  return {
    height,
    isTable: named.length > 0 || headings.some(({ found, column }) => "id" in found && below.has(column)),
    figures: withoutMonthsGrowth(
      named.map(({ heading, id }) => {
        const { column } = heading;
        const [role, period] = [header.roleAt(column) ?? "value", header.periodAt(column)];
        // What figures have grown by is not in their unit.
        const of = role === "growth" ? heading.unit : unitOf(heading, id);
        const unit = header.unitAt(column) ?? of;
        return {
          column,
          indicator: id,
          ...(unit !== undefined && !isSameUnit(unit, context.plan.indicators[id]!.unit, units) && { unit }),
          ...(unit !== undefined && { printed: unit }),
          ...(period && { period: period.period, ...(isYear(period) && { isYear: true }) }),
          role,
        };
      }),
    ),
    unknown: headings.flatMap((heading) => {
      const { found, text, strange, column } = heading;
      const lower = below.get(column);
      if (lower) return [{ ...heading, ...lower, name: lower.text, found: { ids: [] } }];
      const isKnown = "id" in found && strange === undefined;
      return isKnown || longColumn(text) === "note" ? [] : [heading];
    }),
  };
}

/** Texts between the headings that are known and the first label, by column: 其中省外 under 引进内资 makes it another thing. */
function headingsBelow(
  above: readonly (readonly string[])[],
  height: number,
  label: number,
  { units }: LayoutContext,
): ReadonlyMap<number, Pick<Heading, "row" | "text">> {
  const found = new Map<number, Pick<Heading, "row" | "text">>();
  for (const [row, cells] of above.entries()) {
    if (row < height || (cells[label] ?? "").trim() !== "") continue;
    for (const [column, text] of cells.entries()) {
      const isHeading =
        column > label && /\p{L}/u.test(text) && !isUnitText(text, units) && !captionIn(text, units);
      if (isHeading) found.set(column, { row, text });
    }
  }
  return found;
}

function isNoteRow(cells: readonly string[], label: number, { regions, units }: LayoutContext): boolean {
  const text = cells[label] ?? "";
  return text.includes("单位") && labelOf(text, regions, units) === "note";
}

/** Headings that name nothing, over figures, unless they are `known` otherwise: what stands under them would be lost without a word. */
export function reportUnknown(
  sheet: Sheet,
  { unknown, height }: WideColumns,
  known: ReadonlySet<number>,
  { indicators, units }: LayoutContext,
  findings: Findings,
): readonly number[] {
  const told: number[] = [];
  for (const { column, row, text, name, found, strange } of unknown) {
    if (known.has(column)) continue;
    const hasFigures = sheet.rows.some((cells, at) => at >= height && hasDigit(cells[column] ?? ""));
    if (!hasFigures) continue;
    const place = placeOf(sheet, row, column);
    if ("ids" in found && found.ids.length > 0)
      report(findings, "ambiguous-name", { found: text, ids: found.ids }, place);
    // What stands in brackets where a unit should, and is none, may say that the column is about something else.
    else if (strange !== undefined)
      findings.issues.push({ ...unknownUnit(strange, units).issues[0], location: place });
    else
      report(
        findings,
        "unknown-indicator",
        { found: text, near: findings.near(name, indicators.offered) },
        place,
      );
    told.push(column);
  }
  return told;
}
