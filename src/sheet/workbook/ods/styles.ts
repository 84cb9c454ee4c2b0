import type { Limits } from "../../limits.ts";
import type { NumberKind } from "../cells/number-format.ts";
import { type Attributes, readXml } from "../read-xml.ts";
import type { Zip } from "../zip/open-zip.ts";

/** What a workbook says of how cells and sheets look, gathered as its parts go by. */
export interface OdsStyles {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  /** What a style makes of a date: its months only, its year only. */
  dateKind(style: string | undefined): NumberKind;
  /** Whether a style hides the sheet that has it. */
  isHidden(style: string | undefined): boolean;
}

/** A style takes what it does not say from another; a chain of more ends nowhere. */
const LONGEST_CHAIN = 20;

export function createOdsStyles(): OdsStyles {
  const styles = new Map<
    string,
    { readonly format: string | undefined; readonly parent: string | undefined }
  >();
  const hidden = new Set<string>();
  const shown = new Map<string, Set<string>>();
  let style = "";
  let format: Set<string> | undefined;
  return {
    open: (name, attributes) => {
      if (name === "style:style") {
        style = attributes["style:name"] ?? "";
        styles.set(style, {
          format: attributes["style:data-style-name"],
          parent: attributes["style:parent-style-name"],
        });
      } else if (name === "style:table-properties" && attributes["table:display"] === "false")
        hidden.add(style);
      else if (name === "number:date-style") {
        format = new Set();
        shown.set(attributes["style:name"] ?? "", format);
      } else if (name.startsWith("number:")) format?.add(name.slice("number:".length));
    },
    close: (name) => {
      if (name === "number:date-style") format = undefined;
    },
    dateKind: (name) => {
      let found = styles.get(name ?? "Default");
      for (let step = 0; step < LONGEST_CHAIN && found && found.format === undefined; step++)
        found = styles.get(found.parent ?? "");
      const parts = shown.get(found?.format ?? "");
      if (!parts?.has("year") || parts.has("day") || parts.has("hours") || parts.has("day-of-week"))
        return "date";
      return parts.has("month") ? "month" : parts.has("quarter") ? "date" : "year";
    },
    isHidden: (name) => name !== undefined && hidden.has(name),
  };
}

/** The styles that all sheets share. */
export function readCommonStyles(zip: Zip, limits: Limits, styles: OdsStyles): void {
  if (zip.has("styles.xml")) readXml(zip, "styles.xml", limits, styles);
}
