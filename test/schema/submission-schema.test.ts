import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { Plan, Region } from "../../src/plan/plan.ts";
import { reconcile } from "../../src/reconcile/reconcile.ts";
import { submissionSchema } from "../../src/schema/submission-schema.ts";
import { type Loose, plan } from "./plan-json.ts";

const row = { indicator: "investment", region: "haining", period: "2016-Q1", value: "12.30" };
const schema = submissionSchema(plan);

/** The issues of one row, as code and params at a field. */
function issuesOf(input: unknown, of: z.ZodType = schema): readonly Loose[] {
  const result = of.safeParse([input]);
  return result.success
    ? []
    : result.error.issues.map((found: Loose) => [found.path.join("."), found.params]);
}

describe("submissionSchema", () => {
  it("returns rows as copies, figures as exact text", () => {
    const given = [row, { ...row, value: "1,230.50", scope: "规上", unit: "万元", date: "2016-02-29" }];
    const rows = schema.parse(given);
    expect(rows).toStrictEqual([row, { ...given[1], value: "1230.50" }]);
    expect(rows[0]).not.toBe(given[0]);
    expect(schema.parse([])).toEqual([]);
  });

  it("returns what reconcile takes for observations", () => {
    const year = { period: "2016", indicator: "firms" };
    const observations = schema.parse([
      { ...year, region: "city", value: "1,030" },
      { ...year, region: "haining", value: "1,010", unit: "户" },
      { ...year, region: "pinghu", value: "20" },
    ]);
    const agrees = reconcile(plan, { observations }).checks.filter(({ question }) => question === "agrees");
    expect(agrees.map(({ indicator, verdict }) => [indicator, verdict])).toContainEqual(["firms", "holds"]);
  });

  it("keeps decimals and signs, and leaves out what is undefined", () => {
    const values = ["12.30", "+4", "0"];
    expect(schema.parse(values.map((value) => ({ ...row, value }))).map(({ value }) => value)).toEqual(
      values,
    );
    expect(schema.parse([{ ...row, unit: undefined } as Loose])).toStrictEqual([row]);
  });

  it("refuses what the plan would not take for an observation", () => {
    const codes = (value: string): unknown =>
      issuesOf({ ...row, value }).map(([path, { code }]) => [path, code]);
    expect(codes("-3")).toEqual([["0.value", "outside-domain"]]);
    expect(codes("2000/3")).toEqual([["0.value", "ambiguous-target"]]);
    expect(issuesOf({ ...row, indicator: "growth", value: "-3" })).toEqual([]);
    // What is only doubtful is no mistake.
    expect(issuesOf({ ...row, indicator: "firms", value: "2.5" })).toEqual([]);
  });

  it("finds every mistake of every row in one pass", () => {
    const result = schema.safeParse([
      { indicator: "investmnt", region: "海宁市", period: "2016Q1", value: 12.3, date: "2016-02-30" },
      row,
      { ...row, value: "12.3亿元", unit: "万美元", scop: "规上" },
      { region: "haining", value: null, period: "2016" },
      "haining",
    ]);
    const found = result.error?.issues.map(({ path, params }: Loose) => [path.join("."), params]);
    expect(found).toEqual([
      [
        "0.indicator",
        { code: "unknown-indicator", params: { found: "investmnt", near: ["investment"], by: "id" } },
      ],
      ["0.region", { code: "unknown-region", params: { found: "海宁市", near: ["haining"], by: "id" } }],
      ["0.period", { code: "invalid-period", params: { found: "2016Q1" } }],
      ["0.value", { code: "float-refused", params: { found: "12.3" } }],
      ["0.date", { code: "invalid-field", params: { expected: "YYYY-MM-DD", found: "2016-02-30" } }],
      ["2.value", { code: "not-a-number", params: { found: "12.3亿元" } }],
      [
        "2.unit",
        {
          code: "wrong-dimension",
          params: { unit: "万美元", dimension: "USD", expectedUnit: "亿元", expectedDimension: "CNY" },
        },
      ],
      ["2.scop", { code: "unknown-field", params: { field: "scop", near: ["scope"] } }],
      ["3.indicator", { code: "missing-field", params: { field: "indicator" } }],
      ["3.value", { code: "invalid-field", params: { expected: "string", found: "null" } }],
      ["4", { code: "invalid-field", params: { expected: "object", found: "haining" } }],
    ]);
  });

  it.each(["", " ", "—", "/", "1,23", "1,2345", "1 230", "1e3", "12.", "１２", "NaN", "八"])(
    "a value %j is no figure",
    (value) => {
      expect(issuesOf({ ...row, value })).toEqual([
        ["0.value", { code: "not-a-number", params: { found: value } }],
      ]);
    },
  );

  it("units convert, mean the same, or are refused", () => {
    const firms = { ...row, indicator: "firms" };
    expect(issuesOf({ ...firms, unit: "户" })).toEqual([]);
    expect(issuesOf({ ...row, unit: "万元" })).toEqual([]);
    expect(issuesOf({ ...firms, unit: "个" })[0][1].code).toBe("wrong-dimension");
    expect(issuesOf({ ...row, unit: "亿圆" })).toEqual([
      ["0.unit", { code: "unknown-unit", params: { unit: "亿圆", near: expect.any(Array) } }],
    ]);
    // Of the unit of an unknown indicator only that there is none such can be said.
    expect(issuesOf({ ...row, indicator: "none", unit: "亿圆" }).map(([path]) => path)).toEqual([
      "0.indicator",
      "0.unit",
    ]);
    expect(issuesOf({ ...row, indicator: "none", unit: "万美元" }).map(([path]) => path)).toEqual([
      "0.indicator",
    ]);
  });

  it("the plan's own units count, and a plan whose units cannot be read is refused at once", () => {
    const own = { ...plan, units: { 亩均: { dimension: "CNY", factor: "10000" } } } satisfies Plan;
    expect(issuesOf({ ...row, unit: "亩均" }, submissionSchema(own))).toEqual([]);
    const broken: Plan = { ...plan, units: { 套房: { factor: "x" } } };
    expect(() => submissionSchema(broken)).toThrow();
  });

  it("takes a note, and no rows of regions that were not asked for", () => {
    expect(schema.parse([{ ...row, note: "快报" }])).toEqual([{ ...row, note: "快报" }]);
    expect(issuesOf({ ...row, note: 3 })[0][0]).toBe("0.note");
    const own = submissionSchema(plan, { regions: ["pinghu"], maxIssues: 2 });
    expect(issuesOf(row, own)).toEqual([
      ["0.region", { code: "unexpected-value", params: { found: "haining", why: "region-not-asked" } }],
    ]);
    expect(issuesOf({ ...row, region: "平湖市" }, own)[0][1].code).toBe("unknown-region");
    expect(issuesOf({ ...row, region: "pinghu" }, own)).toEqual([]);
    expect(JSON.stringify(z.toJSONSchema(own))).toContain('"enum":["pinghu"]');
    const [, second, rest] = own.safeParse([3, 4, 5, 6]).error!.issues;
    expect([second?.path, rest?.path]).toEqual([[1], []]);
    expect(rest?.message).toBe(
      "Only the first 2 issues are listed, and 2 more are not. Correct these first.",
    );
  });

  it("says it in the language asked for, without zod's configuration", () => {
    const wrong = [{ ...row, region: "hainin" }, 3];
    const words = (lang: "zh" | "en") =>
      submissionSchema(plan, { lang })
        .safeParse(wrong)
        .error?.issues.map(({ message }) => message);
    expect(words("zh")).toEqual([
      "未找到地区“hainin”。相近的有“haining”。请使用计划中的地区编号。",
      "应为 object，现为“3”，请更正。",
    ]);
    expect(words("en")).toEqual([
      'Unknown region "hainin". Nearest: "haining". Use an id of the plan.',
      'Expected object, found "3". Correct the value.',
    ]);
    expect(z.config().customError).toBeUndefined();
  });

  it.each([[null], [undefined], [{}], ["x"], [7], [{ 0: row, length: 1 }]])(
    "%j is no array of rows",
    (input) => {
      expect(schema.safeParse(input).error?.issues).toMatchObject([
        { code: "custom", path: [], params: { code: "invalid-field", params: { expected: "array" } } },
      ]);
    },
  );

  it("stands within other schemas", () => {
    const envelope = z.strictObject({ from: z.string(), rows: schema });
    expect(envelope.parse({ from: "x", rows: [row] })).toEqual({ from: "x", rows: [row] });
    expect(envelope.safeParse({ from: "x", rows: [{ ...row, value: "" }] }).error?.issues[0]?.path).toEqual([
      "rows",
      0,
      "value",
    ]);
    expect(envelope.safeParse({ from: "x" }).success).toBe(false);
  });

  it("is a Standard Schema", async () => {
    const standard = schema["~standard"];
    expect(standard.vendor).toBe("zod");
    expect(await standard.validate([row])).toEqual({ value: [row] });
    const { issues } = await standard.validate([{ ...row, region: "平湖市" }]);
    expect(issues).toMatchObject([{ path: [0, "region"], message: expect.stringContaining('"pinghu"') }]);
  });
});

