import type { CellStyle } from "../../sheet/workbook/write/design.ts";

type Look =
  | "title"
  | "caption"
  | "choice"
  | "legend"
  | "heading"
  | "label"
  | "unit"
  | "target"
  | "input"
  | "note"
  | "closed"
  | "text";

/** What the cells of a template look like. */
export const LOOKS: Readonly<Record<Look, CellStyle>> = {
  title: { bold: true, size: 16, align: "center" },
  caption: { bold: true },
  /** The caption that a period is chosen in. */
  choice: { bold: true, fill: "FFF9DB", isBoxed: true, isUnlocked: true },
  legend: { colour: "7F7F7F", size: 9 },
  heading: { bold: true, fill: "DCE6F1", align: "center", isBoxed: true },
  label: { indent: 1, isBoxed: true },
  unit: { align: "center", isBoxed: true },
  target: { fill: "F2F2F2", colour: "7F7F7F", align: "center", isBoxed: true },
  input: { fill: "FFF9DB", align: "right", indent: 1, isBoxed: true, isUnlocked: true },
  note: { fill: "FFF9DB", indent: 1, isBoxed: true, isUnlocked: true },
  /** Where nothing is asked for. */
  closed: { fill: "D9D9D9", isBoxed: true },
  text: {},
};
