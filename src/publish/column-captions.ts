/**
 * The captions over each column, from the widest group down to the column's own name. In a printed header a merged
 * cell is its text and blanks: a blank goes on with what stands to its left where there is still a caption below it,
 * and with what stands above it otherwise.
 */
export function columnCaptions(header: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const width = Math.max(0, ...header.map((row) => row.length));
  const stacks: string[][] = [];
  for (let column = 0; column < width; column++) {
    const stack: string[] = [];
    const before = stacks[column - 1] ?? [];
    // A merged cell ends where a group above it ends.
    let sameGroup = column > 1;
    for (const [depth, row] of header.entries()) {
      const text = textAt(row, column);
      const isMerged = text === "" && sameGroup && hasTextBelow(header, depth, column);
      stack.push(isMerged ? (before[depth] ?? "") : text);
      if (text !== "") sameGroup = false;
    }
    stacks.push(stack);
  }
  return stacks.map((stack) => stack.filter((text) => text !== ""));
}

function textAt(row: readonly string[], column: number): string {
  return (row[column] ?? "").trim();
}

function hasTextBelow(header: readonly (readonly string[])[], depth: number, column: number): boolean {
  return header.slice(depth + 1).some((row) => textAt(row, column) !== "");
}
