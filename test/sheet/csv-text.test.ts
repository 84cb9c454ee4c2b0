import { describe, expect, it } from "vitest";
import { csvCell } from "../../src/sheet/csv-text.ts";

describe("csvCell", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+86", "'+86"],
    ["-降低4%", "'-降低4%"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["＝1", "'＝1"],
    [" =1", "' =1"],
    ["\u3000@x", "'\u3000@x"],
    ["-4", "-4"],
    ["-4.50", "-4.50"],
    ["a=1", "a=1"],
    ['他说"好"', '"他说""好"""'],
    ["a,b", '"a,b"'],
    ["=a,b", '"\'=a,b"'],
    ["a\nb", '"a\nb"'],
    ["", ""],
  ])("%j", (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });
});
