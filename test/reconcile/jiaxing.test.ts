import { describe, expect, test } from "vitest";
import { jiaxing2016 } from "../../src/plans/jiaxing-2016.ts";
import type { Check } from "../../src/reconcile/check.ts";
import { formatCheck } from "../../src/reconcile/format-check.ts";
import { type Reconciliation, reconcile } from "../../src/reconcile/reconcile.ts";

// A copy is reconciled in each test: what is computed beside the tests tells no one which of them needs it.
const reconciled = (): Reconciliation => reconcile({ ...jiaxing2016 });
const checkOf = (id: string): Check => reconciled().checks.find((check) => check.id === id)!;
const covers = (indicator: string, layer = ""): Check =>
  checkOf(`covers:${indicator}@jiaxing:2016:assessment${layer}`);

describe("嘉政发〔2016〕5号: the nine units against the city's total", () => {
  // Column, Σ of the nine, the total of the body, verdict, reason, slack, severity.
  test.each([
    ["machineReplacementInvestment", "520亿元", "500亿元以上", "holds", "covered", "20亿元", null],
    ["foreignCapital", "24.3亿美元", "力争24亿美元", "holds", "covered", "0.3亿美元", null],
    ["domesticCapital", "324.6亿元", "力争324亿元", "holds", "covered", "0.6亿元", null],
    ["majorProjects", "27个", "20个以上", "holds", "covered", "7个", null],
    ["greenManufacturingInvestment", "14.3亿元", "10亿元以上", "holds", "covered", "4.3亿元", null],
    ["newPhotovoltaicCapacity", "300兆瓦", "确保200兆瓦", "holds", "covered", "100兆瓦", null],
    ["provincialIndustrialTowns", "7家", "7家", "holds", "exact", "0家", null],
    ["industrialTownInvestment", "120亿元", "120亿元", "holds", "exact", "0亿元", null],
    ["parkUpgradeInvestment", "40亿元", "40亿元", "holds", "exact", "0亿元", null],
    ["newEconomyParks", "34万平方米", "30万平方米以上", "holds", "covered", "4万平方米", null],
    ["twinCentres", "26万平方米", "60万平方米以上", "fails", "short", "-34万平方米", "error"],
    ["upgradedSmallEnterprises", "385家", "力争385家", "holds", "exact", "0家", null],
    ["newJointStockCompanies", "100家", "力争100家", "holds", "exact", "0家", null],
    ["regionalEquityListings", "80家", "力争80家", "holds", "exact", "0家", null],
    ["newThirdBoardListings", "30家", "力争30家", "holds", "exact", "0家", null],
    ["highTechEnterprises", "123家", "力争630家以上", "unknown", "needs-opening-stock", null, null],
  ])("%s: %s against %s: %s, %s, %s", (indicator, sum, total, verdict, reason, slack, severity) => {
    const check = covers(indicator);
    expect(check).toMatchObject({ verdict, reason, severity, layer: "base" });
    expect(`${check.sum!.value}${check.sum!.unit}`).toBe(sum);
    expect(check.slack && `${check.slack.value}${check.slack.unit}`).toBe(slack);
    expect(formatCheck(check, { lang: "zh" })).toContain(`：嘉兴市${total}，九个考核单位合计${sum}，`);
    expect(new Set(check.leaves.map(({ region }) => region)).size).toBe(9);
  });

  test("光伏: the stretch of 300 is covered exactly, by two kinds in nine units each", () => {
    const stretch = covers("newPhotovoltaicCapacity", ":stretch");
    expect(stretch).toMatchObject({
      verdict: "holds",
      reason: "exact",
      sum: { value: "300" },
      slack: { value: "0" },
    });
    expect(stretch.total).toMatchObject({ value: "300", commitment: "strive" });
    const sumOf = (indicator: string): number =>
      stretch.leaves
        .filter((leaf) => leaf.indicator === indicator)
        .reduce((sum, { figure }) => sum + Number(figure?.value ?? 0), 0);
    expect([sumOf("distributedPhotovoltaic"), sumOf("complementaryPhotovoltaic")]).toEqual([200, 100]);
    expect(
      stretch.leaves.filter(({ status }) => status === "not-assigned").map(({ region }) => region),
    ).toEqual(["economicZone", "port"]);
  });

  test("高新技术企业: holds if 507 of the stock remain", () => {
    const { conditions, imbalance } = covers("highTechEnterprises");
    expect(imbalance).toEqual({ value: "507", unit: "家" });
    expect(conditions).toMatchObject([
      { terms: [{ unknown: "openingStock", coefficient: "1" }], op: ">=", value: "507", unit: "家" },
    ]);
  });

  test("兼并重组: each of the seven counties has at least 3, the least one to spare; the two zones are none", () => {
    const check = checkOf("each:mergersPerCounty");
    expect(check).toMatchObject({
      verdict: "holds",
      reason: "covered",
      slack: { value: "1", unit: "家" },
      sum: null,
    });
    expect(check.leaves.map(({ figure }) => figure?.value)).toEqual(["4", "4", "4", "4", "4", "5", "5"]);
  });

  test("外贸综合服务公司: each of the nine has exactly the 1 that is asked for", () => {
    const check = checkOf("each:tradeServicePerUnit");
    expect(check).toMatchObject({ verdict: "holds", reason: "exact", slack: { value: "0" } });
    expect(check.leaves.map(({ figure }) => figure?.value)).toEqual(Array(9).fill("1"));
  });

  test("市级园区: of what no table has, nothing is said", () => {
    expect(checkOf("each:parksPerCounty")).toMatchObject({ verdict: "unknown", reason: "no-figures" });
  });

  test("nothing else is checked", () => {
    expect(reconciled().checks).toHaveLength(20);
    expect(reconciled().issues).toEqual([]);
  });
});

describe("嘉政发〔2016〕5号: what is no check", () => {
  test("两创中心 is the only failure; it is waived as a contradiction of the document, and still fails", () => {
    expect(reconciled().failing).toEqual([]);
    expect(
      reconciled().waived.map(({ indicator, verdict, waiver }) => [indicator, verdict, waiver?.kind]),
    ).toEqual([["twinCentres", "fails", "erratum"]]);
    const { waivers: _, ...unwaived } = jiaxing2016;
    expect(reconcile(unwaived).failing.map(({ id }) => id)).toEqual([
      "covers:twinCentres@jiaxing:2016:assessment",
    ]);
  });

  test("columns without a total of their own, rates among them without a sum", () => {
    expect(
      reconciled().noTotal.map(({ indicator, sum }) => [indicator, sum && `${sum.value}${sum.unit}`]),
    ).toEqual([
      ["industrialInvestmentGrowth", null],
      ["technicalTransformationGrowth", null],
      ["digitalWorkshops", "9个"],
      ["mergedEnterprises", "34家"],
      ["foreignTradeServiceCompanies", "9家"],
      ["ventureCapitalFunds", "31亿元"],
      ["industryMotherFunds", "23.2亿元"],
      ["industrySubFunds", "6.82亿元"],
      ["leasingCompanies", "14家"],
    ]);
  });

  test("21 totals of the body are split by no table", () => {
    expect(reconciled().notDecomposed).toHaveLength(21);
    expect(
      reconciled().notDecomposed.find(({ indicator }) => indicator === "industrialInvestment"),
    ).toMatchObject({
      scope: "省级以上开发区",
      total: { bound: "at-least", value: "500", commitment: "strive" },
    });
    expect(reconciled().notDecomposed.map(({ indicator }) => indicator)).toContain("informationIndustryFund");
  });
});
