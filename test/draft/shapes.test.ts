import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Draft } from "../../src/draft/draft.ts";
import { reportMarkdown } from "../../src/draft/report/report-markdown.ts";
import { generatePlan } from "../../src/node/generate.ts";
import { reconcile } from "../../src/reconcile/reconcile.ts";
import { digitsIn, textOfDocument } from "./document-text.ts";
import { drafted, fixture, rowsOf } from "./draft-folder.ts";

const DOCUMENTS = readdirSync(new URL("../fixtures/documents", import.meta.url)).filter(
  (name) => !/README|\.py$/.test(name),
);

async function made(name: string): Promise<Draft> {
  return (await drafted(fixture(name), name)).made;
}

function table(files: Draft["files"], name: string): readonly string[] {
  return rowsOf(files[`tables/${name}.csv`]!).map((row) => row.join("|"));
}

function units(files: Draft["files"]): readonly string[] {
  return rowsOf(files["indicators.csv"]!)
    .slice(1)
    .map(([id, , , unit, kind, direction]) => [id, unit, kind, direction].join(" "));
}

function targets(files: Draft["files"]): readonly string[] {
  return rowsOf(files["targets.csv"]!)
    .slice(1)
    .map(([, indicator, , period, , target]) => [indicator, period, target].filter(Boolean).join(" "));
}

function left({ report }: Draft): readonly string[] {
  return report.left.map(({ printed, reason }) => `${printed} ${reason}`);
}

describe.each(DOCUMENTS)("%s", (name) => {
  it("has every number in its report, and makes a plan that is checked and generated from", async () => {
    const { made: draft, plan } = await drafted(fixture(name), name);
    const { taken, left: others } = draft.report;
    const told = new Map<string, number>();
    for (const digits of [...taken, ...others].flatMap(({ printed }) => digitsIn(printed)))
      told.set(digits, (told.get(digits) ?? 0) + 1);
    const lost = digitsIn(textOfDocument(fixture(name), name)).filter((digits) => {
      const count = told.get(digits) ?? 0;
      told.set(digits, count - 1);
      return count === 0;
    });
    expect(lost).toEqual([]);
    expect(reconcile(plan).checks.every(({ verdict }) => verdict !== "fails")).toBe(true);
    expect(generatePlan(plan)).toContain("export const");
  });

  it("has the same report in both languages", async () => {
    const { report } = await made(name);
    const [zh, en] = (["zh", "en"] as const).map((lang) => reportMarkdown(report, lang).split("\n"));
    expect(en!.length).toBe(zh!.length);
    const cells = (lines: readonly string[]): readonly number[] =>
      lines.map((line) => line.split(/(?<!\\)\|/).length);
    expect(cells(en!)).toEqual(cells(zh!));
    expect([...zh!, ...en!].join()).not.toContain("undefined");
  });
});

