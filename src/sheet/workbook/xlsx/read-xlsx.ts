import type { Limits } from "../../limits.ts";
import { refusal } from "../../refuse.ts";
import type { Sheet } from "../../sheet.ts";
import { type CellCount, createGrid } from "../cells/grid.ts";
import type { Zip } from "../zip/open-zip.ts";
import { readCustomProperties } from "./custom-properties.ts";
import { type Relationship, readRelationships } from "./relationships.ts";
import { readSharedStrings } from "./shared-strings.ts";
import type { SharedParts } from "./stored-cell.ts";
import { readStyles } from "./styles.ts";
import { readWorkbookPart } from "./workbook-part.ts";
import { readWorksheet } from "./worksheet.ts";

/** Sheets that have no cells: a chart that fills a page, macros and dialogues of the nineties. */
const WITHOUT_CELLS = new Set([
  "chartsheet",
  "dialogsheet",
  "macrosheet",
  "xlMacrosheet",
  "xlIntlMacrosheet",
]);

/** The sheets of an Office Open XML workbook, or `undefined` where the archive holds none. */
export function readXlsx(zip: Zip, file: string, limits: Limits): readonly Sheet[] | undefined {
  const root = readRelationships(zip, "", limits);
  const main = partOf(root, "officeDocument");
  if (main === undefined) return undefined;
  if (main.endsWith(".bin")) throw refusal("other-workbook", "xlsb");
  const workbook = readWorkbookPart(zip, main, limits);
  const parts = readRelationships(zip, main, limits);
  const strings = partOf(parts, "sharedStrings");
  const styles = partOf(parts, "styles");
  const custom = partOf(root, "custom-properties");
  const shared: SharedParts = {
    strings: strings === undefined ? [] : readSharedStrings(zip, strings, limits),
    kinds: styles === undefined ? [] : readStyles(zip, styles, limits),
    dateSystem: workbook.dateSystem,
    isUncalculated: workbook.isUncalculated,
  };
  const properties = custom === undefined ? [] : readCustomProperties(zip, custom, limits);
  const count: CellCount = { cells: 0 };
  const sheets: Sheet[] = [];
  for (const { name, id, isHidden } of workbook.sheets) {
    const target = parts.find((part) => part.id === id);
    if (target && WITHOUT_CELLS.has(target.type)) continue;
    if (target?.part === undefined) throw refusal("damaged", `sheet ${name.slice(0, 40)}`);
    const grid = createGrid(limits, count, name);
    readWorksheet(zip, target.part, shared, grid, limits);
    sheets.push({
      file,
      sheet: name,
      ...grid.finish(),
      ...(isHidden && { isHidden }),
      ...(properties.length > 0 && { properties: Object.fromEntries(properties) }),
    });
  }
  return sheets;
}

function partOf(relationships: readonly Relationship[], type: string): string | undefined {
  return relationships.find((found) => found.type === type)?.part;
}
