import type { Limits } from "../../limits.ts";
import { refusal, tooLarge } from "../../refuse.ts";
import type { Sheet } from "../../sheet.ts";
import { createGrid, type Grid } from "../cells/grid.ts";
import { type Attributes, readXml } from "../read-xml.ts";
import type { Zip } from "../zip/open-zip.ts";
import { createCellText } from "./cell-text.ts";
import { type ColumnStyles, createColumnStyles } from "./column-styles.ts";
import { createRowCells, type RowCells } from "./row-cells.ts";
import { readOdsCell } from "./stored-cell.ts";
import type { OdsStyles } from "./styles.ts";

/** What stands within a sheet or a cell and is not its text: comments, drawings, former versions, copies of other files. */
const ASIDE =
  /^(?:office:annotation|office:forms|table:shapes|table:tracked-changes|table:dde-links|text:ruby-text|draw:.*)$/;
/** Sheets of other files, of which LibreOffice keeps a copy for the formulas that point there. */
const FOREIGN = /^'(?:file|https?|ftp):/;

/** A sheet while its elements go by. */
interface Table {
  readonly grid: Grid;
  readonly columns: ColumnStyles;
  readonly row: RowCells;
  readonly about: Pick<Sheet, "sheet" | "isHidden">;
}

/** The sheets of the content of an OpenDocument spreadsheet. */
export function readContent(zip: Zip, file: string, limits: Limits, styles: OdsStyles): readonly Sheet[] {
  const sheets: Sheet[] = [];
  const count = { cells: 0 };
  const text = createCellText(limits);
  let aside = 0;
  let isSpreadsheet = false;
  let table: Table | undefined;
  let cell: Attributes | undefined;
  let rowStyle: string | undefined;

  const openTable = (attributes: Attributes): void => {
    const name = attributes["table:name"] ?? "";
    if (sheets.length >= limits.sheets) throw tooLarge("sheets", limits.sheets);
    table = {
      grid: createGrid(limits, count, name),
      columns: createColumnStyles(),
      row: createRowCells(),
      about: { sheet: name, ...(styles.isHidden(attributes["table:style-name"]) && { isHidden: true }) },
    };
  };
  const closeCell = ({ row, columns }: Table, attributes: Attributes): void => {
    const style = attributes["table:style-name"] ?? rowStyle ?? columns.at(row.column());
    row.add(attributes, readOdsCell(attributes, text.text(), styles.dateKind(style)));
    cell = undefined;
  };

  readXml(zip, "content.xml", limits, {
    open: (name, attributes) => {
      const isForeign = name === "table:table" && FOREIGN.test(attributes["table:name"] ?? "");
      if (aside > 0 || ASIDE.test(name) || isForeign) aside++;
      else if (name === "office:spreadsheet") isSpreadsheet = true;
      else if (!isSpreadsheet) styles.open(name, attributes);
      else if (name === "table:table") {
        // A sheet within a sheet: no spreadsheet has that.
        if (table) throw refusal("damaged", name);
        openTable(attributes);
      } else if (!table) return;
      else if (name === "table:table-column") table.columns.add(attributes);
      else if (name === "table:table-row") {
        table.row.openRow(attributes);
        table.columns.rewind();
        rowStyle = attributes["table:default-cell-style-name"];
      } else if (name === "table:table-cell") {
        cell = attributes;
        text.start();
      } else if (name === "table:covered-table-cell") table.row.add(attributes, undefined);
      else if (cell) text.open(name, attributes);
    },
    close: (name) => {
      if (aside > 0) aside--;
      else if (!isSpreadsheet) styles.close(name);
      else if (name === "table:table" && table) {
        sheets.push({ file, ...table.about, ...table.grid.finish() });
        table = undefined;
      } else if (name === "table:table-row" && table) table.row.closeRow(table.grid);
      else if (name === "table:table-cell" && table && cell) closeCell(table, cell);
      else if (cell) text.close(name);
    },
    text: (piece) => {
      if (cell && aside === 0) text.add(piece);
    },
  });
  if (!isSpreadsheet) throw refusal("not-a-workbook");
  return sheets;
}
