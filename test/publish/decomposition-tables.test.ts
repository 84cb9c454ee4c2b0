import { describe, expect, it } from "vitest";
import { definePlan } from "../../src/plan/define-plan.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { jiaxing2016 } from "../../src/plans/jiaxing-2016.ts";
import { decompositionTables } from "../../src/publish/decomposition-tables.ts";

const nasty = definePlan({
  id: "nasty",
  name: { zh: "计划*", en: "Plan" },
  territory: "city",
  period: "2016",
  indicators: {
    money: { name: { zh: "投资", en: "Investment" }, unit: "亿元", kind: "flow", direction: "more" },
    firms: { name: { zh: "企业" }, unit: "家", kind: "flow", direction: "more" },
    growth: { name: { zh: "增长", en: "Growth" }, unit: "%", kind: "rate", direction: "more" },
  },
  regions: {
    city: { name: { zh: "全市" }, kind: "city" },
    a_secret_id: { name: { zh: "甲|<b>县</b>", en: "Jia" }, kind: "county" },
    b_secret_id: { name: { zh: "宝 应\n县" }, kind: "county" },
  },
  breakdowns: { parts: { over: "regions", whole: "city", parts: ["a_secret_id", "b_secret_id"] } },
  tables: {
    official: {
      name: { zh: "表_1" },
      clause: "1. 附件",
      breakdown: "parts",
      columns: ["money", { indicator: "firms", scope: "规上", period: "2017" }, "growth"],
      rows: { b_secret_id: ["超6", "另行下达", "3分之1%"], a_secret_id: ["4.5—5", "", "—"] },
      sum: ["10以上", "…", "/"],
    },
    odd: {
      breakdown: "parts",
      header: [["序号", "地区", "投资（亿元）"]],
      columns: ["money"],
      rows: { a_secret_id: ["1"] },
    },
    body: { clause: "一", columns: ["money"], rows: { city: ["10"] } },
  },
});

describe("decompositionTables", () => {
  it("prints the three official tables of the bundled plan, and no clause", async () => {
    const tables = decompositionTables(jiaxing2016);
    expect(tables.map(({ id, title }) => [id, title])).toEqual([
      ["table1", "2016年全市工业创新投资目标任务分解表（1）"],
      ["table2", "2016年全市工业创新投资目标任务分解表（2）"],
      ["table3", "2016年全市工业创新投资目标任务分解表（3）"],
    ]);
    await expect(tables.map(({ markdown }) => markdown).join("\n")).toMatchFileSnapshot(
      "golden/tables.zh.md",
    );
  });

  it("prints rows in the order of the breakdown where ids are numbers, which no object keeps in order", () => {
    const region = (zh: string) => ({ name: { zh }, kind: "county" });
    const plan: Plan = {
      ...nasty,
      regions: { city: region("全市"), 330402: region("南湖区"), 330411: region("秀洲区"), c: region("外") },
      breakdowns: { parts: { over: "regions", whole: "city", parts: ["330411", "330402"] } },
      tables: {
        t: { breakdown: "parts", columns: ["money"], rows: { c: ["3"], 330402: ["2"], 330411: ["1"] } },
      },
    };
    const rows = decompositionTables(plan)[0]!.markdown.match(/^\| \S+ \| \d \|$/gm);
    expect(rows).toEqual(["| 秀洲区 | 1 |", "| 南湖区 | 2 |", "| 外 | 3 |"]);
  });

  it("prints every cell of the plan as it stands, in its place", () => {
    for (const { id, markdown } of decompositionTables(jiaxing2016)) {
      const table = jiaxing2016.tables[id]!;
      const body = markdown
        .split("\n")
        .filter((line) => line.startsWith("| "))
        .slice(2)
        .map((line) => line.slice(2, -2).split(" | "));
      const expected = Object.entries(table.rows).map(([region, cells]) => [
        jiaxing2016.regions[region as "haining"].name.zh,
        ...cells!,
      ]);
      expect(body).toEqual(expected);
    }
  });

  it("puts the captions of a group over each of its columns", () => {
    const [first] = decompositionTables(jiaxing2016);
    const header = first!.markdown.split("\n").find((line) => line.startsWith("| 地区"))!;
    expect(header).toContain("| 工业投资和“机器换人”<br>技改投资增长率（%） |");
    expect(header).toContain("| 绿色制造<br>新增光伏发电容量（MW）<br>农光、渔光互补应用 |");
    expect(header).toContain("| 绿色制造<br>绿色制造项目投资（亿元） |");
  });

  it("says it in English where the plan has English", async () => {
    const tables = decompositionTables(jiaxing2016, { lang: "en" });
    await expect(tables.map(({ markdown }) => markdown).join("\n")).toMatchFileSnapshot(
      "golden/tables.en.md",
    );
  });

  it("escapes what would be markup, shows no id, and puts the 合计 row last", () => {
    const [official] = decompositionTables(nasty);
    expect(official!.markdown).toBe(
      [
        "## 表\\_1",
        "",
        "1\\. 附件",
        "",
        "| 地区 | 投资（亿元） | 企业（规上，2017，家） | 增长（%） |",
        "| --- | ---: | ---: | ---: |",
        "| 宝 应<br>县 | 超6 | 另行下达 | 3分之1% |",
        "| 甲\\|&lt;b&gt;县&lt;/b&gt; | 4.5—5 |  | — |",
        "| 合计 | 10以上 | … | / |",
        "",
      ].join("\n"),
    );
  });

  it("keeps Chinese where there is no English, and dashes as they are", () => {
    const [official] = decompositionTables(nasty, { lang: "en" });
    expect(official!.markdown.split("\n").slice(4)).toEqual([
      "| Region | Investment (亿元) | 企业 (规上, 2017, 家) | Growth (%) |",
      "| --- | ---: | ---: | ---: |",
      "| 宝 应<br>县 | more than 6 | set later or elsewhere | 3分之1% |",
      "| Jia | 4.5 to 5 |  | — |",
      "| Total | at least 10 | … | / |",
      "",
    ]);
  });

  it("heads columns by their indicators where the printed header has columns of its own, and takes the plan's name", () => {
    const odd = decompositionTables(nasty)[1]!;
    expect(odd.title).toBe("计划*");
    expect(odd.markdown.split("\n")[2]).toBe("| 地区 | 投资（亿元） |");
  });
});
