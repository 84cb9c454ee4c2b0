import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import type { Limits } from "../../limits.ts";
import { refusal, tooLarge } from "../../refuse.ts";
import type { Merge, Sheet } from "../../sheet.ts";
import type { DateSystem } from "../cells/date-text.ts";
import { type CellCount, createGrid } from "../cells/grid.ts";
import { type Cell, errorCell, numberCell } from "../cells/number-cell.ts";
import { kindOfFormat } from "../cells/number-format.ts";
import { openCompoundFile } from "./compound-file.ts";
import { keepNeededRecords } from "./needed-records.ts";
import { readPropertySet } from "./property-set.ts";

/** Where the first record says which Excel has written it; from 97 on, texts are Unicode. */
const VERSION = 5;
const WITH_UNICODE = 6;
/** Excel 95 and older do not always say which code page their texts are in. */
const CODE_PAGE = 936;
/** No old workbook of two million cells is larger. */
const MOST_BYTES = 64 * 1024 * 1024;
const PROPERTIES = "\u0005DocumentSummaryInformation";
const ERRORS: ReadonlyMap<unknown, string> = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
  [0x2b, "#GETTING_DATA"],
]);

/** The sheets of an old workbook (.xls, .et). Its reader is large, and loaded only for a file that needs it. */
export async function readXls(bytes: Uint8Array, file: string, limits: Limits): Promise<readonly Sheet[]> {
  const most = Math.min(limits.bytes, MOST_BYTES);
  if (bytes.length > most) throw tooLarge("bytes", most);
  const parts = openCompoundFile(bytes);
  if (parts.has("EncryptedPackage") || parts.has("EncryptionInfo")) throw refusal("encrypted");
  const name = parts.has("Workbook") ? "Workbook" : "Book";
  const stream = parts.read(name);
  if (!stream) throw refusal("not-a-workbook");
  const merges = keepNeededRecords(stream, limits);
  if (merges.length > limits.sheets) throw tooLarge("sheets", limits.sheets);

  const { CFB, read, set_cptable } = await import("@e965/xlsx");
  const isUnicode = stream[VERSION] === WITH_UNICODE;
  if (!isUnicode) set_cptable(await import("@e965/xlsx/dist/cpexcel.full.mjs"));
  const needed = CFB.utils.cfb_new();
  CFB.utils.cfb_add(needed, `/${name}`, stream);
  const workbook = read(CFB.write(needed, { type: "array" }), {
    type: "array",
    dense: true,
    cellNF: true,
    cellText: false,
    cellFormula: false,
    cellHTML: false,
    ...(!isUnicode && { codepage: CODE_PAGE }),
  });
  const properties = readPropertySet(parts.read(PROPERTIES) ?? new Uint8Array());
  return sheetsOf(workbook, merges, file, limits).map((sheet) =>
    properties.length === 0 ? sheet : { ...sheet, properties: Object.fromEntries(properties) },
  );
}

function sheetsOf(
  workbook: WorkBook,
  merges: readonly (readonly Merge[])[],
  file: string,
  limits: Limits,
): readonly Sheet[] {
  const { SheetNames: names, Sheets: sheets, Workbook: about } = workbook;
  const count: CellCount = { cells: 0 };
  const system: DateSystem = about?.WBProps?.date1904 ? 1904 : 1900;
  if (names.length !== merges.length || new Set(names).size !== names.length)
    throw refusal("damaged", "BOUNDSHEET");
  return names.flatMap((name, index): readonly Sheet[] => {
    if (!Object.hasOwn(sheets, name)) throw refusal("damaged", `sheet ${name.slice(0, 40)}`);
    const sheet: WorkSheet = sheets[name]!;
    // Charts and macros: what they keep in cells are no cells of a sheet.
    if (sheet["!type"] !== undefined && sheet["!type"] !== "sheet") return [];
    const grid = createGrid(limits, count, name);
    const rows: readonly (readonly CellObject[] | undefined)[] = sheet["!data"] ?? [];
    rows.forEach((cells, row) => {
      cells?.forEach((cell, column) => {
        grid.put(row, column, readCell(cell, system));
      });
    });
    for (const merge of merges[index]!) grid.merge(merge);
    const isHidden = about?.Sheets?.some((one) => one.name === name && one.Hidden);
    return [
      {
        file,
        sheet: name,
        ...grid.finish(),
        ...(isHidden && { isHidden }),
      },
    ];
  });
}

function readCell({ t: type, v: value, z: format }: CellObject, system: DateSystem): Cell {
  if (type === "n") return numberCell(String(value), kindOfFormat(String(format ?? "")), system);
  if (type === "b") return { text: value ? "TRUE" : "FALSE" };
  if (type === "e") return errorCell(ERRORS.get(value) ?? "#VALUE!");
  return { text: typeof value === "string" ? value.replace(/\r\n?/g, "\n") : "" };
}
