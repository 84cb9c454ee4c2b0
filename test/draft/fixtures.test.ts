import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/plan/plan.ts";
import { reconcile } from "../../src/reconcile/reconcile.ts";
import { drafted, fixture, rowsOf } from "./draft-folder.ts";

/** Verdicts of a plan, each with the indicator it is of. */
function verdicts(plan: Plan): readonly string[] {
  return reconcile(plan).checks.map(
    ({ question, indicator, verdict }) => `${question} ${indicator} ${verdict}`,
  );
}

function targets(files: Readonly<Record<string, string>>): readonly string[] {
  return rowsOf(files["targets.csv"]!)
    .slice(1)
    .map(([clause, indicator, , period, scope, target]) =>
      [clause, indicator, period, scope, target].filter((text) => text !== "").join(" "),
    );
}

describe("regions at the top of a web page", () => {
  it("are turned to the side, with the units of their column", async () => {
    const { made } = await drafted(fixture("regions-across.html"), "regions-across.html");
    expect(rowsOf(made.files["tables/table-1.csv"]!)).toEqual([
      [
        "地区",
        "固定资产投资（亿元）",
        "实际利用外资（万美元）",
        "新增规上企业（家）",
        "能源消费总量（万吨标准煤）",
        "新增绿地面积（公顷）",
      ],
      ["东河县", "120", "3000", "20以上", "210", "15"],
      ["西岭县", "100.5", "2500", "18以上", "180", "12"],
      ["南塘区", "130", "4500", "25以上", "320", "33"],
      ["云岭高新区", "75", "2000", "20以上", "150", "—"],
    ]);
  });

  it("have their totals in the body, converted, and the city's own column beside", async () => {
    const { made, plan } = await drafted(fixture("regions-across.html"), "regions-across.html");
    expect(targets(made.files)).toEqual([
      "一 固定资产投资 420亿元以上",
      "一 社会消费品零售总额增长 力争增长6%",
      "一 实际利用外资 1.2亿美元",
      "二（一） 新增规上企业 80家以上",
      "二（一） 规上企业总数 600家以上",
      "二（二） 单位生产总值能耗下降 下降3%以上",
      "二（二） 能源消费总量 控制在900万吨标准煤以内",
      "附件：2027年目标任务分解表（虚构） 新增绿地面积 60公顷",
    ]);
    expect(verdicts(plan)).toEqual([
      "covers 固定资产投资 holds",
      "covers 实际利用外资 holds",
      "covers 新增规上企业 holds",
      "covers 能源消费总量 holds",
      "covers 新增绿地面积 holds",
    ]);
    expect(plan.source).toMatchObject({
      number: "云政发〔2027〕8号",
      issuer: "云岭市人民政府",
      issued: "2027-02-03",
    });
  });

  it("report the demand on every part, and take no figure of a script", async () => {
    const { made } = await drafted(fixture("regions-across.html"), "regions-across.html");
    expect(made.report.suggestions.map(({ reason, printed }) => [reason, printed])).toEqual([
      ["each-part", "2家以上"],
    ]);
    expect(JSON.stringify(made.report)).not.toContain("12亿元");
    const direction = made.report.choices.find(
      ({ kind, of }) => kind === "direction" && of === "能源消费总量",
    );
    expect(direction).toMatchObject({ chosen: "less", because: "at-most" });
  });
});

describe("a task list without a table", () => {
  it("gives targets with their clause, period and who answers for them", async () => {
    const { made, plan } = await drafted(fixture("task-list.md"), "task-list.md");
    expect(targets(made.files)).toEqual([
      "一1 重大项目投资 260亿元以上",
      "一1 亿元以上项目 45个",
      "一2 新增用地 确保8000亩、力争10000亩",
      "二1 新建养老床位 1200张",
      "二1 新增城镇就业 3.5万人",
      "二1 城镇调查失业率 控制在5.5%以内",
      "二2 老旧小区 20个左右",
      "二2 居民 1.5万户",
      "二3 公园数量 2030 150个以上",
    ]);
    expect(plan.territory).toBe("云岭市");
    expect(plan.period).toBe("2028");
    expect(plan.indicators.重大项目投资?.owner).toEqual({
      lead: ["市发改委"],
      with: ["市经信局", "市自然资源局"],
    });
    expect(plan.indicators.城镇调查失业率).toMatchObject({ kind: "rate", direction: "less" });
    expect(plan.indicators.公园数量?.kind).toBe("stock");
    expect(plan.breakdowns).toEqual({});
  });

  it("says where each figure stands", async () => {
    const { made } = await drafted(fixture("task-list.md"), "task-list.md");
    expect(made.report.taken.map(({ line, printed }) => `${line} ${printed}`)).toEqual([
      "5 260亿元以上",
      "5 45个",
      "6 确保8000亩、力争10000亩",
      "10 1200张",
      "10 3.5万人",
      "10 控制在5.5%以内",
      "11 20个左右",
      "11 1.5万户",
      "12 150个以上",
    ]);
    expect(made.report.left).toContainEqual(
      expect.objectContaining({ printed: "1个以上", reason: "each-part" }),
    );
  });
});

describe("a Word document of another writer", () => {
  it("has its header of three rows, its units from a caption, its printed sum", async () => {
    const { made, plan } = await drafted(fixture("word.docx"), "word.docx");
    expect(rowsOf(made.files["tables/table-1.csv"]!)).toEqual([
      ["县（区）", "投资", "", "", "增速"],
      ["", "工业投资", "其中", "", "规上工业增加值增速"],
      ["", "", "技改投资", "新建项目投资", ""],
      ["东河县", "50", "20", "30", "7.5"],
      ["西岭县", "45.5", "18以上", "27.5", "7以上"],
      ["南塘区", "56.5", "24", "32.5", "6—8"],
      ["合计", "152", "62", "90", ""],
    ]);
    expect(Object.values(plan.indicators).map(({ unit }) => unit)).toEqual(["亿元", "亿元", "亿元", "%"]);
    expect(made.report.counts).toBe("paragraphs");
    expect(verdicts(plan)).toEqual([
      "covers 工业投资 holds",
      "agrees 工业投资 holds",
      "covers 技改投资 holds",
      "agrees 技改投资 holds",
      "agrees 新建项目投资 holds",
      "covers 规上工业增加值增速 unknown",
    ]);
  });
});

describe("columns under one another, in GB18030", () => {
  it("have padded names, and units in the order of their columns", async () => {
    const { made, plan } = await drafted(fixture("columns.txt"), "columns.txt");
    expect(rowsOf(made.files["tables/table-1.csv"]!)).toEqual([
      ["乡 镇", "造林面积", "义务植树"],
      ["青山镇", "1.25", "3.4"],
      ["白水镇", "2", "—"],
      ["红石乡", "0.75", "2.05"],
      ["合计", "4", "5.45"],
    ]);
    expect(Object.values(plan.indicators).map(({ unit }) => unit)).toEqual(["万亩", "万株"]);
    const units = made.report.choices.filter(({ kind }) => kind === "unit").map(({ because }) => because);
    expect(units).toEqual(["caption", "order"]);
    expect(plan.territory).toBe("绿野县");
    expect(made.report.left.map(({ reason }) => reason)).toEqual(["date", "note"]);
  });
});
