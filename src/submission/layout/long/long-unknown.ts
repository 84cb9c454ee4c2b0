import { issue } from "../../../issue/issue.ts";
import type { Findings } from "../../../sheet/findings.ts";
import { placeOf, type Sheet } from "../../../sheet/sheet.ts";
import { columnRole } from "../words/column-role.ts";
import { isFigureText } from "../words/figure-text.ts";
import { longColumn } from "../words/long-header.ts";
import type { LongHeader } from "./long-columns.ts";

/** Codes and numbers of telephones have as many digits, and no point. */
const CODE = /^\d{6,}$/;

/** What columns are called that part a region's figure: it may be of one of its firms or towns alone. */
const PARTS = /企业|公司|项目|镇|街道|乡|村|来源|口径|园区|平台|性质/;

/** Columns of figures, or of parts, whose heading says nothing that is known: they are passed over, which may be a mistake. */
export function reportUnknownColumns(sheet: Sheet, header: LongHeader, findings: Findings): void {
  const { row, height, at, periods, roles, values } = header;
  const known = new Set([...at.values(), ...periods, ...roles, ...values.map(({ column }) => column)]);
  for (const [column, heading] of sheet.rows[row]!.entries()) {
    const found = heading.trim();
    if (found === "" || known.has(column)) continue;
    if (longColumn(found) !== undefined || columnRole(found) !== undefined) continue;
    if (
      holdsFigures(sheet, column, row + height) ||
      (PARTS.test(found) && isFilled(sheet, column, row + height))
    )
      findings.issues.push(
        issue(
          "unknown-header",
          { found, near: [] },
          { severity: "warning", location: placeOf(sheet, row, column) },
        ),
      );
  }
}

function isFilled({ rows }: Sheet, column: number, first: number): boolean {
  return rows.some((cells, row) => row >= first && (cells[column] ?? "").trim() !== "");
}

/** Whether all that stands in a column are figures. */
function holdsFigures({ rows }: Sheet, column: number, first: number): boolean {
  let isAny = false;
  for (let row = first; row < rows.length; row++) {
    const text = (rows[row]![column] ?? "").trim();
    if (text === "") continue;
    if (!isFigureText(text) || CODE.test(text)) return false;
    isAny = true;
  }
  return isAny;
}
