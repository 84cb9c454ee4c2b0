import { normalizeName } from "../../../plan/names.ts";
import type { CellKind } from "../words/cell-kinds.ts";

/** No page has more tables beside each other. */
const MOST = 20;

/**
 * The columns at which the tables of a page begin that stand beside each other, the first of them 0: where the corner of
 * the labels (地区) is printed again, or where labels of the same kind stand in one more column.
 */
export function columnsOfTables(
  rows: readonly (readonly string[])[],
  heading: number,
  kindOf: (text: string) => CellKind,
): readonly number[] {
  const header = rows[heading] ?? [];
  const kinds = header.map(kindOf);
  const corner = kinds.indexOf("corner");
  const at = corner < 0 ? labelColumns(rows, heading, kindOf) : sameCorners(header, kinds, corner);
  const [first = 0, ...others] = at;
  // What stands before the first corner, as 序号, stands before the others, too.
  const plain = header.map(normalizeName);
  let before = 0;
  while (before < first && others.every((column) => plain[column - before - 1] === plain[first - before - 1]))
    before++;
  return [0, ...others.map((column) => column - before)].slice(0, MOST);
}

function sameCorners(
  header: readonly string[],
  kinds: readonly CellKind[],
  corner: number,
): readonly number[] {
  const name = normalizeName(header[corner]!);
  return header.flatMap((text, column) =>
    kinds[column] === "corner" && normalizeName(text) === name ? [column] : [],
  );
}

/** Columns under blank corners with two labels or more. */
function labelColumns(
  rows: readonly (readonly string[])[],
  heading: number,
  kindOf: (text: string) => CellKind,
): readonly number[] {
  const header = rows[heading]!;
  const counts = new Map<number, number>();
  for (const cells of rows.slice(heading + 1))
    for (const [column, text] of cells.entries())
      if ((header[column] ?? "").trim() === "" && kindOf(text) === "region")
        counts.set(column, (counts.get(column) ?? 0) + 1);
  return [...counts].flatMap(([column, count]) => (count > 1 ? [column] : [])).sort((a, b) => a - b);
}
