import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPlan } from "../../../src/plan/check-plan.ts";
import type { AnyIndicator, Plan, Table } from "../../../src/plan/plan.ts";
import type { Observation } from "../../../src/reconcile/observation.ts";
import { checkSubmission } from "../../../src/submission/check-submission.ts";
import { readSubmission } from "../../../src/submission/read-submission.ts";
import type { SubmissionTemplateOptions } from "../../../src/submission/template/options.ts";
import { safeSubmissionTemplate } from "../../../src/submission/template/submission-template.ts";
import { invented2027 } from "../../fixtures/invented-2027.ts";
import { plan as jiaxing } from "../sheets.ts";

/** What is due of a plan, as an empty submission is told. */
function dueOf(plan: Plan, regions?: readonly string[]): readonly (readonly [string, string])[] {
  const { issues } = checkSubmission(plan, [], { expect: "plan", ...(regions && { regions }) });
  return issues.flatMap(({ code, region, indicator }) =>
    code === "missing-value" && region !== undefined && indicator !== undefined
      ? [[region, indicator] as const]
      : [],
  );
}

/** A figure that an indicator can have, with its unit where that is another. */
function figureOf({
  unit,
  decimals,
  domain,
}: AnyIndicator): fc.Arbitrary<Pick<Observation, "value" | "unit">> {
  const isSigned = unit === "%" && domain?.min === undefined;
  const isBounded = domain?.max !== undefined && domain.max !== null;
  const whole = (isBounded ? fc.nat(99) : fc.oneof(fc.nat(20), fc.nat(100_000))).map(String);
  const isCount = !/元|%|瓦|米|亩|吨|^1$/.test(unit) && !decimals;
  const places = isCount ? 0 : (decimals ?? 3);
  const decimal =
    places === 0
      ? whole
      : fc
          .tuple(
            whole,
            fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 1, maxLength: places }),
          )
          .map(([a, b]) => `${a}.${b}`);
  const long = fc.constantFrom("12345678901234567890", "0.000001", "100000000000000");
  const value = fc
    .tuple(
      fc.boolean(),
      fc.oneof(whole, decimal, ...(decimals === undefined && !isCount && !isBounded ? [long] : [])),
    )
    .map(([minus, text]) => (minus && isSigned && /[1-9]/.test(text) ? `-${text}` : text));
  const other = unit === "亿元" ? "万元" : unit === "万美元" ? "亿美元" : undefined;
  return fc.record({
    value,
    ...(other && { unit: fc.constantFrom(unit, other) }),
  });
}

const filledIn = (
  plan: Plan,
  period: string,
  regions?: readonly string[],
): fc.Arbitrary<readonly Observation[]> =>
  fc
    .subarray([...dueOf(plan, regions)])
    .chain((keys) =>
      fc.tuple(
        ...keys.map(([region, indicator]) =>
          figureOf(plan.indicators[indicator]!).map((figure) => ({ region, indicator, period, ...figure })),
        ),
      ),
    );

/** Figures as text, in no order; where the plan declares the decimals, zeros at the end say nothing. */
function asTexts(plan: Plan, observations: readonly Observation[]): readonly string[] {
  return observations
    .map(({ region, indicator, period, value, unit }) => {
      const { decimals, unit: own } = plan.indicators[indicator]!;
      const plain = decimals !== undefined && value.includes(".") ? value.replace(/\.?0+$/, "") : value;
      return JSON.stringify([region, indicator, period, plain, unit ?? own]);
    })
    .sort();
}

async function readBack(plan: Plan, options: SubmissionTemplateOptions): Promise<readonly Observation[]> {
  const file = safeSubmissionTemplate(plan, options);
  if (!file.ok) throw new Error(JSON.stringify(file.issues));
  const { observations, issues } = checkSubmission(plan, await readSubmission(file.value, "a"));
  const strange = issues.filter(({ code }) => !EXPECTED.has(code));
  expect(strange).toEqual([]);
  return observations;
}

/** What may be wrong with figures that were drawn by lot; nothing of how they are laid out. */
const EXPECTED: ReadonlySet<string> = new Set([
  ...[
    "missing-value",
    "target-not-met",
    "suspicious-magnitude",
    "total-mismatch",
    "subset-exceeds-total",
    "growth-contradicts-level",
  ],
]);

const formats = fc.constantFrom("xlsx" as const, "csv" as const);
const languages = fc.constantFrom("zh" as const, "en" as const);

