import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { FenjieError } from "../../../src/issue/fenjie-error.ts";
import type { Plan } from "../../../src/plan/plan.ts";
import { checkSubmission } from "../../../src/submission/check-submission.ts";
import { readSubmission } from "../../../src/submission/read-submission.ts";
import type { SubmissionTemplateOptions } from "../../../src/submission/template/options.ts";
import {
  safeSubmissionTemplate,
  submissionTemplate,
} from "../../../src/submission/template/submission-template.ts";
import { invented2027 } from "../../fixtures/invented-2027.ts";
import { plan as jiaxing } from "../sheets.ts";

const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!);

async function rowsOf(
  plan: Plan,
  options: SubmissionTemplateOptions,
  sheet = 0,
): Promise<readonly (readonly string[])[]> {
  return (await readSubmission(submissionTemplate(plan, options), "a"))[sheet]!.rows;
}

const csvOf = (plan: Plan, options: SubmissionTemplateOptions): string =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(
    submissionTemplate(plan, { ...options, format: "csv" }),
  );

/** A plan in which a region and an indicator are called what a spreadsheet would calculate. */
const formulas: Plan = {
  id: "invented",
  name: { zh: "=虚构计划" },
  territory: "city",
  period: "2027",
  indicators: {
    a: { name: { zh: "=1+1" }, unit: "亿元", kind: "flow", direction: "more", decimals: 2 },
    b: {
      name: { zh: "@完成率" },
      unit: "%",
      kind: "rate",
      direction: "more",
      decimals: 1,
      domain: { min: "0", max: "100" },
    },
    c: { name: { zh: "\t丙" }, unit: "家", kind: "flow", direction: "more" },
  },
  regions: {
    city: { name: { zh: "全市" }, kind: "city" },
    x: { name: { zh: "+86" }, kind: "county", within: "city" },
    y: { name: { zh: "-乙" }, kind: "county", within: "city" },
  },
  breakdowns: { all: { over: "regions", whole: "city", parts: ["x", "y"] } },
  tables: {
    t: { breakdown: "all", columns: ["a", "b", "c"], rows: { x: ["10", "90", "—"], y: ["=5", "/", "3"] } },
  },
};

describe("a form of one region", () => {
  it("has what the plan assigns, in the order of the document, with targets and their units", async () => {
    const rows = await rowsOf(jiaxing, { regions: ["haining"], period: "2016-06" });
    expect(rows.slice(0, 7)).toEqual([
      ["嘉兴市2016年工业创新投资目标任务：完成情况"],
      ["填报单位：海宁市"],
      ["时期：2016年6月"],
      ["浅黄色单元格填数；灰色是目标，供对照；无此项填 /。"],
      ["类别", "指标", "单位", "目标", "完成", "备注"],
      ["工业投资和“机器换人”", "工业生产性投资增长率", "%", "8以上"],
      ["", "技改投资增长率", "%", "10以上"],
    ]);
    expect(rows).toHaveLength(34);
  });

  it("asks for the same figures as a submission of the region has to have", async () => {
    const { issues, summary } = checkSubmission(
      jiaxing,
      await readSubmission(submissionTemplate(jiaxing, { regions: ["port"], period: "2016-06" }), "a"),
      { regions: ["port"] },
    );
    expect(summary.cells).toBe(21);
    expect(issues).toHaveLength(21);
    expect(new Set(issues.map(({ params }) => JSON.stringify(params)))).toEqual(
      new Set(['{"state":"blank"}']),
    );
  });
});