describe("tables of many shapes", () => {
  it("have merged headings, whose groups tell bare names apart, and the whole's own row", async () => {
    const draft = await made("merged.docx");
    expect(units(draft.files).slice(0, 5)).toEqual([
      "播种面积 万亩 stock more",
      "总产量 吨 flow more",
      "高标准农田新建 亩 flow more",
      "高标准农田提升 亩 flow more",
      "农村改厕 户 flow more",
    ]);
    expect(table(draft.files, "table-1")[2]).toBe("清源县|45|185000|32000|8000|2600");
    // 18.5万吨 and 185000吨 are one figure; 45万亩以上 and 45 are not.
    expect(left(draft)).toContain("18.5万吨 repeated");
    expect(left(draft)).toContain("45万亩以上 differs");
    expect(left(draft).filter((one) => one.endsWith(" serial"))).toHaveLength(4);
  });

  it("have a row of units, and a territory that only the signature names", async () => {
    const { files, report } = await made("unit-row.html");
    expect(units(files).map((one) => one.split(" ").slice(0, 2).join(" "))).toEqual([
      "营造林合计 万亩",
      "人工造林 万亩",
      "封山育林 万亩",
      "退化林修复 万亩",
      "义务植树 万株",
      "林业总产值 亿元",
    ]);
    expect(report.choices.find(({ kind }) => kind === "territory")).toMatchObject({ chosen: "临江市" });
    expect(table(files, "table-1").at(3)).toBe("合计|20.5|8.5|7|5|500|120");
  });

  it("stand under one another, with a line of units in brackets", async () => {
    const lines = [
      "  乡镇      面积    产量",
      "           （万亩） （吨）",
      "  李集镇     3.5    14000",
      "  王庄乡     2.8    11000",
    ];
    const { made: draft } = await drafted(`兴化县2027年目标\n\n${lines.join("\n")}\n`, "a.txt");
    expect(units(draft.files)).toEqual(["面积 万亩 stock more", "产量 吨 flow more"]);
    expect(table(draft.files, "table-1").slice(2)).toEqual(["李集镇|3.5|14000", "王庄乡|2.8|11000"]);
  });

  it("lose no number of a row that fits no columns", async () => {
    const lines = [
      "地区      投资（亿元）   企业",
      "甲县          3           5",
      "乙县          4           6",
      "丙县   7   8   9   10",
    ];
    const { made: draft } = await drafted(`云岭市2027年目标\n\n${lines.join("\n")}\n`, "a.txt");
    expect(left(draft)).toEqual(
      expect.arrayContaining(["7", "8", "9", "10"].map((text) => `${text} heading-not-placed`)),
    );
    const nameless = ["东   3   5", "甲   4   6", "7  8  9  10  11"];
    const { made: other } = await drafted(
      `云岭市2027年目标\n完成投资20亿元。\n\n${nameless.join("\n")}\n`,
      "a.txt",
    );
    const told = [...other.report.left, ...other.report.taken].flatMap(({ printed }) => digitsIn(printed));
    expect(told).toEqual(expect.arrayContaining(["3", "5", "4", "6", "7", "8", "9", "10", "11"]));
  });

  it("are drawn with lines", async () => {
    expect(table((await made("box.txt")).files, "table-1")).toEqual([
      "乡镇|规上工业产值（亿元）|技改投资（万元）|新增规上企业（家）",
      "城关镇|35.5|12000|5",
      "大河镇|22|8000|3以上",
      "小河乡|6.8|1500|——",
      "合计|64.3|21500|8",
    ]);
  });

  it("have offices for regions, 其中 below the whole, and cells that are refused", async () => {
    const draft = await made("offices.md");
    expect(table(draft.files, "table-1")).toEqual([
      "单位|税收收入（万元）|化解积案（件）|增幅（%）",
      "平川市|1,234,567|５００|8",
      "市本级|234,567|１２０|8.5",
      "开发区|400,000|180|…",
      "东平县|600,000|200|7.5—8.5",
    ]);
    expect(left(draft)).toEqual([
      "12 row-without-name",
      "3 row-without-name",
      "4 row-without-name",
      "备注：以上为预期数，共4行 note",
      "(7.5) unreadable-cell",
      "2027年 date",
    ]);
    const page = await made("word-page.htm");
    expect(table(page.files, "table-1").slice(2, 6)).toEqual([
      "市发改委|12|8|10|6",
      "市工信局|20|18|15|9",
      "市商务局|25|10|20|12",
      "市妇联|0.5||1|1",
    ]);
  });

  it("have sums of groups, which are not the sum of all", async () => {
    const draft = await made("groups.html");
    expect(table(draft.files, "table-1").at(-1)).toBe("合计|73|36.5");
    expect(left(draft).filter((one) => one.endsWith(" subtotal"))).toEqual([
      "55 subtotal",
      "22.5 subtotal",
      "18 subtotal",
      "14 subtotal",
    ]);
  });

  it("have a column for each year, and what was reached before is no target", async () => {
    const draft = await made("years.txt");
    const columns = ["table-1-2027", "table-1-2028", "table-1-2029", "table-1"];
    expect(columns.map((name) => table(draft.files, name).at(-1))).toEqual([
      "合计|4",
      "合计|4.5",
      "合计|5.5",
      "合计|14",
    ]);
    expect(rowsOf(draft.files["indicators.csv"]!)).toHaveLength(2);
    expect(left(draft).filter((one) => one.endsWith(" baseline"))).toEqual([
      "3.1 baseline",
      "2.4 baseline",
      "0.8 baseline",
      "6.3 baseline",
    ]);
    expect(rowsOf(draft.files["tables.csv"]!).map((row) => row[5])).toEqual([
      "period",
      "2027",
      "2028",
      "2029",
      "",
    ]);
  });

  it("are lists of indicators, with the year that they are aimed at", async () => {
    const draft = await made("five-years.md");
    expect(targets(draft.files)).toEqual([
      "地区生产总值 2030 2100亿元",
      "全员劳动生产率 2030 25万元/人",
      "常住人口城镇化率 2030 72%",
      "森林覆盖率 2030 43%",
    ]);
    expect(left(draft)).toContain("1520 beside-figures");
    expect(left(draft)).toContain("完成省下达目标 no-figure");
    expect(units(draft.files)).toContain("单位GDP能耗降低 % rate more");
  });

  it("are lists of projects, with the unit of the column and who answers", async () => {
    const { made: draft, plan } = await drafted(fixture("projects.txt"), "projects.txt");
    expect(table(draft.files, "table-1")[1]).toBe("三江县|8000|6500|12000");
    expect(units(draft.files)[0]).toBe("城区供水改造工程 万元 flow more");
    expect(plan.indicators.职教中心迁建?.owner?.lead).toEqual(["县教育局"]);
    expect(left(draft)).toContain("26500 row-of-sums");
  });
});

