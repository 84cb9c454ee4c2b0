import { describe, expect, it } from "vitest";
import { columnCaptions } from "../../src/publish/column-captions.ts";

describe("columnCaptions", () => {
  it("carries a group over its blanks, and no further", () => {
    const header = [
      ["地区", "甲", "", "乙", ""],
      ["", "a", "b", "c", "d"],
    ];
    expect(columnCaptions(header)).toEqual([["地区"], ["甲", "a"], ["甲", "b"], ["乙", "c"], ["乙", "d"]]);
  });

  it("takes a blank with nothing below it for a cell merged downwards", () => {
    const header = [
      ["地区", "合计（亿元）", "其中", ""],
      ["", "", "a", "b"],
    ];
    expect(columnCaptions(header)).toEqual([["地区"], ["合计（亿元）"], ["其中", "a"], ["其中", "b"]]);
  });

  it("does not carry a middle caption into the next group", () => {
    const header = [
      ["地区", "甲", "", "乙"],
      ["", "中", "", ""],
      ["", "a", "b", "c"],
    ];
    expect(columnCaptions(header)).toEqual([["地区"], ["甲", "中", "a"], ["甲", "中", "b"], ["乙", "c"]]);
  });

  it("does not carry the label of the rows", () => {
    expect(
      columnCaptions([
        ["地区", ""],
        ["", "a"],
      ]),
    ).toEqual([["地区"], ["a"]]);
  });

  it("takes what a short row leaves out for blanks, and no header at all", () => {
    expect(
      columnCaptions([
        ["地区", "甲"],
        ["", "", "b"],
      ]),
    ).toEqual([["地区"], ["甲"], ["甲", "b"]]);
    expect(columnCaptions([])).toEqual([]);
  });
});