describe("tables", () => {
  it("have the printed header, each heading over a target and the cell beside it", async () => {
    const [sheet] = await readSubmission(submissionTemplate(jiaxing, { period: "2016-06" }), "a");
    const merged = sheet!.merges!.map(({ firstRow, lastRow, firstColumn, lastColumn }) =>
      [firstRow, firstColumn, lastRow, lastColumn].join(),
    );
    // 工业投资和“机器换人” over four pairs; 工业生产性投资增长率 over one, two rows high; 新增光伏发电容量 over two pairs.
    expect(merged).toEqual(expect.arrayContaining(["3,1,3,8", "4,1,5,2", "4,17,4,20", "3,0,6,0"]));
    expect(sheet!.rows[6]!.slice(0, 5)).toEqual(["", "目标", "完成", "目标", "完成"]);
    expect(sheet!.rows[7]!.slice(0, 4)).toEqual(["南湖区", "8以上", "", "10以上"]);
  });

  it("leave what a printed table has not to a list", async () => {
    const sheets = await readSubmission(submissionTemplate(jiaxing, {}), "a");
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["表1", "表2", "表3", "其他指标", "填表说明"]);
    expect(sheets[3]!.rows[3]).toEqual(["地区", "指标", "单位", "目标", "完成", "备注"]);
  });

  it("keep headings in the middle of a header whose unit stands in a row of its own", async () => {
    const rows = await rowsOf(invented2027, { period: "2027-04" }, 1);
    expect(rows.slice(3, 7)).toEqual([
      ["地区", "农业", "", "", "", "园区", "", "会展"],
      ["", "粮食播种面积（万亩）", "", "新建设施农业", "", "特色产业园（个）", "", "组织参展（展位）"],
      ["", "", "", "（标棚）"],
      ["", "目标", "完成", "目标", "完成", "目标", "完成", "目标", "完成"],
    ]);
  });

  it("are those of the period: what only another year's table has is asked for in a list", async () => {
    const sheets = await readSubmission(submissionTemplate(invented2027, { period: "2027-09" }), "a");
    const titles = sheets.map(({ rows }) => rows[0]![0]);
    expect(titles).not.toContain("2026年基数（虚构）：完成情况");
    expect(titles).not.toContain("上半年累计目标（虚构）：完成情况");
    expect(JSON.stringify(sheets[3]!.rows)).toContain("规上工业总产值");
  });

  it("speak English where the plan does", async () => {
    const rows = await rowsOf(jiaxing, { lang: "en", period: "2016-06" });
    expect(rows[0]![0]).toMatch(/^Breakdown of the city's 2016 targets .*: what was achieved$/);
    expect(rows.slice(1, 4).map((cells) => cells[0])).toEqual([
      "Period: 2016-06",
      "Fill in the light yellow cells; grey is the target, to compare with; what does not apply is /.",
      "Region",
    ]);
    expect(rows[4]!.slice(0, 3)).toEqual(["", "Target", "Actual"]);
  });
});

