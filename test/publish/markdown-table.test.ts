import { describe, expect, it } from "vitest";
import { escapeMarkdown, markdownParagraph, markdownTable } from "../../src/publish/markdown-table.ts";

describe("escapeMarkdown", () => {
  it.each([
    ["a|b", "a\\|b"],
    ["a\\|b", "a\\\\\\|b"],
    ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    ["&amp;", "&amp;amp;"],
    ["*1200", "\\*1200"],
    ["4~5~6", "4\\~5\\~6"],
    ["[x](javascript:y)", "\\[x\\](javascript:y)"],
    ["`a_b`", "\\`a\\_b\\`"],
    ["$x$", "\\$x\\$"],
    ["宝\r\n应\n县", "宝<br>应<br>县"],
    ["a\u001b[31mb\tc", "a \\[31mb c"],
    [" 3 ", "3"],
    ["—", "—"],
    ["8以上", "8以上"],
    ["-1.5", "-1.5"],
  ])("%j is shown as it stands", (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe("markdownParagraph", () => {
  it.each([
    ["1. 投资", "1\\. 投资"],
    ["- 投资", "\\- 投资"],
    ["+ 投资", "\\+ 投资"],
    ["===", "\\==="],
    ["附件（1）", "附件（1）"],
    ["2016年", "2016年"],
  ])("%j begins neither a list nor a rule", (text, escaped) => {
    expect(markdownParagraph(text)).toBe(escaped);
  });
});

describe("markdownTable", () => {
  it("has one header row, and a line break within a caption stays in it", () => {
    expect(markdownTable(["地区", "甲\na"], [["南湖区", "1|2"]], ["left", "right"])).toBe(
      "| 地区 | 甲<br>a |\n| --- | ---: |\n| 南湖区 | 1\\|2 |",
    );
  });
});