describe.each([
  ["the bundled plan", jiaxing, "2016-06"],
  ["an invented plan", invented2027 as Plan, "2027-04"],
])("what was filled in is read back: %s", (_name, plan, period) => {
  test("of all regions", async () => {
    await fc.assert(
      fc.asyncProperty(filledIn(plan, period), formats, languages, async (observations, format, lang) => {
        const read = await readBack(plan, { period, observations, format, lang });
        expect(asTexts(plan, read)).toEqual(asTexts(plan, observations));
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  test("of one region", async () => {
    const regions = fc.constantFrom(...new Set(dueOf(plan).map(([region]) => region)));
    const forms = regions.chain((region) => fc.tuple(fc.constant(region), filledIn(plan, period, [region])));
    await fc.assert(
      fc.asyncProperty(forms, formats, languages, async ([region, observations], format, lang) => {
        const read = await readBack(plan, { regions: [region], period, observations, format, lang });
        expect(asTexts(plan, read)).toEqual(asTexts(plan, observations));
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });
});

/** Names that a spreadsheet, a reader of tables or a writer of XML could take for something else. */
const NAMES = [
  ..."=1+1 +86 -甲 @乙 \t丙 目标 完成 合计 6月 2016年6月 地区 指标 时期 单位 备注 注：丁 value target".split(
    " ",
  ),
  ...'甲县 甲县① 投资（亿元） 投资(家) 其中：工业 <b>&amp; "引" \'撇 a,b;c 填报单位：甲县 时期：6月 单位：万元'.split(
    " ",
  ),
  ..."甲\n乙 同比增长 本月 total 100 3.5 — / … #N/A _x000D_ 模板 x#00000000"
    .split(" ")
    .map((name) => name.replace(" x", " x")),
];

const name = fc.oneof(
  fc.constantFrom(...NAMES),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }).filter((text) => text.trim() !== ""),
);
const id = fc.oneof(
  fc.constantFrom(..."a b c d e1 10 2 目标 海宁 value".split(" ")),
  fc.string({ unit: fc.constantFrom(..."abcxyz"), minLength: 1, maxLength: 4 }),
);
const indicator = fc.record({
  name: fc.record({ zh: name, en: fc.option(name, { nil: undefined }) }, { requiredKeys: ["zh"] }),
  unit: fc.constantFrom("亿元", "%", "家", "1", "元/人", "兆瓦", "万美元"),
  kind: fc.constantFrom("flow" as const, "stock" as const),
  direction: fc.constantFrom("more" as const, "less" as const),
  decimals: fc.option(fc.nat(3), { nil: undefined }),
}) as fc.Arbitrary<AnyIndicator>;

/** Any small plan: tables with or without printed headers, of several periods, and columns in units of their own. */
const anyPlan: fc.Arbitrary<Plan> = fc
  .tuple(
    fc.uniqueArray(fc.tuple(id, indicator), { minLength: 1, maxLength: 6, selector: ([key]) => key }),
    fc.uniqueArray(fc.tuple(id, name), { minLength: 2, maxLength: 5, selector: ([key]) => key }),
  )
  .chain(([indicators, regions]) => {
    const columns = fc.uniqueArray(fc.constantFrom(...indicators), {
      minLength: 1,
      selector: ([key]) => key,
    });
    const table = columns.chain((of) => {
      const cells = fc.array(fc.constantFrom("1", "3以上", "—", "/", "", "2.5"), {
        minLength: of.length,
        maxLength: of.length,
      });
      const parts = regions.slice(1).map(([key]) => key);
      const groups = fc.array(fc.constantFrom("", "甲类", "乙类", "目标"), {
        minLength: of.length,
        maxLength: of.length,
      });
      return fc.record({
        columns: fc.constant(of.map(([key]) => key)),
        period: fc.constantFrom("2016", "2016-H1", "2015"),
        rows: fc
          .tuple(...parts.map(() => cells))
          .map((all) => Object.fromEntries(parts.map((part, at) => [part, all[at]!]))),
        breakdown: fc.option(fc.constant("all"), { nil: undefined }),
        header: fc.option(
          groups.map((over) => [
            ["地区", ...over],
            ["", ...of.map(([, one]) => `${one.name.zh}（${one.unit}）`)],
          ]),
          { nil: undefined },
        ),
      });
    });
    return fc.array(table, { maxLength: 3 }).map(
      (tables): Plan => ({
        id: "invented",
        name: { zh: "虚构计划" },
        territory: regions[0]![0],
        period: "2016",
        indicators: Object.fromEntries(indicators),
        regions: Object.fromEntries(regions.map(([key, zh]) => [key, { name: { zh }, kind: "county" }])),
        breakdowns: {
          all: { over: "regions", whole: regions[0]![0], parts: regions.slice(1).map(([key]) => key) },
        },
        tables: Object.fromEntries(tables.map((one, at) => [`t${at}`, one as Table])),
      }),
    );
  });

test("what was filled in is read back, whatever things are called", async () => {
  const cases = anyPlan
    .filter((plan) => checkPlan(plan).every(({ severity }) => severity !== "error") && dueOf(plan).length > 0)
    .chain((plan) => fc.tuple(fc.constant(plan), filledIn(plan, "2016-06"), formats, languages));
  await fc.assert(
    fc.asyncProperty(cases, async ([plan, observations, format, lang]) => {
      const read = await readBack(plan, { period: "2016-06", observations, format, lang });
      expect(asTexts(plan, read)).toEqual(asTexts(plan, observations));
    }),
    { numRuns: 60, endOnFailure: true },
  );
});