describe("sentences in tables", () => {
  it("are read with who answers for them, and points are none", async () => {
    const { made: draft, plan } = await drafted(fixture("task-table.docx"), "task-table.docx");
    expect(targets(draft.files)).toContain("实际利用外资 3亿美元以上");
    expect(plan.indicators.固定资产投资?.owner).toEqual({ lead: ["区发展改革局"], with: ["各镇街"] });
    const scores = await made("scores.html");
    expect(targets(scores.files)).toEqual([
      "5亿元以上重大项目 9个",
      "到位资金 30亿元以上",
      "规上工业总产值增长 增长12%",
      "新增规上企业 8家",
    ]);
    expect(left(scores)).toContain("45 table-not-understood");
  });

  it("stay with a person where the rows are regions, also numerals in words", async () => {
    const text =
      "<p>河东镇2027年目标任务</p><table><tr><td>村（社区）</td><td>新建广场</td><td>任务说明</td></tr><tr><td>张村</td><td>三处以上</td><td>改造危房十二户</td></tr><tr><td>李村</td><td>两处</td><td>无</td></tr></table>";
    const { made: draft } = await drafted(text, "a.html");
    expect(left(draft)).toEqual(["改造危房十二户 beside-figures", "2027年 date"]);
    // 村 and 社区 are counted, too: as a corner they would be read as units.
    expect(table(draft.files, "table-1")).toEqual(["地区|新建广场", "张村|三处以上", "李村|两处"]);
  });
});

describe("what is not certain", () => {
  it("is not taken: an age, a baseline, a sentence in another language", async () => {
    const draft = await made("numbered.txt");
    expect(left(draft)).toEqual(expect.arrayContaining(["80周岁以上 threshold", "48% baseline"]));
    expect(units(draft.files)).toContain("PM2.5年均浓度下降 % rate more");
    // What each gets is a sum for whom stands further off: what it is of would be a guess.
    expect(left(draft)).toContain("100元 without-subject");
    expect(units(draft.files).filter((one) => one.includes("津贴"))).toEqual([]);
    const english = await made("english.md");
    expect(left(english).filter((one) => one.endsWith("other-language")).length).toBeGreaterThan(0);
    expect(targets(english.files)).toEqual([]);
    expect(table(english.files, "table-1").at(-1)).toBe("合计|260");
  });

  it("is not named after what a sentence spoke of before", async () => {
    const { made: draft } = await drafted(
      "河东镇2027年目标任务\n全镇新建文化广场五处，培训一千二百人次。",
      "a.txt",
    );
    expect(targets(draft.files)).toEqual(["新建文化广场 五处", "培训（2） 一千二百人次"]);
  });

  it("is no table where headings stand over nobody knows which columns, nor where lines merge cells", async () => {
    const flat = [
      "县区",
      "投资（亿元）",
      "用地（亩）",
      "工业",
      "农业",
      "甲县",
      "1",
      "2",
      "3",
      "乙县",
      "4",
      "5",
      "6",
    ];
    const box = [
      "┌──┬────┐",
      "│县区│ 投资   │",
      "│    ├──┬──┤",
      "│    │工业│农业│",
      "├──┼──┼──┤",
      "│甲县│ 1  │ 2  │",
      "├──┼──┼──┤",
      "│乙县│ 3  │ 4  │",
      "└──┴──┴──┘",
    ];
    for (const lines of [flat, box]) {
      const text = `云岭市2027年目标任务\n完成投资20亿元。\n\n${lines.join("\n")}`;
      const { made: draft } = await drafted(text, "a.txt");
      expect(draft.report.summary).toMatchObject({ tables: 0, cells: 0, bodyTargets: 1 });
    }
  });

  it("has text of tracked changes as it was accepted, and no mark of a footnote in its value", async () => {
    const draft = await made("tracked.docx");
    expect(targets(draft.files)).toEqual(["研发投入强度 3.8%以上", "新增高新技术企业 50家"]);
    expect(table(draft.files, "table-1")[1]).toBe("城东街道|5.5以上|20");
    const page = "<p>云岭市2027年目标</p><p>新增企业50家<sup>1</sup>以上，绿地3km<sup>2</sup>。</p>";
    expect(targets((await drafted(page, "a.html")).made.files)).toEqual([
      "新增企业（1） 50家[1]以上",
      "绿地 3km²",
    ]);
  });
});
