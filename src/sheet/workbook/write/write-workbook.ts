import type { WorkbookDesign } from "./design.ts";
import { packWorkbook } from "./package.ts";
import { createStyleBook } from "./styles.ts";
import { worksheetPart } from "./worksheet.ts";

/** A workbook as the bytes of an .xlsx file. Depends on nothing but its design: the same design is the same bytes. */
export function writeWorkbook({ sheets, font, title, properties }: WorkbookDesign): Uint8Array {
  const styles = createStyleBook(font);
  const packed = sheets.map((sheet, at) => ({
    name: sheet.name,
    part: worksheetPart(sheet, styles, at === 0),
    titleRows: sheet.frozen.rows,
  }));
  return packWorkbook({ sheets: packed, styles: styles.part(), title, properties });
}
