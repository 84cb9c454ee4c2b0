import { describe, expect, it } from "vitest";
import type { Block } from "../../src/draft/document/document.ts";
import { readPlain } from "../../src/draft/document/read-plain.ts";

/** Tables as rows of text, paragraphs as text. */
function shown(blocks: readonly Block[]): readonly (string | readonly string[])[] {
  return blocks.map((block) =>
    block.kind === "paragraph" ? block.text : block.rows.map((row) => row.map(({ text }) => text).join("|")),
  );
}

describe("tables in plain text", () => {
  it("stand between bars", () => {
    const text = "表一\n| 地区 | 投资（亿元） |\n|---|---:|\n| 甲县 | 3 |\n| 乙县 | 4 |\n完";
    expect(shown(readPlain(text))).toEqual(["表一", ["地区|投资（亿元）", "甲县|3", "乙县|4"], "完"]);
  });

  it("stand between tabs", () => {
    expect(shown(readPlain("地区\t投资\t企业\n甲县\t3\t\n乙县\t4\t5"))).toEqual([
      ["地区|投资|企业", "甲县|3|", "乙县|4|5"],
    ]);
  });

  it("stand under one another, with cells left out and names padded", () => {
    const text = [
      "地  区    投资（亿元）    企业（家）",
      "甲 县            3             5",
      "合  计            3",
    ];
    expect(shown(readPlain(text.join("\n")))).toEqual([
      ["地区|投资（亿元）|企业（家）", "甲 县|3|5", "合计|3|"],
    ]);
  });

  it("stand one cell a line behind a tab, with rows that blank lines set apart", () => {
    const text = [
      ...["表", "\t项目", "", "地区", "\t投资", "（亿元）", "\t新增企业", "", "（家）", ""],
      ...[
        "\t甲县",
        "\t3 ",
        "\t—",
        "",
        "\t乙经济开发区",
        "",
        "（商务区）",
        "\t4",
        "以上",
        "\t5",
        "",
        "",
        "附注",
      ],
    ];
    expect(shown(readPlain(text.join("\r\n")))).toEqual([
      "表",
      ["项目地区|投资（亿元）|新增企业（家）", "甲县|3|—", "乙经济开发区（商务区）|4以上|5"],
      "附注",
    ]);
  });

  it("stay whole where blank lines between rows are missing, or too many", () => {
    const rows = [
      "\t甲县",
      "\t1",
      "\t2",
      "\t乙县",
      "\t3",
      "\t4",
      "",
      "\t丙县",
      "\t5",
      "",
      "\t6",
      "",
      "\t丁县",
      "\t7",
      "\t8",
    ];
    const head = ["\t地区", "\t投资（亿元）", "\t企业（家）", ""];
    expect(shown(readPlain([...head, ...rows, "", "\t戊县", "\t9", "\t10"].join("\n")))).toEqual([
      ["地区|投资（亿元）|企业（家）", "甲县|1|2", "乙县|3|4", "丙县|5|6", "丁县|7|8", "戊县|9|10"],
    ]);
  });

  it("stand one cell a line without a tab, a name and as many figures again and again", () => {
    const text = "项目\n投资\n（亿元）\n企业（家）\n甲县\n3\n4\n乙县\n5\n6\n\n以上各项，请遵照执行。";
    expect(shown(readPlain(text))).toEqual([
      ["项目|投资（亿元）|企业（家）", "甲县|3|4", "乙县|5|6"],
      "以上各项，请遵照执行。",
    ]);
  });

  it("have merged headings where only one layout fits, and loose ones elsewhere", () => {
    const cells = (row: readonly string[]): readonly string[] => [...row.map((cell) => `\t${cell}`), ""];
    const body = [
      ["甲县", "1", "2", "3"],
      ["乙县", "4", "5", "6"],
    ];
    const sure = [["地区", "投资（亿元）", "用地（亩）"], ["", "", "工业", "农业"], ...body];
    const [table] = readPlain(sure.flatMap(cells).join("\n"));
    expect(shown([table!])).toEqual([
      ["地区|投资（亿元）|用地（亩）|", "||工业|农业", "甲县|1|2|3", "乙县|4|5|6"],
    ]);
    const unsure = [["地区", "经济", "社会"], ["", "投资", "产值", "用地"], ...body];
    const [other] = readPlain(unsure.flatMap(cells).join("\n"));
    expect(other).toMatchObject({
      kind: "table",
      loose: [{ text: "地区" }, { text: "经济" }, { text: "社会" }],
    });
  });
});

describe("paragraphs in plain text", () => {
  it("have the line that they begin on, and go on where a full line ends within a sentence", () => {
    const long = "完成固定资产投资一百二十亿元以上并且新增规模以上工业企业三十家";
    expect(readPlain(`\n　　${long}\n以上。\n一、短\n二、短`)).toEqual([
      { kind: "paragraph", line: 2, text: `${long}以上。` },
      { kind: "paragraph", line: 4, text: "一、短" },
      { kind: "paragraph", line: 5, text: "二、短" },
    ]);
  });

  it("are what cells without figures are", () => {
    expect(shown(readPlain("\t\n\t抄送：市委各部门\n\t\n\n\t市政府办公室"))).toEqual([
      "抄送：市委各部门",
      "市政府办公室",
    ]);
  });
});
