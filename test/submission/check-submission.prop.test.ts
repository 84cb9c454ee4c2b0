import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layoutContext } from "../../src/submission/layout/context.ts";
import { layOut } from "../../src/submission/layout/lay-out.ts";
import type { Submission } from "../../src/submission/submission.ts";
import { check, plan } from "./sheets.ts";

const REGIONS = ["南湖区", "秀洲区", "海宁市", "平湖市", "桐乡市", "嘉善县", "海盐县"];
const INDICATORS = ["引进内资", "实际利用外资", "绿色制造项目投资", "机器换人项目投资"];
/** What people write into cells, right and wrong. */
const CELLS = [
  "12",
  "3.5",
  "0",
  "-1",
  "—",
  "",
  "/",
  "1,200",
  "３０",
  "3O",
  "(5)",
  "10以上",
  "20万元",
  "约3",
  "#N/A",
  "5亿元",
];

const table = fc.record({
  regions: fc.shuffledSubarray(REGIONS, { minLength: 1 }),
  indicators: fc.shuffledSubarray(INDICATORS, { minLength: 1 }),
  cells: fc.array(fc.array(fc.constantFrom(...CELLS), { minLength: 4, maxLength: 4 }), {
    minLength: 7,
    maxLength: 7,
  }),
});

type Table = typeof table extends fc.Arbitrary<infer T> ? T : never;

/** The cell of a region and an indicator does not depend on where they stand. */
const cellOf = ({ cells }: Table, region: string, indicator: string): string =>
  cells[REGIONS.indexOf(region)]![INDICATORS.indexOf(indicator)]!;

const down = (t: Table): readonly (readonly string[])[] => [
  ["地区", ...t.indicators],
  ...t.regions.map((region) => [region, ...t.indicators.map((indicator) => cellOf(t, region, indicator))]),
];
const across = (t: Table): readonly (readonly string[])[] => [
  ["指标", ...t.regions],
  ...t.indicators.map((indicator) => [indicator, ...t.regions.map((region) => cellOf(t, region, indicator))]),
];
const long = (t: Table): readonly (readonly string[])[] => [
  ["地区", "指标", "数值"],
  ...t.regions.flatMap((region) =>
    t.indicators.map((indicator) => [region, indicator, cellOf(t, region, indicator)]),
  ),
];

/** What was found, without where: as a multiset. */
function placeless({ issues, observations }: Submission): readonly string[] {
  return [
    ...issues.map(({ code, region, indicator, period, found }) =>
      JSON.stringify([code, region, indicator, period, found]),
    ),
    ...observations.map(({ location: _place, ...figure }) => JSON.stringify(figure)),
  ].sort();
}

const read = (rows: readonly (readonly string[])[]): readonly string[] =>
  placeless(check({ file: "a.csv", rows }));

/** Two months below each other, each with its own order of rows and columns, growth beside every figure, and a 合计. */
const stacked = (first: Table, second: Table): readonly (readonly string[])[] =>
  [first, second].flatMap((t, at) => [
    [`2016年${at + 5}月`],
    ["地区", ...t.indicators.flatMap((indicator) => [indicator, "", ""])],
    ["", ...t.indicators.flatMap(() => ["完成", "上年同期", "同比增长"])],
    ...t.regions.map((region) => [
      region,
      ...t.indicators.flatMap((indicator) => [
        cellOf(t, region, indicator),
        cellOf(t, region, "机器换人项目投资"),
        cellOf(t, region, "引进内资"),
      ]),
    ]),
    ["合计", ...t.indicators.flatMap(() => ["12", "", ""])],
    [],
  ]);

const turnedBy = (t: Table, by: number): Table => ({
  ...t,
  regions: [...t.regions.slice(by % t.regions.length), ...t.regions.slice(0, by % t.regions.length)],
  indicators: [...t.indicators].reverse(),
});

describe("tables below each other", () => {
  test("say the same however the rows and columns of each are ordered, and as two sheets", () => {
    fc.assert(
      fc.property(table, table, fc.nat(), (first, second, by) => {
        const together = read(stacked(first, second));
        expect(read(stacked(turnedBy(first, by), turnedBy(second, by)))).toEqual(together);
        const rows = stacked(first, second);
        const half = rows.findIndex(([title]) => title === "2016年6月");
        const apart = [
          { file: "a.csv", sheet: "甲", rows: rows.slice(0, half) },
          { file: "a.csv", sheet: "乙", rows: rows.slice(half) },
        ];
        expect(placeless(check(apart))).toEqual(together);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a table", () => {
  test("says the same whichever way its rows and columns are ordered", () => {
    fc.assert(
      fc.property(table, fc.nat(), (t, turns) => {
        const other = {
          ...t,
          regions: [
            ...t.regions.slice(turns % t.regions.length),
            ...t.regions.slice(0, turns % t.regions.length),
          ],
          indicators: [...t.indicators].reverse(),
        };
        expect(read(down(other))).toEqual(read(down(t)));
        expect(read(across(other))).toEqual(read(across(t)));
      }),
    );
  });

  test("says the same with regions down, across, or a figure a row", () => {
    fc.assert(
      fc.property(table, (t) => {
        expect(read(across(t))).toEqual(read(down(t)));
        expect(read(long(t))).toEqual(read(down(t)));
      }),
    );
  });
});

test("every cell with something in it is taken for a figure, a heading, a note or an issue", () => {
  const words = fc.constantFrom(
    ...REGIONS,
    ...INDICATORS,
    ...CELLS,
    "地区",
    "指标",
    "合计",
    "注：快报",
    "6月",
    "完成",
    "张三",
    "单位：亿元",
    "亿元",
    "同比增长",
    "引进内资完成情况",
    "填报人：张三",
  );
  const rows = fc.array(fc.array(words, { maxLength: 6 }), { maxLength: 8 });
  const context = layoutContext(plan, {});
  fc.assert(
    fc.property(rows, (cells) => {
      const laidOut = layOut({ file: "a.csv", rows: cells }, context);
      fc.pre(laidOut !== undefined);
      const uses = laidOut!.uses();
      const filled = cells.flatMap((row, at) =>
        row.flatMap((text, column) => (text.trim() === "" ? [] : [`${at},${column}`])),
      );
      expect([...uses.keys()].sort()).toEqual([...filled].sort());
      // A figure is what an entry or a printed sum stands for, nothing else; sums of which it is not clear what they sum are passed over.
      const read = new Set(
        [...laidOut!.entries, ...laidOut!.sums.flatMap(({ items }) => items.map(({ entry }) => entry))].map(
          ({ location }) => `${location.row! - 1},${location.column! - 1}`,
        ),
      );
      const hasSum = (row: number, column: number): boolean =>
        cells[row]!.includes("合计") || cells.some((others) => others[column] === "合计");
      const isTold = (row: number, column: number): boolean =>
        laidOut!.issues.some(({ location }) => location?.row === row + 1 || location?.column === column + 1);
      for (const [key, use] of uses) {
        const [row = 0, column = 0] = key.split(",").map(Number);
        if (use === "figure") expect(read.has(key) || hasSum(row, column) || isTold(row, column)).toBe(true);
        else expect(read.has(key)).toBe(false);
      }
    }),
    { numRuns: 500 },
  );
});
