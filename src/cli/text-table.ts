import { textWidth } from "../node/text-width.ts";
import { fold } from "./fold.ts";

/** A column: how it is set, and how narrow it may become where there is little room (never, unless it says so). */
export interface TextColumn {
  readonly align?: "left" | "right";
  readonly least?: number;
}

/** A cell: its text, and how it is dressed once it is in its place. */
export interface TextCell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

const GAP = "  ";

/** Widths of the columns such that a row fits the room, as far as they may shrink: the widest gives way first. */
export function columnWidths(
  rows: readonly (readonly TextCell[])[],
  columns: readonly TextColumn[],
  room: number,
): readonly number[] {
  const widths = columns.map((_, index) =>
    rows.reduce((most, row) => Math.max(most, textWidth(row[index]?.text ?? "")), 0),
  );
  const floors = columns.map(({ least }, index) => Math.min(least ?? widths[index]!, widths[index]!));
  let excess = widths.reduce((sum, width) => sum + width, GAP.length * (columns.length - 1)) - room;
  for (; excess > 0; excess--) {
    const spare = widths.map((width, index) => (width > floors[index]! ? width : 0));
    const widest = spare.indexOf(Math.max(...spare));
    if (spare[widest] === 0) break;
    widths[widest]!--;
  }
  return widths;
}

/** The lines of one row; what does not fit its column goes on under it. */
export function rowLines(
  row: readonly TextCell[],
  columns: readonly TextColumn[],
  widths: readonly number[],
): readonly string[] {
  const folded = row.map(({ text }, index) =>
    textWidth(text) <= widths[index]! ? [text] : fold(text, widths[index]!),
  );
  const height = Math.max(...folded.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    row
      .map(({ paint }, index) => {
        const text = folded[index]![line] ?? "";
        const isLast = index === row.length - 1;
        const space = " ".repeat(Math.max(0, widths[index]! - textWidth(text)));
        const dressed = paint && text !== "" ? paint(text) : text;
        if (columns[index]?.align === "right") return space + dressed;
        return isLast ? dressed : dressed + space;
      })
      .join(GAP)
      .trimEnd(),
  );
}
