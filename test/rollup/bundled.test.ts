import { expect, it } from "vitest";
import type { Plan } from "../../src/plan/plan.ts";
import { jiaxing2016 } from "../../src/plans/jiaxing-2016.ts";
import { to } from "../../src/quantity/to.ts";
import { rollUp, safeRollUp } from "../../src/rollup/roll-up.ts";

const wide: Plan = jiaxing2016;

/** The sums of the nine accountable regions, as the facts of the field give them. */
const COLUMNS = [
  ["machineReplacementInvestment", "520", "亿元"],
  ["foreignCapital", "243000", "万美元"],
  ["domesticCapital", "324.6", "亿元"],
  ["majorProjects", "27", "个"],
  ["greenManufacturingInvestment", "14.3", "亿元"],
  ["distributedPhotovoltaic", "200", "兆瓦"],
  ["complementaryPhotovoltaic", "100", "兆瓦"],
  ["provincialIndustrialTowns", "7", "家"],
  ["industrialTownInvestment", "120", "亿元"],
  ["parkUpgradeInvestment", "40", "亿元"],
  ["newEconomyParks", "34", "万平方米"],
  ["twinCentres", "26", "万平方米"],
  ["upgradedSmallEnterprises", "385", "家"],
  ["newJointStockCompanies", "100", "家"],
  ["regionalEquityListings", "80", "家"],
  ["newThirdBoardListings", "30", "家"],
  ["newHighTechEnterprises", "123", "家"],
  ["mergedEnterprises", "34", "家"],
  ["foreignTradeServiceCompanies", "9", "家"],
  ["ventureCapitalFunds", "31", "亿元"],
  ["industryMotherFunds", "23.2", "亿元"],
  ["industrySubFunds", "6.82", "亿元"],
  ["leasingCompanies", "14", "家"],
  ["digitalWorkshops", "9", "个"],
] as const;

it.each(COLUMNS)("%s sums to %s%s, typed or not", (id, value, unit) => {
  expect(rollUp(wide, id)).toMatchObject({ value, unit, bound: "exact" });
  expect(rollUp(jiaxing2016, id)).toEqual(rollUp(wide, id));
});

it("the columns are all there are, besides two rates", () => {
  const summed = Object.keys(wide.indicators).filter((id) => safeRollUp(wide, id).ok);
  expect(summed.sort()).toEqual([...COLUMNS.map(([id]) => id), "newPhotovoltaicCapacity"].sort());
  for (const id of ["industrialInvestmentGrowth", "technicalTransformationGrowth"]) {
    expect(safeRollUp(wide, id)).toMatchObject({ issues: [{ code: "needs-weights" }] });
  }
});

it("converts what was rolled up", () => {
  expect(to(rollUp(jiaxing2016, "foreignCapital"), "亿美元")).toEqual({ value: "24.3", unit: "亿美元" });
});

it("photovoltaics are components by regions, whichever is asked for first", () => {
  const whole = {
    value: "300",
    unit: "兆瓦",
    bound: "exact",
    count: 16,
    notAssigned: ["economicZone", "port"],
  };
  expect(rollUp(jiaxing2016, "newPhotovoltaicCapacity")).toEqual(whole);
  expect(rollUp(jiaxing2016, "newPhotovoltaicCapacity", { by: "assessment" })).toEqual(whole);
  expect(rollUp(jiaxing2016, "newPhotovoltaicCapacity", { by: "photovoltaicComponents" })).toEqual(whole);
  expect(rollUp(jiaxing2016, "newPhotovoltaicCapacity", { region: "haining" })).toMatchObject({
    value: "40",
    count: 2,
  });
  expect(rollUp(jiaxing2016, "newPhotovoltaicCapacity", { region: "port" })).toEqual({
    value: "2",
    unit: "兆瓦",
    bound: "exact",
    count: 1,
    notAssigned: ["port"],
  });
});

it("a rate is a mean by any weights: of equal floors, the floor", () => {
  const mean = { value: "8", unit: "%", bound: "at-least", count: 9, notAssigned: [] };
  expect(
    rollUp(jiaxing2016, "industrialInvestmentGrowth", { weights: "machineReplacementInvestment" }),
  ).toEqual(mean);
});

it("figures of nine units are none of the seven counties'", () => {
  const rolled = safeRollUp(jiaxing2016, "foreignCapital", { by: "counties" });
  const params = { indicator: "foreignCapital", region: "jiaxing", by: "counties", near: ["assessment"] };
  expect(rolled).toMatchObject({ issues: [{ code: "no-breakdown", params }] });
});

it("what stands only in the body has no breakdown", () => {
  expect(safeRollUp(wide, "outwardInvestment")).toMatchObject({ issues: [{ code: "no-breakdown" }] });
  expect(safeRollUp(wide, "loanRatePremium")).toMatchObject({
    issues: [{ code: "not-additive", params: { axis: "regions" } }],
  });
});
