import { refusal } from "../../refuse.ts";
import { type DateSystem, isoDateText } from "../cells/date-text.ts";
import { type Cell, errorCell, numberCell } from "../cells/number-cell.ts";
import type { NumberKind } from "../cells/number-format.ts";
import { unescapeText } from "./shared-strings.ts";

/** A cell as its sheet stores it. */
export interface StoredCell {
  readonly type: string;
  readonly style: string | undefined;
  /** Its `v`; `undefined` where it has none. */
  readonly value: string | undefined;
  /** Its `f`; `undefined` where it has none. */
  readonly formula: string | undefined;
  /** The text that stands in the cell itself. */
  readonly inline: string;
}

/** What the cells of all sheets refer to. */
export interface SharedParts {
  readonly strings: readonly string[];
  readonly kinds: readonly NumberKind[];
  readonly dateSystem: DateSystem;
  readonly isUncalculated: boolean;
}

export function readStoredCell(stored: StoredCell, shared: SharedParts): Cell {
  const { type, style, value, formula, inline } = stored;
  if (formula !== undefined && !hasResult(stored, shared))
    return { text: "", mark: { kind: "no-result", formula: `=${formula}` } };
  if (type === "inlineStr") return { text: unescapeText(inline) };
  if (value === undefined) return { text: "" };
  switch (type) {
    case "s": {
      const text = /^\s*\d+\s*$/.test(value) ? shared.strings[Number(value)] : undefined;
      if (text === undefined) throw refusal("damaged", `sharedStrings ${value.slice(0, 20)}`);
      return { text };
    }
    case "str":
      return { text: unescapeText(value) };
    case "b":
      return { text: value.trim() === "1" || value.trim() === "true" ? "TRUE" : "FALSE" };
    case "e":
      return errorCell(value.trim());
    case "d":
      return dateCell(value.trim(), kindOf(style, shared));
    default:
      return value.trim() === "" ? { text: "" } : numberCell(value, kindOf(style, shared), shared.dateSystem);
  }
}

/**
 * Programs that calculate nothing store no result, or 0 for every formula and a word that all shall be calculated on
 * opening. Such a 0 is no figure.
 */
function hasResult({ type, value }: StoredCell, { isUncalculated }: SharedParts): boolean {
  if (value === undefined) return false;
  return type === "str" || (value.trim() !== "" && !(isUncalculated && value.trim() === "0"));
}

function kindOf(style: string | undefined, { kinds }: SharedParts): NumberKind {
  return kinds[Number(style ?? 0)] ?? "number";
}

function dateCell(iso: string, format: NumberKind): Cell {
  const kind = format === "month" || format === "year" ? format : "date";
  const text = isoDateText(iso, kind);
  return text === undefined ? { text: iso } : { text, mark: { kind } };
}
