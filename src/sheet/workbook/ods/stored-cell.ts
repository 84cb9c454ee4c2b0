import { isoDateText } from "../cells/date-text.ts";
import { type Cell, errorCell, isErrorText, numberCell } from "../cells/number-cell.ts";
import type { NumberKind } from "../cells/number-format.ts";
import type { Attributes } from "../read-xml.ts";

/** A cell's value by its type; the text that is shown is what all others have. `kind` is what its style makes of a date. */
export function readOdsCell(attributes: Attributes, shown: string, kind: NumberKind): Cell {
  const formula = attributes["table:formula"];
  const type = attributes["office:value-type"];
  // Of an error, the stored value is 0 or nothing, and only what is shown tells.
  if (attributes["calcext:value-type"] === "error" || (formula !== undefined && isErrorText(shown)))
    return errorCell(shown);
  const value = attributes["office:value"];
  switch (type) {
    case "float":
    case "currency":
    case "percentage":
      if (value !== undefined) return numberCell(value, type === "percentage" ? "percent" : "number", 1900);
      break;
    case "boolean":
      return { text: attributes["office:boolean-value"] === "true" ? "TRUE" : "FALSE" };
    case "date": {
      const text = isoDateText(attributes["office:date-value"] ?? "", kind);
      return text === undefined
        ? { text: shown }
        : { text, mark: { kind: kind as "date" | "month" | "year" } };
    }
    case "time": {
      const text = timeText(attributes["office:time-value"] ?? "");
      return text === undefined ? { text: shown } : { text, mark: { kind: "time" } };
    }
  }
  if (type === undefined && shown === "" && formula !== undefined)
    return { text: "", mark: { kind: "no-result", formula: formula.replace(/^\w+:(?==)/, "") } };
  return { text: shown === "" ? (attributes["office:string-value"] ?? "") : shown };
}

/** `PT08H30M00S` is `08:30:00`. */
function timeText(duration: string): string | undefined {
  const [found, ...parts] = /^PT(\d{1,6})H(\d\d)M(\d\d)(?:[.,]\d+)?S$/.exec(duration) ?? [];
  return found === undefined ? undefined : parts.map((part) => part.padStart(2, "0")).join(":");
}
