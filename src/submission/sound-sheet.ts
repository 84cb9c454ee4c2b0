import type { Issue } from "../issue/issue.ts";
import { refusal } from "../issue/refusal.ts";
import { placeOf, type Sheet } from "../sheet/sheet.ts";

/** A sheet of a caller who wrote JavaScript: cells that are no text are told of and blank, rows that are none are empty. */
export function soundSheet(sheet: Sheet): Sheet {
  const given: readonly unknown[] = Array.from(sheet.rows);
  const name = typeof sheet.file === "string" ? sheet : { ...sheet, file: "" };
  if (given.every(isSoundRow)) return name;
  const issues: Issue[] = [];
  const rows = given.map((row, at) => {
    if (!Array.isArray(row)) {
      if (row !== undefined && row !== null)
        issues.push({ ...refusal("array", row, [at]), location: placeOf(name, at, 0) });
      return [];
    }
    return Array.from(row as readonly unknown[], (cell, column) => {
      if (typeof cell === "string") return cell;
      if (cell !== undefined && cell !== null)
        issues.push({ ...refusal("string", cell, [at, column]), location: placeOf(name, at, column) });
      return "";
    });
  });
  return { ...name, rows, issues: [...(name.issues ?? []), ...issues] };
}

function isSoundRow(row: unknown): boolean {
  return Array.isArray(row) && row.every((cell) => typeof cell === "string") && !hasHoles(row);
}

/** `every` passes over holes. */
function hasHoles(row: readonly unknown[]): boolean {
  return row.includes(undefined);
}
