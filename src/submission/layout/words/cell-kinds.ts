import { remembering } from "../../../issue/remembering.ts";
import { lookUp } from "../../../plan/names.ts";
import { labelOf } from "../../../sheet/wide-rows.ts";
import type { LayoutContext } from "../context.ts";
import { isFooter } from "./footer.ts";
import { wordsApart } from "./heading-words.ts";
import { longColumn } from "./long-header.ts";
import { indicatorIn } from "./worded-indicator.ts";

/** What a cell can be told to be by its text alone. A corner is what stands over labels: 地区, 指标. */
export type CellKind =
  | "region"
  | "sum"
  | "indicator"
  | "corner"
  | "heading"
  | "number"
  | "note"
  | "text"
  | "";

const NUMBER = /^[\s\d０-９.．,，%％+-]+$/;
const DATE = /^\s*\d{4}[-.]\d{1,2}[-.]\d{1,2}\s*$/;
/** No name is longer. */
const LONGEST = 80;
const LONGEST_CODE = 12;

/** Tells what cells are, each text once. */
export function cellKinds(context: LayoutContext): (text: string) => CellKind {
  const { regions, indicators, units } = context;
  const named = remembering((text: string): CellKind => {
    const label = labelOf(text, regions, units);
    if (typeof label === "object") return "region";
    // What the plan calls an indicator is one, whatever else the word says.
    const found = lookUp(indicators.index, text);
    if ("id" in found || found.ids.length > 0) return "indicator";
    if (label === "sum" || label === "note") return label;
    if (isFooter(text)) return "note";
    const column = longColumn(text);
    if (column === "region" || column === "indicator") return "corner";
    if (column !== undefined || wordsApart(text, context)) return "heading";
    return indicatorIn(text, context) ? "indicator" : "text";
  });
  return (text) => {
    if (text === "" || text.trim() === "") return "";
    if (text.length > LONGEST) return labelOf(text, regions, units) === "note" ? "note" : "text";
    if (!NUMBER.test(text)) return named(text);
    if (DATE.test(text)) return "note";
    // Codes of regions are numbers, too.
    return text.length <= LONGEST_CODE && "id" in lookUp(regions.index, text) ? "region" : "number";
  };
}