describe("cells", () => {
  const sheet = part(submissionTemplate(formulas, { period: "2027-03" }), "xl/worksheets/sheet1.xml");

  it("for figures alone can be written in", () => {
    const styles = part(submissionTemplate(formulas, { period: "2027-03" }), "xl/styles.xml");
    const formats = styles
      .slice(styles.indexOf("<cellXfs"), styles.indexOf("</cellXfs>"))
      .split("<xf ")
      .slice(1);
    const open = [...sheet.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g)]
      .filter(([, , style]) => formats[Number(style)]!.includes('locked="0"'))
      .map(([, address]) => address);
    // Nothing is assigned of 丙 to the first, nor applies of 完成率 to the second.
    expect(open).toEqual(["C6", "E6", "C7", "G7"]);
    expect(sheet).toContain('<sheetProtection sheet="1"');
    expect(sheet).not.toContain("password");
  });

  it("take what the plan says that a figure can be, or /, and say so", () => {
    const rules = [
      ...sheet.matchAll(/error="([^"]*)".*?prompt="([^"]*)" sqref="([^"]*)"><formula1>([^<]*)/g),
    ].map(([, error, prompt, cells, formula]) => [cells, formula, prompt, error]);
    expect(rules).toEqual([
      [
        "C6:C7",
        "OR(C6=&quot;/&quot;,AND(ISNUMBER(C6),C6&gt;=0,C6=ROUND(C6,2)))",
        "一个数，单位 亿元，最多2位小数，不小于0，无此项填 /",
        "这里填一个数，单位 亿元，最多2位小数，不小于0，无此项填 /。只填数，不写单位和文字。",
      ],
      // A percentage that is typed with its sign is a hundredth of it.
      [
        "E6:E6",
        "OR(E6=&quot;/&quot;,AND(ISNUMBER(E6),E6&gt;=0,E6&lt;=100,E6=ROUND(E6,3)))",
        "一个数，单位 %，最多1位小数，0至100，无此项填 /",
        "这里填一个数，单位 %，最多1位小数，0至100，无此项填 /。只填数，不写单位和文字。",
      ],
      [
        "G7:G7",
        "OR(G7=&quot;/&quot;,AND(ISNUMBER(G7),G7&gt;=0,G7=ROUND(G7,0)))",
        "整数，单位 家，不小于0，无此项填 /",
        "这里填整数，单位 家，不小于0，无此项填 /。只填数，不写单位和文字。",
      ],
    ]);
  });

  it("hold figures that were given, as numbers where a number says all of it", () => {
    const given = (indicator: string, value: string, unit?: string) => ({
      ...{ region: "x", indicator, period: "2027-03", value },
      ...(unit && { unit }),
    });
    const cellOf = (...observations: readonly ReturnType<typeof given>[]): string | undefined =>
      /<c r="C6" s="\d+"(.*?)(?=<c |<\/row>)/.exec(
        part(submissionTemplate(formulas, { period: "2027-03", observations }), "xl/worksheets/sheet1.xml"),
      )?.[1];
    expect(cellOf(given("a", "12.50"))).toBe("><v>12.5</v></c>");
    expect(cellOf(given("a", "1234567890123456"))).toContain('<t xml:space="preserve">1234567890123456</t>');
    expect(cellOf(given("a", "1250", "万元"))).toContain('<t xml:space="preserve">1250万元</t>');
    expect(cellOf(given("a", "/"))).toContain('<t xml:space="preserve">/</t>');
    expect(cellOf(given("a", "1,250.5亿元"))).toBe("><v>1250.5</v></c>");
    expect(cellOf(given("a", "三分之二亿元"))).toContain('<t xml:space="preserve">三分之二亿元</t>');
    // Of two the later date corrects the earlier; what is said twice is said once.
    const dated = (value: string, date: string) => ({ ...given("a", value), date });
    expect(cellOf(dated("8", "2027-04-02"), dated("7", "2027-04-01"))).toBe("><v>8</v></c>");
    expect(cellOf(given("a", "7"), given("a", "7"))).toBe("><v>7</v></c>");
  });
});

