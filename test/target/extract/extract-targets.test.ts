import { describe, expect, it } from "vitest";
import { defineUnits } from "../../../src/quantity/unit-table.ts";
import { extractTargets } from "../../../src/target/extract/extract-targets.ts";
import { briefTarget } from "../brief.ts";

const left = (text: string): readonly string[] =>
  extractTargets(text).ignored.map(({ text: said, reason }) => `${said} ${reason}`);

describe("numbers that are no targets", () => {
  it.each<[string, readonly string[]]>([
    ["引进中国500强企业", ["500 name"]],
    ["打造“385”平台体系", ["“385” slogan"]],
    ["围绕二十大产业链", ["二十 name"]],
    ["推进“六个一百”工程", ["“六个一百” slogan"]],
    ["2027年3月5日起施行", ["2027年3月5日 date"]],
    ["1—9月，2026—2030年", ["1—9月 date", "2026—2030年 date"]],
    ["依据某政发〔2027〕12号", ["〔2027〕12 document-number"]],
    ["贯彻《行动方案（2026—2030年）》", ["《行动方案（2026—2030年）》 title"]],
    ["第三产业稳步发展", ["三 ordinal"]],
    ["一是加强领导，二是明确责任", ["一 ordinal", "二 ordinal"]],
    ["实施五年行动", ["五年 duration"]],
    ["安排30%的资金支持企业", ["30% share"]],
    ["对获评企业奖励50万元", ["50万元 terms"]],
    ["建立一个平台", ["一个 indefinite"]],
    ["该项计5分", ["5分 score"]],
    ["推广5G、O2O和A4", ["5 name", "2 name", "4 name"]],
    ["功率200mW", ["200 unknown-unit"]],
    ["投资3 5亿元", ["3 5亿元 ambiguous"]],
    ["失业率控制在4%", ["控制在4% ambiguous"]],
    ["每100户拥有", ["每100户 denominator"]],
    ["比例为3:2", ["3 no-unit", "2 no-unit"]],
    ["完成投资5亿元[1]。", ["[1] footnote"]],
    ["\t12\t8以上\t—\t3家", ["12 table-cell", "8以上 table-cell", "3家 table-cell"]],
  ])("%j", (text, expected) => {
    expect(left(text)).toEqual(expected);
  });

  it("has too many digits to be a number", () => {
    const found = extractTargets(`完成投资${"9".repeat(1001)}—${"9".repeat(2000)}元`);
    expect(found.targets.length).toBe(0);
    expect(found.ignored.map(({ reason }) => reason)).toEqual(["too-long", "too-long"]);
  });

  it("give their readings where they have two", () => {
    expect(extractTargets("投资3 5亿元").ignored[0]?.readings).toEqual(["3、5", "35"]);
  });
});

describe("texts without a target", () => {
  it.each([
    ["城乡收入与经济增长同步", "qualitative"],
    ["培育数百家企业", "unquantified"],
    ["组织实施“一二三”专项行动", "no-quantity"],
    ["控制在市下达指标内", "deferred"],
    ["—", "not-assigned"],
    ["/", "not-applicable"],
    ["…", "unavailable"],
    ["", "blank"],
    ["上半年", undefined],
  ])("%j is %s", (text, status) => {
    expect(extractTargets(text)).toMatchObject({ targets: [] });
    expect(extractTargets(text).status).toBe(status);
  });

  it("have no state beside a target", () => {
    expect(extractTargets("培育数百家企业，完成投资5亿元")).not.toHaveProperty("status");
  });
});

describe("a document", () => {
  const text = [
    "关于做好工作的意见",
    "1、总体目标",
    "完成投资80亿元。",
    "二、重点任务",
    "（一）抓项目。",
    "1.抓开工。新开工项目20个。",
    "（1）抓大项目。引进10亿元以上项目3个；",
    "（2）抓小项目。新增50个。",
    "2、抓竣工。竣工12个。",
    "（二）抓企业。培育企业30家",
    "十二、其他",
    "## 第三章 保障",
    "新增贷款1.5亿",
    "元，其中中长期贷款8000万元。",
  ].join("\n");

  it("numbers its clauses by the form of their headings", () => {
    expect(extractTargets(text).targets.map(({ clause, text: said }) => `${clause} ${said}`)).toEqual([
      "一 80亿元",
      "二（一）1 20个",
      "二（一）1（1） 3个",
      "二（一）1（2） 50个",
      "二（一）2 12个",
      "二（二） 30家",
      "第三章 1.5亿\n元",
      "第三章 8000万元",
    ]);
  });

  it("tells what a number of a heading is", () => {
    const numbers = extractTargets(text).ignored.filter(({ reason }) => reason === "clause-number");
    expect(numbers.map(({ text: said }) => said)).toEqual([
      "1、",
      "二、",
      "（一）",
      "1.",
      "（1）",
      "（2）",
      "2、",
      "（二）",
      "十二、",
      "第三章",
    ]);
  });

  it("joins full lines, and keeps short ones and headings apart", () => {
    const long = "围绕先进制造业集群建设和传统产业改造提升两大任务，全年安排实施重点技术改造";
    const said = (lines: string): readonly string[] => extractTargets(lines).targets.map(briefTarget);
    expect(said(`${long}\n项目120个`)).toEqual(["安排实施 重点技术改造项目: exact 120 个 #全年"]);
    expect(said("外资5亿美元\n内资60亿元")).toEqual(["外资: exact 5 亿美元", "内资: exact 60 亿元"]);
  });
});

describe("what stands around a figure", () => {
  it("has its place in the text", () => {
    const text = " 全县确保新增就业 5000 人、力争６０００人以上。";
    const [target] = extractTargets(text).targets;
    const at = (span: readonly [number, number] | undefined): string | undefined =>
      span && text.slice(...span);
    expect(target && at(target.span)).toBe("5000 人、力争６０００人以上");
    const { value, unit, commitment, stretch } = target!.spans;
    expect([at(value), at(unit), at(commitment)]).toEqual(["5000", "人", "确保"]);
    expect([at(stretch?.value), at(stretch?.unit), at(stretch?.bound?.[0])]).toEqual([
      "６０００",
      "人",
      "以上",
    ]);
    expect(at(stretch?.commitment)).toBe("力争");
  });

  it("knows a plan's units", () => {
    const units = defineUnits({ 羊单位: {} });
    const found = units.ok ? extractTargets("存栏35万羊单位以上", { units: units.value }) : null;
    expect(found?.targets.map(briefTarget)).toEqual(["存栏: at-least 35 万羊单位"]);
  });

  it("is refused where there is no text", () => {
    expect(() => extractTargets(5 as unknown as string)).toThrow(
      expect.objectContaining({ code: "unreadable-target" }),
    );
  });
});
