import type { Column } from "../plan/plan.ts";
import { unknownUnit } from "../quantity/find-unit.ts";
import type { UnitTable } from "../quantity/unit-table.ts";
import { type Findings, report } from "../sheet/findings.ts";
import type { NameList } from "../sheet/name-list.ts";
import type { Path } from "../sheet/places.ts";
import { isSameUnit } from "../sheet/same-unit.ts";
import { filledLength, isBlankRow, placeOf, type Sheet } from "../sheet/sheet.ts";
import { unitsFromCaptions, withoutCaptions } from "../sheet/unit-captions.ts";
import { type Heading, headerHeight, readHeadings } from "../sheet/wide-header.ts";
import { type FilledRow, isNamed, labelOf, readBody } from "../sheet/wide-rows.ts";

/** What a wide table's cells mean: the names of its rows and columns, and the units that its headings can give. */
export interface TableNames {
  readonly regions: NameList;
  readonly indicators: NameList;
  readonly units: UnitTable;
  readonly unitOf: (indicator: string) => string | undefined;
  readonly sameUnitsOf: (indicator: string) => readonly string[];
}

/** The part of a table that its own file says. */
export interface WideTable {
  readonly header: readonly (readonly string[])[];
  readonly columns: readonly (string | Column)[];
  readonly rows: Readonly<Record<string, readonly string[]>>;
  readonly sum?: readonly string[];
}

const MOST_EXPECTED = 3;

/**
 * An official table as a sheet prints it: header rows down to the first row that a region or 合计 names, then a row per
 * region, then notes. Headings and labels that name nothing are reported and left out; every other cell stays as it is.
 */
export function readWideTable(sheet: Sheet, names: TableNames, path: Path, findings: Findings): WideTable {
  const filled = sheet.rows.flatMap((cells, row): FilledRow[] =>
    isBlankRow(cells) ? [] : [{ cells, row, label: labelOf(cells[0]!, names.regions, names.units, "whole") }],
  );
  const firstNamed = filled.findIndex(({ label }) => isNamed(label));
  const above = filled.slice(0, firstNamed < 0 ? filled.length : firstNamed).map(({ cells }) => cells);
  const height = headerHeight(above, names.indicators, names.units);
  if (height === 0) {
    const expected = names.indicators.offered.slice(0, MOST_EXPECTED);
    report(findings, "header-not-found", { expected }, { file: sheet.file });
    return { header: [], columns: [], rows: {} };
  }
  const heads = filled.slice(0, height);
  const bare = withoutCaptions(
    heads.map(({ cells }) => cells),
    names.units,
  );
  const width = Math.max(...bare.map(filledLength));
  const header = heads.map(({ cells }) => Array.from({ length: width }, (_, column) => cells[column] ?? ""));
  findings.places.put([...path, "header"], ([row, column]) =>
    placeOf(sheet, heads[Number(row ?? 0)]?.row ?? 0, Number(column ?? 0)),
  );

  const all = readHeadings(header, names.indicators, names.units);
  const headings = all.filter((heading) => isKnown(heading, heads, sheet, names, findings));
  for (const [index, { row, column }] of headings.entries()) {
    findings.places.put([...path, "columns", index], placeOf(sheet, heads[row]!.row, column));
  }
  const headed = new Set(all.map(({ column }) => column));
  const body = filled.slice(height);
  const unitless = headings.flatMap(({ found, column, unit }) => {
    const id = "id" in found ? found.id : "";
    const usual = names.unitOf(id);
    return unit !== undefined || usual === undefined
      ? []
      : [{ column, unit: usual, same: names.sameUnitsOf(id) }];
  });
  const notes = body.slice(body.map(({ label }) => isNamed(label)).lastIndexOf(true) + 1);
  const captions = unitsFromCaptions(sheet, heads, notes, unitless, names.units, findings);
  for (let column = 1; column < width; column++) {
    if (headed.has(column) || body.every(({ cells }) => (cells[column] ?? "").trim() === "")) continue;
    report(findings, "unknown-header", { found: "", near: [] }, placeOf(sheet, heads.at(-1)!.row, column));
  }
  const positions = headings.map(({ column }) => column);
  return {
    header,
    columns: headings.map((heading) => columnOf(heading, captions.get(heading.column), names)),
    ...readBody(sheet, body, positions, width, names.regions, path, findings),
  };
}

/** Whether a heading names one indicator; if not, it is reported. */
function isKnown(
  { found, row, column, text, name, strange }: Heading,
  heads: readonly FilledRow[],
  sheet: Sheet,
  names: TableNames,
  findings: Findings,
): boolean {
  const place = placeOf(sheet, heads[row]!.row, column);
  if ("id" in found) {
    if (strange !== undefined) {
      findings.issues.push({ ...unknownUnit(strange, names.units).issues[0], location: place });
    }
    return true;
  }
  if (found.ids.length > 0) report(findings, "ambiguous-name", { found: text, ids: found.ids }, place);
  else
    report(
      findings,
      "unknown-header",
      { found: text, near: findings.near(name, names.indicators.offered) },
      place,
    );
  return false;
}

/** A column is its indicator's id, unless its heading or a caption gives another unit. */
function columnOf(heading: Heading, captioned: string | undefined, names: TableNames): string | Column {
  const { found, unit = captioned } = heading;
  const indicator = "id" in found ? found.id : "";
  const usual = names.unitOf(indicator);
  return unit === undefined || usual === undefined || isSameUnit(unit, usual, names.units)
    ? indicator
    : { indicator, unit };
}