describe("the period", () => {
  it("is chosen on the first sheet, and what is filled in before that is of none", async () => {
    const bytes = submissionTemplate(jiaxing, {});
    const first = part(bytes, "xl/worksheets/sheet1.xml");
    expect(first).toContain('type="list"');
    expect(first).toContain("&quot;时期：2016年1月,时期：2016年2月,");
    expect(first).toContain("时期：2016年12月,时期：2016年&quot;");
    expect(part(bytes, "xl/worksheets/sheet2.xml")).toContain(`<f>'表1'!A2</f><v>时期：请选择</v>`);
    const sheets = await readSubmission(bytes, "a");
    const rows = sheets[0]!.rows.map((cells, row) =>
      row === 7 ? [...cells.slice(0, 2), "12", "", "x"] : cells,
    );
    const read = checkSubmission(jiaxing, [{ ...sheets[0]!, rows }]);
    expect(read.observations).toEqual([]);
    // What is wrong with the cells is told all the same.
    expect(read.issues.map(({ code, location }) => [code, location?.cell])).toEqual([
      ["unknown-period", "A2"],
      ["not-a-number", "E8"],
    ]);
    const named = checkSubmission(jiaxing, [{ ...sheets[0]!, rows }], { period: "2016-06" });
    expect(named.observations.map(({ period }) => period)).toEqual(["2016-06"]);
  });

  /** The figures of a text with their periods, and what is told. */
  const readCsv = async (text: string, options = {}): Promise<readonly unknown[]> => {
    const sheets = await readSubmission(new TextEncoder().encode(text), "a.csv");
    const { observations, issues } = checkSubmission(formulas, sheets, options);
    return [
      ...observations.map(({ value, period }) => `${value} ${period}`),
      ...issues.map(({ code, found, location }) => [code, found, location?.cell]),
    ];
  };

  it.each([
    ["zh", "时期：请填写", "时期：2027年3月"],
    ["en", "Period: write it here", "Period: 2027-03"],
  ] as const)(
    "is written once in a CSV, above it, and what is filled in before that is of none: %s",
    async (lang, asked, said) => {
      const text = csvOf(formulas, { lang }).replaceAll(",10,,", ",10,7,");
      const [first, header, ...lines] = text.replace("\ufeff", "").split("\r\n");
      expect(first).toBe(asked);
      expect(header!.split(",")).toHaveLength(6);
      const filled = [first, header, ...lines.map((line) => line.replace(/,(90|'=5|3),,/, ",$1,4,"))].join(
        "\n",
      );
      expect(await readCsv(filled)).toEqual([["unknown-period", asked.split(/[：:] ?/)[1], "A1"]]);
      const all = ["7 2027-03", "4 2027-03", "4 2027-03", "4 2027-03"];
      expect(await readCsv(filled.replace(asked, said))).toEqual(all);
      expect(await readCsv(filled, { period: "2027-03" })).toEqual(all);
      // Whoever takes the line away, or writes there what nobody can read, has chosen none.
      const none = [["unknown-period", "", undefined]];
      expect(await readCsv(filled.replace(`${asked}\n`, ""))).toEqual(none);
      expect(await readCsv(filled.replace(asked, "Mar-27"))).toEqual(none);
    },
  );

  it("is not the plan's where a workbook no longer has it", async () => {
    const [sheet] = await readSubmission(submissionTemplate(formulas, {}), "a");
    const rows = sheet!.rows.map((cells) => (/^时期/.test(cells[0] ?? "") ? [""] : cells));
    const { observations, issues } = checkSubmission(formulas, [{ ...sheet!, rows }]);
    expect(observations).toEqual([]);
    expect(issues.map(({ code, found, location }) => [code, found, location?.sheet])).toEqual([
      ["unknown-period", "", sheet!.sheet],
    ]);
    // A sheet that is no template is of the plan's period, as ever.
    const plain = rows.filter((cells) => !cells[0]?.startsWith("模板"));
    expect(
      checkSubmission(formulas, [{ ...sheet!, rows: plain }]).issues.map(({ code }) => code),
    ).not.toContain("unknown-period");
  });

  it("is one of the years of a plan of several", () => {
    const years = part(
      submissionTemplate({ ...formulas, period: "2026/2030" }, {}),
      "xl/worksheets/sheet1.xml",
    );
    expect(years).toContain(
      "&quot;时期：2026年,时期：2027年,时期：2028年,时期：2029年,时期：2030年,时期：2026/2030&quot;",
    );
  });
});

describe("names that begin as formulas do", () => {
  it("are texts in a workbook", async () => {
    const bytes = submissionTemplate(formulas, {});
    expect(part(bytes, "xl/worksheets/sheet1.xml")).not.toContain("<f>");
    const [sheet] = await readSubmission(bytes, "a");
    expect(sheet!.rows[3]).toEqual(["地区", "=1+1（亿元）", "", "@完成率（%）", "", "\t丙（家）"]);
    expect(sheet!.rows[6]!.slice(0, 2)).toEqual(["-乙", "=5"]);
    expect(sheet!.marks?.size ?? 0).toBe(0);
  });

  it("have an apostrophe before them in a CSV", () => {
    expect(csvOf(formulas, { period: "2027-03" }).split("\r\n")).toEqual([
      "\ufeff地区,指标,时期,单位,目标,完成,备注",
      "'+86,'=1+1,2027年3月,亿元,10,,",
      "'+86,'@完成率,2027年3月,%,90,,",
      "'-乙,'=1+1,2027年3月,亿元,'=5,,",
      "'-乙,'\t丙,2027年3月,家,3,,",
      expect.stringMatching(/^模板 invented#[0-9a-f]{8}$/),
      "",
    ]);
  });
});

describe("the plan that a template is of", () => {
  const told = async (plan: Plan, bytes: Uint8Array, file = "a"): Promise<readonly unknown[]> =>
    checkSubmission(plan, await readSubmission(bytes, file))
      .issues.filter(({ code }) => code === "other-template")
      .map(({ severity, params, location }) => [
        severity,
        (params as { readonly why: string }).why,
        location?.cell,
      ]);
  const bytes = submissionTemplate(formulas, { period: "2027-03" });
  const csv = submissionTemplate(formulas, { period: "2027-03", format: "csv" });

  it("is no other", async () => {
    const other: Plan = { ...formulas, id: "another" };
    // Once by the properties, and by the line below the table: a sheet may have been copied.
    expect(await told(other, bytes)).toEqual([["error", "plan", undefined]]);
    expect(await told(other, csv)).toEqual([["error", "plan", "A6"]]);
    expect(await told(formulas, bytes)).toEqual([]);
  });

  it("is no older version: a warning, where something that a template shows has changed", async () => {
    const table = formulas.tables.t!;
    const raised: Plan = {
      ...formulas,
      tables: { t: { ...table, rows: { ...table.rows, x: ["11", "90", "—"] } } },
    };
    expect(await told(raised, bytes)).toEqual([["warning", "version", undefined]]);
    expect(await told(raised, csv)).toEqual([["warning", "version", "A6"]]);
  });

  it("does not change with what no template shows, nor with the order in which it is written", async () => {
    const a = { ...formulas.indicators.a!, definition: { zh: "口径" } };
    const reordered: Plan = {
      ...formulas,
      indicators: { b: formulas.indicators.b!, c: formulas.indicators.c!, a },
    };
    expect(await told(reordered, bytes)).toEqual([]);
  });
});

it("is the same for the same plan and options, and nothing else", () => {
  expect(submissionTemplate(jiaxing, {})).toEqual(submissionTemplate(jiaxing, {}));
  expect(submissionTemplate(jiaxing, {})).not.toEqual(submissionTemplate(jiaxing, { period: "2016-06" }));
});

it("is read without a word on its page of instructions", async () => {
  for (const lang of ["zh", "en"] as const) {
    const sheets = await readSubmission(submissionTemplate(jiaxing, { lang, regions: ["haining"] }), "a");
    expect(checkSubmission(jiaxing, [sheets[1]!]).issues.map(({ code }) => code)).toEqual([
      "header-not-found",
    ]);
    const rows = sheets[1]!.rows.map(([text = ""]) => text);
    expect(rows.some((text) => /1月起|since January/.test(text))).toBe(true);
    expect(rows.some((text) => text === jiaxing.indicators.foreignCapital!.name[lang])).toBe(true);
  }
  const monthly = await rowsOf(jiaxing, { regions: ["haining"], cumulative: false }, 1);
  expect(monthly.some(([text = ""]) => text.includes("月度数填当月数"))).toBe(true);
});

it("refuses what the plan has not", () => {
  const refused = (plan: Plan, options: SubmissionTemplateOptions): readonly unknown[] => {
    const made = safeSubmissionTemplate(plan, options);
    return made.ok ? [] : made.issues.map(({ code, path }) => [code, ...path]);
  };
  expect(refused(jiaxing, { regions: ["haining", "hainin"], period: "2016-13" })).toEqual([
    ["unknown-region", "regions", 1],
    ["invalid-period", "period"],
  ]);
  expect(refused({ ...formulas, tables: {}, indicators: {} }, {})).toEqual([["nothing-asked"]]);
  expect(refused(formulas, { regions: ["city"] })).toEqual([["nothing-asked"]]);
  expect(() => submissionTemplate(formulas, { regions: ["z"] })).toThrow(/Unknown region "z"/);
});

describe("figures that were given and have no cell", () => {
  const one = { region: "x", indicator: "a", period: "2027-03", value: "7" };
  /** As somebody who writes JavaScript may call it. */
  const told = (
    observations: unknown,
    options: SubmissionTemplateOptions = { period: "2027-03" },
  ): readonly string[] => {
    const given = { ...options, observations } as SubmissionTemplateOptions;
    const made = safeSubmissionTemplate(formulas, given);
    if (made.ok) return [];
    expect(() => submissionTemplate(formulas, given)).toThrow(FenjieError);
    return made.issues.map(({ code, path, params }) => `${path.join(".")} ${code} ${JSON.stringify(params)}`);
  };

  it("are all told, in their order, with what is wrong with each", () => {
    expect(
      told([
        { ...one, value: 7 },
        { ...one, value: "3O" },
        { ...one, value: "8以上" },
        { ...one, period: "2027-02" },
        { ...one, period: "2027-13" },
        { ...one, region: "z", indicator: "d" },
        { ...one, unit: "家" },
        { ...one, scope: "in part" },
        { ...one, value: "-1" },
        null,
        { region: 5, indicator: {}, period: 2027, value: null, unit: null },
      ]),
    ).toEqual(
      [
        '0.value float-refused {"found":"7"}',
        '1.value not-a-number {"found":"3O"}',
        '2.value not-a-number {"found":"8以上"}',
        '3.period invalid-field {"expected":"2027-03","found":"2027-02"}',
        '4.period invalid-period {"found":"2027-13"}',
        '5.indicator unknown-indicator {"found":"d","near":["a","b","c"],"by":"id"}',
        '5.region unknown-region {"found":"z","near":["x","y"],"by":"id"}',
        expect.stringContaining("6.unit wrong-dimension"),
        '7.scope unknown-field {"field":"scope","near":[]}',
        expect.stringContaining("8.value outside-domain"),
        ...["indicator", "region", "period", "value"].map(
          (field) => `9.${field} missing-field {"field":"${field}"}`,
        ),
        '10.indicator unknown-indicator {"found":"[object Object]","near":[],"by":"id"}',
        '10.region unknown-region {"found":"5","near":[],"by":"id"}',
        '10.period invalid-period {"found":"2027"}',
        '10.value not-a-number {"found":"null"}',
        '10.unit unknown-unit {"unit":"null","near":[]}',
      ].map((text) => (typeof text === "string" ? `observations.${text}` : text)),
    );
  });

  it("are told where two contradict each other, and no date says which holds", () => {
    expect(told([one, { ...one, value: "8" }])).toEqual([
      'observations.1 conflicting-observations {"indicator":"a","region":"x","period":"2027-03","values":["7","8"]}',
    ]);
  });

  it("are told where no cell asks for them", () => {
    expect(told([{ ...one, indicator: "c" }, one])).toEqual([
      'observations.0 unexpected-value {"found":"7","why":"not-assigned"}',
    ]);
    expect(told([one], { period: "2027-03", regions: ["y"] })).toEqual([
      'observations.0 unexpected-value {"found":"7","why":"region-not-asked"}',
    ]);
  });

  it("need a period", () => {
    expect(told([one], {})).toEqual(['period missing-field {"field":"period"}']);
    expect(told([], {})).toEqual([]);
  });

  it("are an array, as regions are; and what can be chosen is one of the choices", () => {
    expect(told(one)).toEqual(['observations invalid-field {"expected":"array","found":"object"}']);
    const wrong = { regions: "x", period: 2027, lang: "fr", format: "pdf" } as unknown;
    expect(told([], wrong as SubmissionTemplateOptions)).toEqual([
      'regions invalid-field {"expected":"array","found":"x"}',
      'period invalid-period {"found":"2027"}',
      'lang invalid-option {"option":"lang","found":"fr","expected":["zh","en"]}',
      'format invalid-option {"option":"format","found":"pdf","expected":["xlsx","csv"]}',
    ]);
  });
});
