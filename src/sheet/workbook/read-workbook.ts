import type { Limits } from "../limits.ts";
import { refusal } from "../refuse.ts";
import type { Sheet } from "../sheet.ts";
import { readOds } from "./ods/read-ods.ts";
import { readXlsx } from "./xlsx/read-xlsx.ts";
import { openZip } from "./zip/open-zip.ts";

/** The sheets of a workbook that is a zip archive: Office Open XML, or OpenDocument. */
export function readZippedWorkbook(
  bytes: Uint8Array,
  file: string,
  limits: Limits,
  onProgress: (share: number) => void,
): readonly Sheet[] {
  const zip = openZip(bytes, limits, onProgress);
  const sheets = readXlsx(zip, file, limits) ?? readOds(zip, file, limits);
  if (!sheets) throw refusal("not-a-workbook");
  return sheets;
}
