import type { CellMark } from "../../sheet/sheet.ts";
import { numberText } from "../../sheet/workbook/cells/number-text.ts";

/** How a spreadsheet writes that it could not compute, in a text that was made from it. */
const ERROR = /^#(?:N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i;
/** A formula that was written as a text; 目标=5 is none. */
const FORMULA = /^=\s*[A-Za-z(+\-$\d]/;
/** A number that no spreadsheet holds in full: more than 15 digits, with decimals. */
const LONG = /^-?\d+\.\d+$/;
const SHORTEST_LONG = 17;

/** What a text of CSV or JSON shows that a workbook would have told of its cell, and the figure that it is taken for. */
export function textMark(text: string): { readonly mark: CellMark; readonly value: string } | undefined {
  const first = text[0];
  if (first === "#" && ERROR.test(text)) return { mark: { kind: "error", text }, value: "" };
  if (first === "=" && FORMULA.test(text)) return { mark: { kind: "no-result", formula: text }, value: "" };
  if (text.length < SHORTEST_LONG || !LONG.test(text)) return undefined;
  // Only what a program prints of a double is taken for one: of any other number every digit was meant.
  if (String(Number(text)) !== text) return undefined;
  const read = numberText(text);
  return read?.printed === undefined
    ? undefined
    : { mark: { kind: "residue", printed: text }, value: read.text };
}