const regions: Record<string, Region> = {};
for (let code = 0; code < 3000; code++) {
  regions[`region-${code}`] = {
    name: { zh: `第${code}号行政区` },
    kind: "county",
    code: String(330000 + code),
  };
}
const wide: Plan = { ...plan, territory: "region-0", regions, breakdowns: {}, tables: {}, rules: {} };

describe("at 3000 regions", () => {
  const wideSchema = submissionSchema(wide);

  it("an issue stays below 1 KB, whatever was sent", () => {
    const long = "很".repeat(1_000_000);
    const wrong = [
      { ...row, region: "region-3001", [long]: 1 },
      { ...row, region: long, indicator: long, period: long, value: long, unit: long, date: long },
      { ...row, region: "第299号行政区", value: "9".repeat(5000) },
      { ...row, region: "330007", unit: long },
      long,
    ];
    const issues = wideSchema.safeParse(wrong).error?.issues ?? [];
    expect(issues.map(({ path }) => path.length)).toHaveLength(13);
    for (const found of issues) expect(Buffer.byteLength(JSON.stringify(found))).toBeLessThan(1024);
    expect(issues.find(({ path }) => path[0] === 2)).toMatchObject({
      params: { params: { near: ["region-299"] } },
    });
    expect(issues.find(({ path }) => path[0] === 3)).toMatchObject({
      params: { params: { near: ["region-7"] } },
    });
  });

  it("the JSON Schema stays small, and lists ids where they are few", () => {
    const text = JSON.stringify(z.toJSONSchema(wideSchema));
    expect(text.length).toBeLessThan(2000);
    expect(text).toContain("3000 regions");
    const few: Loose = z.toJSONSchema(schema);
    expect(few).toMatchObject({
      type: "array",
      items: {
        additionalProperties: false,
        required: ["indicator", "region", "period", "value"],
        properties: {
          region: { type: "string", enum: ["city", "haining", "pinghu"] },
          value: { type: "string" },
        },
      },
    });
    expect(z.toJSONSchema(schema, { io: "input" })).toEqual(few);
  });

  it("of a hundred thousand wrong rows the first are told and the others counted, unless all are asked for", () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => ({ ...row, region: `rogion-${index}` }));
    const issues = wideSchema.safeParse(rows).error?.issues ?? [];
    expect(issues).toHaveLength(1001);
    expect(issues[0]).toMatchObject({ params: { params: { near: expect.arrayContaining(["region-0"]) } } });
    expect(issues[1000]).toMatchObject({
      path: [],
      params: { code: "too-many-issues", params: { shown: 1000, left: 99_000 } },
    });
    const all = submissionSchema(wide, { maxIssues: 10_000 }).safeParse(rows.slice(0, 10_000)).error!.issues;
    expect(all).toHaveLength(10_000);
    expect(all[9999]).toMatchObject({ params: { params: { near: [] } } });
  });
});

