import { safeParseTarget } from "../../target/parse-target.ts";
import type { FoundColumn, FoundTable } from "../read/find-tables.ts";
import type { LeftReason } from "../report-types.ts";
import type { PlaceRow } from "./place-rows.ts";
import type { Notes } from "./work.ts";

/** Says how a table was read, and which of its numbers are no figures. */
export function noteReading({ id, understood, line, loose }: FoundTable, notes: Notes): void {
  const names = understood.places.map(({ name }) => name).join("、");
  notes.choices.push({ kind: "orientation", of: id, chosen: understood.orientation, because: names, line });
  if (loose.length > 0) {
    const chosen = loose.map(({ text }) => text).join("、");
    notes.choices.push({ kind: "loose-headings", of: id, chosen, because: null, line });
  }
  for (const { text, line: at } of loose)
    if (/\p{Nd}/u.test(text))
      notes.left.push({ printed: text, reason: "heading-not-placed", line: at, table: id });
  if (understood.cells.some((row) => row.some(({ text }) => isDash(text))))
    notes.choices.push({ kind: "dash", of: id, chosen: "not-assigned", because: null, line });
  for (const { cell, heading, reason } of understood.remainder)
    notes.left.push({ printed: cell.text, reason, line: cell.line, table: id, column: heading });
}

function isDash(text: string): boolean {
  const read = safeParseTarget(text);
  return read.ok && "status" in read.value && read.value.status === "not-assigned";
}

/** Says of the cells of a column why they are not in the package. */
export function leaveColumn(
  { id }: FoundTable,
  { name, cells }: FoundColumn,
  reason: LeftReason,
  rows: readonly PlaceRow[],
  notes: Notes,
): void {
  for (const { index, place } of rows) {
    const { text, line } = cells[index]!;
    if (text !== "")
      notes.left.push({ printed: text, reason, line, table: id, row: place.name, column: name });
  }
}
