import { withoutMarks } from "../../../sheet/footnote-marks.ts";
import { isNamed, type Label, labelOf } from "../../../sheet/wide-rows.ts";
import type { PrintedPeriod } from "../../printed-period.ts";
import type { LayoutContext } from "../context.ts";
import { isFooter } from "../words/footer.ts";
import { wordsApart } from "../words/heading-words.ts";
import type { ColumnRole } from "../words/role-words.ts";

/** What the label of a row says that its figures are about. */
export type Coordinate =
  | { readonly is: "region"; readonly region: string }
  | { readonly is: "sum" }
  | { readonly is: "several"; readonly ids: readonly string[] }
  | { readonly is: "words"; readonly period?: PrintedPeriod; readonly role?: ColumnRole }
  | { readonly is: "note" | "nothing" | "unknown" };

/** A label of regions, of 合计, or, where the region is known without it, of months and of 完成. */
export function coordinateOf(text: string, context: LayoutContext, hasRegion: boolean): Coordinate {
  if (text.trim() === "") return { is: "nothing" };
  const label = labelIn(text, context);
  if (label === "sum") return { is: "sum" };
  if (isNamed(label) && typeof label === "object")
    return "region" in label ? { is: "region", region: label.region } : { is: "several", ids: label.ids };
  if (label === "note" || isFooter(text)) return { is: "note" };
  const words = hasRegion ? wordsApart(withoutMarks(text), context) : undefined;
  return words ? { is: "words", ...words } : { is: "unknown" };
}

/** A number of a list, or 其中, before a region's name, and a colon behind it. */
const MARKS =
  /^(?:其中\s*[:：]\s*|[(（]?[一二三四五六七八九十\d]{1,3}(?:[)）、．]|\.(?!\d))\s*|[①-⑳]\s*)|\s*[:：]$/g;

function labelIn(text: string, { regions, units }: LayoutContext): Label {
  const label = labelOf(text, regions, units);
  if (label !== "other" || text.length > LONGEST) return label;
  const plain = text.trim().replace(MARKS, "");
  return plain === "" || plain === text ? label : labelOf(plain, regions, units);
}

const LONGEST = 80;

/** Whether it says what the figures of its row are about. */
export function isCoordinate({ is }: Coordinate): boolean {
  return is === "region" || is === "sum" || is === "several" || is === "words";
}