describe("its JSON Schema", () => {
  const good = [row, { ...row, scope: "规上", unit: "万元", date: "2016-02-29", note: "快报" }];
  const malformed: readonly unknown[] = [
    row,
    [{ ...row, region: "海宁市" }],
    [{ ...row, value: 12.3 }],
    [{ ...row, scop: "规上" }],
    [{ ...row, date: "2016-02-30" }],
    [{ indicator: "investment" }],
  ];

  it.each([
    ["draft-2020-12", new Ajv2020({ strict: true })],
    ["draft-7", new Ajv({ strict: true })],
  ] as const)("in %s says of rows what the schema says", (target, ajv) => {
    addFormats.default(ajv);
    const json = z.toJSONSchema(schema, { target });
    expect(json.$schema).toContain(target === "draft-7" ? "draft-07" : "2020-12");
    const validate = ajv.compile(json);
    expect(validate(good), JSON.stringify(validate.errors)).toBe(true);
    expect(schema.safeParse(good).success).toBe(true);
    for (const wrong of malformed) {
      expect(validate(wrong), JSON.stringify(wrong)).toBe(false);
      expect(schema.safeParse(wrong).success).toBe(false);
    }
  });

  it("for OpenAPI 3.0 has no keyword that it does not know", () => {
    const text = JSON.stringify(z.toJSONSchema(schema, { target: "openapi-3.0" }));
    expect(text).not.toContain("$schema");
    const words = new Set([...text.matchAll(/"(\w+)":/g)].map(([, word]) => word!));
    const fields = ["indicator", "region", "period", "scope", "value", "unit", "date", "note"];
    const known = ["type", "items", "properties", "required", "enum", "description", "format"];
    expect([...words].filter((word) => !fields.includes(word) && !known.includes(word))).toEqual([
      "additionalProperties",
    ]);
  });

  it("stands within that of an envelope", () => {
    const envelope = z.toJSONSchema(z.strictObject({ from: z.string(), rows: schema }));
    const validate = addFormats.default(new Ajv2020({ strict: true })).compile(envelope);
    expect(validate({ from: "x", rows: good })).toBe(true);
    expect(validate({ from: "x", rows: malformed[1] })).toBe(false);
    expect(validate({ from: "x" })).toBe(false);
  });
});

