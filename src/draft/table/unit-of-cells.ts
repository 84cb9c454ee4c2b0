import { safeParseTarget } from "../../target/parse-target.ts";
import type { GridCell } from "../document/document.ts";

/** The unit that all figures of a column carry themselves. */
export function unitOfCells(cells: readonly GridCell[]): string | undefined {
  const units = new Set<string | null>();
  for (const { text } of cells) {
    if (text.trim() === "") continue;
    const read = safeParseTarget(text);
    if (read.ok && "unit" in read.value) units.add(read.value.unit);
  }
  const [only] = units;
  return units.size === 1 ? (only ?? undefined) : undefined;
}
