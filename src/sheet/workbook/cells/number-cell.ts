import type { CellMark } from "../../sheet.ts";
import { type DateSystem, dateText } from "./date-text.ts";
import type { NumberKind } from "./number-format.ts";
import { numberText } from "./number-text.ts";

/** What stands in a cell. */
export interface Cell {
  readonly text: string;
  readonly mark?: CellMark;
}

/** A number as its cell shows it: a figure, a percentage, or a point in time. What is no number stays as it was found. */
export function numberCell(found: string, kind: NumberKind, system: DateSystem): Cell {
  const number = numberText(found, kind === "percent");
  if (!number) return { text: found };
  if (kind !== "number" && kind !== "percent") {
    const date = dateText(Number(found), kind, system);
    if (date !== undefined) return { text: date, mark: { kind, serial: number.text } };
  }
  const { text, printed } = number;
  return printed === undefined ? { text } : { text, mark: { kind: "residue", printed } };
}

/** What a spreadsheet calls its errors; LibreOffice numbers those that have no name. */
const ERROR = /^(?:#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)|Err:\d{3})$/;

export function isErrorText(text: string): boolean {
  return ERROR.test(text);
}

export function errorCell(text: string): Cell {
  return { text, mark: { kind: "error", text } };
}
