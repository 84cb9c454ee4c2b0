import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import type { Limits } from "../../limits.ts";
import { refusal, tooLarge } from "../../refuse.ts";
import type { Merge, Sheet } from "../../sheet.ts";
import type { DateSystem } from "../cells/date-text.ts";
import { type CellCount, createGrid } from "../cells/grid.ts";
import { type Cell, errorCell, numberCell } from "../cells/number-cell.ts";
import { kindOfFormat } from "../cells/number-format.ts";
import { keepNeededRecords } from "./needed-records.ts";

/** Excel 95 and older do not always say which code page their texts are in. */
const CODE_PAGE = 936;
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
  const { CFB, read, set_cptable } = await import("@e965/xlsx");
  set_cptable(await import("@e965/xlsx/dist/cpexcel.full.mjs"));
  const parts = CFB.read(bytes, { type: "array" });
  const part = (name: string): Uint8Array | undefined => {
    const found = CFB.find(parts, `/${name}`);
    if (!found) return undefined;
    const content = Uint8Array.from(found.content);
    if (content.length !== found.size) throw refusal("damaged", name);
    return content;
  };
  if (part("EncryptedPackage") || part("EncryptionInfo")) throw refusal("encrypted");
  const name = ["Workbook", "Book"].find((one) => CFB.find(parts, `/${one}`));
  const stream = name === undefined ? undefined : part(name);
  if (name === undefined || !stream) throw refusal("not-a-workbook");
  const merges = keepNeededRecords(stream);
  if (merges.length > limits.sheets) throw tooLarge("sheets", limits.sheets);

  const needed = CFB.utils.cfb_new();
  CFB.utils.cfb_add(needed, `/${name}`, stream);
  const properties = part(PROPERTIES);
  if (properties) CFB.utils.cfb_add(needed, `/${PROPERTIES}`, properties);
  const workbook = read(CFB.write(needed, { type: "array" }), {
    type: "array",
    dense: true,
    cellNF: true,
    cellText: false,
    cellFormula: false,
    cellHTML: false,
    codepage: CODE_PAGE,
  });
  return sheetsOf(workbook, merges, file, limits);
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
  const properties = propertiesOf(workbook);
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
        ...(properties.length > 0 && { properties: Object.fromEntries(properties) }),
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

function propertiesOf({ Custprops: found }: WorkBook): readonly (readonly [string, string])[] {
  return Object.entries(found ?? {}).flatMap(([name, value]) =>
    typeof value === "string" || typeof value === "number" ? [[name, String(value)] as const] : [],
  );
}
