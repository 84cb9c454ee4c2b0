import type { Limits } from "../../limits.ts";
import { refusal, tooLarge } from "../../refuse.ts";
import type { DateSystem } from "../cells/date-text.ts";
import { localName, readXml } from "../read-xml.ts";
import type { Zip } from "../zip/open-zip.ts";

/** What a workbook says of its sheets. */
export interface WorkbookPart {
  readonly sheets: readonly { readonly name: string; readonly id: string; readonly isHidden: boolean }[];
  readonly dateSystem: DateSystem;
  /** Whether whoever opens it shall calculate everything anew: what it stores as results was not calculated. */
  readonly isUncalculated: boolean;
}

export function readWorkbookPart(zip: Zip, part: string, limits: Limits): WorkbookPart {
  const sheets: { name: string; id: string; isHidden: boolean }[] = [];
  let root: string | undefined;
  let dateSystem: DateSystem = 1900;
  let isUncalculated = false;
  readXml(zip, part, limits, {
    open: (element, attributes) => {
      const name = localName(element);
      root ??= name;
      if (name === "workbookPr" && isTrue(attributes.date1904)) dateSystem = 1904;
      if (name === "calcPr" && isTrue(attributes.fullCalcOnLoad)) isUncalculated = true;
      if (name !== "sheet") return;
      const id = Object.keys(attributes).find((key) => localName(key) === "id");
      const { name: title = "", state = "visible" } = attributes;
      sheets.push({ name: title, id: id ? attributes[id]! : "", isHidden: state !== "visible" });
      if (sheets.length > limits.sheets) throw tooLarge("sheets", limits.sheets);
    },
  });
  if (root !== "workbook") throw refusal("not-a-workbook");
  return { sheets, dateSystem, isUncalculated };
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
