import { describe, expect, it } from "vitest";
import { sumOf } from "../../src/draft/link/compare-sums.ts";
import { linkTotals } from "../../src/draft/link/link-totals.ts";
import type { LinkColumn, LinkTotal } from "../../src/draft/link/model.ts";
import { coreOf, isWithin } from "../../src/draft/link/name-cores.ts";

const total = (
  names: string | readonly string[],
  value: string,
  unit: string,
  more: Partial<LinkTotal> = {},
): LinkTotal => {
  const all = typeof names === "string" ? [names] : names;
  return { names: all, value, unit, kind: "flow", before: all.join(""), paragraph: all.join(""), ...more };
};
const column = (
  name: string,
  sum: string | null,
  unit: string,
  more: Partial<LinkColumn> = {},
): LinkColumn => {
  return { id: name, name, sum, unit, kind: "flow", ...more };
};

function linked(totals: readonly LinkTotal[], columns: readonly LinkColumn[]): readonly string[] {
  const { links, possible } = linkTotals(totals, columns);
  return [
    ...links.map((one) => `${totals[one.total]!.names[0]} = ${columns[one.column]!.name}: ${one.reason}`),
    ...possible.map((one) => {
      return `${totals[one.total]!.names[0]} ? ${one.columns.map((at) => columns[at]!.name).join(" + ")}: ${one.reason}`;
    }),
  ];
}

describe("linkTotals", () => {
  it("links the same name, without verbs and what joins its parts, in units that convert", () => {
    expect(
      linked([total("实际利用外资", "24", "亿美元")], [column("实际利用外资", "243000", "万美元")]),
    ).toEqual(["实际利用外资 = 实际利用外资: same-name"]);
    expect(linked([total("股份制企业", "100", "家")], [column("新增股份制企业", "100", "家")])).toEqual([
      "股份制企业 = 新增股份制企业: same-name",
    ]);
    expect(linked([total("工业增加值增长", "7", "%")], [column("工业增加值增速", null, "%")])).toEqual([
      "工业增加值增长 = 工业增加值增速: same-name",
    ]);
    expect(linked([total("投资", "1", "亿元")], [column("投资", "1", "家")])).toEqual([]);
  });

  it("judges names that are short for others, never of another measure", () => {
    const parks = column("新经济园", "34", "万平方米");
    expect(linked([total("新经济园产业用房", "30", "万平方米")], [parks])).toEqual([
      "新经济园产业用房 = 新经济园: name-within",
    ]);
    const growth = column("工业投资增长率", null, "%");
    expect(linked([total("工业投资占比", "30", "%")], [growth])).toEqual([]);
    const output = column("高新技术产业产值", "30", "亿元");
    expect(linked([total("高新技术产业投资", "30", "亿元")], [output])).toEqual([]);
    expect(linked([total("工业总投资", "300", "亿元")], [column("工业特色小镇投资", "120", "亿元")])).toEqual(
      [],
    );
  });

  it("judges by the sentence where a figure is only called 投资, and by the paragraph where a heading abbreviates", () => {
    const green = column("绿色制造项目投资", "14.3", "亿元");
    const before = "加大“绿色制造”技改投资力度，完成投资";
    expect(linked([total("投资", "10", "亿元", { before })], [green])).toEqual([
      "投资 = 绿色制造项目投资: named-in-sentence",
    ]);
    expect(linked([total("投资", "10", "亿元", { before: "完成投资" })], [green])).toEqual([]);
    const short = column("小升规", "385", "家");
    const name = "“规下”小微企业升“规上”";
    expect(linked([total(name, "385", "家", { paragraph: `扶持“小升规”，${name}385家` })], [short])).toEqual([
      `${name} = 小升规: short-for`,
    ]);
    expect(linked([total(name, "385", "家")], [short])).toEqual([]);
  });

  it("gives a column to the surest total, and to none where two are as sure", () => {
    const town = column("工业特色小镇投资", "120", "亿元");
    const both = [total("特色小镇投资", "90", "亿元"), total("工业特色小镇投资", "120", "亿元")];
    expect(linked(both, [town])).toEqual([
      "工业特色小镇投资 = 工业特色小镇投资: same-name",
      "特色小镇投资 ? 工业特色小镇投资: taken",
    ]);
    const twice = [total("用地", "1", "亩"), total("用地", "2", "亩")];
    expect(linked(twice, [column("用地", "3", "亩")])).toEqual([
      "用地 ? 用地: several",
      "用地 ? 用地: several",
    ]);
  });

  it("suggests what is added to a stock, other classifiers, and columns that only together make the total", () => {
    const stock = total("高新技术企业数", "630", "家", { kind: "stock" });
    expect(linked([stock], [column("新增高新技术企业", "123", "家")])).toEqual([
      "高新技术企业数 ? 新增高新技术企业: adds-to",
    ]);
    expect(linked([total("特色小镇", "25", "个")], [column("特色小镇", "7", "家")])).toEqual([
      "特色小镇 ? 特色小镇: other-classifier",
    ]);
    const columns = [column("两创中心", "26", "万平方米"), column("新经济园", "34", "万平方米")];
    expect(linked([total("两创中心", "60", "万平方米")], columns)).toEqual([
      "两创中心 = 两创中心: same-name",
      "两创中心 ? 两创中心 + 新经济园: together",
    ]);
  });

  it("shows the total in the unit of the column", () => {
    const { links } = linkTotals([total("外资", "24", "亿美元")], [column("外资", "243000", "万美元")]);
    expect(links[0]?.sum).toEqual({ sum: "243000", unit: "万美元", total: "240000", relation: "more" });
  });
});

describe("sumOf", () => {
  it("adds what is printed, and nothing for what is not assigned; what is missing has no sum", () => {
    expect(sumOf(["1.5", "8以上", "—"], "亿元")).toBe("9.5");
    expect(sumOf(["1", "2万元"], "亿元")).toBe("1.0002");
    expect(sumOf(["1", ""], "亿元")).toBeNull();
    expect(sumOf(["1", "(5)"], "亿元")).toBeNull();
    expect(sumOf(["—"], "亿元")).toBeNull();
  });
});

describe("names", () => {
  it("are read in others in pieces", () => {
    expect(isWithin("区域性股权交易挂牌", "区域性股权交易市场挂牌企业", 2)).toBe(true);
    expect(isWithin("小升规", "规下小微企业升规上", 2)).toBe(false);
    expect(isWithin("小升规", "规下小微企业升规上", 1)).toBe(true);
    expect(isWithin("ab", "b".repeat(200), 1)).toBe(false);
  });

  it("have a core", () => {
    expect(coreOf("力争新增股份制企业")).toBe("股份制企业");
    expect(coreOf("新增")).toBe("新增");
    expect(coreOf("人数")).toBe("人数");
  });
});
