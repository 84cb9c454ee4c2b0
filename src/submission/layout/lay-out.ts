import { isBlankRow, type Sheet, turned } from "../../sheet/sheet.ts";
import type { LayoutContext } from "./context.ts";
import type { LaidOut } from "./laid-out.ts";
import { readLong } from "./read-long.ts";
import { readWide } from "./read-wide.ts";

/** A long table turned would be as wide as it is long; no table that is read across has so many rows. */
const MOST_TURNED_ROWS = 20_000;

/** What a sheet says, in whichever layout it has; undefined where nothing in it is known to the plan. */
export function layOut(sheet: Sheet, context: LayoutContext): LaidOut | undefined {
  const long = readLong(sheet, context);
  if (long || sheet.isData) return long;
  const down = readWide(sheet, context);
  const across = sheet.rows.length > MOST_TURNED_ROWS ? undefined : readWide(turned(sheet), context);
  if (!down || !across) return down ?? across;
  return across.entries.length > down.entries.length ? across : down;
}

/** True of a sheet with nothing to see. */
export function isEmptySheet(sheet: Sheet): boolean {
  return sheet.rows.every(isBlankRow);
}