describe("hostile rows", () => {
  it("prototype names are ids like any other: unknown, or the plan's own", () => {
    const hostile = JSON.parse(
      '[{"indicator":"constructor","region":"__proto__","period":"2016","value":"1","__proto__":{"value":"2"}}]',
    );
    expect(schema.safeParse(hostile).error?.issues.map(({ path }) => path.join("."))).toEqual([
      "0.indicator",
      "0.region",
      "0.__proto__",
    ]);
    expect(({} as Loose).value).toBeUndefined();
    // What a row only inherits is not sent.
    expect(issuesOf(Object.create(row)).map(([, { code }]) => code)).toEqual(Array(4).fill("missing-field"));
    const odd: Plan = {
      ...plan,
      regions: Object.fromEntries([["constructor", { name: { zh: "构造" }, kind: "county" }]]),
    };
    expect(issuesOf({ ...row, region: "constructor" }, submissionSchema(odd))).toEqual([]);
  });

  it("depth and circles cost nothing", () => {
    let deep: unknown = "x";
    for (let level = 0; level < 100_000; level++) deep = [deep];
    const circle: Loose = { ...row };
    circle.value = circle;
    expect(issuesOf({ ...row, value: deep })[0][1].params).toEqual({ expected: "string", found: "array" });
    expect(issuesOf(circle)[0][1].params).toEqual({ expected: "string", found: "object" });
  });
});
