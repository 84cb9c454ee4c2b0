import { describe, expect, it } from "vitest";
import { columnWidths, rowLines } from "../../src/cli/text-table.ts";

const cells = (...texts: readonly string[]) => texts.map((text) => ({ text }));
const columns = [{ least: 4 }, { align: "right" }] as const;

describe("text tables", () => {
  it("aligns columns where Chinese is two wide", () => {
    const rows = [cells("两创中心", "26"), cells("abc", "340")];
    const widths = columnWidths(rows, columns, 100);
    expect(widths).toEqual([8, 3]);
    expect(rows.flatMap((row) => rowLines(row, columns, widths))).toEqual(["两创中心   26", "abc       340"]);
  });

  it("narrows what may become narrower, and no further than it may", () => {
    const rows = [cells("目标任务分解", "340")];
    expect(columnWidths(rows, columns, 13)).toEqual([8, 3]);
    expect(columnWidths(rows, columns, 1)).toEqual([4, 3]);
    expect(rowLines(rows[0]!, columns, [8, 3])).toEqual(["目标任务  340", "分解"]);
  });

  it("dresses a text and not the space beside it", () => {
    const paint = (text: string): string => `<${text}>`;
    expect(
      rowLines(
        [
          { text: "a", paint },
          { text: "b", paint },
        ],
        columns,
        [3, 3],
      ),
    ).toEqual(["<a>      <b>"]);
  });
});
