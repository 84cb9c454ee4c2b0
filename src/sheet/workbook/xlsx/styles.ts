import type { Limits } from "../../limits.ts";
import { builtInKind, kindOfFormat, type NumberKind } from "../cells/number-format.ts";
import { localName, readXml } from "../read-xml.ts";
import type { Zip } from "../zip/open-zip.ts";

/** What the styles of a workbook make of numbers, in the order in which cells refer to them. */
export function readStyles(zip: Zip, part: string, limits: Limits): readonly NumberKind[] {
  const own = new Map<string, NumberKind>();
  const formats: string[] = [];
  let list = "";
  readXml(zip, part, limits, {
    open: (element, { numFmtId = "0", formatCode = "" }) => {
      const name = localName(element);
      if (name === "numFmts" || name === "cellXfs") list = name;
      else if (name === "numFmt" && list === "numFmts") own.set(numFmtId, kindOfFormat(formatCode));
      else if (name === "xf" && list === "cellXfs") formats.push(numFmtId);
    },
    close: (element) => {
      if (localName(element) === list) list = "";
    },
  });
  return formats.map((id) => own.get(id) ?? builtInKind(Number(id)));
}
