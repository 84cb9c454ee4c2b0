import { describe, expect, it } from "vitest";
import { safeDraft } from "../../src/draft/draft.ts";
import { draftFiles } from "../../src/draft/draft-files.ts";
import { en } from "../../src/draft/report/en.ts";
import { zh } from "../../src/draft/report/zh.ts";
import { drafted } from "./draft-folder.ts";

/** Every key, with what kind of value it has. */
function shape(value: object, path = ""): readonly string[] {
  return Object.entries(value).flatMap(([key, item]) =>
    typeof item === "object" ? shape(item as object, `${path}.${key}`) : [`${path}.${key}: ${typeof item}`],
  );
}

describe("the words of a report", () => {
  it("say the same things in both languages; values of the program need words where they are none", () => {
    expect(shape({ ...en, values: {} })).toEqual(shape({ ...zh, values: {} }));
    expect(Object.keys(zh.values)).toEqual(expect.arrayContaining(Object.keys(en.values)));
    expect(JSON.stringify(en)).not.toMatch(/\p{Script=Han}/u);
  });
});

const odd = `云岭市2027年目标任务（虚构）

一、完成投资120亿元以上。

二、完成投资130亿元以上。

三、完成投资130亿元以上，每万人拥有公园3个。

| 地区 | 投资（亿元） | 企业数 | 说明 | 床位（张） | 田（畦） |
|---|---|---|---|---|---|
| 甲县 | 70 | 3 | 按12月算 | (5) | 2 |
| 甲县 | 71 | 4 | | 6 | 3 |
| 乙县 | | 5 | | 7 | — |
| 注：均为年末数，共2个县。 | | | | | |
`;

describe("a report", () => {
  it("has every figure that was left, with its reason", async () => {
    const { made, plan } = await drafted(odd, "odd.md");
    expect(made.report.left.map(({ printed, reason }) => `${printed} ${reason}`)).toEqual([
      "按12月算 beside-figures",
      "注：均为年末数，共2个县。 note",
      "71 repeated-row",
      "4 repeated-row",
      "6 repeated-row",
      "3 repeated-row",
      "3 column-without-unit",
      "5 column-without-unit",
      "(5) unreadable-cell",
      "2027年 date",
      "一、 clause-number",
      "二、 clause-number",
      "三、 clause-number",
      ...made.report.left.slice(13).map(({ printed, reason }) => `${printed} ${reason}`),
    ]);
    expect(plan.tables.table1?.rows).toEqual({ 甲县: ["70", "…", "2"], 乙县: ["", "7", "—"] });
  });

  it("gives no total to a column that several are as near to, and says a repeated figure once", async () => {
    const { made } = await drafted(odd, "odd.md");
    expect(made.report.links).toEqual([]);
    const several = made.report.suggestions.filter(({ reason }) => reason === "several");
    expect(several.map(({ clause, indicators }) => [clause, indicators])).toEqual([
      ["一", ["投资"]],
      ["二", ["投资"]],
      ["三", ["投资"]],
    ]);
    expect(
      made.report.taken.filter(({ table }) => table === undefined).map(({ indicator }) => indicator),
    ).toEqual(["投资（一）", "投资（二）", "投资（三）", "每万人拥有公园"]);
  });

  it("declares a unit that nobody knows, and says what a dash was taken for", async () => {
    const { made, plan } = await drafted(odd, "odd.md");
    expect(Object.keys(plan.units ?? {})).toEqual(["畦"]);
    const kinds = made.report.choices.map(({ kind, of }) => `${kind} ${of}`);
    expect(kinds).toEqual(expect.arrayContaining(["own-unit 田", "dash table1"]));
  });

  it("is Markdown that no document can break", async () => {
    const evil = "云岭市2027年目标<script>|x|任务\n一、完成[投资](http://a)20亿元以上，新增|企业|30家。";
    const { made } = await drafted(evil, "a|b.txt");
    const text = draftFiles(made, { lang: "en" })["report.md"]!;
    expect(text).not.toMatch(/<script>|(?<!\\)\]\(/);
    for (const line of text.split("\n").filter((one) => one.startsWith("| ")))
      expect(line.split(/(?<!\\)\|/).length).toBeGreaterThan(3);
  });
});

describe("safeDraft", () => {
  it("says what is missing", async () => {
    const refusal = async (text: string): Promise<unknown> => {
      const result = await safeDraft(text);
      return result.ok ? null : [result.issues[0].code, result.issues[0].params];
    };
    const why = (reason: string, numbers: number): unknown => ["nothing-to-draft", { why: reason, numbers }];
    expect(await refusal("云岭市目标任务\n完成投资20亿元。")).toEqual(why("no-period", 0));
    expect(await refusal("云岭市2027年通知\n请遵照执行。")).toEqual(why("no-target", 1));
    expect(await refusal(" \n")).toEqual(why("empty", 0));
    const odd = await safeDraft("云岭市\n完成投资20亿元。", { period: "27" });
    expect(odd.ok ? "" : odd.issues[0].code).toBe("invalid-period");
  });

  it("takes any text, in time that grows with its length", async () => {
    const hostile = [
      "\t".repeat(5000),
      "\t1\n".repeat(5000),
      "甲县\n1\n2\n".repeat(3000),
      "|".repeat(20_000),
      `${"a  1  2\n".repeat(3000)}`,
      "（".repeat(20_000),
      `2027年\n${"完成投资20亿元，".repeat(2000)}`,
      "__proto__县\t1\n__proto__县\t2\nconstructor县\t3",
    ];
    for (const text of hostile) {
      for (const fileName of ["a.txt", "a.md", "a.html"]) {
        const result = await safeDraft(text, { fileName, period: "2027" });
        expect(typeof result.ok).toBe("boolean");
      }
    }
  });
});
